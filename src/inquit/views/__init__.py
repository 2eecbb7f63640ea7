"""Comparisons of what a ledger shows, one a file: each is its `Params`, its rows and a function `answer`.

Must not know: how a ledger is stored, or how a comparison is told to people. Start reading at `base.py`.
"""
