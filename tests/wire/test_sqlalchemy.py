"""Values in the columns of SQLAlchemy: documents, amounts of money, and books under a lock.

The database is SQLite in memory, or the one that the variable ``C2B_TEST_DATABASE`` names.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Barrier, Thread
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from sqlalchemy import Engine, create_engine, func, select, text, update
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column
from sqlalchemy.orm.exc import StaleDataError

import c2b
from c2b import InvalidValueError, Money, wire
from c2b.compensation import Books, Contribution, PayPlan, PerItem, Rounding, settle
from c2b.wire.sqlalchemy.document import Document
from c2b.wire.sqlalchemy.money import money_columns, money_totals
from c2b.wire.sqlalchemy.sqlite import lock_at_begin

DATABASE = os.environ.get("C2B_TEST_DATABASE", "")
LEG = c2b.Leg(
    provider=c2b.Consumer(name="Ana"),
    recipient=c2b.Business(name="Acme"),
    value=c2b.Value(kind=c2b.ValueKind.CONTENT),
)
OFFER = c2b.Offer(leg=LEG, made=datetime(2026, 11, 23, tzinfo=UTC))


class Base(DeclarativeBase):
    """The tables of a program."""


class Order(Base):
    """A table with an amount, an amount that may be missing, a value and one of several values."""

    __tablename__ = "c2b_orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    price: Mapped[Money] = money_columns("price", index=True)
    fee: Mapped[Money | None] = money_columns("fee", nullable=True)
    offer: Mapped[c2b.Offer | None] = mapped_column(Document(c2b.Offer))
    party: Mapped[c2b.Party | None] = mapped_column(Document(c2b.Party))


class Campaign(Base):
    """A table of books, with the number of their version."""

    __tablename__ = "c2b_campaigns"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    books: Mapped[Books] = mapped_column(Document(Books))

    __mapper_args__: ClassVar[Any] = {"version_id_col": version}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database; SQLite locks it when a transaction begins, as other databases do rows."""
    made = create_engine(DATABASE or f"sqlite:///{tmp_path / 'test.db'}")
    if made.dialect.name == "sqlite":
        lock_at_begin(made)
    Base.metadata.drop_all(made)
    Base.metadata.create_all(made)
    yield made
    made.dispose()


def saved(engine: Engine, *rows: Any) -> Session:
    """Return a session after *rows* were stored and forgotten."""
    with Session(engine) as session:
        session.add_all(rows)
        session.commit()
    return Session(engine)


EUROS = [Money.of(amount, "EUR") for amount in ("12.34", "0.50", "100")]
MIXED = [*EUROS, Money.of(900, "JPY"), Money.of("-3.25", "USD")]


def orders() -> list[Order]:
    """Return an order for each amount."""
    return [Order(price=price) for price in MIXED]


