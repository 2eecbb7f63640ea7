"""The comparisons, made from the table of views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field, create_model
from starlette.responses import PlainTextResponse, Response

from inquit.rendering.markdown import format_brief
from inquit.server.api.answers import answer_list
from inquit.server.api.shapes import ViewListing
from inquit.server.asking import AsOf, Parameters, comparing, parameters_of, to_params
from inquit.views.table import VIEWS, View

router = APIRouter(tags=["comparisons"])
_MARKDOWN = "md"


class AskingBrief(AsOf):
    """In which form."""

    format: Literal["jsonl", "md"] = Field("jsonl", description="md: as Markdown")
    base: Annotated[str, Field(max_length=2_000)] = Field("", description="what each link of the Markdown begins with")


def _add(view: View) -> None:
    asked: Any = parameters_of(view)
    if view.name == "brief":
        asked = create_model("BriefAsked", __base__=(asked, AskingBrief))
    router.add_api_route(
        f"/{view.name}",
        _endpoint(view, asked),
        name=f"view_{view.name}",
        description=f"{view.words[0].upper()}{view.words[1:]}.",
        response_model=ViewListing[dict[str, Any]],
        responses={200: {"content": {"text/markdown": {}}}} if view.name == "brief" else None,
    )


def _endpoint(view: View, parameters: type[Parameters]) -> Callable[..., Response]:
    def endpoint(request: Request, asked: Any) -> Response:
        params = to_params(view, asked)
        with comparing(request, asked.as_of) as ledger:
            found = view.answer(ledger, params)
        if getattr(asked, "format", None) == _MARKDOWN:
            sentences: Any = found.rows
            words = format_brief(params.about, sentences, found.notes, base=asked.base)
            return PlainTextResponse(words, media_type="text/markdown")
        rows = [row.to_dict() for row in found.rows]
        notes = list(found.notes)
        return answer_list(rows, total=found.total, next_=None, looked_at=found.looked_at, notes=notes)

    endpoint.__annotations__["asked"] = Annotated[parameters, Query()]
    endpoint.__annotations__["request"] = Request
    return endpoint


for _view in VIEWS:
    _add(_view)
