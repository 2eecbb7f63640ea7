"""Counted quantities in a text: numbers, their comparators, what they count and what became of it.

Knows sentences and attributions, nothing of names or ledgers. Start reading at `find.find_figures`.
"""