class TestDocuments:
    """A column holds a value as a document."""

    def test_a_value_comes_back_equal(self, engine: Engine) -> None:
        """A value and one of several classes are read as they were stored; None is NULL."""
        rows = Order(price=EUROS[0], offer=OFFER, party=LEG.provider), Order(price=EUROS[1])
        with saved(engine, *rows) as session:
            first, second = session.scalars(select(Order).order_by(Order.id))
            assert (first.offer, first.party) == (OFFER, LEG.provider)
            assert (second.offer, second.party) == (None, None)
            missing = select(func.count()).where(Order.offer.is_(None))
            assert session.scalar(missing) == 1

    def test_what_is_stored_is_a_document(self, engine: Engine) -> None:
        """The column has the version and the type of the document."""
        with saved(engine, Order(price=EUROS[0], party=LEG.provider)) as session:
            held = session.execute(text("SELECT party FROM c2b_orders")).scalar()
            data = json.loads(held) if isinstance(held, str) else held
            assert data == wire.to_document(LEG.provider)

    def test_an_older_document_is_upgraded(self, engine: Engine) -> None:
        """A document of version 1 is read in the present form."""
        old = {"c2b": 1, "type": "consumer", "body": {"kind": "consumer", "name": "Ana"}}
        with saved(engine, Order(price=EUROS[0])) as session:
            stored = "UPDATE c2b_orders SET party = :party"
            if engine.dialect.name == "postgresql":
                stored = "UPDATE c2b_orders SET party = CAST(:party AS JSONB)"
            session.execute(text(stored), {"party": json.dumps(old)})
            assert session.scalars(select(Order)).one().party == c2b.Consumer(name="Ana")

    def test_a_column_is_compared_with_a_value_and_by_a_path(self, engine: Engine) -> None:
        """A value is equal to its document; a step of a path looks into it."""
        with saved(engine, Order(price=EUROS[0], party=LEG.provider)) as session:
            assert session.scalar(select(func.count()).where(Order.party == LEG.provider)) == 1
            assert session.scalar(select(func.count()).where(Order.party == LEG.recipient)) == 0
            name = Order.party["body"]["name"].as_string()
            assert session.scalars(select(name)).all() == ["Ana"]

    def test_one_column_holds_values_of_any_classes(self, engine: Engine) -> None:
        """A document states its type, so that one table may hold all of an application."""
        form = Document(c2b.Offer | Books | c2b.Text)
        books, hello = Books.open(PLAN), c2b.Text(en="hello", fr="bonjour")
        for value in (OFFER, books, hello):
            held = form.process_bind_param(value, engine.dialect)
            assert form.process_result_value(held, engine.dialect) == value
        with pytest.raises(InvalidValueError, match=r"a value of type Offer \| Books \| Text"):
            form.process_bind_param(LEG, engine.dialect)

    def test_another_value_is_refused(self, engine: Engine) -> None:
        """A value of another class is refused before it reaches the database."""
        expected = r"Document: expected a value of type Offer"
        with pytest.raises(StatementError, match=expected) as why:
            saved(engine, Order(price=EUROS[0], offer=LEG))
        assert isinstance(why.value.orig, InvalidValueError)

    @pytest.mark.parametrize(
        ("form", "given", "hint"),
        [
            (Money, {"amount": "1.00", "currency": "EUR"}, "by Money.from_dict(data)"),
            (Money, '{"amount": "1.00", "currency": "EUR"}', "by Money.from_json(text)"),
            (Money | Books, {}, "by c2b.wire.from_data(data, Money | Books)"),
            (Money | Books, "", "by c2b.wire.parse(text, Money | Books)"),
            (Money, 7, "give a value of the class that the column is declared with"),
        ],
    )
    def test_plain_data_are_refused_with_what_reads_them(
        self, engine: Engine, form: Any, given: Any, hint: str
    ) -> None:
        """Plain data, as a model of pydantic dumps them, are refused with what makes a value."""
        with pytest.raises(InvalidValueError) as why:
            Document(form).process_bind_param(given, engine.dialect)
        assert hint in str(why.value)
        assert ("dict(model)" in str(why.value)) is (given != 7)
        assert "donnez" in why.value.explain("fr") or "prenez dict(model)" in why.value.explain(
            "fr"
        )

    def test_a_type_without_documents_is_refused(self) -> None:
        """A column of plain numbers, or of lists, has types of its own."""
        for form in (int, tuple[Money, ...]):
            with pytest.raises(InvalidValueError, match="a type that documents hold"):
                Document(form)
        assert repr(Document(Money)) == "Document(Money)"


