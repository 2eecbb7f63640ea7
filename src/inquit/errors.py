"""Every exception that inquit raises: each with a stable code and a hint of what to do next."""

from __future__ import annotations


class InquitError(Exception):
    """Root of all errors. `code` is stable; `hint` says what to do next, empty when there is nothing to say."""

    code = "error"

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(InquitError):
    """A call that asks for something that cannot be: a date that is none, an unknown option."""

    code = "usage"


class ReaderError(InquitError):
    """An input that cannot be read to its end: no such file, not permitted, not text."""

    code = "reader"


class UnreadableError(ReaderError):
    """One input that is set aside whole, for a named reason; the others go on.

    code   `empty`, `not-text`, `too-large`, `unsupported-language`; of a URL `bad-url`, `forbidden-address`,
           `unreachable`, `robots`, `too-many-redirects`, `too-slow`, `not-ok`, `broken-answer`
    """

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code = code


class ModelError(InquitError):
    """A bundle that is missing, changed or not of a kind this version can run."""

    code = "model"


class LedgerError(InquitError):
    """A ledger that cannot be opened, read or written.

    code   `no-ledger`, `not-a-ledger`, `newer-ledger`, `older-ledger`, `read-only`, `locked`, `full`, `damaged`,
           `forgotten`, `unknown-id`, `unknown-name`, `took-too-long`
    """

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.code = code


class EngineError(InquitError):
    """Work that broke off: a worker that died twice over the same text."""

    code = "engine"
