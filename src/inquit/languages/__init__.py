"""What is known of each language, as data: word lists, marks, abbreviations.

Must not know: models, stages. Start reading at `en/`.
"""