class TestMoney:
    """An amount is two columns, and one attribute."""

    def test_an_amount_comes_back_equal(self, engine: Engine) -> None:
        """Amounts of any number of digits are exact, and an absent one is None."""
        largest = Money(minor=2**63 - 1, currency="TND")
        with saved(engine, Order(price=largest, fee=EUROS[1]), Order(price=-largest)) as session:
            first, second = session.scalars(select(Order).order_by(Order.id))
            assert (first.price, first.fee) == (largest, EUROS[1])
            assert (second.price, second.fee) == (-largest, None)

    def test_an_amount_is_set_again_and_removed(self, engine: Engine) -> None:
        """A changed attribute changes both columns."""
        with saved(engine, Order(price=EUROS[0], fee=EUROS[1])) as session:
            order = session.scalars(select(Order)).one()
            order.price, order.fee = Money.of(7, "JPY"), None
            session.commit()
            assert session.scalars(select(Order)).one().price == Money.of(7, "JPY")
            raised = update(Order).values({Order.price.minor: Order.price.minor + 1})
            session.execute(raised)
            session.expire_all()
            assert session.scalars(select(Order)).one().price == Money.of(8, "JPY")

    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            (lambda price: price == Money.of("12.34", "EUR"), 1),
            (lambda price: price != Money.of("12.34", "EUR"), 4),
            (lambda price: price < Money.of("12.34", "EUR"), 1),
            (lambda price: price <= Money.of("12.34", "EUR"), 2),
            (lambda price: price > Money.of("12.34", "EUR"), 1),
            (lambda price: price >= Money.of("12.34", "EUR"), 2),
            (lambda price: price >= Money.of(0, "USD"), 0),
            (lambda price: price.currency == "JPY", 1),
            (lambda price: price.minor < 0, 1),
            (lambda price: price == None, 0),  # noqa: E711
            (lambda price: price != None, 5),  # noqa: E711
        ],
    )
    def test_filters(self, engine: Engine, condition: Any, expected: int) -> None:
        """An amount is compared within its currency: 900 yen are not more than 12 euros."""
        with saved(engine, *orders()) as session:
            found = select(func.count()).select_from(Order).where(condition(Order.price))
            assert session.scalar(found) == expected

    def test_two_columns_are_compared(self, engine: Engine) -> None:
        """An amount is compared with that of another row."""
        other = aliased(Order)
        with saved(engine, *orders()) as session:
            cheaper = select(Order, other).where(Order.price < other.price)
            assert len(session.execute(cheaper).all()) == 3

    def test_order(self, engine: Engine) -> None:
        """Amounts are in the order of their currencies, and within one from the least."""
        with saved(engine, *orders()) as session:
            found = session.scalars(select(Order).order_by(Order.price.currency, Order.price.minor))
            assert [order.price for order in found] == [*sorted(EUROS), *MIXED[3:]]

    def test_sums(self, engine: Engine) -> None:
        """The sums are amounts, one for each currency, of the rows that a condition selects."""
        with saved(engine, *orders(), Order(price=EUROS[0], fee=EUROS[1])) as session:
            assert session.scalars(money_totals(Order.price)).all() == [
                Money.of("125.18", "EUR"),
                Money.of(900, "JPY"),
                Money.of("-3.25", "USD"),
            ]
            some = money_totals(Order.price).where(Order.price > Money.of(1, "EUR"))
            assert session.scalars(some).all() == [Money.of("124.68", "EUR")]
            assert session.scalars(money_totals(Order.fee)).all() == [EUROS[1]]

    def test_an_amount_beyond_64_bits_is_refused(self, engine: Engine) -> None:
        """An amount that the column cannot hold is refused with what to do."""
        with pytest.raises(StatementError, match=r"at most 64 bits .* Document\(Money\)"):
            saved(engine, Order(price=Money(minor=2**63, currency="EUR")))


PLAN = PayPlan(key="clips", scheme=PerItem(rate=Money.of(2, "EUR")), rounding=Rounding.HALF_EVEN)
DAY = date(2026, 11, 30)


def contributions(*keys: str) -> list[Contribution]:
    """Return one contribution for each key."""
    return [Contribution(key=key, party="Ana") for key in keys]


def started(engine: Engine) -> None:
    """Store the books of a new campaign."""
    with Session(engine) as session:
        session.add(Campaign(id=1, books=Books.open(PLAN)))
        session.commit()


def settle_locked(engine: Engine, *keys: str) -> None:
    """Settle contributions while no other run can; those settled already are left out."""
    with Session(engine) as session, session.begin():
        locked = select(Campaign).where(Campaign.id == 1).with_for_update()
        campaign = session.scalars(locked).one()
        settled = settle(campaign.books, contributions(*keys), on=DAY)
        campaign.books = settled.books


class TestBooksUnderALock:
    """Two runs at once cannot settle from the same books."""

    def test_runs_wait_for_each_other(self, engine: Engine) -> None:
        """Each of four runs at once goes on from the books of the one before."""
        started(engine)
        ready = Barrier(4)

        def run(number: int) -> None:
            ready.wait()
            settle_locked(engine, f"{number}-a", f"{number}-b")

        threads = [Thread(target=run, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with Session(engine) as session:
            campaign = session.scalars(select(Campaign)).one()
            assert (campaign.version, campaign.books.number) == (5, 4)
            assert campaign.books.counted == 8

    def test_a_run_on_old_books_is_refused(self, engine: Engine) -> None:
        """The version of the row shows a run without a lock that the books went on."""
        started(engine)
        with Session(engine) as session:
            campaign = session.scalars(select(Campaign)).one()
            session.expunge(campaign)  # held without a lock, as a web form holds it
        settle_locked(engine, "a")
        campaign.books = settle(campaign.books, contributions("b"), on=DAY).books
        with pytest.raises(StaleDataError):
            saved(engine, campaign)

    def test_the_lock_of_sqlite_is_for_sqlite(self) -> None:
        """Another database is refused, with the lock that it has."""
        other: Any = SimpleNamespace(dialect=SimpleNamespace(name="postgresql"))
        with pytest.raises(InvalidValueError, match=r"got 'postgresql'; .*with_for_update"):
            lock_at_begin(other)
