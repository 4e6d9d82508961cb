"""Writes the trained planner as two ONNX graphs: `python -m storybrush.training.planner.export --run RUN --out DIR`.

encode: words, types, language -> memory, state. step: one step of the decoder, see `Step`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from storybrush.planner.actions import ACTIONS, REACH, USES
from storybrush.planner.features import TYPES, Vocabulary
from storybrush.training.export import enter, pack
from storybrush.training.planner.fit import PlannerRecipe, build
from storybrush.training.planner.network import Planner
from storybrush.weights import FOLDER

TOLERANCE = 1e-4


class Encode(nn.Module):
    def __init__(self, net: Planner) -> None:
        super().__init__()
        self.net = net

    def forward(self, words: Tensor, types: Tensor, language: Tensor) -> tuple[Tensor, Tensor]:
        """(1, T) int64, (1, T, K), (1,) int64 -> memory (1, T, M), state (1, 1, H)."""
        memory = self.net.encoder(words, types, language)
        return memory, self.net.decoder.first(memory, torch.ones_like(memory[..., 0]))


class Step(nn.Module):
    def __init__(self, net: Planner) -> None:
        super().__init__()
        self.net = net

    def forward(
        self,
        memory: Tensor,
        types: Tensor,
        state: Tensor,
        action: Tensor,
        pointed: Tensor,
        distance: Tensor,
        used: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """(1, T, M), (1, T, K), (1, 1, H), (1, 1) int64, (1, 1, M), (1, 1, T) int64, (1, 1, T, U) -> scores (1, 1, A, T), end (1, 1), state."""
        return self.net.decoder(memory, types, torch.ones_like(memory[..., 0]), state, action, pointed, distance, used)


def write(module: nn.Module, inputs: tuple[Tensor, ...], names: list[str], outputs: list[str], axes: dict[str, dict[int, str]],
          path: Path, about: dict[str, str]) -> float:  # fmt: skip
    """Exports, packs, checks against PyTorch on fixed inputs; -> largest difference."""
    torch.onnx.export(
        module,
        inputs,
        str(path),
        input_names=names,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    pack(path)
    model = onnx.load(str(path))
    for key, value in about.items():
        model.metadata_props.add(key=key, value=value)
    onnx.save(model, str(path))
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    given = session.run(None, {n: x.numpy() for n, x in zip(names, inputs, strict=True)})
    with torch.no_grad():
        wanted = module(*inputs)
    return max(float(np.abs(a - b.numpy()).max()) for a, b in zip(given, wanted, strict=True))


def export(run: Path, out: Path) -> dict[str, float]:
    r = PlannerRecipe.model_validate_json((run / "recipe.json").read_text())
    vocabulary = Vocabulary.load(run / "vocabulary.txt")
    net = build(r, vocabulary)
    state = torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)
    # what is stored is rounded to float16 first, so that the comparison is of the arithmetic and not of the rounding
    net.load_state_dict(
        {
            k: v.half().float() if v.dtype.is_floating_point and v.numel() >= 64 else v
            for k, v in state["average"].items()
        }
    )
    net.eval()
    about = {"recipe": r.model_dump_json(), "step": str(state["step"]), "types": json.dumps(TYPES)}
    torch.manual_seed(0)
    words = torch.randint(0, len(vocabulary), (1, 23))
    types = (torch.rand(1, 23, len(TYPES)) < 0.05).float()
    out.mkdir(parents=True, exist_ok=True)
    encode, language = Encode(net).eval(), torch.tensor([1])
    worst = {}
    worst["encode"] = write(encode, (words, types, language), ["words", "types", "language"], ["memory", "state"],
                            {"words": {1: "T"}, "types": {1: "T"}, "memory": {1: "T"}}, out / "planner-encode.onnx", about)  # fmt: skip
    with torch.no_grad():
        memory, first = encode(words, types, language)
    distance, used = torch.randint(0, 2 * REACH + 2, (1, 1, 23)), (torch.rand(1, 1, 23, USES) < 0.2).float()
    given = (memory, types, first, torch.tensor([[len(ACTIONS)]]), torch.zeros(1, 1, memory.shape[-1]), distance, used)
    worst["step"] = write(Step(net).eval(), given, ["memory", "types", "state", "action", "pointed", "distance", "used"],
                          ["scores", "end", "next"],
                          {"memory": {1: "T"}, "types": {1: "T"}, "distance": {2: "T"}, "used": {2: "T"}, "scores": {3: "T"}},
                          out / "planner-step.onnx", about)  # fmt: skip
    (out / "planner-vocabulary.txt").write_text("\n".join(vocabulary.words), encoding="utf-8")
    for name, difference in worst.items():
        if difference > TOLERANCE:
            raise RuntimeError(f"{name}: ONNX and PyTorch differ by {difference:.2g}, more than {TOLERANCE:.0e}.")
    return worst


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    print(export(arguments.run, arguments.out))
    if arguments.out.resolve() == FOLDER.resolve():
        for name, file in (
            ("planner-encode", "planner-encode.onnx"),
            ("planner-step", "planner-step.onnx"),
            ("planner-vocabulary", "planner-vocabulary.txt"),
        ):
            enter(name, file, "cards/planner.md")
