"""Checking anyone's table: every label derived, every bad cell told, the rest still checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from c2b.cases import CASES, check_rows
from c2b.cases.check import leg_labels
from c2b.paradigms import classify, compose


def word(member: Any) -> Any:
    """A fact as a flat table writes it."""
    return "unknown" if member is None else member.value


def flat(case: Any) -> list[dict[str, Any]]:
    """A case as rows, with its own labels."""
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
    """The fifty cases as a flat table."""
    return [row for case in CASES for row in flat(case)]


def test_the_catalogue_has_no_differences(rows: list[dict[str, Any]]) -> None:
    """A list, or an object with the list under `legs`; the order of the rows does not matter."""
    for data in (rows, {"legs": list(reversed(rows))}):
        report = check_rows(data)
        assert (report.cases, report.legs) == (50, 76)
        assert report.faults == report.differences == ()
    assert report.summary.says() == "50 cases, 76 legs, 0 differences"
    assert report.summary.says("fr") == "50 cas, 76 prestations, 0 différences"


def test_the_compiled_table_has_no_differences(shared: Path) -> None:
    """All labels of the compiled cases follow from their facts."""
    data = json.loads((shared / "domain" / "cases.json").read_text(encoding="utf-8"))
    report = check_rows(data)
    assert (report.cases, report.legs, report.faults, report.differences) == (50, 76, (), ())


class TestDifferences:
    """A label that the facts do not give, with the reason."""

    @pytest.mark.parametrize(
        ("name", "label", "reason"),
        [
            ("expected", "B2C", "Ana acts outside any trade"),
            ("expected_initiative", "silent", "Ana makes the first particular proposal"),
            ("expected_terms", "C2B", "Acme fixes the terms"),
            ("candidates", ["C2B"], "the facts give -"),
            ("decisive_facts", ["payment"], "the table says payment"),
            ("lens_agreement", "unanimous", "Terms lens: B2C"),
            ("composite_label", "B2C", "a single leg: C2B"),
        ],
    )
    def test_each_label_is_compared(self, name: str, label: Any, reason: str) -> None:
        """One wrong label makes one difference."""
        (difference,) = check_rows([ROW | {name: label}]).differences
        assert difference.name == name
        assert reason in difference.says()
        assert "le tableau dit" in difference.says("fr")

    def test_an_unknown_fact_is_asked_for(self) -> None:
        """The reason is then the question."""
        row = ROW | {"dependence": "unknown", "terms_set_by": "unknown"}
        said = [difference.says() for difference in check_rows([row]).differences]
        assert any("Does Ana or Acme work under the other's authority" in text for text in said)
        assert any("Who fixes the price or the conditions" in text for text in said)

    def test_labels_that_the_table_leaves_out_are_not_compared(self) -> None:
        """A table of facts alone has no differences."""
        facts = {name: value for name, value in ROW.items() if not name.startswith("expected")}
        facts.pop("composite_label")
        facts.pop("lens_agreement")
        assert check_rows([facts]).differences == ()


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
GOOD = ROW | {"case_id": "T2"}


class TestBadRows:
    """A bad cell is told with row and field, and the other rows are still checked."""

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
            ({"propser": "provider"}, "propser", "did you mean proposer?"),
            ({"provider_nature": "organisation"}, "capacity", "a capacity that nature"),
            ({"dependence": "recipient_works_for_provider"}, "Leg.dependence", "a natural person"),
            ({"recipient": "Ana"}, "Leg.recipient", "a party other than the provider"),
            ({"composition": "chain"}, "Exchange.composition", "each later one derived"),
            ({"leg": 2}, "leg", "numbered from 1"),
            (
                {"counterpart": "none", "payment": "recipient_pays_provider"},
                "Leg.payment",
                "no pay",
            ),
        ],
    )
    def test_each_fault_names_row_and_field(
        self, changes: dict[str, Any], name: str, said: str
    ) -> None:
        """And what was wanted; the second case is checked all the same."""
        report = check_rows([ROW | changes, GOOD])
        (fault,) = report.faults
        assert (fault.row, fault.case_id, fault.name) == (1, "T1", name)
        assert said in fault.says()
        assert fault.says("fr").startswith("ligne 1 (cas T1)")
        assert report.cases == 2
        assert report.differences == ()

    def test_a_missing_fact_is_told(self) -> None:
        """Unknown must be written; it is never supposed."""
        row = {name: value for name, value in ROW.items() if name != "dependence"}
        (fault,) = check_rows([row]).faults
        assert "write it, 'unknown' if you do not know" in fault.says()

    def test_all_faults_of_a_row_are_told_at_once(self) -> None:
        """In the order of the fields."""
        report = check_rows([ROW | {"leg": "1", "provider_nature": "robot"}])
        assert [fault.name for fault in report.faults] == ["leg", "provider_nature"]
        assert report.legs == 0

    @pytest.mark.parametrize("data", [None, 3, "rows", {"rows": []}])
    def test_a_table_is_a_list(self, data: Any) -> None:
        """Or an object that holds one."""
        (fault,) = check_rows(data).faults
        assert fault.row == 0
        assert "a list of rows" in fault.says()

    def test_a_row_is_an_object(self) -> None:
        """With the number of the row; a row without a case stands alone."""
        report = check_rows([ROW, "row", {"case_id": 3}])
        assert [fault.row for fault in report.faults][:2] == [2, 3]
        assert report.cases == 2


class TestLinkedRows:
    """Rows of one case agree with each other."""

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
        """The link says that they are the same."""
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
        """The row and the field, and what the other row says."""
        fault, *_ = check_rows([self.first, self.second | changes]).faults
        assert (fault.row, fault.name) == (2, name)
        assert said in fault.says()

    def test_a_party_with_two_letters_breaks_the_chain(self) -> None:
        """Ana is employed in the first leg and private in the second."""
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
        said = [difference.says() for difference in check_rows([first, second]).differences]
        assert any("The chain breaks between leg 1 and leg 2" in text for text in said)

    def test_a_broker_without_a_name(self) -> None:
        """It is shown as unknown; an unknown capacity leaves its letter out."""
        row = ROW | {
            "composition": "brokered",
            "intermediary_role": "matchmaker",
            "intermediary_capacity": "unknown",
            "composite_label": "undetermined",
        }
        assert check_rows([row]).differences == ()


def test_progress_is_told() -> None:
    """After each case, with the rows done and the rows there are."""
    told: list[tuple[int, int]] = []
    check_rows([ROW, GOOD], on_progress=lambda done, there: told.append((done, there)))
    assert told == [(1, 2), (2, 2)]
