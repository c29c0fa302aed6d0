"""The misconceptions that wrong answers show, each with the sentence that corrects it."""

from __future__ import annotations

from attrs import frozen

from c2b.choice import Choice
from c2b.text import Text


class Misconception(Choice):
    """A false idea about who gives what to whom, which a wrong answer shows."""

    PAYMENT_DECIDES = "payment_decides"
    FIRST_SPEAKER_DECIDES = "first_speaker_decides"
    PRICE_SETTER_DECIDES = "price_setter_decides"
    MARKET_DECIDES = "market_decides"
    TECHNIQUE_IS_RELATION = "technique_is_relation"
    PERSON_IS_CONSUMER = "person_is_consumer"
    PLATFORM_MAKES_B2C = "platform_makes_b2c"
    CONTRACT_MAKES_EMPLOYMENT = "contract_makes_employment"
    PAPER_STATUS_DECIDES = "paper_status_decides"
    NO_MONEY_NO_EXCHANGE = "no_money_no_exchange"
    DATA_IS_NO_VALUE = "data_is_no_value"
    LEGS_READ_AS_ONE = "legs_read_as_one"
    ONE_DEFINITION_ONLY = "one_definition_only"

    @property
    def text(self) -> Text:
        """The false idea, as a sentence."""
        return _WORDS[self].says

    @property
    def correction(self) -> Text:
        """The correction, as a sentence."""
        return _WORDS[self].correction

    @property
    def asks_back(self) -> Text:
        """The question that a teacher may ask in return."""
        return _WORDS[self].asks

    @property
    def counterexample(self) -> str:
        """The number of a case that refutes it."""
        return _WORDS[self].case

    @property
    def feedback(self) -> Text:
        """The false idea and its correction."""
        return _FEEDBACK.fill(says=self.text, correction=self.correction)


@frozen
class _Words:
    says: Text
    correction: Text
    asks: Text
    case: str


