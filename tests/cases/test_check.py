"""The check of a table: every label derived, every bad cell reported, the rest still checked."""

from __future__ import annotations

from typing import Any

import pytest

from c2b.cases import CASES, check_rows
from c2b.cases.table.difference import leg_labels
from c2b.paradigms import classify, compose


def word(member: Any) -> Any:
    """A fact as a flat table writes it."""
    return "unknown" if member is None else member.value


def flat(case: Any) -> list[dict[str, Any]]:
    """A case as rows, with the labels that its facts give."""
    rows = []
    intermediary = case.exchange.intermediary
    for number, leg in enumerate(case.exchange.legs, start=1):
        labels = {
            name: list(label) if isinstance(label, tuple) else label
            for name, label in leg_labels(classify(leg)).items()
        }
        rows.append(
            {
                "case_id": case.id,
                "leg": number,
                "provider": str(leg.provider.name),
                "provider_nature": word(leg.provider.nature),
                "provider_capacity": word(leg.provider.capacity),
                "recipient": str(leg.recipient.name),
                "recipient_nature": word(leg.recipient.nature),
                "recipient_capacity": word(leg.recipient.capacity),
                "dependence": word(leg.dependence),
                "proposer": word(leg.proposer),
                "terms_set_by": word(leg.terms_set_by),
                "value_kind": word(leg.value.kind),
                "counterpart": leg.compensation.kind if leg.compensation else "unknown",
                "payment": word(leg.payment),
                "contract": word(leg.contract),
                "intermediary_role": word(intermediary.role) if intermediary else "none",
                "intermediary_capacity": word(intermediary.capacity) if intermediary else "none",
                "composition": word(case.exchange.composition),
                "composite_label": compose(case.exchange).label or "undetermined",
                "derives_from": leg.derives_from,
                **labels,
            }
        )
    return rows


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    """The cases of the catalogue as a flat table."""
    return [row for case in CASES for row in flat(case)]


def test_the_catalogue_has_no_differences(rows: list[dict[str, Any]]) -> None:
    """A list, or an object with the list under `legs`, is read; the order of rows is free."""
    for data in (rows, {"legs": list(reversed(rows))}):
        report = check_rows(data)
        assert (report.cases, report.legs) == (len(CASES), len(rows))
        assert report.faults == report.differences == ()
    cases, legs = len(CASES), len(rows)
    assert report.summary.in_language() == f"{cases} cases, {legs} legs, 0 differences"
    assert report.summary.in_language("fr") == f"{cases} cas, {legs} flux, 0 différence"


def test_the_record_has_no_differences(record: list[dict[str, Any]]) -> None:
    """All labels of the independent record of the cases follow from its facts."""
    report = check_rows(record)
    assert (report.cases, report.legs) == (len(CASES), len(record))
    assert report.faults == report.differences == report.absent == ()


