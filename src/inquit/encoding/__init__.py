"""The one pass over a text that all heads share: word pieces, layout features, windows, vectors.

Must not know: what the vectors are read for. Start reading at `encode.py`.
"""
