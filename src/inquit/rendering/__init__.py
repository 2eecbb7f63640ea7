"""Statements as people read them: a table for the terminal, marked text for the notebook and the browser.

Must not know: models, files, the ledger. No text is changed: what cannot be seen is written out, the rest stays.
Start reading at `marked.py`.
"""
