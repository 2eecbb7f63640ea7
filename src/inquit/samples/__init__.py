"""Invented articles to look at: what `inquit demo` reads.

Owns the texts and the sides told of in them; must not know how they are read. Start reading at `story.jsonl`.
"""
