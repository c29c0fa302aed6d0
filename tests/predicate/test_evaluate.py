"""The predicates in three-valued logic, whose two readings never disagree."""

from __future__ import annotations

from enum import Enum
from itertools import product
from typing import Any, Literal

import pytest
from attrs import evolve, field, frozen
from hypothesis import given
from hypothesis import strategies as st

from c2b.errors import InvalidValueError
from c2b.predicate import (
    ALWAYS,
    NEVER,
    All,
    AtLeast,
    Compare,
    Fact,
    FigureRef,
    Not,
    Operator,
    Parameter,
    Predicate,
    assume,
    bind,
    evaluate,
    fact_at,
    facts_of,
    parameters_in,
    references,
)
from c2b.predicate import Any as Either
from c2b.predicate import (
    given as settled,
)
from c2b.predicate.decision_tree import write_tree
from c2b.predicate.expression import MOST_LAYERS, children
from c2b.predicate.function_source import FunctionSource
from c2b.predicate.generate import fails, holds


class Tone(Enum):
    WARM = "warm"
    COLD = "cold"


@frozen(kw_only=True)
class Incentive:
    worth: int | None = None
    disclosed: bool | None = None


@frozen(kw_only=True)
class Review:
    stars: int | None = None
    limit: int | None = None
    tone: Tone | None = None
    tags: frozenset[str] | None = None
    incentive: Incentive | None = None
    author: str = field(default="Ana")
    mood: Literal["calm", "cross"] | None = None

    @property
    def generous(self) -> bool | None:
        """A computed fact."""
        return None if self.stars is None else self.stars > 3


F = facts_of(Review)
GOOD = F.stars.at_least(4)

reviews = st.builds(
    Review,
    stars=st.none() | st.integers(0, 5),
    limit=st.none() | st.integers(0, 5),
    tone=st.none() | st.sampled_from(Tone),
    tags=st.none() | st.frozensets(st.sampled_from("ab")),
    incentive=st.none()
    | st.builds(
        Incentive, worth=st.none() | st.integers(0, 3), disclosed=st.none() | st.booleans()
    ),
)
comparisons: st.SearchStrategy[Predicate] = st.sampled_from(
    [
        F.stars.is_(3),
        F.stars.is_not(3),
        F.stars.less_than(F.limit),
        F.stars.at_most(2),
        F.stars.at_least(F.limit),
        F.stars.more_than(4),
        F.stars.is_(F.limit),
        F.stars.one_of(1, F.limit),
        F.stars.one_of(2),
        F.stars.none_of(1, 2),
        F.tone.is_(Tone.WARM),
        F.tone.is_not(Tone.WARM),
        F.tone.one_of(Tone.WARM, Tone.COLD),
        F.tags.contains("a"),
        F.incentive.worth.at_least(2),
        F.incentive.disclosed.is_true(),
        F.incentive.disclosed.is_false(),
        F.incentive.disclosed.is_not(True),
        F.incentive.worth.is_known(),
        F.generous.is_true(),
        F.author.is_("Ana"),
        F.mood.is_("calm"),
        F.stars.at_least(Parameter("bar", key=F.tone)),
        F.stars.is_not(Parameter("bar", key=F.tone)),
        F.limit.is_(Parameter("nothing")),
        F.tags.contains(Parameter("nothing")),
        F.stars.one_of(4, Parameter("nothing")),
        AtLeast(Parameter("nothing"), (F.stars.is_(1),)),
        AtLeast(2, (F.stars.is_(1), F.tone.is_(Tone.WARM), F.generous.is_true())),
        AtLeast(Parameter("half"), (F.stars.is_(F.limit), F.tone.is_(Tone.COLD))),
        AtLeast(Parameter("bar", key=F.tone), (F.stars.is_(F.limit),)),
        AtLeast(0, ()),
        ALWAYS,
        NEVER,
    ]
)
FIGURES = {"bar": ((Tone.WARM, 3), (Tone.COLD, None)), "nothing": None, "half": 1}
bound = comparisons.map(lambda comparison: bind(comparison, FIGURES))
predicates = st.recursive(
    bound,
    lambda inner: st.one_of(
        st.builds(lambda a, b: a & b, inner, inner),
        st.builds(lambda a, b: a | b, inner, inner),
        st.builds(lambda a: ~a, inner),
        st.builds(lambda a, b: a.implies(b), inner, inner),
        st.builds(Not, inner),
    ),
    max_leaves=8,
)


