"""The benchmark of acts: what a source does with its words, on own cases. Start reading at `__main__.py`."""
