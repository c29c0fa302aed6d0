"""The back end of a review site: campaigns are checked before launch, reviews are classified."""

from datetime import date
from typing import Any

import sqlalchemy as sql
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

import c2b
from c2b.rules import review
from c2b.rules.review.vocabulary import ReviewFacts
from c2b.wire.fastapi.application import ReaderLanguage, set_up
from c2b.wire.sqlalchemy.document import Document

ENGINE = sql.create_engine("sqlite:///reviews.sqlite")
TABLES, ID = sql.MetaData(), ("id", sql.Integer)
CAMPAIGNS, REVIEWS = (
    sql.Table(name, TABLES, sql.Column(*ID, primary_key=True), sql.Column("body", form))
    for name, form in (("campaign", sql.JSON()), ("review", Document(c2b.Leg)))
)
app = FastAPI(title="A review site")
set_up(app)


class Campaign(BaseModel):
    """A call for reviews: of whom, what is known of it, where and from which day it runs."""

    business: c2b.Business
    facts: ReviewFacts
    where: list[str]
    starts: date


class Review(BaseModel):
    """A review, its author, and what the author gets for it."""

    author: c2b.Consumer
    text: str
    reward: c2b.Compensation


def store(table: sql.Table, body: object) -> int:
    """Store a row, and return its number."""
    with ENGINE.begin() as db:
        return int(db.execute(table.insert().values(body=body).returning(table.c.id)).scalar_one())


def find(table: sql.Table, number: int) -> Any:
    """Return what a row holds, or answer that there is none."""
    with ENGINE.connect() as db:
        body = db.scalar(sql.select(table.c.body).where(table.c.id == number))
    if body is None:
        raise HTTPException(404)
    return body


@app.post("/campaigns", status_code=201)
def launch(campaign: Campaign, lang: ReaderLanguage) -> dict[str, Any]:
    """Launch a campaign unless it breaks a rule; the findings are shown either way."""
    verdict = review.check(campaign.facts, on=campaign.starts, where=campaign.where)
    if verdict.broken:
        raise HTTPException(409, verdict.to_dict(lang))
    number = store(CAMPAIGNS, campaign.model_dump(mode="json"))
    return {"id": number, "verdict": verdict.to_dict(lang)}


@app.post("/campaigns/{number}/reviews", status_code=201)
def submit(number: int, given: Review) -> dict[str, int]:
    """Store a review as a leg from its author to the business."""
    leg = c2b.Leg(
        provider=given.author,
        recipient=Campaign.model_validate(find(CAMPAIGNS, number)).business,
        value=c2b.Value(kind=c2b.ValueKind.FEEDBACK, description=given.text),
        compensation=given.reward,
        subordination=c2b.Subordination.none(),
    )
    return {"id": store(REVIEWS, leg)}


@app.get("/reviews/{number}")
def show(number: int, lang: ReaderLanguage) -> dict[str, Any]:
    """Show a review, with its paradigm and the reasons."""
    leg: c2b.Leg = find(REVIEWS, number)
    found, text = c2b.classify(leg), leg.value.description
    return {"text": text, "paradigm": found.paradigm, "reasons": found.explain(lang)}