def generated(predicate: Predicate) -> Any:
    """The generated reading: a function to True, False or None."""
    source = FunctionSource()
    source.line(1, f"if {holds(source, predicate)}: return True")
    source.line(1, f"if {fails(source, predicate)}: return False")
    source.line(1, "return None")
    return source.compile("judge")


@given(predicate=predicates, review=reviews)
def test_the_generated_function_says_what_the_interpreter_says(
    predicate: Predicate, review: Review
) -> None:
    """Unknown facts included, the two readings agree."""
    assert generated(predicate)(review) is evaluate(predicate, review)


@given(predicate=predicates, review=reviews)
def test_a_known_answer_survives_learning_more(predicate: Predicate, review: Review) -> None:
    """A known answer stays when one more fact is settled."""
    if review.tone is not None:
        left = assume(predicate, F.tone, review.tone)
        assert evaluate(left, review) is evaluate(predicate, review)


@given(predicate=predicates, review=reviews)
def test_settling_all_that_is_known_leaves_the_answer(predicate: Predicate, review: Review) -> None:
    """The answer stays when the known facts are settled, at once or one by one."""
    answer = evaluate(predicate, review)
    left = settled(predicate, review)
    assert left == {True: ALWAYS, False: NEVER}.get(answer, left)  # type: ignore[call-overload]
    assert evaluate(left, review) is answer
    for fact in references(predicate):
        if isinstance(fact, Fact) and fact.of(review) is not None:
            predicate = assume(predicate, fact, fact.of(review))
    assert evaluate(predicate, Review()) is answer


@given(predicate=predicates, review=reviews)
def test_a_hidden_fact_is_as_good_as_an_unknown_one(predicate: Predicate, review: Review) -> None:
    """A fact that is hidden from the question acts like one that is hidden in the review."""
    blind = evolve(review, stars=None)
    hidden = dict.fromkeys((F.stars, F.generous))
    assert evaluate(predicate, review, hidden) is evaluate(predicate, blind)


@given(predicate=predicates, review=reviews, stars=st.integers(0, 5), tone=st.sampled_from(Tone))
def test_a_value_instead_of_another_is_as_good_as_one_of_its_own(
    predicate: Predicate, review: Review, stars: int, tone: Tone
) -> None:
    """Values read instead of those of the review act like a review that has them."""
    other = evolve(review, stars=stars, tone=tone)
    instead = {F.stars: stars, F.tone: tone, F.generous: stars > 3}
    assert evaluate(predicate, review, instead) is evaluate(predicate, other)


def test_one_of_one_value() -> None:
    """The shortest membership is generated too."""
    judge = generated(F.stars.one_of(2))
    assert [judge(Review(stars=stars)) for stars in (2, 3, None)] == [True, False, None]


