"""An application of FastAPI that answers with values and results, in the language of its reader.

One call prepares an application: its handlers may return any value or result without a return type,
and an error of the library becomes an answer in English or French. A mistake in the program itself,
such as a misspelt attribute, stays an error of the server.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Annotated, Any, cast, get_args

from fastapi import Depends, FastAPI, Request
from fastapi.datastructures import DefaultPlaceholder
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import PlainSerializer

from c2b._field_type import to_dict
from c2b.contracts import WrongEventError
from c2b.errors import C2bError, InvalidValueError
from c2b.text import LANGUAGES, Language, Text
from c2b.wire.results import data_of

__all__ = ["ReaderLanguage", "ValueRoute", "reader_language", "set_up"]

_WISH = re.compile(r"\s*([a-z]+)[a-z0-9-]*\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)\s*)?", re.IGNORECASE)
_MISTAKES = (
    AttributeError,
    TypeError,
    ImportError,
    AssertionError,
)  # of a program


def set_up(app: FastAPI) -> None:
    """Prepare *app*, before its first handler is declared.

    Its handlers may return values and results without a return type. An error of the library is
    answered in the language of the reader: with status 409 where a contract does not allow an
    event, else with 422; a mistake in the program is raised further. What pydantic reports of a
    value is in that language too.

    Raises:
        InvalidValueError: The application has handlers already.
    """
    if declared := [each.path for each in app.routes if isinstance(each, APIRoute)]:
        raise InvalidValueError("set_up(app)", _NO_HANDLERS, declared[0], _CALL_FIRST)
    app.router.route_class = ValueRoute
    app.add_exception_handler(C2bError, _refuse)
    app.add_exception_handler(RequestValidationError, _report)


def reader_language(request: Request) -> Language:
    """Return the language of the parameter ``lang``, or else the one that the browser prefers.

    A region is left aside (``fr-FR`` is French). English answers where neither names a language
    that the library has.
    """
    header = request.headers.get("accept-language", "")
    wishes = [match for each in header.split(",") if (match := _WISH.fullmatch(each))]
    wishes.sort(key=lambda match: float(match[2] or 1), reverse=True)
    found = [match[1].lower() for match in wishes if float(match[2] or 1)]
    asked, *_ = request.query_params.get("lang", "").lower().replace("_", "-").split("-")
    known: dict[str, Language] = {each: each for each in LANGUAGES}
    for each in (asked, *found):
        if each in known:
            return known[each]
    return "en"


ReaderLanguage = Annotated[Language, Depends(reader_language)]
"""The type of a parameter that holds the language of the reader."""


class ValueRoute(APIRoute):
    """A route whose handler may return values and results of the library without a return type.

    A router takes it as ``APIRouter(route_class=ValueRoute)``, an application by `set_up`. A
    parameter that FastAPI would look for in the query is refused where its class is an object.

    Raises:
        InvalidValueError: Such a parameter, when the handler is declared.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        is_open = inspect.signature(endpoint).return_annotation is inspect.Signature.empty
        is_stream = inspect.isgeneratorfunction(endpoint) or inspect.isasyncgenfunction(endpoint)
        is_default = isinstance(options.get("response_model"), DefaultPlaceholder)
        if is_open and is_default and not is_stream:
            options["response_model"] = _ANYTHING
        super().__init__(path, endpoint, **options)
        for each in self.dependant.query_params:
            form: Any = each.field_info.annotation
            if any(getattr(cls, "to_dict", None) is to_dict for cls in get_args(form) or (form,)):
                hint = _WRITE_BODY.fill(form=getattr(form, "__name__", str(form)))
                raise InvalidValueError(f"{self.name}({each.name})", _IN_BODY, form, hint)


class _Writable(type):
    def __instancecheck__(cls, value: object) -> bool:
        return getattr(type(value), "to_dict", None) is to_dict


class _Written(metaclass=_Writable):
    """The values and results that can be written as data, as FastAPI's encoder looks for them."""


def _encoded(value: Any) -> Any:
    """Return what FastAPI makes of *value*, with the data of what belongs to the library in it."""
    return jsonable_encoder(value, custom_encoder={_Written: data_of})


_ANYTHING = Annotated[Any, PlainSerializer(_encoded)]


def _refuse(request: Request, error: Exception) -> JSONResponse:
    """Return the answer to a request that the library refuses."""
    if isinstance(error, _MISTAKES):
        raise error
    status = 409 if isinstance(error, WrongEventError) else 422
    detail = cast("C2bError", error).explain(reader_language(request))
    return JSONResponse({"detail": detail}, status)


def _report(request: Request, error: Exception) -> JSONResponse:
    """Return the answer to a request that does not fit its handler, every fault with its place."""
    faults = cast("RequestValidationError", error).errors()
    if reader_language(request) == "fr":
        faults = [{**each, "msg": _french(each)} for each in faults]
    return JSONResponse({"detail": jsonable_encoder(faults)}, 422)


def _french(fault: dict[str, Any]) -> str:
    """Return the message of *fault* in French where it is one of the library's own."""
    words: str = fault.get("ctx", {}).get("message_fr", fault["msg"])
    return words


_NO_HANDLERS = Text(
    en="an application without handlers", fr="une application encore sans point d’accès"
)
_IN_BODY = Text(
    en="a parameter that stands in the body, for its class is an object",
    fr="un paramètre qui se trouve dans le corps de la requête, car sa classe est un objet",
)
_WRITE_BODY = Text(en="write Annotated[{form}, Body()]", fr="écrivez Annotated[{form}, Body()]")
_CALL_FIRST = Text(
    en="call it once, in the line after app = FastAPI()",
    fr="appelez-la une fois, à la ligne qui suit app = FastAPI()",
)
