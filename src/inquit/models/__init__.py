"""Small ONNX models: how text becomes word pieces, how a bundle is checked and run.

Must not know: articles, attributions. `runtime.py` is the only importer of onnxruntime.
Start reading at `bundle.py`.
"""
