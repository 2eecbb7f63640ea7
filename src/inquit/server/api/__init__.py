"""The HTTP API, version 1: the ledger's nouns, the wire of the command line."""
