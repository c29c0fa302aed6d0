from c2b import (
    Business,
    Consumer,
    Immaterial,
    Leg,
    Paradigm,
    Proposer,
    Subordination,
    TermsSetter,
    Value,
    ValueKind,
    classify,
)

review = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Yelp"),
    value=Value(kind=ValueKind.FEEDBACK),
    compensation=Immaterial(),
    subordination=Subordination.none(),
    proposer=Proposer.PROVIDER,
    terms_set_by=TermsSetter.RECIPIENT,
)
classification = classify(review)
print(classification.explain(LANGUAGE))
print(classification.contrast(Paradigm.B2C).explain(LANGUAGE))
