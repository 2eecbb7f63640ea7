"""The command `inquit`: arguments, exit codes, and what an error looks like to a person."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from inquit.cli import read
from inquit.errors import InquitError, UsageError

DONE, FAILED, MISUSED = 0, 1, 2
EXIT_CODES: dict[type[InquitError], int] = {UsageError: MISUSED, InquitError: FAILED}


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 something could not be read or failed, 2 misused."""
    parser = argparse.ArgumentParser(
        prog="inquit", description="Who said what: attributed statements in news articles."
    )
    parser.add_argument("--version", action="version", version=f"inquit {version('inquit')}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    read.add_parser(verbs)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except InquitError as error:
        print(f"inquit: {error}" + (f"\n  {error.hint}" if error.hint else ""), file=sys.stderr)
        return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("inquit: stopped", file=sys.stderr)
        return 130
