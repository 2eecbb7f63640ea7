"""Feeds, friendly and hostile."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.readers.base import Found, Intake, Source
from inquit.readers.feed_entries import read
from inquit.records import Document, Refusal


def rss(*items: str, head: str = "<title>The Post</title>", before: str = "") -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel>{head}{entries}</channel></rss>'


def atom(entry: str) -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>The Mail</title><entry>{entry}</entry></feed>'
    )


def read_all(raw: str | bytes, address: str = "/news/a.rss") -> list[Found]:
    data = raw.encode() if isinstance(raw, str) else raw
    return list(read(Source(address, data=data), Intake()))


def one(raw: str | bytes, address: str = "/news/a.rss") -> Document:
    (found,) = read_all(raw, address)
    assert isinstance(found, Document)
    return found


def texts(found: list[Found]) -> list[str]:
    return [each.text for each in found if isinstance(each, Document)]


def refusals(found: list[Found]) -> list[tuple[str, str, bool]]:
    return [(x.address.removeprefix("/news/a.rss"), x.code, x.unfinished) for x in found if isinstance(x, Refusal)]


def test_the_whole_text_comes_before_the_summary() -> None:
    name = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    content = f"<content:encoded {name}>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>"
    assert one(rss(f"<description>A part.</description>{content}")).text == "All of it."
    assert one(rss("<description>A part.</description>")).text == "A part."


def test_the_feed_is_the_outlet_and_the_container() -> None:
    seen = one(rss("<description>x</description>")).appearance
    assert (seen.outlet, seen.container, seen.address) == ("The Post", "/news/a.rss", "/news/a.rss#row=1")


def test_an_entry_that_names_where_it_comes_from_has_that_outlet() -> None:
    item = "<description>x</description><source url='https://m.example/feed'>The Mail</source>"
    assert one(rss(item)).appearance.outlet == "The Mail"


def test_row_19_markup_in_a_title_is_taken_out() -> None:
    title = "&lt;b&gt;Bridge&lt;/b&gt;&lt;script&gt;evil()&lt;/script&gt; opens"
    found = one(rss(f"<title>{title}</title><description>x</description>"))
    assert found.appearance.title == "Bridge opens"


def test_row_19_relative_links_are_read_against_the_feed() -> None:
    item = "<description>x</description><link>/news/1</link>"
    assert one(rss(item), "https://a.example/feed.xml").appearance.address == "https://a.example/news/1"
    with_home = rss(item, head="<title>T</title><link>https://b.example/</link>")
    assert one(with_home).appearance.address == "https://b.example/news/1"
    found = one(rss(item))
    assert found.appearance.address == "/news/a.rss#row=1"
    assert [notice.code for notice in found.notices] == ["unclear-address"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_row_19_a_link_that_is_no_web_address_is_left_out_and_told(link: str) -> None:
    found = one(rss(f"<description>x</description><link>{link}</link>"))
    assert found.appearance.address == "/news/a.rss#row=1"
    assert [notice.code for notice in found.notices] == ["unclear-address"]


def test_row_19_no_date_is_no_date_and_not_today() -> None:
    found = one(rss("<description>x</description>"))
    assert (found.appearance.published_at, found.appearance.published_by, found.notices) == (None, None, ())


def test_row_19_a_date_is_read_and_an_odd_one_told() -> None:
    seen = one(rss("<description>x</description><pubDate>Sun, 22 Mar 2026 08:30:00 +0200</pubDate>")).appearance
    assert (seen.published_at, seen.published_by) == ("2026-03-22T06:30:00Z", "metadata")
    odd = one(rss("<description>x</description><pubDate>soon</pubDate>"))
    assert (odd.appearance.published_at, [notice.code for notice in odd.notices]) == (None, ["unclear-date"])


def test_a_feed_that_says_only_when_an_entry_was_changed_gives_that_with_a_word() -> None:
    found = one(atom("<id>1</id><updated>2026-03-22T10:00:00Z</updated><content>x</content>"))
    assert found.appearance.published_at == "2026-03-22T10:00:00Z"
    assert [notice.code for notice in found.notices] == ["updated-date"]
    both = "<id>1</id><published>2026-03-21</published><updated>2026-03-22T10:00:00Z</updated><content>x</content>"
    assert (one(atom(both)).appearance.published_at, one(atom(both)).notices) == ("2026-03-21", ())
    assert one(atom(both)).language == "uk"


def test_row_19_the_same_entry_twice_is_told_and_a_changed_one_read_again() -> None:
    first, changed = (
        "<guid>7</guid><description>Two hurt.</description>",
        "<guid>7</guid><description>Three hurt.</description>",
    )
    found = read_all(rss(first, first, changed))
    assert texts(found) == ["Two hurt.", "Three hurt."]
    assert refusals(found) == [("#row=2", "repeated", False)]


def test_row_19_billion_laughs_are_not_expanded() -> None:
    entities = "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = rss("<title>t</title><description>&a9; he said</description>", before=f"<!DOCTYPE rss [{entities}]>")
    found = read_all(bomb)
    assert all(len(text) < 1000 for text in texts(found))
    assert len(found) >= 1


def test_row_19_entities_of_the_files_own_stay_unexpanded() -> None:
    before = "<!DOCTYPE rss [<!ENTITY who 'Ann Smith'>]>"
    assert "Ann" not in one(rss("<description>&who; said yes, &amp;c.</description>", before=before)).text


def test_row_19_entities_from_outside_stay_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    before = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    found = read_all(rss("<title>&x;</title><description>He said &x; loudly.</description>", before=before))
    assert "secret words" not in repr(found)


def test_bytes_that_are_a_path_or_an_address_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "real.rss"
    path.write_text(rss("<description>x</description>"))
    assert refusals(read_all(str(path))) == [("", "no-text", False)]
    assert refusals(read_all("http://127.0.0.1:9/feed")) == [("", "no-text", False)]


def test_a_feed_that_is_cut_gives_its_whole_entries_and_says_so() -> None:
    whole = rss("<description>One.</description>", "<description>Two and more words.</description>")
    found = read_all(whole[: whole.index("and more")])
    assert texts(found) == ["One."]
    assert refusals(found) == [("", "truncated", True)]


def test_a_script_behind_the_feed_does_not_cut_it() -> None:
    assert refusals(read_all(rss("<description>One.</description>") + "<script>count()</script>")) == []


def test_an_entry_without_words_is_set_aside() -> None:
    found = read_all(
        rss("<title>t</title>", "<description>&lt;img src='x'&gt;</description>", "<description>x</description>")
    )
    assert texts(found) == ["x"]
    assert refusals(found) == [("#row=1", "no-text", False), ("#row=2", "no-text", False)]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (rss(), "no-text"),
        ("<config><a>b</a></config>", "no-text"),
        ("words", "no-text"),
        (b"%PDF-1.7", "not-text"),
        (b"\xff\xfe", "empty"),
    ],
)
def test_what_has_no_entries_is_set_aside(raw: str | bytes, code: str) -> None:
    assert refusals(read_all(raw)) == [("", code, False)]


def test_plain_words_are_not_taken_for_markup() -> None:
    assert one(atom("<id>1</id><content type='text'>1 &lt; 2 &amp; 3</content>")).text == "1 < 2 & 3"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251"])
def test_other_encodings_are_read(encoding: str) -> None:
    raw = rss("<description>Мост откроется в мае.</description>").replace('"1.0"?', f'"1.0" encoding="{encoding}"?')
    assert one(raw.encode(encoding)).text == "Мост откроется в мае."


def test_an_author_in_the_manner_of_mail_is_a_name() -> None:
    assert (
        one(rss("<description>x</description><author>a@b.example (Ann Muñoz)</author>")).appearance.byline
        == "Ann Muñoz"
    )
