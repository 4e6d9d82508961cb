"""From PyTorch to `weights/`: ONNX with half-size numbers, checked against PyTorch, entered in the catalogue.

Arithmetic stays float32: `fp16` stores weights as halves and `int8` stores the large dense ones as bytes with one scale a
row; both are widened once when ONNX Runtime loads the file.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from storybrush.weights import FOLDER


def export(
    net: nn.Module, inputs: Sequence[Tensor], path: Path, names: Sequence[str], outputs: Sequence[str],
    dynamic: dict[str, dict[int, str]] | None = None, int8: Sequence[str] = (),
) -> dict[str, float]:  # fmt: skip
    """Writes `path`; -> largest differences from PyTorch on `inputs`: before and after the weights are packed."""
    net.eval()
    torch.onnx.export(net, tuple(inputs), str(path), input_names=list(names), output_names=list(outputs),
                      dynamic_axes=dynamic, opset_version=18, dynamo=False)  # fmt: skip
    with torch.no_grad():
        found = net(*inputs)
    expected = (found,) if isinstance(found, Tensor) else found
    exact = difference(path, names, inputs, expected)
    pack(path, int8)
    return {"fp32": exact, "packed": difference(path, names, inputs, expected)}


def difference(path: Path, names: Sequence[str], inputs: Sequence[Tensor], expected: Sequence[Tensor]) -> float:
    """The largest, over all outputs."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(None, {name: x.numpy() for name, x in zip(names, inputs, strict=True)})
    return max(float(np.abs(a - b.numpy()).max()) for a, b in zip(found, expected, strict=True))


def pack(path: Path, int8: Sequence[str] = ()) -> None:
    """Rewrites an ONNX file so that its weights take half (fp16) or, for initialisers named in `int8`, a quarter of the room."""
    model = onnx.load(str(path))
    kept, widened = [], []
    for tensor in model.graph.initializer:
        array = numpy_helper.to_array(tensor)
        if array.dtype != np.float32 or array.size < 64:
            kept.append(tensor)
        elif array.ndim == 2 and any(name in tensor.name for name in int8):
            scale = (np.abs(array).max(axis=1) / 127).astype(np.float32) + 1e-12
            small = np.clip(np.round(array / scale[:, None]), -127, 127).astype(np.int8)
            kept += [numpy_helper.from_array(small, tensor.name + ".int8"), numpy_helper.from_array(scale, tensor.name + ".scale"),
                     numpy_helper.from_array(np.zeros(len(scale), np.int8), tensor.name + ".zero")]  # fmt: skip
            widened.append(
                helper.make_node(
                    "DequantizeLinear", [tensor.name + s for s in (".int8", ".scale", ".zero")], [tensor.name], axis=0
                )
            )
        else:
            kept.append(numpy_helper.from_array(array.astype(np.float16), tensor.name + ".fp16"))
            widened.append(helper.make_node("Cast", [tensor.name + ".fp16"], [tensor.name], to=TensorProto.FLOAT))
    nodes = [*widened, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def enter(name: str, file: str, card: str, **facts: str | int | float) -> None:
    """Adds or replaces an entry of `weights/catalogue.toml`."""
    path = FOLDER / "catalogue.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    digest = hashlib.sha256((FOLDER / file).read_bytes()).hexdigest()
    entries[name] = {"file": file, "sha256": digest, "card": card, **facts}
    lines = ["# Made by `storybrush.training.export`; one table a file of weights.\n"]
    for key in sorted(entries):
        lines.append(f"[{key}]\n" + "".join(f"{k} = {_toml(v)}\n" for k, v in entries[key].items()))
    path.write_text("\n".join(lines), encoding="utf-8")


def _toml(value: str | int | float) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)
