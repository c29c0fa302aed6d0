"""The facts of the activity in one import: its own and those that all activities share."""

from c2b.rules.facts import vocabulary as shared
from c2b.rules.facts.submission import Ground, SubmissionStatus
from c2b.rules.facts.vocabulary import *
from c2b.rules.survey.choice import Purpose, Rate
from c2b.rules.survey.facts import (
    CustomerServiceFacts,
    ResponseFacts,
    SampleFacts,
    StudyFacts,
    SurveyFacts,
)

__all__: list[str] = [
    "CustomerServiceFacts",
    "Ground",
    "Purpose",
    "Rate",
    "ResponseFacts",
    "SampleFacts",
    "StudyFacts",
    "SubmissionStatus",
    "SurveyFacts",
]
__all__ += shared.__all__