class TestDifferences:
    """A label that the facts do not give is reported with the reason."""

    @pytest.mark.parametrize(
        ("name", "label", "reason"),
        [
            ("expected", "B2C", "Ana acts outside any trade"),
            ("expected_initiative", "silent", "Ana makes the first specific offer or request"),
            ("expected_terms", "C2B", "Acme fixes the terms"),
            ("candidates", ["C2B"], "the facts give no label: the headline is settled, C2B"),
            (
                "decisive_facts",
                ["payment"],
                "the table has 'payment', the facts give no label: no lens depends",
            ),
            ("lens_agreement", "unanimous", "terms lens: B2C"),
            ("composite_label", "B2C", "a single leg: C2B"),
        ],
    )
    def test_each_label_is_compared(self, name: str, label: Any, reason: str) -> None:
        """One wrong label gives one difference."""
        (difference,) = check_rows([ROW | {name: label}]).differences
        assert difference.name == name
        assert reason in difference.explain()
        assert "le tableau indique" in difference.explain("fr")

    def test_an_unknown_fact_is_asked_for(self) -> None:
        """The reason of a difference that an unknown fact causes is the question about the fact."""
        row = ROW | {"dependence": "unknown", "terms_set_by": "unknown"}
        said = [difference.explain() for difference in check_rows([row]).differences]
        assert any("Does Ana or Acme work under the other's authority" in text for text in said)
        assert any("Who fixes the price or, where there is none" in text for text in said)

    def test_the_candidates_that_remain_are_reported(self) -> None:
        """The reason names the candidates and the question; a repeated entry is reported."""
        row = ROW | {"dependence": "unknown", "expected": "undetermined"}
        row |= {"lens_agreement": "undetermined", "composite_label": "undetermined"}
        row |= {"expected_initiative": "undetermined", "expected_terms": "undetermined"}
        (difference,) = check_rows([row | {"candidates": ["E2B", "C2B", "E2B"]}]).differences
        assert difference.expected == "C2B, E2B, E2B"
        reason = "'E2B' is listed more than once; the known facts leave C2B, E2B possible"
        assert reason in difference.explain()

    def test_the_decisive_facts_are_asked_for(self) -> None:
        """Each decisive fact is asked for by its question."""
        row = ROW | {"dependence": "unknown", "proposer": "unknown", "decisive_facts": []}
        found = {each.name: each for each in check_rows([row]).differences}
        said = found["decisive_facts"].explain("fr")
        assert "le tableau n’indique rien" in said
        assert "les faits donnent «\u00a0dependence, proposer\u00a0»" in said
        assert "Qui fait la première offre" in said

    def test_labels_that_no_row_has_are_not_compared(self) -> None:
        """The report lists the labels that no row has."""
        report = check_rows([ROW, GOOD])
        assert report.absent == ("expected_payment", "candidates", "decisive_facts")
        assert report.differences == ()

    def test_a_label_that_some_rows_have_is_expected_of_all(self) -> None:
        """A row without the label differs where the facts give one; empty lists may be left out."""
        other = GOOD | {"expected_payment": "silent", "candidates": []}
        (difference,) = check_rows([ROW, other]).differences
        assert (difference.case_id, difference.name) == ("T1", "expected_payment")
        assert "the table has no label, the facts give 'silent'" in difference.explain()
        bare = {name: value for name, value in ROW.items() if name != "composite_label"}
        (difference,) = check_rows([bare, GOOD]).differences
        assert (difference.name, difference.row) == ("composite_label", 1)

    def test_a_table_of_facts_alone_is_no_table_to_check(self) -> None:
        """A table without labels is a fault, because nothing in it could differ."""
        facts = {name: value for name, value in ROW.items() if not name.startswith("expected")}
        facts.pop("composite_label")
        facts.pop("lens_agreement")
        report = check_rows([facts])
        (fault,) = report.faults
        assert fault.explain().startswith(
            "the table: expected at least one label to compare (expected,"
        )
        assert len(report.absent) == 8
        assert report.differences == ()


ROW: dict[str, Any] = {
    "case_id": "T1",
    "leg": 1,
    "provider": "Ana",
    "provider_nature": "person",
    "provider_capacity": "private",
    "recipient": "Acme",
    "recipient_nature": "organisation",
    "recipient_capacity": "trade",
    "dependence": "none",
    "proposer": "provider",
    "terms_set_by": "recipient",
    "value_kind": "idea",
    "counterpart": "immaterial",
    "payment": "none",
    "contract": "none",
    "intermediary_role": "none",
    "intermediary_capacity": "none",
    "composition": "single",
    "expected": "C2B",
    "expected_initiative": "C2B",
    "expected_terms": "B2C",
    "lens_agreement": "contested",
    "composite_label": "C2B",
}
ANYBODY = {"provider_nature": "person", "provider_capacity": "unknown"}
GOOD = ROW | {"case_id": "T2"}


