"""A checkpoint from the shipped graphs: `python -m storybrush.training.planner.restore --out RUN`, so that training can go on where the run is lost.

What was exported is the average of the weights in float16; the optimiser starts anew. The graphs are compared with the restored network.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from torch import Tensor

from storybrush.planner.features import Vocabulary
from storybrush.training.planner.fit import PlannerRecipe, build
from storybrush.weights import path_of

TOLERANCE = 1e-4
_GRUS = {"/encoder/gru/": "encoder.gru", "/decoder/gru/": "decoder.gru"}


def weights_of(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """Names as the PyTorch network has them. ONNX keeps the gates of a GRU as (update, reset, new), PyTorch as (reset, update, new)."""
    held = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()).float() for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "Cast" and node.input[0] in held:
            held[node.output[0]] = held[node.input[0]]
    out = {
        name.removeprefix("net."): value
        for name, value in held.items()
        if name.startswith("net.") and not name.endswith(".fp16")
    }
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::"):
            path = node.output[0].strip("/").split("/")[:-1]  # /decoder/mix/MatMul_output_0
            if len(path) == 2:
                out[f"{'.'.join(path)}.weight"] = held[node.input[1]].T.contiguous()
        elif node.op_type == "GRU":
            name = next(n for start, n in _GRUS.items() if node.output[0].startswith(start))
            out |= _gru(name, *(held[i] for i in node.input[1:4]))
    return out


def _gru(name: str, w: Tensor, r: Tensor, b: Tensor) -> dict[str, Tensor]:
    """w (D, 3H, I), r (D, 3H, H), b (D, 6H)."""
    out = {}
    for direction, tail in zip(range(len(w)), ("", "_reverse"), strict=False):
        first, second = b[direction].chunk(2)
        parts = (("weight_ih", w[direction]), ("weight_hh", r[direction]), ("bias_ih", first), ("bias_hh", second))
        for part, value in parts:
            update, reset, new = value.chunk(3)
            out[f"{name}.{part}_l0{tail}"] = torch.cat([reset, update, new])
    return out


def restore(out: Path) -> float:
    """Writes recipe.json, vocabulary.txt and checkpoint.pt (step 0); -> the largest difference of the encoder's output."""
    graphs = [onnx.load(str(path_of(name))) for name in ("planner-encode", "planner-step")]
    about = {p.key: p.value for p in graphs[0].metadata_props}
    recipe = PlannerRecipe.model_validate_json(about["recipe"])
    vocabulary = Vocabulary.load(path_of("planner-vocabulary"))
    net = build(recipe, vocabulary)
    found = {k: v for graph in graphs for k, v in weights_of(graph.graph).items()}
    state = net.state_dict()
    missing = sorted(k for k in state if k not in found and k != "decoder.legal")
    if missing:
        raise RuntimeError(f"The graphs lack {', '.join(missing)}; they were made by another version.")
    net.load_state_dict({k: found.get(k, v) for k, v in state.items()})
    net.eval()
    out.mkdir(parents=True, exist_ok=True)
    (out / "recipe.json").write_text(recipe.model_dump_json(indent=1), encoding="utf-8")
    (out / "vocabulary.txt").write_bytes(path_of("planner-vocabulary").read_bytes())
    torch.save({"average": net.state_dict(), "step": 0, "minutes": 0.0}, out / "checkpoint.pt")
    return difference(net, len(vocabulary))


def difference(net: torch.nn.Module, words: int) -> float:
    """Of the restored encoder from the graph, on fixed inputs."""
    rng = np.random.default_rng(0)
    session = onnxruntime.InferenceSession(str(path_of("planner-encode")), providers=["CPUExecutionProvider"])
    kinds = next(i.shape[2] for i in session.get_inputs() if i.name == "types")
    given = {
        "words": rng.integers(0, words, (1, 17)), "types": (rng.random((1, 17, kinds)) < 0.1).astype(np.float32), "language": np.array([1]),
    }  # fmt: skip
    memory = session.run(None, given)[0]
    with torch.no_grad():
        mine = net.encoder(*(torch.from_numpy(given[k]) for k in ("words", "types", "language")))  # type: ignore[operator]
    return float(np.abs(memory - mine.numpy()).max())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    worst = restore(parser.parse_args().out)
    print(f"largest difference {worst:.2g}")
    if worst > TOLERANCE:
        raise SystemExit(f"The restored network differs from the graph by {worst:.2g}, more than {TOLERANCE:.0e}.")
