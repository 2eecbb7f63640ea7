"""What every HTML page of ours has in common: its frame, its styles, and how words are made safe in it."""

from __future__ import annotations

import html
from importlib.resources import files

from inquit.rendering.visible import make_visible

# No script, no request to anywhere.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def frame(title: str, style: str, body: str) -> str:
    """A page that stands alone around a body.

    title  escaped already
    """
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n"
        f'<body class="inquit page">\n{body}</body>\n</html>\n'
    )


def read_style(name: str) -> str:
    """One of the package's style sheets."""
    return files("inquit.rendering").joinpath(name).read_text("utf-8")


def escape(text: str) -> str:
    """Text that is nothing but text in HTML or an attribute; unseen characters written out, one form of line end."""
    return html.escape(make_visible(to_line_feeds(text)), quote=True)


def to_line_feeds(text: str) -> str:
    """Text with one form of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
