"""Names: how well two spellings of one name are told from two names."""
