"""What is sent is what the description says, key by key."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter

from inquit.server.api import shapes

TEXT = (
    "“At least 12 people were killed in the market,” Ann Smith said on Monday. Perrin Osk denied that the army had "
    "told the mayor to leave. According to the ministry’s letter, nearly 2,000 people fled."
)


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/statements?limit=1000", shapes.Statement),
        ("/articles", shapes.ArticleRow),
        ("/people?limit=1000", shapes.PersonRow),
        ("/candidates", shapes.Candidate),
        ("/notices?doubts=true", shapes.NoticeRow),
        ("/judgements", shapes.Decision),
        ("/sides", shapes.Side),
        ("/facets?words=market", shapes.Facet),
    ],
)
def test_every_row_of_a_list_has_its_shape(client: TestClient, path: str, shape: type[BaseModel]) -> None:
    rows = client.get(f"/api/v1{path}").json()["rows"]
    for row in rows:
        fits(row, shape)


def test_single_things_have_their_shapes(client: TestClient) -> None:
    statement = client.get("/api/v1/statements?limit=1").json()["rows"][0]
    person = client.get("/api/v1/people?limit=1").json()["rows"][0]
    fits(client.get(f"/api/v1/statements/{statement['id']}").json(), shapes.Statement)
    fits(client.get(f"/api/v1/articles/{statement['article_id']}").json(), shapes.WholeArticle)
    fits(client.get(f"/api/v1/people/{person['id']}").json(), shapes.WholePerson)
    fits(client.get("/api/v1/ledger").json(), shapes.About)
    fits(client.get("/api/v1/nothing").json(), shapes.Problem)
    fits(client.post("/api/v1/read", json={"text": TEXT, "outlet": "Daily News"}).json(), shapes.ReadText)


def test_a_list_says_where_it_goes_on(client: TestClient) -> None:
    fits(client.get("/api/v1/articles?limit=1").json(), shapes.Listing[shapes.ArticleRow])
    fits(client.get("/api/v1/timeline?about=market").json(), shapes.ViewListing[dict[str, Any]])


def fits(given: Any, shape: Any) -> None:
    """No key too many, none too few, and each value of its kind."""
    made = TypeAdapter(shape).validate_json(json.dumps(given), strict=True)
    back = TypeAdapter(shape).dump_python(made, mode="json", by_alias=True, exclude_unset=True)
    assert back == given
