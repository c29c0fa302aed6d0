"""Books as a document: lists in the order in which things came, and filed keys as one text."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from datetime import date
from operator import attrgetter
from typing import Any

from attrs import Factory, field, frozen

from c2b.compensation.settlement.account import PartyAccount
from c2b.compensation.settlement.archive import FiledKey, FiledTaken
from c2b.compensation.settlement.books import ArchiveMark, Books, UnitTotal
from c2b.compensation.settlement.journal import Entry
from c2b.compensation.settlement.keys import WIDTH
from c2b.compensation.settlement.shelf import Shelf
from c2b.compensation.settlement.versions import PlanVersion
from c2b.compensation.tally import TallyPart
from c2b.errors import InvalidValueError
from c2b.text import Text
from c2b.wire.custom_forms import CustomForm
from c2b.wire.write import to_data


@frozen(kw_only=True)
class PartyRecord:
    """The document form of one party of the books."""

    party: str
    account: PartyAccount


@frozen(kw_only=True)
class MemoryRecord:
    """The memory of one policy under one name."""

    name: str
    part: TallyPart


def _meant(document: BooksDocument) -> Books:
    return Books(
        versions=document.versions,
        number=document.number,
        last=document.last,
        settled=document.settled,
        parties=Shelf({each.party: each.account for each in document.parties}),
        keys=Shelf({each.key: each.state for each in document.keys}),
        filed=_bytes(document.filed),
        memory=Shelf({each.name: each.part for each in document.memory}),
        entries=Shelf({each.key: each for each in document.entries}),
        taken=Shelf({each.key: each.taken for each in document.taken}),
        totals=document.totals,
        counted=document.counted,
        waiting=document.waiting,
        reversals=document.reversals,
        to_pay=document.to_pay,
        archives=document.archives,
    )


@frozen(kw_only=True)
class BooksDocument:
    """The fields of books, as a document has them."""

    versions: tuple[PlanVersion, ...]
    number: int = 0
    last: date | None = None
    settled: date | None = None
    parties: tuple[PartyRecord, ...] = ()
    keys: tuple[FiledKey, ...] = ()
    filed: str = ""
    memory: tuple[MemoryRecord, ...] = ()
    entries: tuple[Entry, ...] = ()
    taken: tuple[FiledTaken, ...] = ()
    totals: tuple[UnitTotal, ...] = ()
    counted: int = 0
    waiting: int = 0
    reversals: int = 0
    to_pay: tuple[str, ...] = ()
    archives: tuple[ArchiveMark, ...] = ()
    meaning: Books = field(init=False, default=Factory(_meant, takes_self=True))


def _bytes(text: str) -> bytes:
    """The filed keys that *text* holds."""
    try:
        filed = b64decode(text, validate=True)
    except (Error, ValueError):
        raise InvalidValueError("filed", _BASE64, text[:20], _AS_WRITTEN) from None
    if len(filed) % WIDTH:
        raise InvalidValueError("filed", _RECORDS, len(filed), _AS_WRITTEN)
    return filed


def _write(books: Books) -> dict[str, Any]:
    document = BooksDocument(
        versions=books.versions,
        number=books.number,
        last=books.last,
        settled=books.settled,
        parties=tuple(PartyRecord(party=p, account=a) for p, a in books.parties.flat().items()),
        keys=tuple(FiledKey(key=key, state=state) for key, state in books.keys.flat().items()),
        filed=b64encode(books.filed).decode(),
        memory=tuple(MemoryRecord(name=n, part=part) for n, part in books.memory.flat().items()),
        entries=tuple(books.entries.flat().values()),
        taken=tuple(FiledTaken(key=key, taken=t) for key, t in books.taken.flat().items()),
        totals=books.totals,
        counted=books.counted,
        waiting=books.waiting,
        reversals=books.reversals,
        to_pay=books.to_pay,
        archives=books.archives,
    )
    written: dict[str, Any] = to_data(document)
    return written


FORM = CustomForm(cls=BooksDocument, read=attrgetter("meaning"), write=_write)

_BASE64 = Text(en="filed keys in base64", fr="des clés archivées en base64")
_RECORDS = Text(
    en="filed keys of {width} bytes each", fr="des clés archivées de {width} octets chacune"
).fill(width=WIDTH)
_AS_WRITTEN = Text(en="keep it as it was written", fr="gardez-le tel qu’il a été écrit")
