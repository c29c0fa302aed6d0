"""The contract machine: ours holds, and a fault planted in a copied lifecycle is found."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.testing.lifecycles import FAULTY_TABLES, Forgetful, Hasty, Lenient

from c2b import Contract, Draft
from c2b.testing.laws import BrokenLawError
from c2b.testing.machines import ContractMachine

USUAL = settings.get_profile("default").max_examples
QUICK = settings(max_examples=10 * USUAL, phases=[Phase.generate], stateful_step_count=15)


class TestOurs(ContractMachine.TestCase):
    """The contracts of the library, from any draft."""

    settings = settings(max_examples=15, stateful_step_count=15)


def driving(contracts: type[Contract]) -> type[ContractMachine]:
    """A machine that drives *contracts*."""

    class Driven(ContractMachine):
        """The same with another beginning."""

        def open(self, draft: Draft) -> Contract:
            """A contract of that class."""
            return contracts(draft=draft)

    return Driven


TABLES = FAULTY_TABLES.items()


@pytest.mark.parametrize(
    "faulty",
    [
        *(pytest.param(table, id=name, marks=pytest.mark.wide) for name, table in TABLES),
        *(Forgetful, Lenient, Hasty),
    ],
)
def test_a_planted_fault_is_found(faulty: type[Contract]) -> None:
    """A planted fault is found; the machine stops at the first example that shows it."""
    with pytest.raises(BrokenLawError):
        run_state_machine_as_test(driving(faulty), settings=QUICK)
