"""The shipped weights, back in the networks that they came from: a training goes on from what is shipped (`--start shipped`)
even where every run folder is lost.

Exporting packs weights as halves and bytes (training/export.py) and folds GroupNorm into a product and a sum. Both are
undone here; what rounding took is gone, a few thousandths of a latent's deviation, which a few steps mend.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import ModelProto, numpy_helper
from torch import Tensor, nn

from storybrush import weights
from storybrush.errors import MissingWeights
from storybrush.painter import backdrop, condition
from storybrush.training.painter.autoencoder import LATENT_CHANNELS, Decoder, Encoder
from storybrush.training.painter.enlarger import Enlarger
from storybrush.training.painter.generator import LatentGenerator
from storybrush.training.painter.scenery import SceneryGenerator
from storybrush.training.subjects import table

SHIPPED = "shipped"  # what `--start` and `--decoder` say instead of a run's folder
TOLERANCE = 1e-3  # largest difference of PyTorch from ONNX Runtime on the same weights

NETWORKS: dict[str, type[nn.Module]] = {
    "painter-encoder": Encoder, "painter-decoder": Decoder, "painter-figures": LatentGenerator,
    "painter-things": LatentGenerator, "painter-scenery": SceneryGenerator, "enlarger": Enlarger,
}  # fmt: skip
Layout = Mapping[str, int]  # block of a told vector -> numbers in it, in order
TOLD: dict[str, Layout] = {
    "condition": {"text": condition.TEXT} | {name: len(values) for name, values in condition.ATTRIBUTES.items()},
    "setting": {name: len(values) for name, values in backdrop.BLOCKS.items()},
}


def initialisers(model: ModelProto) -> dict[str, np.ndarray]:
    """Every stored weight by the module's name, float32, as ONNX Runtime widens it."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    found: dict[str, np.ndarray] = {}
    for name, array in stored.items():
        plain, _, kind = name.rpartition(".")
        if kind == "fp16":
            found[plain] = array.astype(np.float32)
        elif kind == "int8":
            found[plain] = array.astype(np.float32) * stored[f"{plain}.scale"][:, None]
        elif kind not in ("scale", "zero") or f"{plain}.int8" not in stored:
            found[name] = array
    return found


def group_norms(model: ModelProto, found: Mapping[str, np.ndarray]) -> list[tuple[np.ndarray, np.ndarray]]:
    """-> scale and shift of each GroupNorm, in the order in which they act: the exporter writes one as
    InstanceNormalization, Reshape, Mul, Add."""
    consumer = {name: node for node in model.graph.node for name in node.input}
    pairs = []
    for node in model.graph.node:
        if node.op_type != "InstanceNormalization":
            continue
        multiply = consumer[consumer[node.output[0]].output[0]]
        add = consumer[multiply.output[0]]
        pairs.append(tuple(next(found[i] for i in n.input if i in found).reshape(-1) for n in (multiply, add)))
    return pairs  # type: ignore[return-value]


def load_onnx(
    net: nn.Module, path: Path, stored: Mapping[str, Layout] | None = None, partly: bool = False
) -> list[str]:
    """Fills `net` with the weights of an exported file; -> what stays as it was.

    stored: the layout of the told vectors when it was exported; where a block has grown since, what is new is told with
    weights of zero. partly: a weight that the file lacks, or has in another size, may stay as it was. Without it, raises
    MissingWeights.
    """
    model = onnx.load(str(path))
    found = initialisers(model)
    norms = iter(group_norms(model, found))
    for name, module in net.named_modules():
        if isinstance(module, nn.GroupNorm):
            # a file of before a part was added has fewer; what acts last, in the order of modules, is what was added
            found[f"{name}.weight"], found[f"{name}.bias"] = next(norms, (np.empty(0), np.empty(0)))
    state, fresh = net.state_dict(), []
    for name, wanted in state.items():
        array = found.get(name, np.empty(0, np.float32))
        if array.ndim == 2 and tuple(array.shape) != tuple(wanted.shape):
            array = widened(array, wanted.shape[1], stored or {})
        if tuple(array.shape) == tuple(wanted.shape):
            state[name] = torch.from_numpy(np.array(array, np.float32))
        elif partly:
            fresh.append(name)
        else:
            raise MissingWeights(
                f"{path.name}: {name} is {tuple(array.shape)}, {type(net).__name__} has {tuple(wanted.shape)}. "
                "It was exported from another network; train without it."
            )
    net.load_state_dict(state)
    return fresh


def widened(matrix: np.ndarray, width: int, stored: Mapping[str, Layout]) -> np.ndarray:
    """(O, old) -> (O, width): columns follow their block; values that were appended to a block since get zeros.

    What stands behind the told vector (a scenery's code) stays behind it. Unchanged where no layout fits.
    """
    for kind, old in stored.items():
        new = TOLD[kind]
        rest = matrix.shape[1] - sum(old.values())
        if rest < 0 or sum(new.values()) + rest != width or any(new.get(name, 0) < n for name, n in old.items()):
            continue
        wide, at, start = np.zeros((len(matrix), width), matrix.dtype), 0, 0
        for name, size in new.items():
            count = old.get(name, 0)
            wide[:, at : at + count] = matrix[:, start : start + count]
            at, start = at + size, start + count
        wide[:, at:] = matrix[:, start:]
        return wide
    return matrix


def block_of(kind: str, name: str) -> tuple[int, int]:
    """Where a block of a told vector begins, and how many numbers it has."""
    start = 0
    for block, size in TOLD[kind].items():
        if block == name:
            return start, size
        start += size
    raise KeyError(f"{kind} has no block {name!r}; it has: {', '.join(TOLD[kind])}")


