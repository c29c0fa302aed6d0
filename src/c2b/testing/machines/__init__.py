"""Machines: contracts and settlements taken through random histories, ready to subclass.

Each is a `RuleBasedStateMachine` of Hypothesis. It drives what this library offers; a subclass puts
its own code in the place of the methods that act, and its ``TestCase`` is a test.
"""

from c2b.testing.machines.contract import ContractMachine
from c2b.testing.machines.settlement import SettlementMachine

__all__ = ["ContractMachine", "SettlementMachine"]
