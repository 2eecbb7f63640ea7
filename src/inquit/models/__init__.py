"""Small ONNX models: how text becomes word pieces, how a bundle is checked and run.

Must not know: articles, attributions. `runtime.py` is the only importer of onnxruntime.
Start reading at `bundle.py`.
"""

import os

# Since 2026, ONNX Runtime tells its makers of every process and model: it keeps an id of the device and events below
# the user's cache, to be sent, and a file in the system's temporary folder. What is read here is nobody's business but
# the reader's. Both names that its versions know switch all of it off, and have to stand before it is imported.
for _switch in ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"):
    os.environ[_switch] = "1"
