"""What a source does with its words: the act of a statement, and whether the text says that it was not done.

Must not know: layers, parties, figures. Start reading at `find.py`.
"""
