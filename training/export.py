"""Write the trained network as small ONNX files: int8 encoder, float cue head and link network.

The encoder's graph is written by hand with ONNX Runtime's fused operators, so that no exporter's or optimiser's version
decides how fast it is. Weights are int8 per output channel; activations are quantised as they come, one window at a time.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from fit import losses
from network import HEADS, LAYERS, WIDTH, Reader
from onnx import TensorProto, helper, numpy_helper

from examples import Example

FUSED = "com.microsoft"
Ranges = dict[str, tuple[float, float]]
OPSETS = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]


class Graph:
    """Nodes and constants of one ONNX file in the making."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def norm(self, name: str, module: torch.nn.LayerNorm, x: str) -> str:
        """Layer normalisation out of plain operators: the runtime's own kernel walks element by element, five times slower."""
        width = module.weight.shape[0]
        share = self.constant(f"{name}.share", np.full((width, 1), 1 / width, np.float32))
        mean = self.node("MatMul", [x, share], f"{name}.mean")
        centred = self.node("Sub", [x, mean], f"{name}.centred")
        squares = self.node("Mul", [centred, centred], f"{name}.squares")
        spread = self.node("MatMul", [squares, share], f"{name}.spread")
        raised = self.node(
            "Add", [spread, self.constant(f"{name}.eps", np.array(module.eps, np.float32))], f"{name}.raised"
        )
        scale = self.node("Reciprocal", [self.node("Sqrt", [raised], f"{name}.root")], f"{name}.scale")
        gain = self.constant(f"{name}.g", module.weight.detach().float().numpy())
        scaled = self.node("Mul", [self.node("Mul", [centred, scale], f"{name}.unit"), gain], f"{name}.scaled")
        return self.node("Add", [scaled, self.constant(f"{name}.b", module.bias.detach().float().numpy())], name)

    def save(self, path: Path, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> None:
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=OPSETS, ir_version=9, producer_name="inquit-training")
        onnx.save(model, path)


