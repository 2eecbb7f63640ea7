"""`/api/docs`: the HTTP API in words, made from its own description."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount

from inquit.server.api.codes import CODES
from inquit.server.web.doc_examples import EXAMPLES, Example
from inquit.server.web.pages import render

router = APIRouter()
API = "/api/v1"
_IN_PATH = re.compile(r"\{\w+\}")
_SHAPES = "#/components/schemas/"
_BOUNDS = (
    ("minimum", "at least"),
    ("maximum", "at most"),
    ("maxLength", "characters at most"),
    ("maxItems", "of them at most"),
)
_PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter, or a key of something sent or answered.

    kind    in words: `text`, `list of Statement`
    leads   the shapes that `kind` names
    bounds  such as `at most 1000`, and the default
    """

    name: str
    kind: str
    leads: tuple[str, ...]
    words: str
    bounds: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked or done.

    takes    what stands in the body, None when there is none
    answers  shape of the answer, None for a file
    example  a command
    """

    id: str
    method: str
    path: str
    title: str
    words: str
    parameters: tuple[Field, ...]
    takes: str | None
    body: tuple[Field, ...]
    answers: str | None
    example: str


@router.get("/api/docs")
def get_docs(request: Request) -> HTMLResponse:
    """The page."""
    described = describe(request.app)
    shapes = described["components"]["schemas"]
    address = f"{request.url.scheme}://{request.url.netloc}{API}"
    groups: dict[str, list[Operation]] = {}
    for tag, operation in _operations(described, address):
        groups.setdefault(tag, []).append(operation)
    taken = {one.takes for group in groups.values() for one in group}
    listed = {name: tuple(_fields(shape)) for name, shape in sorted(shapes.items()) if name not in taken}
    told = {name: shapes[name].get("description", "") for name in listed}
    return render(request, "docs.html", groups=groups, shapes=listed, told=told, codes=CODES, address=address)


def describe(app: FastAPI) -> dict[str, Any]:
    """The API's description, as `openapi.json` has it."""
    (api,) = (route.app for route in app.routes if isinstance(route, Mount) and route.path == API)
    assert isinstance(api, FastAPI)
    return api.openapi()


def _operations(described: Mapping[str, Any], address: str) -> Iterator[tuple[str, Operation]]:
    shapes = described["components"]["schemas"]
    for path, methods in described["paths"].items():
        for method, one in methods.items():
            content = one.get("requestBody", {}).get("content", {})
            takes = _leads(next(iter(content.values()))["schema"]) if content else ()
            answered = next(answer for status, answer in one["responses"].items() if status.startswith("2"))
            shape = answered.get("content", {}).get("application/json", {}).get("schema")
            yield (
                one["tags"][0],
                Operation(
                    id=one["operationId"],
                    method=method.upper(),
                    path=path,
                    title=one["summary"],
                    words=one.get("description", ""),
                    parameters=tuple(_parameter(given) for given in one.get("parameters", ())),
                    takes=takes[0] if takes else None,
                    body=tuple(_fields(shapes[takes[0]])) if takes else (),
                    answers=(_leads(shape) or (None,))[0] if shape else None,
                    example=to_command(method, path, address),
                ),
            )


def to_command(method: str, path: str, address: str) -> str:
    """The example of an operation, as a shell takes it; `TOKEN` stands for the key."""
    example = EXAMPLES.get((method, path), Example())
    parts = ["curl", "-H", "Authorization: Bearer TOKEN"]
    if example.body is not None:
        words = json.dumps(example.body, ensure_ascii=False)
        parts += ["-H", "Content-Type: application/json", "-d", words]
    elif example.options:
        parts += example.options
    elif method != "get":
        parts += ["-X", method.upper()]
    return shlex.join([*parts, address + _IN_PATH.sub(example.id, path) + example.query])


def _parameter(given: Mapping[str, Any]) -> Field:
    schema = dict(given["schema"])
    if "anyOf" in schema:  # null is not written in an address: what is not meant is left out
        schema["anyOf"] = [one for one in schema["anyOf"] if one.get("type") != "null"]
    words = given.get("description") or schema.get("description", "")
    return _field(given["name"], schema, words, needed=given.get("required", False))


def _fields(shape: Mapping[str, Any]) -> Iterator[Field]:
    needed = shape.get("required", ())
    for name, schema in shape.get("properties", {}).items():
        yield _field(name, schema, schema.get("description", ""), needed=name in needed)


def _field(name: str, schema: Mapping[str, Any], words: str, *, needed: bool) -> Field:
    told = [f"{words} {schema[key]:,}" for key, words in _BOUNDS[:2] if key in schema]
    told += [f"{schema[key]:,} {words}" for key, words in _BOUNDS[2:] if key in schema]
    default = schema.get("default")
    if default not in (None, "", []):
        told.append(f"without it: {str(default).lower() if isinstance(default, bool) else default}")
    return Field(name, _kind(schema), _leads(schema), words, ", ".join(told), needed)


def _kind(schema: Mapping[str, Any]) -> str:
    """What a value may be, in words."""
    if "$ref" in schema:
        return _shape_name(schema["$ref"])
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(map(_kind, schema["anyOf"])))
    if schema.get("type") == "array":
        if "prefixItems" in schema:
            return "[" + ", ".join(map(_kind, schema["prefixItems"])) + "]"
        return f"list of {_kind(schema.get('items', {}))}"
    if schema.get("type") == "object":
        return "object"
    return _PLAIN.get(schema.get("type", ""), "anything")


def _leads(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """The shapes that a value is made of."""
    if "$ref" in schema:
        return (_shape_name(schema["$ref"]),)
    inside = [*schema.get("anyOf", ()), *schema.get("prefixItems", ())]
    inside += [schema["items"]] if isinstance(schema.get("items"), dict) else []
    return tuple(dict.fromkeys(name for one in inside for name in _leads(one)))


def _shape_name(reference: str) -> str:
    return reference.removeprefix(_SHAPES)
