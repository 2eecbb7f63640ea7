"""The web pages and the HTTP API: one process on this machine, over one ledger."""