class TestBalance:
    """The balance, which holds if at least so many of its terms do."""

    two = AtLeast(2, (F.stars.is_(1), F.tone.is_(Tone.WARM), F.limit.is_(1)))

    @pytest.mark.parametrize(
        ("review", "answer"),
        [
            (Review(stars=1, tone=Tone.WARM), True),
            (Review(stars=2, tone=Tone.COLD), False),
            (Review(stars=1), None),
        ],
    )
    def test_unknown_terms_count_where_they_matter(
        self, review: Review, answer: bool | None
    ) -> None:
        """Two of three known settle it; one known and two unknown do not."""
        assert evaluate(self.two, review) is answer

    def test_it_names_its_figure_and_its_facts(self) -> None:
        """The number of terms may be a parameter."""
        balance = AtLeast(Parameter("n"), (F.stars.is_(1),))
        assert references(balance) == (Parameter("n"), F.stars)

    def test_without_a_figure_nothing_is_settled(self) -> None:
        """A balance with an unknown figure neither holds nor fails."""
        balance = bind(AtLeast(Parameter("n"), (F.stars.is_(1),)), {"n": None})
        for stars in (1, 2):
            assert evaluate(balance, Review(stars=stars)) is None
            assert generated(balance)(Review(stars=stars)) is None
        assert assume(balance, F.stars, 1) != ALWAYS


class TestFiguresByKey:
    """A parameter whose figure depends on a fact, such as a country."""

    bar = Parameter("bar", key=F.tone)
    rule = bind(F.stars.at_least(bar), {"bar": ((Tone.WARM, 3),)})

    def test_the_key_chooses_the_figure(self) -> None:
        """A key without figure, and an unknown key, leave it unknown."""
        assert evaluate(self.rule, Review(stars=3, tone=Tone.WARM)) is True
        assert evaluate(self.rule, Review(stars=3, tone=Tone.COLD)) is None
        assert evaluate(self.rule, Review(stars=3)) is None

    def test_the_figure_is_read_like_a_fact(self) -> None:
        """A figure by key has the value of the key of a subject, read instead of it too."""
        figure = next(each for each in references(self.rule) if isinstance(each, FigureRef))
        assert figure.of(Review(tone=Tone.WARM)) == 3
        assert figure.of(Review(tone=Tone.COLD)) is None
        assert evaluate(self.rule, Review(stars=3, tone=Tone.COLD), {F.tone: Tone.WARM}) is True
        assert evaluate(self.rule, Review(stars=3, tone=Tone.WARM), {F.tone: None}) is None

    def test_settling_the_key_puts_the_figure_in(self) -> None:
        """A settled key puts the figure in; then only the fact is open."""
        assert assume(self.rule, F.tone, Tone.WARM) == F.stars.at_least(3)
        assert references(self.rule)[-1] == F.tone

    def test_it_reads_as_a_table(self) -> None:
        """Bound or not, the text names the key."""
        assert str(self.bar) == "P.bar[tone]"
        assert str(references(self.rule)[1]) == "P.bar[tone]"


class TestThreeValues:
    """Kleene's strong logic: yes, no, unknown."""

    values = (F.incentive.disclosed.is_true(), F.generous.is_true())

    @pytest.mark.parametrize(("left", "right"), list(product((True, False, None), repeat=2)))
    def test_and_or_implies(self, left: bool | None, right: bool | None) -> None:
        """One decisive term settles a combination, whatever is unknown beside it."""
        stars = {True: 5, False: 1, None: None}[right]
        review = Review(incentive=Incentive(disclosed=left), stars=stars)
        one, other = self.values
        both = False if False in (left, right) else None if None in (left, right) else True
        either = True if True in (left, right) else None if None in (left, right) else False
        implied = True if left is False or right is True else None
        implied = False if (left, right) == (True, False) else implied
        assert evaluate(one & other, review) is both
        assert evaluate(one | other, review) is either
        assert evaluate(one.implies(other), review) is implied

    def test_an_unknown_group_makes_its_facts_unknown(self) -> None:
        """The facts of an unknown group are unknown."""
        assert evaluate(F.incentive.worth.at_least(1), Review()) is None
        assert evaluate(F.incentive.worth.is_known(), Review()) is False

    def test_a_predicate_has_no_truth_value(self) -> None:
        """`and`, `or` and `not` between predicates are a mistake, and say so."""
        with pytest.raises(InvalidValueError, match="combine predicates with &"):
            assert F.stars.is_(1) and F.stars.is_(2)

    def test_only_predicates_are_judged(self) -> None:
        """Both readings refuse an object that is no predicate."""
        with pytest.raises(InvalidValueError, match="expected a predicate"):
            evaluate("stars > 3", Review())  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError, match="expected a predicate"):
            holds(FunctionSource(), "stars > 3")  # type: ignore[arg-type]


