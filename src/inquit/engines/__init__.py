"""Where work runs: one item after the other, or on several processors. Knows nothing of news.

An engine is one function, `run(work, items, workers=…)`, which gives back every item with what came of it; another kind
of engine, such as many machines, is another module with that function. Start reading at `local.py`.
"""