class TestBadRows:
    """A bad cell is reported with row and field, and the other rows are still checked."""

    @pytest.mark.parametrize(
        ("changes", "name", "said"),
        [
            ({"provider_nature": "robot"}, "provider_nature", "one of person, organisation, unk"),
            ({"leg": "1"}, "leg", "a whole number"),
            ({"leg": True}, "leg", "a whole number"),
            ({"year": -1}, "year", "a whole number"),
            ({"provider": " "}, "provider", "a text"),
            ({"why": 7}, "why", "a text"),
            ({"candidates": "C2B"}, "candidates", "a list of texts"),
            ({"proposed_by": "provider"}, "proposed_by", "a field of the table"),
            ({"activty": "review"}, "activty", "did you mean activity?"),
            ({"propser": "provider"}, "propser", "a field of the table"),
            ({"recipient_capacity": "Trde"}, "recipient_capacity", "did you mean trade?"),
            ({"provider_nature": "organisation"}, "provider_capacity", "a capacity that nature"),
            ({"dependence": "recipient_works_for_provider"}, "dependence", "a natural person"),
            ({"recipient": "Ana"}, "recipient", "a party other than the provider"),
            ({"composition": "chain"}, "composition", "each later one derived"),
            ({"leg": 2}, "leg", "numbered from 1"),
            ({"legs_in_case": 2}, "legs_in_case", "the number of rows that the case has (1)"),
            ({"party_count": 99}, "party_count", "that the rows allow (2), got 99"),
            ({"party_count": 1}, "party_count", "that the rows allow (2), got 1"),
            (
                {"intermediary_role": "matchmaker", "intermediary_capacity": "trade"},
                "composition",
                "'single' asks for one leg, and no matchmaker), got 'single'; correct it, or",
            ),
            ({"derives_from": 0}, "derives_from", "a whole number from 1"),
            ({"payment": None}, "payment", "got null"),
            (
                {"counterpart": "none", "payment": "recipient_pays_provider"},
                "payment",
                "no pay",
            ),
        ],
    )
    def test_each_fault_names_row_and_field(
        self, changes: dict[str, Any], name: str, said: str
    ) -> None:
        """A fault names row, case, field and what was expected; the other case is checked."""
        report = check_rows([ROW | changes, GOOD])
        (fault,) = report.faults
        assert (fault.row, fault.case_id, fault.name) == (1, "T1", name)
        assert said in fault.explain()
        assert fault.explain("fr").startswith("ligne 1 (cas T1)")
        assert report.cases == 2
        assert report.differences == ()

    def test_a_missing_fact_is_a_fault(self) -> None:
        """An unknown fact has to be written as unknown; it is never assumed."""
        row = {name: value for name, value in ROW.items() if name != "dependence"}
        (fault,) = check_rows([row]).faults
        assert "got nothing; write it, as 'unknown' where you do not know" in fault.explain()

    def test_all_faults_of_a_row_are_reported_at_once(self) -> None:
        """The faults of one row are reported together, in the order of the fields."""
        report = check_rows([ROW | {"leg": "1", "provider_nature": "robot"}])
        assert [fault.name for fault in report.faults] == ["leg", "provider_nature"]
        assert report.legs == 0

    def test_all_contradictions_of_a_row_are_reported_at_once(self) -> None:
        """Contradictions are reported under their columns, and a party is shown in words."""
        row = ROW | {"provider_nature": "organisation", "recipient_capacity": "private"}
        assert [fault.name for fault in check_rows([row]).faults] == [
            "provider_capacity",
            "recipient_capacity",
        ]
        row = ROW | {"recipient": "Ana", "dependence": "recipient_works_for_provider"}
        there, dependence = check_rows([row]).faults
        assert (there.name, dependence.name) == ("recipient", "dependence")
        assert "reçu\u00a0: Ana (organisation, à titre professionnel)" in dependence.explain("fr")

    @pytest.mark.parametrize("data", [None, 3, "rows", {"rows": []}])
    def test_a_table_is_a_list(self, data: Any) -> None:
        """A table that is neither a list nor an object with one is a fault of the whole."""
        (fault,) = check_rows(data).faults
        assert fault.row == 0
        assert fault.explain().startswith("the table: expected a list of rows, got ")
        assert fault.explain("fr").startswith(
            "le tableau\u00a0: attendu\u00a0: une liste de lignes\u00a0; reçu"
        )

    @pytest.mark.parametrize("data", [[], {"legs": []}])
    def test_a_table_has_rows(self, data: Any) -> None:
        """An empty table is a fault, not a table without differences."""
        (fault,) = check_rows(data).faults
        assert fault.explain() == (
            "the table: expected at least one row, got an empty table; write one row for each leg"
        )

    def test_a_row_is_an_object(self) -> None:
        """An item that is no object is reported by number; a row without a case is one case."""
        report = check_rows([ROW, "row", {"case_id": 3}])
        assert [fault.row for fault in report.faults][:2] == [2, 3]
        assert report.cases == 2
        assert (
            report.faults[0].explain().startswith("row 2: expected an object with one field a fact")
        )
        assert (
            report.faults[1]
            .explain()
            .startswith("row 3, provider: expected the field to be present")
        )

    def test_a_repeated_leg(self) -> None:
        """The fault of a repeated leg names the other row with its number."""
        (fault,) = check_rows([ROW, ROW]).faults
        assert (fault.row, fault.name) == (2, "leg")
        assert "each leg of a case once: row 1 is leg 1 already, got 1" in fault.explain()