class TestFacts:
    """Facts are checked when they are declared."""

    def test_a_wrong_name_says_which_exist_and_which_was_meant(self) -> None:
        """The error names the facts and the nearest one."""
        with pytest.raises(InvalidValueError, match=r"one of its facts: .*stars.*mean stars\?"):
            F.star.is_(1)

    def test_a_name_like_no_other_gets_no_guess(self) -> None:
        """A name unlike any other gets no suggestion."""
        with pytest.raises(InvalidValueError, match="name one of these"):
            _ = F.zzz

    def test_a_constant_must_fit_the_fact(self) -> None:
        """A text is no number of stars, and neither is a yes."""
        with pytest.raises(InvalidValueError, match=r"Review.stars: expected a value of type int"):
            F.stars.is_("three")
        with pytest.raises(InvalidValueError, match="got True"):
            F.stars.at_least(True)

    def test_one_of_asks_for_values(self) -> None:
        """Membership in nothing is a mistake."""
        with pytest.raises(InvalidValueError, match="at least one value"):
            F.stars.one_of()

    def test_only_attrs_classes_have_facts(self) -> None:
        """A plain class is refused."""
        with pytest.raises(InvalidValueError, match="an attrs class"):
            facts_of(int)

    def test_domains(self) -> None:
        """A yes-or-no or enumerated fact has a domain, a number has none."""
        assert F.tone.domain == tuple(Tone)
        assert F.generous.domain == (True, False)
        assert F.stars.domain is None

    def test_facts_can_be_listed_and_printed(self) -> None:
        """`dir` shows them, `str` is the path."""
        assert "incentive" in dir(F)
        assert str(F.incentive.worth) == "incentive.worth"

    def test_dunder_names_are_no_facts(self) -> None:
        """A name with two underscores is no fact, so that copying finds no protocol."""
        assert not hasattr(F, "__wrapped__")

    def test_a_path_written_as_text(self) -> None:
        """Plain data names facts by path, and the path is checked too."""
        assert fact_at(Review, "incentive.worth") == F.incentive.worth
        with pytest.raises(InvalidValueError, match="a path that ends at a value"):
            fact_at(Review, "incentive")
        with pytest.raises(InvalidValueError, match="a path that ends at a value"):
            fact_at(Review, "stars.more")


class TestParameters:
    """A figure that is supplied later."""

    limit = Parameter("limit")
    rule = F.stars.at_least(limit) & F.stars.one_of(limit, 9) & F.tags.contains(limit)

    def test_bind_puts_figures_in_place(self) -> None:
        """Every mention is replaced; one without a figure stays open."""
        assert parameters_in(self.rule) == (self.limit,)
        assert bind(self.rule, {"other": 1}) == self.rule
        assert parameters_in(bind(self.rule, {"limit": 3})) == ()
        assert evaluate(bind(F.stars.at_least(self.limit), {"limit": 3}), Review(stars=3)) is True

    def test_a_figure_that_is_not_known(self) -> None:
        """A figure that is bound to nothing leaves a comparison open, however it is read."""
        open_rule = bind(F.tags.contains(self.limit), {"limit": None})
        for subject in (Review(tags=frozenset("a")), Review()):
            assert evaluate(open_rule, subject) is None
            assert generated(open_rule)(subject) is None

    def test_an_open_parameter_cannot_be_judged(self) -> None:
        """Both readings ask for it to be bound."""
        with pytest.raises(InvalidValueError, match="bind the parameters first"):
            evaluate(self.rule, Review(stars=3))
        with pytest.raises(InvalidValueError, match="bind the parameters first"):
            holds(FunctionSource(), F.stars.at_least(self.limit))
        assert str(self.limit) == "P.limit"


