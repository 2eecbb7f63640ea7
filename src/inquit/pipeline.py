"""The only place that knows the order of the stages: text in, a Reading out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from inquit import ids
from inquit.attribution.coordination import parties_in
from inquit.attribution.figures.find import Found, find_figures
from inquit.attribution.find import find_attributions
from inquit.attribution.margins import Margins
from inquit.encoding.encode import encode
from inquit.encoding.matter import find_matters
from inquit.errors import UnreadableError
from inquit.languages import READABLE
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.models.catalogue import find_bundle
from inquit.moments import to_date
from inquit.readers.plain import storable
from inquit.reading import Reading
from inquit.records import Article, Attribution, Figure, Notice, Span, Statement, relay_to
from inquit.resolution.resolve import Resolved, Resolver
from inquit.segmentation.headlines import find_speaker
from inquit.segmentation.quotations import Quotation
from inquit.segmentation.segment import Segmentation, segment
from inquit.settings import Settings


def read(
    text: str,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    language: str | None = None,
    title: str | None = None,
    speaker: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """Every attributed statement of a text.

    text       an article; never altered, but NUL and lone surrogates are shown as U+FFFD, one for one
    published  when it was published: a date, or ISO 8601 words
    outlet     who published it: the first layer of every relay
    language   `en`, the only one so far; None takes it for granted
    speaker    whose words the whole text is, for an address or a release that does not say so itself

    Returns  a Reading: `statements` in text order, spans in code points of `text`; `notices` for what was doubted.
    Raises   UnreadableError for an empty or too large text or a language without a reader, UsageError for a date
             that is none.
    Cost     linear in the text.
    """
    chosen = settings or Settings.from_environment()
    _check(text, language, chosen)
    stored, notices = storable(text)
    article = Article(
        id=ids.article_id(stored),
        text=stored,
        published_at=to_date(published),
        published_by=None if published is None else "option",
        outlet=outlet,
        title=title,
        speaker=speaker,
    )
    return _read_article(article, notices, load_bundle("en", chosen.threads))


def _check(text: str, language: str | None, settings: Settings) -> None:
    """Raises UnreadableError for a text that cannot be read at all."""
    if language not in (None, *READABLE):
        raise UnreadableError(
            "unsupported-language",
            f"there is no reader for the language {language!r}",
            hint=f"languages: {', '.join(READABLE)}",
        )
    if len(text) > settings.largest_text:
        raise UnreadableError(
            "too-large",
            f"too large: {len(text):,} characters, the limit is {settings.largest_text:,}",
            hint="raise INQUIT_LARGEST_TEXT, or split the text",
        )
    if not storable(text)[0].replace("\ufeff", "").replace("\ufffd", "").strip():
        raise UnreadableError("empty", "empty: no words in the text")


def read_many(
    texts: Iterable[str],
    *,
    progress: Callable[[int, Reading | UnreadableError], None] | None = None,
    settings: Settings | None = None,
) -> Iterator[Reading]:
    """Readings of many texts, one after the other, as they are ready.

    progress  called after each text with its number, from 0, and its Reading, or the reason why it was set aside

    A text that cannot be read is set aside, told to `progress`, and the others go on; without `progress` it raises.
    """
    chosen = settings or Settings.from_environment()
    for number, text in enumerate(texts):
        try:
            reading = read(text, settings=chosen)
        except UnreadableError as reason:
            if progress is None:
                raise
            progress(number, reason)
            continue
        if progress is not None:
            progress(number, reading)
        yield reading


@cache
def load_bundle(language: str, threads: int) -> Bundle:
    """The newest bundle of a language, loaded once a process."""
    return Bundle(find_bundle(language), threads=threads)


def _read_article(article: Article, notices: Sequence[Notice], bundle: Bundle) -> Reading:
    parts = segment(article.text, ENGLISH)
    article = _with_margins(article, parts)
    encoding = encode(article.text, parts, bundle)
    attributions, doubts = find_attributions(article.text, parts, encoding, bundle, published=_day(article))
    speaker = article.speaker or _speaker_by_headline(article, parts)
    if speaker:
        attributions = _as_address(article.text, parts, attributions)
    resolver = Resolver(article.text, parts, encoding, attributions, bundle, speaker=speaker, parties_in=parties_in)
    figures = find_figures(article.text, parts, attributions, published=_day(article))
    statements = _with_narrator(article, _statements(article, attributions, resolver.resolve(), figures), figures)
    found = [*notices, *_unpaired(parts.quotations), *doubts]
    matters = find_matters(encoding, [statement.content for statement in statements], bundle)
    return Reading(article, statements, tuple(found), bundle.name, matters)


def _day(article: Article) -> date | None:
    """The day of publication; None where no day is known."""
    return None if article.published_at is None else date.fromisoformat(article.published_at[:10])


def _with_margins(article: Article, parts: Segmentation) -> Article:
    """The article with its dateline and credits; the dateline's day is its date where nothing better is known."""
    line = parts.dateline
    marked = replace(article, dateline=None if line is None else line.span, credits=parts.credits)
    if line is None or line.date is None or article.published_at is not None:
        return marked
    return replace(marked, published_at=line.date, published_by="dateline")


