"""A brief as Markdown: every word of an article, a name or an outlet is escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.visible import to_line
from inquit.views.brief import Sentence, parts_of

# What begins emphasis, code, a link, an entity, a table or a formula in any common Markdown, and addresses that some
# make links of by themselves. Words never stand at a line's beginning, so lists and headings cannot begin with them.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)


def format_brief(title: str, sentences: Sequence[Sentence], notes: Sequence[str], *, base: str = "") -> str:
    """Headings with their sentences, each with its statement's link.

    base  what stands before `/articles/…` in each link, as `http://127.0.0.1:8000`
    """
    lines = [f"# {escape(title) or 'Accounts'}", ""]
    lines += ["What articles report others to have said, as a ledger holds it; nothing here is a finding of fact.", ""]
    for part, told in parts_of(sentences):
        lines += [f"## {escape(part)}", ""]
        lines += [f"- {_sentence(sentence, base)}" for sentence in told]
        lines.append("")
    lines += [f"Note: {escape(note)}." for note in notes]
    return "\n".join(lines).rstrip() + "\n"


def escape(words: str) -> str:
    """Words on one line in which nothing is Markdown, HTML or a link."""
    return _SPECIAL.sub(_escaped, to_line(words))


def _escaped(match: re.Match[str]) -> str:
    letter = match[1]
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(letter, f"\\{letter}")


def _sentence(sentence: Sentence, base: str) -> str:
    words = "".join(escape(piece) if theirs else piece for piece, theirs in sentence.text)
    return f"{words} {' '.join(_link(base, *pair) for pair in sentence.statements)}"


def _link(base: str, statement: str, article: str) -> str:
    return f"[{statement[:ID_LENGTH]}](<{quote(base, safe=':/?=&%')}/articles/{quote(article)}#s-{quote(statement)}>)"