class TestAssume:
    """The rest of a predicate once a fact is settled."""

    @pytest.mark.parametrize(
        ("predicate", "value", "left"),
        [
            (F.tone.is_(Tone.WARM), Tone.WARM, ALWAYS),
            (F.tone.one_of(Tone.WARM), Tone.COLD, NEVER),
            (F.tone.is_known(), Tone.COLD, ALWAYS),
            (~F.tone.is_(Tone.WARM), Tone.WARM, NEVER),
            (~F.tone.is_(Tone.COLD), Tone.WARM, ALWAYS),
            (F.tone.is_(Tone.WARM) & F.stars.is_(1), Tone.WARM, F.stars.is_(1)),
            (F.tone.is_(Tone.WARM) & F.stars.is_(1), Tone.COLD, NEVER),
            (F.tone.is_(Tone.WARM) | F.stars.is_(1), Tone.COLD, F.stars.is_(1)),
            (F.tone.is_(Tone.WARM) | F.stars.is_(1), Tone.WARM, ALWAYS),
            (F.tone.is_(Tone.WARM).implies(F.stars.is_(1)), Tone.COLD, ALWAYS),
            (F.tone.is_(Tone.WARM).implies(F.stars.is_(1)), Tone.WARM, F.stars.is_(1)),
            (F.stars.is_(1).implies(F.tone.is_(Tone.WARM)), Tone.WARM, ALWAYS),
        ],
    )
    def test_terms_settle(self, predicate: Predicate, value: Tone, left: Predicate) -> None:
        """A settled term goes, a decisive one takes all others with it."""
        assert assume(predicate, F.tone, value) == left

    def test_a_count_with_a_key(self) -> None:
        """A count that depends on a fact is looked up once the fact is settled."""
        counted = AtLeast(Parameter("bar", key=F.tone), (F.stars.is_(1), F.stars.is_(2)))
        by_tone = bind(counted, {"bar": ((Tone.WARM, 1),)})
        left = assume(by_tone, F.tone, Tone.WARM)
        assert left == AtLeast(1, (F.stars.is_(1), F.stars.is_(2)))
        assert assume(by_tone, F.tone, Tone.COLD) != ALWAYS

    def test_what_does_not_settle_stays(self) -> None:
        """Another fact, or a comparison of two facts, stays open."""
        two = F.stars.is_(F.limit)
        assert assume(two, F.tone, Tone.WARM) == two
        assert assume(assume(two, F.stars, 3), F.limit, 3) == ALWAYS
        assert assume(assume(two, F.limit, 3), F.stars, 2) == NEVER
        unknown = Compare(F.stars, Operator.IS, None)
        assert evaluate(assume(unknown, F.stars, 3), Review()) is None
        implication = F.stars.is_(1).implies(F.limit.is_(2))
        assert assume(implication, F.tone, Tone.WARM) == implication
        assert assume(F.tags.contains("a"), F.tags, frozenset("a")) == ALWAYS


class TestReferences:
    """The facts and parameters that a predicate names."""

    def test_each_once_in_reading_order(self) -> None:
        """Operands count, repetitions do not."""
        rule = F.stars.less_than(F.limit) & F.stars.one_of(F.limit, 2) & F.tone.is_known()
        assert references(rule) == (F.stars, F.limit, F.tone)
        assert references(F.tone.is_known().implies(rule)) == (F.tone, F.stars, F.limit)
        assert children(F.tone.is_known()) == ()


