"""An example of every operation of the API, over the ledger of `inquit demo`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

STATEMENT, ARTICLE, PERSON, DECISION, IMPORT = (
    "f782059d8d",
    "0aaa9c5363",
    "57a7e9cae3a8a9a",
    "57baedb90a",
    "0f3a9c0112d4e5b6a7c8d9e0",
)


@dataclass(frozen=True, slots=True)
class Example:
    """One request.

    query    with its question mark
    id       what stands in the path
    body     what is sent as JSON
    options  what else curl is given
    """

    query: str = ""
    id: str = ""
    body: Mapping[str, object] | None = None
    options: tuple[str, ...] = ()


EXAMPLES: Mapping[tuple[str, str], Example] = {
    ("get", "/statements"): Example("?person=Viktor+Salen&act=deny&from=2024-05&limit=10"),
    ("get", "/statements/{id}"): Example(id=STATEMENT),
    ("get", "/facets"): Example("?words=ferry&from=2024-05"),
    ("get", "/articles"): Example("?words=gazette"),
    ("get", "/articles/{id}"): Example(id=ARTICLE),
    ("get", "/changes"): Example("?address=https://example.org/article.html"),
    ("get", "/people"): Example("?words=orsk"),
    ("get", "/people/{id}"): Example(id=PERSON),
    ("get", "/candidates"): Example("?limit=10"),
    ("get", "/figures"): Example("?what=killed&side=Karvel=Nadia+Orsk&side=Lindmar=Viktor+Salen"),
    ("get", "/accounts"): Example("?about=ferry&side=Karvel&side=Lindmar"),
    ("get", "/chains"): Example("?about=ferry"),
    ("get", "/timeline"): Example("?about=ferry&side=Karvel&side=Lindmar"),
    ("get", "/brief"): Example("?about=ferry&side=Karvel&side=Lindmar&format=md"),
    ("get", "/judgements"): Example("?as-of=2026-03-22"),
    ("post", "/judgements"): Example(
        body={"verdict": "corrected", "statement": STATEMENT, "correction": {"source": ["Viktor Salen"]}, "why": "p. 2"}
    ),
    ("post", "/judgements/{id}/undo"): Example(id=DECISION, body={"why": "misread"}),
    ("get", "/sides"): Example(),
    ("post", "/sides"): Example(body={"side": "Lindmar", "members": ["Viktor Salen", "outlet:Lindmar Gazette"]}),
    ("post", "/sides/drop"): Example(body={"side": "Lindmar", "members": ["Viktor Salen"]}),
    ("get", "/ledger"): Example(),
    ("get", "/notices"): Example("?doubts=true"),
    ("get", "/export"): Example("?format=csv&person=Viktor+Salen", options=("-o", "statements.csv")),
    ("post", "/read"): Example(
        body={"text": "“The market is closed,” Ann Smith said on Monday.", "published": "2024-03-05"}
    ),
    ("get", "/imports"): Example(),
    ("post", "/imports"): Example(options=("-F", "files=@news.csv", "-F", "outlet=Lindmar Gazette")),
    ("get", "/imports/{id}"): Example(id=IMPORT),
    ("get", "/imports/{id}/failures"): Example(id=IMPORT),
    ("post", "/imports/{id}/cancel"): Example(id=IMPORT),
    ("post", "/imports/{id}/resume"): Example(id=IMPORT),
}
