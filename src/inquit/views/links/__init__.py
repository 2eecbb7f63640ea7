"""Typed links between statements: same words, same claim, conflict, differing figure, denial, answer.

Must not know: how a ledger is stored, which parties there are in the world. Start reading at `find.find_links`.
"""
