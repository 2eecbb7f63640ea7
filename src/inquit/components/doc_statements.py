"""Statements on a spaCy Doc: the pipeline component `inquit`, with the same rows as `inquit.read`.

    nlp.add_pipe("inquit", config={"outlet": "Harbour Post"})

doc._.inquit          the statements as on the wire, a list of dicts; None for a Doc that was not read
doc._.inquit_notices  what was doubted, a list of dicts; None for a Doc that was not read
doc._.inquit_refusal  why the text was set aside whole (`code`, `words`, `hint`), None when it was read
doc._.inquit_article  set it before the component runs: `published`, `outlet`, `speaker` of this text alone
doc.spans             groups `inquit_source`, `inquit_cue`, `inquit_content`, `inquit_addressee`, `inquit_figure`; a
                      span's `id_` is its statement's id, its `label_` the statement's kind, or `narrator` where the
                      article says it in its own voice; a figure's is what became of those whom it counts, `killed`;
                      a span grows to whole tokens

The first three are kept as one JSON text in `doc.user_data["inquit"]` and made anew each time they are asked for: lists
and dicts would come out of `Doc.to_bytes` as they went in, but out of a `DocBin` with tuples for lists.
"""

# Annotations stay types here: spaCy reads the factory's to check a config, and not every 3.8 can read them as strings.

import json
import multiprocessing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from inquit.errors import UnreadableError, UsageError
from inquit.languages import READABLE
from inquit.moments import to_date
from inquit.pipeline import read
from inquit.readers.fields import to_published, to_words
from inquit.reading import Reading
from inquit.records import Notice, Spans, Statement
from inquit.settings import Settings

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ModuleNotFoundError as error:
    raise UsageError("the component for spaCy needs spaCy", hint="pip install 'inquit[spacy]'") from error

GROUPS = ("inquit_source", "inquit_cue", "inquit_content", "inquit_addressee", "inquit_figure")
_FACTS = ("published", "outlet", "speaker")
_KEPT_AS = "inquit"  # in a Doc's user data
_ANY_LANGUAGE = ("xx", "")  # spaCy's words for a pipeline of several languages, and of none in particular


@dataclass(frozen=True, slots=True)
class DocStatements:
    """Reads Docs and sets their statements; pure and picklable, it holds no model.

    published, outlet, speaker  of every text, as in `inquit.read`; what a Doc's `inquit_article` says goes before them
    settings                    in a worker process, as of `nlp.pipe(n_process=...)`, the threads are always one
    """

    published: str | None
    outlet: str | None
    speaker: str | None
    settings: Settings

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its statements set, whatever was set before.

        A text that cannot be read (empty, too large) is no exception: it has no statements, and `inquit_refusal`.
        Notices  `unclear-date` for a `published` of `inquit_article` that is no date, beside those of `inquit.read`.
        Raises   UsageError for an `inquit_article` that is no dict or has other keys.
        """
        statements: tuple[Statement, ...] = ()
        found: dict[str, object] = {"statements": [], "notices": [], "refusal": None}
        try:
            reading, doubts = self._read(doc)
        except UnreadableError as reason:
            found["refusal"] = {"code": reason.code, "words": str(reason), "hint": reason.hint}
        else:
            statements = reading.statements
            found["statements"] = [statement.to_dict() for statement in statements]
            found["notices"] = [notice.to_dict() for notice in (*doubts, *reading.notices)]
        doc.user_data[_KEPT_AS] = json.dumps(found, ensure_ascii=False)
        for group in GROUPS:
            doc.spans[group] = [span for one in statements for span in _spans(doc, one, group)]
        return doc

    def _read(self, doc: Doc) -> tuple[Reading, tuple[Notice, ...]]:
        facts = _facts_of(doc)
        published = to_published(facts.get("published"), by="column")
        # The workers are the parallel part. A forked one has its parent's model without the threads that ran it: with
        # one thread it never leans on them.
        is_worker = multiprocessing.parent_process() is not None
        reading = read(
            doc.text,
            published=published.at if published.at or published.notices else self.published,
            outlet=to_words(facts.get("outlet")) or self.outlet,
            speaker=to_words(facts.get("speaker")) or self.speaker,
            settings=replace(self.settings, threads=1) if is_worker else self.settings,
        )
        return reading, published.notices


@Language.factory(
    "inquit",
    assigns=["doc._.inquit", "doc._.inquit_notices", "doc._.inquit_refusal", "doc.spans"],
    default_config={"published": None, "outlet": None, "speaker": None, "threads": 1},
)
def make_doc_statements(
    nlp: Language,
    name: str,
    *,
    published: str | None,
    outlet: str | None,
    speaker: str | None,
    threads: int,
) -> DocStatements:
    """The component, from a config.

    threads  of the model, in the main process: more are faster, never different

    The largest text is that of `INQUIT_LARGEST_TEXT`; spaCy's own `nlp.max_length` comes before it.
    Raises  UsageError for a pipeline of a language without a reader, a date that is none, no thread at all.
    """
    if (nlp.lang or "") not in (*READABLE, *_ANY_LANGUAGE):
        hint = f"languages: {', '.join(READABLE)}"
        raise UsageError(f"{name}: there is no reader for the language {nlp.lang!r}", hint=hint)
    if threads < 1:
        raise UsageError(f"{name}: threads is {threads}", hint="give a whole number of 1 or more")
    settings = replace(Settings.from_environment(), threads=threads)
    return DocStatements(to_date(published), outlet, speaker, settings)


def _facts_of(doc: Doc) -> Mapping[str, object]:
    facts = doc._.inquit_article
    if facts is None:
        return {}
    if not isinstance(facts, Mapping) or not set(facts) <= set(_FACTS):
        raise UsageError(
            f"inquit_article is {facts!r:.200}", hint=f"give a dict with {', '.join(_FACTS)} or some of them"
        )
    return facts


def _spans(doc: Doc, statement: Statement, group: str) -> Iterator[Span]:
    if group != "inquit_figure":
        label = "narrator" if statement.narrator else statement.kind or ""
        yield from _to_tokens(doc, _part(statement, group), label, statement.id)
        return
    for figure in statement.figures:
        yield from _to_tokens(doc, figure.spans, figure.event, statement.id)


def _part(statement: Statement, group: str) -> Spans:
    if group == "inquit_source":
        return statement.source
    if group == "inquit_cue":
        return statement.cue
    if group == "inquit_content":
        return statement.content
    return tuple(span for addressee in statement.addressees for span in addressee.spans)


def _to_tokens(doc: Doc, spans: Spans, label: str, id_: str) -> Iterator[Span]:
    for start, end in spans:
        span = doc.char_span(start, end, label, alignment_mode="expand", span_id=id_)
        assert span is not None  # only offsets beyond the text have no token
        yield span


def _found(doc: Doc, *, part: str) -> Any:
    kept = doc.user_data.get(_KEPT_AS)
    return None if kept is None else json.loads(kept)[part]


# No lambdas: where worker processes are not forked, spaCy pickles the getters. By force: a module may be loaded again.
for _name, _of in {"inquit": "statements", "inquit_notices": "notices", "inquit_refusal": "refusal"}.items():
    Doc.set_extension(_name, getter=partial(_found, part=_of), force=True)
Doc.set_extension("inquit_article", default=None, force=True)
