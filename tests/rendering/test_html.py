"""The page and the fragment, read back with a parser."""

import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from inquit.records import Article, Figure, Notice, Party, Said, Span, Statement
from inquit.rendering.html import Reading, format_fragment, format_page
from inquit.rendering.visible import make_visible

VOID = {"meta"}
TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "h3",
        "main",
        "nav",
        "article",
        "section",
    ),
    *("div", "p", "ol", "ul", "li", "mark", "a", "span", "b", "strong", "bdi", "blockquote", "q", "code"),
}
ATTRIBUTES = {
    "class",
    "id",
    "href",
    "lang",
    "dir",
    "charset",
    "http-equiv",
    "content",
    "name",
    "aria-label",
    "aria-hidden",
}

HOSTILE = (
    "Ann “<script>alert(1)</script>” said "
    "Bob's \"dog\" told <b onclick='x'>me</b> &amp; you it \u202erains\u202c.\r\n\r\n"
    "</div></style>\ufffd <img src=x onerror=alert(1)> \x1b[31m\u2066 <!-- ]]> قال"
)


class Page(HTMLParser):
    """What a page holds: its elements, and the letters of the marked text without our own labels."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.comments: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.unbalanced: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs))
        if tag not in VOID:
            classes = dict(attrs).get("class") or ""
            self.open.append((tag, classes))
            if tag == "div" and "text" in classes.split():
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        classes = [set(classes.split()) for _, classes in self.open]
        if any("text" in names for names in classes) and not any(names & {"tag", "unseen"} for names in classes):
            self.texts[-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] or "" for _, attributes in self.elements if attribute in attributes]


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


def hostile_reading() -> Reading:
    article = Article("a\"'><script>", HOSTILE, 'en"><script>', "<i>2022", None, "<outlet>", "A <title> \u202e & more")
    ann = Statement(
        "ann",
        article,
        spans(HOSTILE, "“<script>", "Bob's \"dog\" told <b onclick='x'>me</b> &amp; you it \u202erains"),
        spans(HOSTILE, "said"),
        spans(HOSTILE, "Ann"),
        0.93,
        "mixed",
        act="state",
        negated=True,
        sources=(Party("Ann", name="<Ann> Lee"),),
        addressees=(Party("<you>"),),
        relay=((Party(None, name="<outlet>"),), (Party("Ann"), Party("\u202eEve")), ()),
    )
    bob = Statement(
        "bob",
        article,
        spans(HOSTILE, "it \u202erains\u202c.\r\n\r\n</div>"),
        spans(HOSTILE, "told"),
        spans(HOSTILE, "Bob's"),
        0.5,
        "<kind>",
        act="<act>",
        parent_id="ann",
        depth=1,
    )
    figure = Figure(
        *("alert(1)", spans(HOSTILE, "onerror", "1)>"), 1.0, None, "more_than", "<img\u202e>", spans(HOSTILE, "<img")),
        event="killed",
        unit="money",
        currency="<EUR>",
        modality="denied",
        hedge="<hedge>",
        place="<place>",
        as_of=Said("2022-03-01", "2022-03-02", ()),
        as_of_text="<as of>",
        rule="<rule>",
    )
    voice = Statement(
        *("fig", article, spans(HOSTILE, "<img src=x onerror=alert(1)>"), (), (), 0.2, None),
        narrator=True,
        figures=(figure,),
    )
    notice = Notice("quotations", "<code>", "<words> \u202e", Span(0, 20))
    return article, [ann, bob, voice], [notice]


def plain_reading(text: str = "Ann said it rains. Nobody knows.") -> Reading:
    article = Article("plain", text, title="Rain", outlet="Daily")
    row = Statement("s", article, spans(text, "it rains"), spans(text, "said"), spans(text, "Ann"), 0.93, "indirect")
    return article, [row], []


@pytest.fixture(params=["page", "fragment", "pages"])
def page(request: pytest.FixtureRequest) -> Page:
    made = {
        "page": lambda: format_page([hostile_reading()]),
        "fragment": lambda: format_fragment(*hostile_reading()),
        "pages": lambda: format_page([plain_reading(), hostile_reading(), (Article("e", ""), [], [])]),
    }
    return Page(made[request.param]())


def test_only_our_own_tags_and_attributes_appear(page: Page) -> None:
    assert {tag for tag, _ in page.elements} <= TAGS
    assert {name for _, attributes in page.elements for name in attributes} <= ATTRIBUTES
    assert page.comments == []


def test_every_element_is_closed_where_it_was_opened(page: Page) -> None:
    assert (page.unbalanced, page.open) == ([], [])


def test_the_marked_text_is_the_articles_text_with_the_unseen_written_out(page: Page) -> None:
    assert make_visible(HOSTILE).replace("\r\n", "\n") in page.texts


def test_every_link_leads_to_an_anchor_of_this_page_and_every_anchor_is_one_of_a_kind(page: Page) -> None:
    anchors = page.values("id")
    assert len(anchors) == len(set(anchors))
    assert {href[1:] for href in page.values("href")} <= set(anchors)
    assert all(href.startswith("#") for href in page.values("href"))
    assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in anchors)


def test_every_mark_links_to_its_card_and_every_card_to_its_marks(page: Page) -> None:
    anchors = {attributes["id"]: tag for tag, attributes in page.elements if "id" in attributes}
    targets = set(page.values("href"))
    assert all(f"#{anchor}" in targets for anchor, tag in anchors.items() if tag in ("mark", "li"))


def test_no_unseen_character_is_sent_to_the_browser() -> None:
    source = format_page([hostile_reading()])
    assert not re.search("[\x00-\x08\x0b-\x1f\u2028-\u202e\u2066-\u2069]", source)
    assert "‹U+202E›" in source


def test_a_page_carries_its_policy_language_title_and_charset() -> None:
    source = format_page([plain_reading()])
    assert source.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<meta charset="utf-8">' in source
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in source
    assert "<title>Rain · who said what</title>" in source


def test_nothing_on_the_page_is_fetched_from_anywhere() -> None:
    source = format_page([plain_reading()])
    assert not re.search(r"https?:|src=|url\(|@import|<script|<link|<img", source)


def test_a_page_can_be_written_as_utf8_whatever_the_title() -> None:
    assert format_page([(Article("\ud800", "a", title="\ud800"), [], [])]).encode()
    assert format_fragment(Article("\ud800", "a"), [], [])


def test_a_text_without_statements_says_so_and_is_still_shown() -> None:
    article = Article("a", "It rained.")
    source = format_fragment(article, [], [])
    assert "No attributed statement found." in source
    assert Page(source).texts == ["It rained."]


def test_a_mark_is_announced_where_it_begins_and_where_it_ends() -> None:
    source = format_fragment(*plain_reading())
    assert "begin statement 1, content: " in source
    assert " end statement 1, content " in source


def test_each_role_has_a_letter_of_its_own() -> None:
    source = format_fragment(*plain_reading())
    assert [letter in source for letter in (">1S<", ">1Q<", ">[1C<")] == [True] * 3
    assert ">3F<" in format_fragment(*hostile_reading())


def test_a_figure_is_announced_and_told_on_its_card() -> None:
    source = format_fragment(*hostile_reading())
    assert "begin statement 3, figure: " in source
    assert "end statement 3, figure " in source
    assert "alert(1) (&lt;img" in source
    assert "· killed · denied · 1 &lt;EUR&gt; or more ·" in source
    assert "when: &lt;as of&gt; (2022-03-01 to 2022-03-02) · doubt: &lt;hedge&gt;</bdi>" in source


def test_a_figures_line_is_above_as_its_contents_is_below() -> None:
    style = files("inquit.rendering").joinpath("page.css").read_text("utf-8")
    assert "overline" in re.findall(r"mark\.figure \{([^}]*)\}", style)[0]
    assert "overline" not in re.findall(r"mark\.content \{([^}]*)\}", style)[0]


def test_the_articles_own_voice_is_not_drawn_as_somebodys_words_and_has_no_score() -> None:
    source = format_fragment(*hostile_reading())
    assert 'class="content d0 voice"' in source
    assert 'class="content d0"' in source
    assert "doubtful" not in source


def test_a_card_tells_kind_and_score_in_a_word_and_a_number() -> None:
    source = format_fragment(*plain_reading())
    assert "indirect · very likely right, 93 %" in source


def test_a_card_tells_what_was_negated_whom_it_was_told_and_where_it_lies() -> None:
    source = format_fragment(*hostile_reading())
    assert (
        '<strong class="not">NOT</strong> <span class="said"><bdi>said</bdi></span> → <bdi>&lt;you&gt;</bdi>' in source
    )
    assert re.search(r'inside <a href="#i[0-9a-f]+-1">statement 1</a>', source)
    assert "the article’s own voice" in source


def test_the_relay_is_a_way_from_the_reader_inward() -> None:
    assert (
        "reader ← <bdi>&lt;outlet&gt;</bdi> ← <bdi>Ann</bdi> and <bdi>‹U+202E›Eve</bdi> ← unnamed"
        in format_fragment(*hostile_reading())
    )


def test_notices_stand_below_with_the_words_they_are_about() -> None:
    source = format_fragment(*hostile_reading())
    assert "<code>&lt;code&gt;</code> &lt;words&gt; ‹U+202E›" in source
    assert "Ann “&lt;script&gt;alert" in source


def test_a_text_without_a_title_has_no_heading_and_lends_the_page_its_first_words() -> None:
    source = format_page([(Article("a", "It rained. " * 20), [], [])])
    assert "<h2" not in source
    assert "<title>It rained. It rained." in source


def test_our_own_letters_do_not_decide_the_direction_of_a_text() -> None:
    article = Article("a", "\u200fقال إن")
    row = Statement("s", article, (Span(0, 4),), (), (), 0.5, "direct")
    paragraph = format_fragment(article, [row], []).split('<p dir="auto">')[1].split("</p>")[0]
    undirected = re.sub(r'<(a|span) [^>]*dir="ltr"[^>]*>.*?</\1>', "", paragraph)
    assert not re.search("[A-Za-z]", re.sub("<[^>]*>", "", undirected))


def test_two_articles_in_one_notebook_do_not_share_anchors() -> None:
    first, second = plain_reading(), hostile_reading()
    assert not set(Page(format_fragment(*first)).values("id")) & set(Page(format_fragment(*second)).values("id"))


def test_the_style_reaches_nothing_outside_the_fragment() -> None:
    style = files("inquit.rendering").joinpath("page.css").read_text("utf-8")
    rules = re.findall(r"([^{}]+)\{[^{}]*\}", re.sub(r"@media[^{]*\{", "", style))
    assert all(part.strip().startswith(".inquit") for rule in rules for part in rule.strip(" }\n").split(","))


@pytest.mark.parametrize("theme", [0, 1, 2])
def test_every_ink_is_readable_on_every_paper(theme: int) -> None:
    """WCAG 2.2 AA asks 4.5 to 1. Four layers of tint at 6 % each darken the paper by less than a fifth."""
    style = files("inquit.rendering").joinpath("page.css").read_text("utf-8")
    themes = [block for block in re.findall(r"\{([^{}]*)\}", style) if "--ink" in block]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6});", themes[theme]))
    for paper in (colours["paper"], colours["card"], _tinted(colours["paper"], colours["content"])):
        for ink in ("ink", "soft", "source", "cue", "content", "figure", "no"):
            assert _contrast(colours[ink], paper) >= 4.5, (ink, paper)


def _rgb(colour: str) -> list[float]:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]


def _tinted(paper: str, tint: str) -> str:
    kept = 0.94**4
    mixed = [kept * p + (1 - kept) * t for p, t in zip(_rgb(paper), _rgb(tint), strict=True)]
    return "#" + "".join(f"{round(part * 255):02x}" for part in mixed)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