class TestLinkedRows:
    """Rows of one case have to agree with each other."""

    first = ROW | {"composition": "chain", "composite_label": "C2B2C"}
    second = first | {
        "leg": 2,
        "derives_from": 1,
        "provider": "Acme Shops",
        "provider_nature": "organisation",
        "provider_capacity": "trade",
        "recipient": "Ben",
        "recipient_nature": "person",
        "recipient_capacity": "private",
        "expected": "B2C",
        "expected_initiative": "B2C",
        "expected_terms": "C2B",
    }

    def test_a_chain_may_name_its_party_in_other_words(self) -> None:
        """A link joins two parties into one, so their names may differ."""
        report = check_rows([self.first, self.second])
        assert report.faults == report.differences == ()

    @pytest.mark.parametrize(
        ("changes", "name", "said"),
        [
            ({"provider_capacity": "public"}, "provider_capacity", "the same as the recipient of"),
            ({"derives_from": 2}, "derives_from", "the number of an earlier leg"),
            ({"composition": "hub"}, "composition", "the same as in the first row"),
            ({"leg": 3}, "leg", "numbered from 1 without gaps"),
        ],
    )
    def test_a_joint_that_does_not_match(
        self, changes: dict[str, Any], name: str, said: str
    ) -> None:
        """The fault names the row, the field and the value of the other row."""
        fault, *_ = check_rows([self.first, self.second | changes]).faults
        assert (fault.row, fault.name) == (2, name)
        assert said in fault.explain()

    def test_a_joint_may_make_one_party_of_two(self) -> None:
        """A link that makes provider and recipient one party is a fault of the later leg's row."""
        (fault,) = check_rows([self.first, self.second | {"recipient": "Acme"}]).faults
        assert (fault.row, fault.name) == (2, "recipient")

    def test_a_chain_that_branches(self) -> None:
        """Two legs that pass on the same value form no chain."""
        third = self.second | {"leg": 3, "recipient": "Cleo"}
        (fault,) = check_rows([self.first, self.second, third]).faults
        assert (fault.row, fault.name) == (1, "composition")
        assert "a chain that branches is a hub" in fault.explain()

    def test_counts_of_a_case(self) -> None:
        """A link joins two parties into one; an intermediary counts as one more."""
        first, second = ({**row, "party_count": 3} for row in (self.first, self.second))
        assert check_rows([first, second]).faults == ()
        counted = [row | {"party_count": 4, "legs_in_case": 3} for row in (first, second)]
        assert [fault.name for fault in check_rows(counted).faults] == [
            "legs_in_case",
            "party_count",
        ]
        brokered = ROW | {"intermediary_role": "matchmaker", "composition": "brokered"}
        assert [f.name for f in check_rows([brokered | {"party_count": 2}]).faults] == [
            "party_count"
        ]

    def test_a_link_without_a_chain(self) -> None:
        """The party that passes a value on in a hub may act in another capacity."""
        hub = {"composition": "hub", "composite_label": "C2B | N2C", "lens_agreement": "contested"}
        public = {"provider_capacity": "nonprofit", "expected": "N2C", "expected_initiative": "N2C"}
        second = self.second | hub | public | {"expected_terms": "C2N"}
        report = check_rows([self.first | hub, second])
        assert report.faults == report.differences == ()
        (fault,) = check_rows([self.first | hub, second | ANYBODY]).faults
        assert (fault.row, fault.name) == (2, "provider_nature")

    def test_a_party_with_two_letters_breaks_the_chain(self) -> None:
        """A chain in which Ana is an employee first and a consumer later is reported as broken."""
        first = self.first | {
            "provider": "Acme",
            "provider_nature": "organisation",
            "provider_capacity": "trade",
            "recipient": "Ana",
            "recipient_nature": "person",
            "recipient_capacity": "private",
            "dependence": "recipient_works_for_provider",
        }
        second = self.second | {
            "provider": "Ana",
            "provider_nature": "person",
            "provider_capacity": "private",
        }
        said = [difference.explain() for difference in check_rows([first, second]).differences]
        assert any("The chain breaks between leg 1 and leg 2" in text for text in said)

    def test_a_broker_without_a_name(self) -> None:
        """A broker without a name is shown as unknown; an unknown capacity has no letter."""
        row = ROW | {
            "composition": "brokered",
            "intermediary_role": "matchmaker",
            "intermediary_capacity": "unknown",
            "composite_label": "undetermined",
        }
        assert check_rows([row]).differences == ()


def test_progress_is_reported() -> None:
    """Progress is reported after each case, with the rows done and all rows."""
    told: list[tuple[int, int]] = []
    check_rows([ROW, GOOD], on_progress=lambda done, there: told.append((done, there)))
    assert told == [(1, 2), (2, 2)]


def test_the_number_of_faults_is_limited() -> None:
    """A thousand faults and a note that there are more are reported; readable rows are checked."""
    report = check_rows([{}] * 500 + [ROW])
    assert len(report.faults) == 1001
    assert report.faults[0].row == 1
    assert str(report.faults[-1].explain()).startswith(
        "the table: expected at most 1000 faults, got more"
    )
    assert report.legs == 1
    assert len(check_rows([1] * 1000).faults) == 1000
