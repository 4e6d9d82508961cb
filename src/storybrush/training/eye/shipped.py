"""The shipped recogniser, back in the network that it came from: a training goes on from it though its run is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from storybrush import weights
from storybrush.eye.recogniser import Labels
from storybrush.training.eye.nets import RecogniserNet
from storybrush.training.painter.restore import initialisers


def normalised(net: nn.Module) -> list[tuple[str, nn.Conv2d | nn.Linear, nn.BatchNorm2d | nn.BatchNorm1d]]:
    """Name, layer and its BatchNorm, in the order in which they act."""
    pairs = []
    for name, module in net.named_modules():
        if isinstance(module, nn.Sequential):
            for i in range(1, len(module)):
                before, norm = module[i - 1], module[i]
                if isinstance(before, nn.Conv2d | nn.Linear) and isinstance(norm, nn.BatchNorm2d | nn.BatchNorm1d):
                    pairs.append((f"{name}.{i - 1}", before, norm))
    return pairs


@torch.no_grad()
def begin(net: RecogniserNet, labels: Labels, crops: Callable[[], Tensor], batches: int = 4) -> int:
    """Fills `net`; -> how many of the classes of `labels` the shipped network knew. Rows of the others stay as they begin.

    The file has each BatchNorm folded into the layer before it. To train on, one is needed again that leaves the function as it is:
    its mean and deviation are measured on `batches` of crops (B, 3, 96, 96), and its scale and shift undo them.
    """
    found = {name: torch.from_numpy(np.array(array)) for name, array in
             initialisers(onnx.load(str(weights.path_of("recogniser")))).items()}  # fmt: skip
    old = Labels.from_json(weights.path_of("recogniser-labels").read_text(encoding="utf-8"))
    pairs = normalised(net)
    for name, layer, norm in pairs:
        layer.weight.copy_(found[f"{name}.weight"])
        if layer.bias is not None:
            layer.bias.zero_()
        norm.running_mean.zero_()
        norm.running_var.fill_(1 - norm.eps)
        norm.weight.fill_(1.0)
        norm.bias.copy_(found[f"{name}.bias"])
    heads = (
        ("subjects", old.classes, labels.classes),
        ("colours", old.colours, labels.colours),
        ("poses", old.poses, labels.poses),
    )
    known = 0
    for name, before, now in heads:
        count = rows_of(getattr(net, name), found[f"{name}.weight"], found[f"{name}.bias"], before, now)
        known = count if name == "subjects" else known
    measure([norm for *_, norm in pairs], net.eval(), [crops() for _ in range(batches)])
    net.train()
    return known


def rows_of(head: nn.Linear, weight: Tensor, bias: Tensor, before: Sequence, now: Sequence) -> int:
    """Each name's row where it stands now; a class whose drawings are shared by more names than before is still the same class."""
    row_of = {name: i for i, names in enumerate(before) for name in ((names,) if isinstance(names, str) else names)}
    count = 0
    for i, names in enumerate(now):
        old = next((row_of[name] for name in ((names,) if isinstance(names, str) else names) if name in row_of), None)
        if old is not None:
            head.weight[i], head.bias[i] = weight[old], bias[old]
            count += 1
    return count


def measure(norms: list[nn.Module], net: nn.Module, crops: list[Tensor]) -> None:
    """Gives each BatchNorm (mean 0, variance 1, scale 1) the mean and variance of what reaches it, without changing what it does."""
    sums: dict[nn.Module, list[Tensor]] = {norm: [] for norm in norms}

    def look(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        x = inputs[0].float()
        over = [0, *range(2, x.dim())]
        sums[norm].append(torch.stack([x.mean(over), x.square().mean(over)]))

    hooks = [norm.register_forward_pre_hook(look) for norm in norms]
    for x in crops:
        net(x)
    for hook in hooks:
        hook.remove()
    for norm, seen in sums.items():
        mean, square = torch.stack(seen).mean(0)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_((square - mean.square()).clamp(min=1e-6))
        norm.weight.copy_((norm.running_var + norm.eps).sqrt())
        norm.bias.add_(mean)
