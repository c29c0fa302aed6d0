from datetime import date

from c2b.rules import review
from c2b.rules.review import Condition, IncentiveFacts, ReviewFacts, RewardFacts, RewardKind

facts = ReviewFacts(
    reward=RewardFacts(kinds=frozenset({RewardKind.DISCOUNT})),
    incentive=IncentiveFacts(condition=Condition.POSITIVE),
)
for day in (date(2024, 10, 20), date(2024, 10, 21)):
    verdict = review.check(facts, on=day, where="US")
    print(day, verdict.text.in_language(LANGUAGE))
    for finding in verdict.broken:
        print(finding.explain(LANGUAGE))