class TestTree:
    """A table as nested tests over enumerated facts."""

    def tree(self, *cases: tuple[Predicate, str]) -> Any:
        source = FunctionSource()
        write_tree(source, cases, leaf="return {}".format, otherwise="return 'unknown'")
        return source.compile("tree")

    def test_it_finds_the_case_or_says_unknown(self) -> None:
        """Every value leads to its case, an unknown one to the hint."""
        warm, cold = F.tone.is_(Tone.WARM), F.tone.is_(Tone.COLD)
        decide = self.tree((warm, "1"), (cold, "2"))
        assert [decide(Review(tone=tone)) for tone in (*Tone, None)] == [1, 2, "unknown"]

    def test_a_gap_is_refused(self) -> None:
        """A table that does not answer for every pattern is not compiled."""
        with pytest.raises(InvalidValueError, match="a row for every pattern"):
            self.tree((F.tone.is_(Tone.WARM), "1"))

    def test_a_fact_without_domain_is_refused(self) -> None:
        """Numbers have too many values for a tree."""
        with pytest.raises(InvalidValueError, match="enumerated fact"):
            self.tree((F.stars.is_(1), "1"), (ALWAYS, "2"))


class TestExtent:
    """A predicate is refused when it is built where it is too deep or too large to be judged."""

    @pytest.mark.parametrize(
        ("deeper", "layers"),
        [
            (Not, 1),
            (lambda term: GOOD.implies(term), 1),
            (lambda term: term.implies(GOOD), 1),
            (lambda term: All((term,)), 2),
            (lambda term: Either((term, GOOD)), 2),
            (lambda term: AtLeast(1, (term, GOOD)), 2),
        ],
    )
    def test_the_deepest_is_judged(self, deeper: Any, layers: int) -> None:
        """The deepest predicate that can be built is judged by both readings; one more is not."""
        deepest = GOOD
        for _ in range(MOST_LAYERS // layers):
            deepest = deeper(deepest)
        assert deepest.layers == MOST_LAYERS
        review = Review(stars=5)
        known = evaluate(deepest, review)
        assert generated(deepest)(review) is known is not None
        with pytest.raises(InvalidValueError, match="at most 120 layers") as refused:
            deeper(deepest)
        assert refused.value.got == MOST_LAYERS + layers

    def test_what_doubles_is_refused(self) -> None:
        """A predicate that names itself twice in each layer is refused before it is too large."""
        doubled = GOOD
        for _ in range(15):
            doubled = doubled.implies(doubled)
        assert doubled.extent == (15, 2**16 - 1)
        with pytest.raises(InvalidValueError, match="at most 100000 terms"):
            doubled.implies(doubled)

    def test_thousands_of_terms(self) -> None:
        """A list of thousands of terms is judged by both readings."""
        terms = tuple(F.stars.is_(number) for number in range(1100))
        for many in (~All(terms), AtLeast(2, terms)):
            assert generated(many)(Review(stars=5)) is evaluate(many, Review(stars=5))

    @pytest.mark.parametrize("terms", [(1,), [GOOD], 1, None])
    def test_terms_are_predicates(self, terms: Any) -> None:
        """A list of terms that are no predicates is refused when it is built."""
        for kind in (All, Either, lambda given: AtLeast(1, given), lambda given: Not(given)):
            with pytest.raises(InvalidValueError, match="predicates in a tuple"):
                kind(terms)

    def test_a_text_holds_texts(self) -> None:
        """A text contains texts, and nothing else is looked for in it."""
        assert evaluate(F.author.contains("n"), Review()) is True
        assert evaluate(F.author.contains(F.mood), Review(mood="calm")) is False
        with pytest.raises(InvalidValueError, match="a text, or a fact that is one"):
            F.author.contains(F.stars)
        with pytest.raises(InvalidValueError, match="of type str"):
            F.author.contains(1)
        assert evaluate(F.tags.contains(F.mood), Review(tags=frozenset({"calm"}), mood="calm"))

    def test_a_count_that_is_not_known(self) -> None:
        """A count that depends on an unknown key is unknown, in both readings."""
        counted = bind(AtLeast(Parameter("bar", key=F.tone), (GOOD,)), {"bar": ((Tone.WARM, 1),)})
        for tone, known in ((None, None), (Tone.COLD, None), (Tone.WARM, True)):
            review = Review(stars=5, tone=tone)
            assert evaluate(counted, review) is generated(counted)(review) is known
