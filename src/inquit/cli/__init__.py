"""The command line: verbs, then things. Rows to stdout, words for people to stderr.

Must not know: how anything is found. Start reading at `main.py`.
"""

from __future__ import annotations


def main() -> int:
    """Run the command line; the installed command `inquit`."""
    from inquit.cli.main import run

    return run()


__all__ = ["main"]
