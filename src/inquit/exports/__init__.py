"""Statements and articles as files in other people's formats.

Knows the records and what a ledger hands out, never how it is stored. Start reading at formats.py, the table.
"""