_FEEDBACK = Text(
    en="Misconception: '{says}' {correction}", fr="Idée fausse : « {says} » {correction}"
)
BY_LENS = {  # by the id of the lens
    "initiative": Misconception.FIRST_SPEAKER_DECIDES,
    "payment": Misconception.PAYMENT_DECIDES,
    "terms": Misconception.PRICE_SETTER_DECIDES,
}
_WORDS = {
    Misconception.PAYMENT_DECIDES: _Words(
        Text(
            en="It all depends on who is paid.",
            fr="Tout dépend de qui est payé.",
        ),
        Text(
            en="Money decides neither the direction nor the letters: an unpaid review and a paid "
            "one are both C2B.",
            fr="L’argent ne décide ni du sens ni des lettres : un avis gratuit et un avis payé "
            "relèvent tous deux du C2B.",
        ),
        Text(
            en="And a review that nobody pays for?",
            fr="Et un avis que personne ne paie ?",
        ),
        "S07",
    ),
    Misconception.FIRST_SPEAKER_DECIDES: _Words(
        Text(
            en="The party that speaks first comes first in the label.",
            fr="Qui parle en premier est nommé en premier.",
        ),
        Text(
            en="That is the initiative lens. The value lens asks who gives the value to whom.",
            fr="C’est le critère de l’initiative. Le critère de la valeur demande qui apporte la "
            "valeur, et à qui.",
        ),
        Text(
            en="Who gives the value, then?",
            fr="Et qui apporte la valeur, alors ?",
        ),
        "S24",
    ),
    Misconception.PRICE_SETTER_DECIDES: _Words(
        Text(
            en="The party that fixes the price comes first in the label.",
            fr="Qui fixe le prix est nommé en premier.",
        ),
        Text(
            en="That is the terms lens. A consumer who names the price of a seat still "
            "receives it.",
            fr="C’est le critère des conditions. Un consommateur qui fixe le prix d’une place n’en "
            "reste pas moins celui qui la reçoit.",
        ),
        Text(
            en="Who fixes the price of a seat at Priceline, and who gives the seat?",
            fr="Qui fixe le prix d’une place chez Priceline, et qui apporte la place ?",
        ),
        "S24",
    ),
    Misconception.MARKET_DECIDES: _Words(
        Text(
            en="The label follows from the market in which the firm usually sells.",
            fr="Le marché habituel de l’entreprise donne la qualification.",
        ),
        Text(
            en="An exchange is labelled, not a firm: the same firm sells to consumers and receives "
            "their reviews.",
            fr="On qualifie un échange, non une entreprise : la même entreprise vend à des "
            "consommateurs et reçoit leurs avis.",
        ),
        Text(
            en="What does a customer give Amazon with a review?",
            fr="Que donne à Amazon un client qui écrit un avis ?",
        ),
        "S01",
    ),
    Misconception.TECHNIQUE_IS_RELATION: _Words(
        Text(
            en="A technique gives the label: a survey, crowdsourcing or co-creation is C2B.",
            fr="La technique donne la qualification : enquête, production participative ou "
            "cocréation, c’est du C2B.",
        ),
        Text(
            en="A technique is no relation: look at who gives and who receives.",
            fr="Une technique n’est pas une relation : regardez qui apporte et qui reçoit.",
        ),
        Text(
            en="And a census, or a factory’s suggestion box?",
            fr="Et un recensement, ou la boîte à idées d’une usine ?",
        ),
        "S10",
    ),
    Misconception.PERSON_IS_CONSUMER: _Words(
        Text(
            en="A natural person is always a consumer.",
            fr="Une personne physique est toujours un consommateur.",
        ),
        Text(
            en="The capacity in this exchange counts: in trade it is B, under authority it is E.",
            fr="C’est la qualité dans cet échange qui compte : B à titre professionnel, E sous "
            "l’autorité de l’autre.",
        ),
        Text(
            en="In which capacity does she act here?",
            fr="En quelle qualité agit cette personne, ici ?",
        ),
        "S49",
    ),
    Misconception.PLATFORM_MAKES_B2C: _Words(
        Text(
            en="With a platform in the middle, the firm is a party to the exchange.",
            fr="Dès qu’une plateforme est au milieu, l’entreprise est partie à l’échange.",
        ),
        Text(
            en="A platform that buys nothing leaves the exchange between its users; its own "
            "service is another leg.",
            fr="Une plateforme qui n’achète rien laisse l’échange entre ses utilisateurs ; son "
            "propre service est un autre flux.",
        ),
        Text(
            en="What does the platform itself acquire, and from whom?",
            fr="Qu’acquiert la plateforme elle-même, et de qui ?",
        ),
        "S34",
    ),
    Misconception.CONTRACT_MAKES_EMPLOYMENT: _Words(
        Text(
            en="A contract or regular pay makes it employment.",
            fr="Un contrat ou une rémunération régulière fait de l’échange un emploi.",
        ),
        Text(
            en="Only subordination does: direction, control during the work, and sanction.",
            fr="Seule la subordination le fait : direction, contrôle pendant le travail et "
            "sanction.",
        ),
        Text(
            en="Who directs, who controls, who punishes?",
            fr="Qui dirige, qui contrôle, qui sanctionne ?",
        ),
        "S09",
    ),
    Misconception.PAPER_STATUS_DECIDES: _Words(
        Text(
            en="The status on paper decides: who is registered as self-employed is B.",
            fr="Le statut affiché décide : qui est inscrit comme indépendant est B.",
        ),
        Text(
            en="Facts override the declared status: direction, control and sanction make it E.",
            fr="Les faits l’emportent sur le statut déclaré : direction, contrôle et sanction "
            "donnent E.",
        ),
        Text(
            en="What happens when the courier refuses a ride?",
            fr="Que se passe-t-il quand le coursier refuse une course ?",
        ),
        "S35",
    ),
    Misconception.NO_MONEY_NO_EXCHANGE: _Words(
        Text(
            en="Without money there is no exchange.",
            fr="Sans argent, il n’y a pas d’échange.",
        ),
        Text(
            en="A value passes from one party to another, and that is enough.",
            fr="Une valeur passe d’une partie à une autre, et cela suffit.",
        ),
        Text(
            en="What passes to the other party all the same?",
            fr="Qu’est-ce qui passe tout de même à l’autre partie ?",
        ),
        "S07",
    ),
    Misconception.DATA_IS_NO_VALUE: _Words(
        Text(
            en="Data and attention are nothing of value.",
            fr="Des données ou de l’attention ne sont pas une valeur.",
        ),
        Text(
            en="They are used and sold on: to give them is to give a value.",
            fr="Elles sont utilisées et revendues : qui les fournit apporte une valeur.",
        ),
        Text(
            en="Why does the shop give a discount for the card, then?",
            fr="Pourquoi le magasin accorde-t-il alors des remises contre la carte ?",
        ),
        "S29",
    ),
    Misconception.LEGS_READ_AS_ONE: _Words(
        Text(
            en="Several legs can be read as one.",
            fr="Plusieurs flux se lisent comme un seul.",
        ),
        Text(
            en="Each leg has its own provider, recipient and label; only then is the whole named.",
            fr="Chaque flux a sa qualification, selon qui apporte et qui reçoit ; l’ensemble ne "
            "se nomme qu’ensuite.",
        ),
        Text(
            en="How many values pass, and who receives each of them?",
            fr="Combien de valeurs passent, et qui reçoit chacune ?",
        ),
        "S22",
    ),
    Misconception.ONE_DEFINITION_ONLY: _Words(
        Text(
            en="There is only one definition of C2B.",
            fr="Il n’existe qu’une définition du C2B.",
        ),
        Text(
            en="Four definitions are in use; the one that is asked for decides the label.",
            fr="Quatre définitions ont cours ; celle que l’on vous demande décide de la "
            "qualification.",
        ),
        Text(
            en="By which definition?",
            fr="Selon quelle définition ?",
        ),
        "S24",
    ),
}
