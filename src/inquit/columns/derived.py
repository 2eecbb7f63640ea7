"""What is made from the ledger's records and can be made again."""

from __future__ import annotations

from inquit.columns.tables import Column, Table

DERIVED = (
    Table(
        "shown",
        "the statements that the ledger shows now: each article's latest reading",
        (
            Column("statement", "integer", "statements.seq"),
            Column("reading", "integer", "readings.seq"),
            Column("position", "integer", "sightings.position"),
            Column("article", "integer", "articles.seq"),
            Column("published_at", "text", "the article's date, empty when unknown"),
            Column("outlet", "text", "the article's chief outlet", False),
            Column("kind", "text", "direct, mixed, indirect", False),
            Column("act", "text", "state, appeal …", False),
            Column("depth", "integer", "0 outermost"),
            Column("narrator", "integer", "1 for a figure that the article states in its own voice"),
            Column("cell", "integer", "the part of all matters in which its own lies; NULL without one", False),
            Column("facts", "text", "date, act, kind, depth, narrator, figures and outlets as words of the index"),
        ),
        key=("statement",),
        indexes=(
            ("published_at DESC", "statement"),
            ("article",),
            ("act", "published_at DESC", "statement"),
            ("cell", "reading", "position"),
        ),
        derived=True,
    ),
    Table(
        "counts",
        "how many shown statements have which value",
        (
            Column("facet", "text", "source, addressee, act, kind, outlet, depth, language, figure or all"),
            Column("value", "text", "as shown"),
            Column("number", "integer", "of statements"),
        ),
        key=("facet", "value"),
        indexes=(("facet", "number"),),
        derived=True,
    ),
    Table(
        "bands",
        "near-copies are looked for among articles that share one of these",
        (
            Column("band", "integer", "hash of a part of the text's signature"),
            Column("article", "integer", "articles.seq"),
        ),
        key=("band", "article"),
        derived=True,
    ),
    Table(
        "judged",
        "statements of latest readings that are seen through a judgement",
        (
            Column("statement", "integer", "statements.seq"),
            Column("article", "integer", "articles.seq"),
            Column("reading", "integer", "readings.seq"),
            Column("position", "integer", "sightings.position"),
            Column("wrong", "integer", "1 when it was judged wrong, and so is not in `shown`"),
            Column("correction", "json", "what was corrected: source, addressee, act, negated", False),
        ),
        key=("statement",),
        indexes=(("article",),),
        derived=True,
    ),
    Table(
        "names",
        "the names of parties of shown statements, each spelling once",
        (
            Column("id", "integer", "hash of the name"),
            Column("text", "text", "the name"),
            Column("kind", "text", "person, organisation or other: what most mentions take it for"),
            Column("entity", "integer", "who is meant: the least id among the names of one party"),
            Column("said", "integer", "statements of which it is a source"),
            Column("addressed", "integer", "statements of which it is an addressee"),
            Column("relayed", "integer", "statements inside one of which it is a source"),
            Column("persons", "integer", "mentions that take it for a person"),
            Column("organisations", "integer", "mentions that take it for an organisation"),
            Column("others", "integer", "mentions that take it for a place or something else"),
        ),
        key=("id",),
        indexes=(("entity",),),
        derived=True,
    ),
    Table(
        "name_keys",
        "two names are compared when they share one of these that few have",
        (
            Column("key", "integer", "hash of a part of the name, folded"),
            Column("name", "integer", "names.id"),
        ),
        key=("key", "name"),
        derived=True,
    ),
    Table(
        "links",
        "two names that may be one; each pair stands here both ways",
        (
            Column("name", "integer", "names.id"),
            Column("other", "integer", "names.id"),
            Column("score", "real", "0 to 1: how well they match"),
        ),
        key=("name", "other"),
        derived=True,
    ),
    Table(
        "parts",
        "who has which part in which shown statement",
        (
            Column("name", "integer", "names.id"),
            Column("role", "integer", "0 source, 1 addressee, 2 relay: the source of a statement in which it lies"),
            Column("statement", "integer", "statements.seq"),
        ),
        key=("name", "role", "statement"),
        derived=True,
    ),
)
