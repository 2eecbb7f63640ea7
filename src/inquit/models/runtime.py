"""ONNX Runtime behind one small class: the only importer of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import onnxruntime

from inquit.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

onnxruntime.disable_telemetry_events()  # for Windows, which knows no variable; see `models/__init__.py` for the others


class Session:
    """One ONNX file, loaded. Calls are pure: the same arrays in, the same arrays out, on any number of threads."""

    def __init__(self, path: Path, *, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False  # windows differ in length: a pattern a length would only pile up
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the runtime's exceptions have no common public base
            raise ModelError(f"cannot load the model file {path.name}: {error}", hint="install inquit again") from error
        self._outputs = [output.name for output in self._session.get_outputs()]

    def run(self, inputs: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
        """The file's single output for the named inputs."""
        (output,) = self._session.run(self._outputs, dict(inputs))
        return output  # type: ignore[no-any-return]  # the runtime is untyped