def quantised(weight: torch.Tensor, levels: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of float weights -> int8 rows and one scale a row."""
    rows = weight.detach().float().numpy()
    scale = np.maximum(np.abs(rows).max(1), 1e-8) / levels
    return np.clip(np.rint(rows / scale[:, None]), -levels, levels).astype(np.int8), scale.astype(np.float32)


def write_encoder(model: Reader, path: Path, levels: int) -> None:
    """Inputs ids, case, layout, depth (T) and firsts (W), int64; output vectors (W, 384) float32."""
    g, encoder = Graph(), model.encoder

    def linear(name: str, module: torch.nn.Linear, x: str) -> str:
        weight, scale = quantised(module.weight, levels)
        inputs = [
            x,
            g.constant(f"{name}.w", weight.T),
            g.constant(f"{name}.s", scale),
            "",
            g.constant(f"{name}.b", module.bias.detach().numpy()),
        ]
        return g.node("DynamicQuantizeMatMul", inputs, name, FUSED)

    def norm(name: str, module: torch.nn.LayerNorm, x: str, skip: str) -> str:
        return g.norm(name, module, g.node("Add", [x, skip], f"{name}.input"))

    rows, scale = quantised(encoder.word.weight, 127)
    table, scales = g.constant("word.w", rows), g.constant("word.s", scale[:, None])
    picked = g.node("Cast", [g.node("Gather", [table, "ids"], "word.rows")], "word.float", to=TensorProto.FLOAT)
    total = g.node("Mul", [picked, g.node("Gather", [scales, "ids"], "word.scales")], "word")
    for name in ("case", "layout", "depth"):
        weight = getattr(encoder, name).weight.detach().numpy()
        total = g.node(
            "Add", [total, g.node("Gather", [g.constant(f"{name}.w", weight), name], f"{name}.rows")], f"{name}.sum"
        )
    zero = g.constant("zero", np.array([0], np.int64))
    length = g.node("Shape", ["ids"], "length")
    places = g.node(
        "Slice", [g.constant("places.w", encoder.position.weight.detach().numpy()), zero, length, zero], "places"
    )
    batch = g.node("Unsqueeze", [total, zero], "embedded")
    x = norm("embedding.norm", encoder.norm, batch, g.node("Unsqueeze", [places, zero], "places.batch"))
    for i, layer in enumerate(encoder.layers):
        at = f"layer{i}."
        packed = linear(f"{at}qkv", layer.qkv, x)
        q, k, v = f"{at}q", f"{at}k", f"{at}v"
        g.nodes.append(helper.make_node("Split", [packed], [q, k, v], axis=-1, name=f"{at}split"))
        mixed = g.node("MultiHeadAttention", [q, k, v], f"{at}mixed", FUSED, num_heads=HEADS)
        if i == LAYERS - 1:  # only the first piece of each word is read further on
            mixed = g.node("Gather", [mixed, "firsts"], f"{at}mixed.firsts", axis=1)
            x = g.node("Gather", [x, "firsts"], f"{at}x.firsts", axis=1)
        x = norm(f"{at}norm1", layer.norm1, linear(f"{at}out", layer.out, mixed), x)
        up = g.node("Gelu", [linear(f"{at}up", layer.up, x)], f"{at}gelu", FUSED)
        x = norm(f"{at}norm2", layer.norm2, linear(f"{at}down", layer.down, up), x)
    g.node("Squeeze", [x, zero], "vectors")
    pieces = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["pieces"])
        for name in ("ids", "case", "layout", "depth")
    ]
    firsts = helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"])
    g.save(path, [*pieces, firsts], [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["words", WIDTH])])


def write_cues(model: Reader, path: Path) -> None:
    """Input vectors (W, 384); output probabilities (W, 6): outside, begins, inside of outermost cues, then of nested ones."""
    g = Graph()
    weight = g.constant("w", model.cues.weight.detach().numpy().T)
    logits = g.node(
        "Add",
        [g.node("MatMul", ["vectors", weight], "product"), g.constant("b", model.cues.bias.detach().numpy())],
        "logits",
    )
    paired = g.node("Reshape", [logits, g.constant("pairs", np.array([-1, 2, 3], np.int64))], "paired")
    shares = g.node("Softmax", [paired], "shares", axis=-1)
    g.node("Reshape", [shares, g.constant("flat", np.array([-1, 6], np.int64))], "cues")
    g.save(
        path,
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["words", WIDTH])],
        [helper.make_tensor_value_info("cues", TensorProto.FLOAT, ["words", 6])],
    )


def write_linker(model: Reader, path: Path, ranges: Ranges, levels: int) -> None:
    """Inputs vectors (W, 384), cue (N, W), rows, distances (N, R) int64, inside (N, R); output scores (N, R, 7)."""
    g, linker = Graph(), model.linker

    def array(parameter: torch.Tensor) -> np.ndarray:
        return parameter.detach().float().numpy()

    def linear(name: str, module: torch.nn.Linear, x: str) -> str:
        product = g.node("MatMul", [x, g.constant(f"{name}.w", array(module.weight).T)], f"{name}.product")
        return g.node("Add", [product, g.constant(f"{name}.b", array(module.bias))], name)

    def small(name: str, module: torch.nn.Linear, x: str) -> str:
        """A linear map in int8 with a fixed range of its input."""
        low, high = ranges[name]
        step = max((high - low) / 255, 1e-8)
        zero = np.array(np.clip(np.rint(-low / step), 0, 255), np.uint8)
        scale, zero_point = g.constant(f"{name}.xs", np.array(step, np.float32)), g.constant(f"{name}.xz", zero)
        weight, weight_scale = quantised(module.weight, levels)
        inputs = [g.node("QuantizeLinear", [x, scale, zero_point], f"{name}.x"), g.constant(f"{name}.w", weight.T)]
        inputs += [
            scale,
            g.constant(f"{name}.s", weight_scale),
            zero_point,
            "",
            g.constant(f"{name}.b", array(module.bias)),
        ]
        return g.node("MatMulIntegerToFloat", inputs, name, FUSED)

    h = g.norm("norm", linker.norm, "vectors")
    asked = g.node("MatMul", ["cue", h], "asked")
    middle = g.constant("middle", np.array([1], np.int64))
    last = g.constant("last", np.array([2], np.int64))

    def at_rows(name: str, module: torch.nn.Linear) -> str:
        return g.node("Gather", [linear(name, module, h), "rows"], f"{name}.rows")

    query = g.node("Unsqueeze", [linear("query", linker.query, asked), middle], "query.wide")
    query2 = g.node("Unsqueeze", [linear("query2", linker.query2, asked), middle], "query2.wide")
    x = g.node("Add", [at_rows("key", linker.key), query], "near")
    x = g.node(
        "Add",
        [x, g.node("Gather", [g.constant("distance.w", array(linker.distance.weight)), "distances"], "distance")],
        "placed",
    )
    x = g.node("Add", [x, g.node("Mul", [at_rows("key2", linker.key2), query2], "product2")], "mixed")
    keep = g.node("Unsqueeze", ["inside", last], "keep")
    for i, block in enumerate(linker.blocks):
        at, conv = f"block{i}.", block.conv
        y = g.node("Mul", [g.norm(f"{at}norm", block.norm, x), keep], f"{at}inside")
        turned = g.node("Transpose", [y], f"{at}turned", perm=[0, 2, 1])
        dilation = conv.dilation[0]
        inputs = [turned, g.constant(f"{at}conv.w", array(conv.weight)), g.constant(f"{at}conv.b", array(conv.bias))]
        pads = [3 * dilation, 3 * dilation]
        y = g.node("Conv", inputs, f"{at}conv", kernel_shape=[7], pads=pads, dilations=[dilation], group=conv.groups)
        y = g.node("Transpose", [y], f"{at}back", perm=[0, 2, 1])
        y = g.node("Gelu", [small(f"{at}up", block.up, y)], f"{at}gelu", FUSED)
        x = g.node("Add", [x, small(f"{at}down", block.down, y)], f"{at}sum")
    linear("scores", linker.scores, g.norm("last.norm", linker.last, x))
    floats = (("vectors", ["words", WIDTH]), ("cue", ["cues", "words"]), ("inside", ["cues", "range"]))
    wholes = (("rows", ["cues", "range"]), ("distances", ["cues", "range"]))
    inputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in floats]
    inputs += [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in wholes]
    g.save(path, inputs, [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["cues", "range", 7])])


def observe(model: Reader, examples: list[Example]) -> Ranges:
    """Least and greatest input of the link network's int8 maps over some windows, outliers left out.

    Fixed ranges, so that a cue's scores do not depend on the cues beside it.
    """
    seen: dict[str, list[np.ndarray]] = {}

    def hook(name: str):  # type: ignore[no-untyped-def]
        def note(module: torch.nn.Module, inputs: tuple[torch.Tensor, ...], output: torch.Tensor) -> None:
            values = inputs[0].detach().float().flatten()
            seen.setdefault(name, []).append(values[torch.randperm(len(values))[:20000]].numpy())

        return note

    hooks = []
    for i, block in enumerate(model.linker.blocks):
        hooks.append(block.up.register_forward_hook(hook(f"block{i}.up")))
        hooks.append(block.down.register_forward_hook(hook(f"block{i}.down")))
    with torch.no_grad():
        for start in range(0, len(examples), 6):
            losses(model, examples[start : start + 6], 0.0)
    for one in hooks:
        one.remove()
    return {
        name: tuple(np.quantile(np.concatenate(values), (0.00005, 0.99995)).tolist()) for name, values in seen.items()
    }


def write_all(model: Reader, folder: Path, examples: list[Example], levels: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    model = model.float().eval()
    with torch.no_grad():
        write_encoder(model, folder / "encoder.onnx", levels)
        write_cues(model, folder / "cues.onnx")
        write_linker(model, folder / "link.onnx", observe(model, examples), levels)
