"""Comparisons of what a ledger shows, one a file.

Must not know: how a ledger is stored, or how a comparison is told to people. Start reading at `changes.py`.
"""