def _speaker_by_headline(article: Article, parts: Segmentation) -> str | None:
    return None if article.title is None else find_speaker(article.title, article.text, parts.quotations)


def _statements(
    article: Article, attributions: Sequence[Attribution], resolved: Sequence[Resolved], figures: Iterable[Found]
) -> list[Statement]:
    owned: dict[int | None, list[Figure]] = {}
    for one in figures:
        owned.setdefault(one.owner, []).append(one.figure)
    made: list[Statement] = []
    for number, (found, parties) in enumerate(zip(attributions, resolved, strict=True)):
        parent = None if found.parent is None else made[found.parent]
        made.append(
            Statement(
                id=ids.statement_id(article.id, found.kind, found.content, found.cue, found.source),
                article=article,
                content=found.content,
                cue=found.cue,
                source=found.source,
                score=found.score,
                kind=found.kind,
                act=found.act,
                negated=found.negated,
                parent_id=parent.id if parent is not None else None,
                depth=parent.depth + 1 if parent is not None else 0,
                sources=parties.sources,
                addressees=parties.addressees,
                channel=found.channel,
                said=found.said,
                relay=relay_to(parties.sources, above=parent, outlet=article.outlet),
                figures=tuple(owned.get(number, ())),
            )
        )
    return made


def _with_narrator(
    article: Article, statements: Sequence[Statement], figures: Iterable[Found]
) -> tuple[Statement, ...]:
    """The statements and, in text order among them, the sentences with figures that are nobody's but the article's."""
    own: dict[Span, list[Figure]] = {}
    for one in figures:
        if one.owner is None:
            own.setdefault(one.sentence, []).append(one.figure)
    made: list[Statement] = []
    waiting = [_narrated(article, sentence, tuple(said)) for sentence, said in sorted(own.items())]
    for statement in statements:
        begins = min(spans[0].start for spans in (statement.cue, statement.content, statement.source) if spans)
        while waiting and not statement.depth and waiting[0].content[0].start <= begins:
            made.append(waiting.pop(0))
        made.append(statement)
    return (*made, *waiting)


def _narrated(article: Article, sentence: Span, figures: tuple[Figure, ...]) -> Statement:
    content = (sentence,)
    return Statement(
        id=ids.statement_id(article.id, None, content, (), ()),
        article=article,
        content=content,
        cue=(),
        source=(),
        score=1.0,
        kind=None,
        narrator=True,
        relay=relay_to((), above=None, outlet=article.outlet),
        figures=figures,
    )


def _as_address(text: str, parts: Segmentation, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The whole text as one statement of its speaker; what was found lies inside it."""
    paragraphs = parts.paragraphs
    whole = Margins(text, parts).outside((Span(paragraphs[0].start, paragraphs[-1].end),) if paragraphs else ())
    if not whole:
        return list(attributions)
    moved = [replace(a, parent=0 if a.parent is None else a.parent + 1) for a in attributions]
    return [Attribution((), (), whole, 1.0, "direct"), *moved]


def _unpaired(quotations: Iterable[Quotation]) -> list[Notice]:
    return [
        Notice(
            "segmentation",
            "unpaired-quote",
            "a quotation mark without its partner: its quotation ends with the paragraph",
            Span(*q.outer),
        )
        for q in quotations
        if not q.closed and not q.continued
    ]
