"""Text with its vectors into attributions: cues, then each cue's source and content, then nesting.

Must not know: names across articles, the ledger. Start reading at `find.py`.
"""
