"""Text into paragraphs, sentences and quotations: where things stand, never what they mean.

Must not know: models, attributions, files. Every stage shifts exactly when a paragraph is put in front.
Start reading at `paragraphs.py`.
"""
