"""State machines that run contracts and settlements through random histories, to subclass.

Each is a `RuleBasedStateMachine` of Hypothesis. It drives the code of this library; a subclass
overrides the methods that act with its own code, and its ``TestCase`` is a test.
"""

from c2b.testing.machines.contract import ContractMachine
from c2b.testing.machines.settlement import SettlementMachine

__all__ = ["ContractMachine", "SettlementMachine"]
