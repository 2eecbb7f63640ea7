"""Bytes into text: what a file holds, in which encoding, and what could not be read.

Must not know: what is read out of the text. Start reading at `plain.py`.
"""
