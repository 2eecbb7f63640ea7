"""Imports that pages and the HTTP API ask for: each is a job with a folder beside the ledger and a process of its own.

Must not know: how requests come in, but for `taking.py`. Start reading at `desk.py`.
"""
