"""The store: one SQLite file of records that are only added to, and the view computed from them.

Must not know: how statements are found or how they are told to people. Start reading at `base.py`, then `ledger.py`.
"""