def as_text(layout: Layout) -> str:
    """As the catalogue keeps it: "text 96, style 11"."""
    return ", ".join(f"{name} {size}" for name, size in layout.items())


def stored_layout(name: str) -> dict[str, Layout]:
    """What the catalogue says of the vectors that a shipped network is told."""
    return {kind: layout for kind in TOLD if (layout := weights.told(name, kind))}


def example(name: str) -> list[Tensor]:
    """Two inputs of the network, the same at every call."""
    random = torch.Generator().manual_seed(0)
    if name in ("painter-figures", "painter-things"):
        # real words: far from them the products of gated layers grow, and so does what rounding does
        said = {"style": "storybook", "pose": "stand", "garment": "dress", "garment_colour": "red", "part": "body"}
        told = np.stack([condition.condition(word, said) for word in table()["vectors"][:2]])
        return [torch.from_numpy(told), torch.randn(2, condition.TEXT, generator=random)]
    if name == "painter-scenery":
        told = torch.from_numpy(backdrop.setting_vector({"time": "night", "weather": "clear"}))
        channels = backdrop.CODE_CHANNELS + backdrop.DETAIL_CHANNELS
        code = torch.randn(2, channels, backdrop.CODE_ROWS, backdrop.CODE_COLUMNS, generator=random)
        return [told.repeat(2, 1), code]
    if name == "painter-decoder":
        return [torch.randn(2, LATENT_CHANNELS, 8, 8, generator=random)]
    return [torch.rand(2, 4, 64, 64, generator=random)]


def difference(net: nn.Module, name: str) -> float:
    """The largest difference between the network and the shipped file, over all outputs."""
    inputs = example(name)
    session = onnxruntime.InferenceSession(str(weights.path_of(name)), providers=["CPUExecutionProvider"])
    feed = {}
    for put, x in zip(session.get_inputs(), inputs, strict=True):
        old = stored_layout(name).get(put.name)
        feed[put.name] = (narrowed(x, old, TOLD[put.name]) if old else x).numpy()
    found: Sequence[np.ndarray] = session.run(None, feed)
    with torch.no_grad():
        drawn = net.eval()(*inputs)
    expected = (drawn,) if isinstance(drawn, Tensor) else drawn
    return max(float(np.abs(a - b.numpy()).max()) for a, b in zip(found, expected, strict=True))


def narrowed(told: Tensor, old: Layout, new: Layout) -> Tensor:
    """(B, new) -> (B, old): only what the shipped network knows."""
    parts = told.split(list(new.values()), dim=1)
    return torch.cat([part[:, : old.get(name, 0)] for name, part in zip(new, parts, strict=True)], dim=1)


def shipped(name: str) -> nn.Module:
    """The network that is shipped as `name` (a key of NETWORKS), checked against ONNX Runtime. On the CPU, in eval mode.

    Raises MissingWeights: not shipped, damaged, of another size, or not what ONNX Runtime computes.
    """
    net = NETWORKS[name]()
    load_onnx(net, weights.path_of(name), stored_layout(name))
    off = difference(net, name)
    if off > TOLERANCE:
        raise MissingWeights(f"{name} was read back wrong: it differs from ONNX Runtime by {off:.2g}.")
    return net.eval()


def codes() -> tuple[Tensor, Tensor]:
    """The scenery's shipped codes: (N, 208, 12, 16), and the settings that they are bound to, (N, SETTING_WIDTH)."""
    kept = np.stack([backdrop.code_of_layout(number) for number in range(len(backdrop.table("codes")))])
    settings = backdrop.table("settings")
    wide = widened(settings, backdrop.SETTING_WIDTH, stored_layout("painter-scenery"))
    return torch.from_numpy(kept), torch.from_numpy(wide)


def averaged_state(checkpoint: Path, part: str) -> dict[str, Tensor]:
    """The averaged weights of a run; where it trained several networks, those of the one that is called `part`."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)["average"]
    mine = {key.removeprefix(f"{part}."): value for key, value in state.items() if key.startswith(f"{part}.")}
    return mine or state


def begin(net: nn.Module, name: str, source: str | Path | None) -> None:
    """Gives `net` a start. source: "shipped", the folder of a run (its averaged weights), or None: as it is."""
    if source is None:
        return
    if str(source) == SHIPPED:
        fresh = load_onnx(net, weights.path_of(name), stored_layout(name), partly=True)
        if fresh:
            print(f"{name} was another network when it was shipped; these begin anew: {', '.join(fresh)}", flush=True)
        else:
            net.load_state_dict(shipped(name).state_dict())  # which checks it
    else:
        path = Path(source) / "checkpoint.pt"
        if not path.exists():
            raise MissingWeights(
                f"{source} is neither {SHIPPED!r} nor the folder of a training: it holds no checkpoint.pt."
            )
        net.load_state_dict(averaged_state(path, name.removeprefix("painter-")))


def autoencoder(source: str | Path) -> nn.ModuleDict:
    """Encoder and decoder, from an autoencoder's or encoder's run (averaged) or as they are shipped."""
    nets = nn.ModuleDict({"encoder": Encoder(), "decoder": Decoder()})
    if str(source) == SHIPPED:
        for part, net in nets.items():
            net.load_state_dict(shipped(f"painter-{part}").state_dict())
    else:
        for part, net in nets.items():
            begin(net, part, source)
    return nets
