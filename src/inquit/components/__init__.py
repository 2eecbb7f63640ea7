"""inquit inside other people's pipelines: parts that another library finds by its entry points and calls.

Must not know: stages, the ledger, the command line. Start reading at `doc_statements.py`.
"""
