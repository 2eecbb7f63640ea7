"""Mentions into parties: who is meant, and which names are one. Must not know: the ledger."""
