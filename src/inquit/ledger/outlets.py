"""Which outlets published some articles."""

from __future__ import annotations

import json
from collections.abc import Collection

from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection


def load_outlets(connection: Connection, articles: Collection[int], *, as_of: str = ALWAYS) -> list[str]:
    """The outlets of every place where some articles were seen, also where that was said otherwise later.

    articles  articles.seq
    """
    sql = (
        "SELECT DISTINCT appearances.outlet FROM json_each(?) AS asked "
        "CROSS JOIN articles ON articles.seq = asked.value CROSS JOIN appearances ON appearances.article = articles.id "
        "WHERE appearances.outlet IS NOT NULL AND appearances.recorded_at < ? ORDER BY 1"
    )
    return [row[0] for row in connection.execute(sql, (json.dumps(sorted(articles)), as_of))]
