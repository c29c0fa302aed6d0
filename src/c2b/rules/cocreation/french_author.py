"""Co-creation and the author in France: what passes to a business, and what never does."""

from __future__ import annotations

from datetime import date

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import OwnershipBasis
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts, WorkFacts
from c2b.rules.definition.facts import ContractNature
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text

F = facts_of(CocreationFacts)
_CPI = "Code de la propriété intellectuelle"
_URL = "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069414"
_CODE_DAY = date(1992, 7, 3)
_READ = Text(
    en="Code de la propriété intellectuelle as of April 2026",
    fr="Code de la propriété intellectuelle en vigueur en avril 2026",
)

WRITTEN_TRANSFER_FR = Rule(
    id="cocreation.ip.written-transfer.fr",
    asks=Text(
        en="A contract that transfers author's rights is written.",
        fr="Un contrat qui cède des droits d'auteur est écrit.",
    ),
    message=Text(
        en="Put the transfer in writing: without it you cannot prove it against the author.",
        fr="Mettez la cession par écrit : sans écrit, vous ne pourrez l'opposer à l'auteur.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act=_CPI,
        article="L131-2, second paragraph (loi n° 2016-925)",
        url=_URL,
        seen_on=_READ,
        note=Text(
            en="Before 9 July 2016 only certain contracts had to be written.",
            fr="Avant le 9 juillet 2016, seuls certains contrats devaient être écrits.",
        ),
    ),
    since=date(2016, 7, 9),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="no proof of the transfer", fr="cession non prouvée"),
    applies=F.work.protected.is_true(),
    requires=F.transfer.transferred.is_true().implies(F.transfer.written.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True), transfer=TransferFacts(transferred=False)
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True), transfer=TransferFacts(transferred=True, written=False)
        ),
    ),
)
DELIMITED_TRANSFER_FR = Rule(
    id="cocreation.ip.delimited-transfer.fr",
    asks=Text(
        en="Each right transferred is mentioned, with its extent, purpose, place and duration.",
        fr="Chaque droit cédé est mentionné, avec son étendue, sa destination, son lieu et sa "
        "durée.",
    ),
    message=Text(
        en="List the rights one by one and limit them: what is not mentioned stays with the "
        "author.",
        fr="Énumérez les droits et délimitez-les : ce qui n'est pas mentionné reste à l'auteur.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(act=_CPI, article="L131-3, L122-7", url=_URL, seen_on=_READ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.transferred.is_true(),
    requires=F.transfer.each_right.is_true()
    & F.transfer.extent.is_true()
    & F.transfer.purpose.is_true()
    & F.transfer.territory.is_true()
    & F.transfer.duration.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                transferred=True,
                each_right=True,
                extent=True,
                purpose=True,
                territory=True,
                duration=True,
            )
        ),
        broken=CocreationFacts(transfer=TransferFacts(transferred=True, each_right=False)),
    ),
)
FUTURE_WORKS_FR = Rule(
    id="cocreation.ip.future-works.fr",
    asks=Text(
        en="Nobody transfers all future works at once; works that can be told apart may pass.",
        fr="Nul ne cède globalement ses œuvres futures ; des œuvres déterminées peuvent l'être.",
    ),
    message=Text(
        en="Strike the clause on all that will be posted or created: it is void.",
        fr="Supprimez la clause sur tout ce qui sera publié ou créé : elle est nulle.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(act=_CPI, article="L131-1", url=_URL, seen_on=_READ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.future_works.is_true().implies(F.transfer.works_determined.is_true()),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(future_works=False)),
        broken=CocreationFacts(transfer=TransferFacts(future_works=True, works_determined=False)),
    ),
)
MORAL_RIGHT_FR = Rule(
    id="cocreation.ip.moral-right.fr",
    asks=Text(
        en="The moral right stays with the author, whose name is shown when asked for.",
        fr="Le droit moral reste à l'auteur, dont le nom est indiqué s'il le demande.",
    ),
    message=Text(
        en="Strike the waiver, which has no effect, and show the contributor's name.",
        fr="Supprimez la renonciation, sans effet, et indiquez le nom du contributeur.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(act=_CPI, article="L121-1", url=_URL, seen_on=_READ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.waives_moral_right.is_false() & F.transfer.name_shown.is_true(),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(waives_moral_right=False, name_shown=True)),
        broken=CocreationFacts(transfer=TransferFacts(name_shown=False)),
    ),
)
REMUNERATION_FR = Rule(
    id="cocreation.ip.remuneration.fr",
    asks=Text(
        en="A transfer for a price pays the author in proportion to revenue, or a lump sum where "
        "the code allows it; a free transfer is said to be one.",
        fr="Une cession à titre onéreux rémunère l'auteur à proportion des recettes, ou par un "
        "forfait si le code l'admet ; une cession gratuite est dite telle.",
    ),
    message=Text(
        en="Agree on a share of revenue, name the ground of the lump sum, or say that it is free.",
        fr="Convenez d'une part des recettes, indiquez le motif du forfait, ou dites la gratuité.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act=_CPI,
        article="L131-4 (ordonnance n° 2021-580), L122-7",
        url=_URL,
        seen_on=_READ,
        note=Text(
            en="That a free transfer is clear and express is case law. A lump sum may be reviewed "
            "for a loss above seven twelfths (L131-5).",
            fr="La gratuité claire et expresse vient de la jurisprudence. Un forfait est révisable "
            "pour une lésion de plus de sept douzièmes (L131-5).",
        ),
    ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.kind.is_(ContractNature.ONEROUS).implies(
        F.remuneration.kind.is_(Remuneration.PROPORTIONAL)
        | (
            F.remuneration.kind.is_(Remuneration.LUMP_SUM)
            & F.remuneration.ground.is_not(LumpSumGround.NONE)
        )
    )
    & F.transfer.kind.is_(ContractNature.GRATUITOUS).implies(
        F.transfer.gratuitous_express.is_true()
    ),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(kind=ContractNature.ONEROUS),
            remuneration=RemunerationFacts(kind=Remuneration.PROPORTIONAL),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(kind=ContractNature.GRATUITOUS, gratuitous_express=False)
        ),
    ),
)
NO_TRANSFER_BY_PAYMENT_FR = Rule(
    id="cocreation.ip.service-contract-no-transfer.fr",
    asks=Text(
        en="To order, pay for or host a contribution transfers no author's right.",
        fr="Commander, payer ou héberger une contribution ne cède aucun droit d'auteur.",
    ),
    message=Text(
        en="Agree on a written transfer: payment or terms of service give you no ownership.",
        fr="Convenez d'une cession écrite : ni le paiement ni les conditions d'utilisation ne "
        "rendent propriétaire.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act=_CPI,
        article="L111-1, third paragraph; collective work L113-2, L113-5",
        url=_URL,
        seen_on=_READ,
    ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.claims_ownership.is_true().implies(
        F.transfer.basis.one_of(OwnershipBasis.WRITTEN_TRANSFER, OwnershipBasis.COLLECTIVE_WORK)
    ),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(claims_ownership=False)),
        broken=CocreationFacts(
            transfer=TransferFacts(claims_ownership=True, basis=OwnershipBasis.GENERAL_CLAUSE)
        ),
    ),
)
CO_AUTHORS_FR = Rule(
    id="cocreation.ip.co-authors-agreement.fr",
    asks=Text(
        en="A work made together is exploited with the agreement of all its authors.",
        fr="Une œuvre de collaboration s'exploite avec l'accord de tous ses auteurs.",
    ),
    message=Text(
        en="Get the agreement of every co-author, or a court decision.",
        fr="Obtenez l'accord de chaque coauteur, ou une décision de justice.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(act=_CPI, article="L113-2, L113-3, L113-5", url=_URL, seen_on=_READ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the co-authors and the business", fr="les coauteurs et l'entreprise"),
    effect=roles_and_effects.NULLITY,
    requires=F.work.collective.is_true() | F.work.authors_agreeing.at_least(F.work.authors),
    examples=Examples(
        kept=CocreationFacts(work=WorkFacts(authors=2, authors_agreeing=2)),
        broken=CocreationFacts(work=WorkFacts(authors=2, authors_agreeing=1, collective=False)),
    ),
)
PATENT_FR = Rule(
    id="cocreation.ip.patent-transfer-written.fr",
    asks=Text(
        en="A transfer or licence of a patent is written, or it is void.",
        fr="La cession ou licence d'un brevet est écrite, à peine de nullité.",
    ),
    message=Text(
        en="Put it in writing: a consumer who invents is no employee and gives nothing by law.",
        fr="Mettez-la par écrit : le consommateur inventeur n'est pas un salarié et ne cède rien "
        "de par la loi.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act=_CPI, article="L613-8, last paragraph; contrast L611-7", url=_URL, seen_on=_READ
    ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.work.patentable.is_true(),
    requires=F.transfer.transferred.is_true().implies(F.transfer.written.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(patentable=True), transfer=TransferFacts(transferred=False)
        ),
        broken=CocreationFacts(
            work=WorkFacts(patentable=True), transfer=TransferFacts(transferred=True, written=False)
        ),
    ),
)
IMAGE_FR = Rule(
    id="cocreation.ip.image-authorisation.fr",
    asks=Text(
        en="The image or voice of a person who can be recognised is used with an authorisation of "
        "its own, for stated media, place and duration.",
        fr="L'image ou la voix d'une personne reconnaissable s'utilise avec une autorisation "
        "propre, pour des supports, un lieu et une durée indiqués.",
    ),
    message=Text(
        en="Ask for a separate authorisation: a transfer of author's rights does not cover it.",
        fr="Demandez une autorisation distincte : la cession de droits d'auteur ne la couvre pas.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act="Code civil",
        article="Art. 9 (privacy; case law on image)",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070721",
        seen_on=Text(
            en="Code civil as of 2026; a page on the case law",
            fr="Code civil en vigueur en 2026 ; page sur la jurisprudence",
        ),
    ),
    since=date(1970, 7, 19),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.CONSENT,
    applies=F.work.person_recognisable.is_true(),
    requires=F.transfer.image_authorised.is_true() & F.transfer.image_limits.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(person_recognisable=True),
            transfer=TransferFacts(image_authorised=True, image_limits=True),
        ),
        broken=CocreationFacts(
            work=WorkFacts(person_recognisable=True), transfer=TransferFacts(image_authorised=False)
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_FR,
    DELIMITED_TRANSFER_FR,
    FUTURE_WORKS_FR,
    MORAL_RIGHT_FR,
    REMUNERATION_FR,
    NO_TRANSFER_BY_PAYMENT_FR,
    CO_AUTHORS_FR,
    PATENT_FR,
    IMAGE_FR,
)
