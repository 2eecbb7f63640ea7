"""The command `inquit`: arguments, exit codes, and what an error looks like to a person."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version

from inquit.cli.wording import printable
from inquit.errors import InquitError, UsageError
from inquit.readers.plain import storable

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 130
_FILES = {"inputs", "files", "ledger", "output", "address"}
VERBS = (
    *("read", "add", "statements", "show", "people", "person", "candidates", "articles", "notices", "changes"),
    *("judge", "undo", "judgements", "side", "export", "forget", "doctor", "serve", "demo"),
)
VIEW_VERBS = ("figures", "accounts", "chains", "timeline", "brief")  # made from the table of views
EXIT_CODES: dict[type[InquitError], int] = {UsageError: MISUSED, InquitError: FAILED}


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 something could not be read or failed, 2 misused."""
    parser = argparse.ArgumentParser(
        prog="inquit", description="Who said what: attributed statements in news articles."
    )
    parser.add_argument("--version", action="version", version=f"inquit {version('inquit')}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    given = sys.argv[1:] if arguments is None else list(arguments)
    alone = (given[0],) if given and given[0] in (*VERBS, *VIEW_VERBS) else None  # one verb's modules are enough for it
    for verb in alone or VERBS:
        if verb in VERBS:
            import_module(f"inquit.cli.{verb}").add_parser(verbs)
    if chosen := tuple(verb for verb in alone or VIEW_VERBS if verb in VIEW_VERBS):
        import_module("inquit.cli.views").add_parsers(verbs, chosen)
    options = parser.parse_args(given)
    for name, value in vars(options).items():
        asks = name == "words" or (options.verb in VIEW_VERBS and name in ("what", "about"))  # may be left out
        if (value == [] and not asks) or (
            isinstance(value, list) and [] in value
        ):  # what argparse makes of `--option=--` before Python 3.13
            parser.error(f"argument --{name.rstrip('_').replace('_', '-')}: expected one argument")
    options = _storable(options)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except InquitError as error:
        _tell(f"{error}" + (f"\n  {error.hint}" if error.hint else ""))
        return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        _drop_output()
        return DONE
    except OSError as error:  # such as a full disk below what stdout goes into
        _drop_output()
        _tell(f"input or output failed: {error.strerror or error}\n  is there room on the disk?")
        return FAILED
    except KeyboardInterrupt:
        _tell("stopped")
        return STOPPED


def _storable(options: argparse.Namespace) -> argparse.Namespace:
    """The options with U+FFFD for bytes that are no UTF-8, which no ledger holds; names of files keep theirs."""
    for name, value in vars(options).items():
        if name in _FILES:
            continue
        if isinstance(value, str):
            setattr(options, name, storable(value)[0])
        elif isinstance(value, list):
            setattr(options, name, [storable(word)[0] for word in value])
    return options


def _tell(words: str) -> None:
    print(f"inquit: {printable(words)}", file=sys.stderr)


def _drop_output() -> None:
    """What is still buffered goes nowhere: the interpreter would try to write it once more at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
