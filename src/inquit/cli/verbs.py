"""How every verb is declared: help with examples, and the function that does the work."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Verbs = argparse._SubParsersAction  # what a parser's `add_subparsers` gives; it has no public name


def declare(
    verbs: Verbs[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    *,
    words: str,
    description: str,
    examples: str,
) -> argparse.ArgumentParser:
    """A verb's parser, to be given its options.

    words        for the list of verbs
    description  for the verb's own help
    examples     below it, as they are
    """
    parser: argparse.ArgumentParser = verbs.add_parser(
        name,
        help=words,
        description=description,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser
