"""Exports and judges the eye: `python -m storybrush.training.eye.export --recogniser RUN --detector RUN --corpus DIR --npm DIR`."""

from __future__ import annotations

import argparse
import copy
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval

from storybrush.eye.recogniser import SIZE, Labels
from storybrush.training import export
from storybrush.training.art.drawing import render
from storybrush.training.art.sources import Materials, emoji
from storybrush.training.eye.crops import Crops
from storybrush.training.eye.fit_detector import judge as judge_detector
from storybrush.training.eye.fit_recogniser import judge as judge_recogniser
from storybrush.training.eye.nets import DetectorNet, RecogniserNet, parameters
from storybrush.training.eye.pages import Pages
from storybrush.training.eye.sprites import Backgrounds, Sprites, tight_boxes
from storybrush.training.eye.vocabulary import Classes, read_classes
from storybrush.weights import FOLDER

TOLERANCE = 1e-3  # largest difference of any score between ONNX and PyTorch


def fold(net: nn.Module) -> nn.Module:
    """A copy for inference: BatchNorm folded into the layer before it, weights rounded to what half precision holds."""
    net = copy.deepcopy(net).cpu().float().eval().requires_grad_(False)
    for module in net.modules():
        if isinstance(module, nn.Sequential):
            for i in range(1, len(module)):
                before, norm = module[i - 1], module[i]
                if isinstance(norm, nn.BatchNorm2d) and isinstance(before, nn.Conv2d):
                    module[i - 1], module[i] = fuse_conv_bn_eval(before, norm), nn.Identity()
                elif isinstance(norm, nn.BatchNorm1d) and isinstance(before, nn.Linear):
                    module[i - 1], module[i] = fuse_linear_bn_eval(before, norm), nn.Identity()
    for weight in net.parameters():
        weight.data = weight.data.half().float()
    return net.requires_grad_(False)


def write(net: nn.Module, example: Tensor, path: Path, name: str, outputs: list[str]) -> float:
    """-> largest difference between the packed file and the folded network on `example`, at two batch sizes."""
    batch = {0: "batch"}
    torch.onnx.export(
        net, (example,), str(path), input_names=[name], output_names=outputs,
        dynamic_axes=dict.fromkeys((name, *outputs), batch), opset_version=18, dynamo=False,
    )  # fmt: skip
    export.pack(path)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    worst = 0.0
    for size in (1, len(example)):
        with torch.no_grad():
            expected = net(example[:size])
        expected = expected if isinstance(expected, tuple) else (expected,)
        for found, wanted in zip(session.run(None, {name: example[:size].numpy()}), expected, strict=True):
            worst = max(worst, float(np.abs(found - wanted.numpy()).max()))
    if worst > TOLERANCE:
        raise SystemExit(f"{path.name} differs from PyTorch by {worst:.2g}, more than {TOLERANCE}: not shipped.")
    return worst


def unseen_art(corpus: Path, classes: Classes, npm: Path) -> Sprites:
    """Every drawing of OpenMoji that shows a class: an art set that no network of the project was trained on."""
    sprites = Sprites(corpus, classes, held=True, figures=0)
    openmoji = next(source for source in emoji.HELD_OUT if source.name == "openmoji")
    drawings = [
        drawing
        for drawing in openmoji.drawings(Materials(npm, art=npm))
        if f"emoji:{drawing.subject}" in classes.by_source
    ]
    sprites.pixels = torch.from_numpy(np.stack([render(drawing, 128) for drawing in drawings]))
    unique = sorted({f"emoji:{drawing.subject}" for drawing in drawings})
    sprites.names = [drawing.source for drawing in drawings]
    sprites.source = torch.tensor([unique.index(f"emoji:{drawing.subject}") for drawing in drawings])
    sprites.valid = torch.from_numpy(classes.source_table(unique))
    sprites.pose, sprites.colour = (torch.full((len(drawings),), fill) for fill in (0, -1))
    sprites.is_figure = torch.zeros(len(drawings), dtype=torch.bool)
    sprites.box = tight_boxes(sprites.pixels)
    return sprites


def _state(run: Path) -> dict:
    return torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)


def export_recogniser(run: Path, corpus: Path, subjects: Path, npm: Path) -> None:
    classes, state = read_classes(subjects), _state(run)
    text = (run / "labels.json").read_text(encoding="utf-8")
    labels = Labels.from_json(text)
    if labels.classes != classes.members:
        raise SystemExit(
            f"{subjects} is not the vocabulary that {run} was trained on; train again or give the old one."
        )
    net = RecogniserNet(len(labels.classes), len(labels.colours), len(labels.poses))
    net.load_state_dict(state["average"])
    folded = fold(net)
    backgrounds = Backgrounds(corpus)
    held = judge_recogniser(folded, Crops(Sprites(corpus, classes, held=True), backgrounds, 0.0))
    unseen = judge_recogniser(folded, Crops(unseen_art(corpus, classes, npm), backgrounds, 0.0))
    path = FOLDER / "recogniser.onnx"
    example = torch.rand(4, 3, SIZE, SIZE, generator=torch.Generator().manual_seed(0))
    worst = write(folded, example, path, "crop", ["subjects", "colours", "poses"])
    (FOLDER / "recogniser-labels.json").write_text(text, encoding="utf-8")
    facts = f"""| judged on | drawings | top-1 | top-5 | colour | pose |
|---|---|---|---|---|---|
| held-out drawings of the trained art sets and of the figure kit | {held["judged"]} | {held["top1"]:.1%} | {held["top5"]:.1%} | \
{held["colour"]:.1%} | {held.get("pose", float("nan")):.1%} (figures) |
| OpenMoji, an art set that was never trained on | {unseen["judged"]} | {unseen["top1"]:.1%} | {unseen["top5"]:.1%} | \
{unseen["colour"]:.1%} | - |"""
    _card("recogniser", _RECOGNISER.format(
        classes=len(labels.classes), subjects=sum(map(len, labels.classes)), parameters=parameters(folded),
        size=path.stat().st_size / 2**20, facts=facts, worst=worst, minutes=state["minutes"], steps=state["step"],
        recipe=_recipe(run), held=len((run / "held_out.txt").read_text().split("\n")) - 1,
    ))  # fmt: skip
    export.enter("recogniser", "recogniser.onnx", "cards/recogniser.md")
    export.enter("recogniser-labels", "recogniser-labels.json", "cards/recogniser.md")
    print(f"recogniser: {held} unseen art: {unseen} agreement {worst:.2g}")


def export_detector(run: Path, corpus: Path) -> None:
    state, net = _state(run), DetectorNet()
    net.load_state_dict(state["average"])
    folded = fold(net)
    judged = judge_detector(folded, Pages(Sprites(corpus, None, held=True), Backgrounds(corpus), 0.4), count=192)
    path = FOLDER / "detector.onnx"
    example = torch.rand(2, 3, 288, 384, generator=torch.Generator().manual_seed(0))
    worst = write(folded, example, path, "page", ["maps"])
    _card("detector", _DETECTOR.format(
        parameters=parameters(folded), size=path.stat().st_size / 2**20, worst=worst, minutes=state["minutes"],
        steps=state["step"], recipe=_recipe(run), **judged,
    ))  # fmt: skip
    export.enter("detector", "detector.onnx", "cards/detector.md")
    print(f"detector: {judged} agreement {worst:.2g}")


def _recipe(run: Path) -> str:
    recipe = json.loads((run / "recipe.json").read_text())
    return ", ".join(f"{key} {value}" for key, value in recipe.items())


def _card(name: str, text: str) -> None:
    (FOLDER / "cards").mkdir(exist_ok=True)
    (FOLDER / "cards" / f"{name}.md").write_text(text, encoding="utf-8")


_DATA = """Emoji drawings: Noto and Noto v1 (Apache-2.0), Fluent flat and Fluent (MIT), FxEmojis (Apache-2.0), Twemoji and EmojiOne 2
(CC BY 4.0); comicgen and Kenney people where packed (CC0); figures of the project's own paper-doll kit; backgrounds of the game
Glitch (CC0) and the project's own scenery kit. A tenth of the drawings, chosen by a hash of their source, was never trained on."""

_RECOGNISER = """# Recogniser

Names the thing in a 96 x 96 crop: scores over {classes} classes ({subjects} subjects of the vocabulary; those that share one drawing are
one class), 12 colours, 15 poses and "other". {parameters:,} parameters, {size:.1f} MB, weights stored as halves.

## Scores
{facts}

Each drawing lies over a random background as the running eye would crop it. ONNX and PyTorch agree within {worst:.1e}.

## Data
""" + _DATA + """ ({held} drawings here.)

## Recipe
{steps} steps, {minutes:.0f} minutes. {recipe}. Written by `storybrush.training.eye.fit_recogniser`, from scratch.

## Limits
Only drawings in flat, outlined or softly shaded styles; no photographs. Emoji that differ by one sign (kinds of smiling faces,
of clocks, of people at work) are often taken for each other: count on the first five rather than on the first. A thing that is
covered by more than about a third was never trained on. The pose head knows the poses of the figure kit only.
"""  # fmt: skip

_DETECTOR = """# Detector

Finds things on a page, whatever they are: a view of 384 x 288 pixels in, a heat map of their middles and their sizes out.
{parameters:,} parameters, {size:.1f} MB, weights stored as halves.

## Scores
On {judged} composed pages of 0 to 8 drawings that were never trained on: average precision {ap50:.1%} at an overlap of 0.5; at the threshold that the
running eye uses, precision {precision:.1%} and recall {recall:.1%}. ONNX and PyTorch agree within {worst:.1e}.

## Data
""" + _DATA + """

## Recipe
{steps} steps, {minutes:.0f} minutes. {recipe}. Written by `storybrush.training.eye.fit_detector`, from scratch.

## Limits
Things between 0.08 and 0.6 of the page's height. What belongs to the scenery (its trees, rocks, houses, furniture) is not a thing. Two
middles within one cell of 8 pixels are one thing; a thing that shows less than about a third is not looked for.
"""  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recogniser", type=Path, help="its run folder")
    parser.add_argument("--detector", type=Path, help="its run folder")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--subjects", type=Path, help="subjects.npz of the vocabulary; default: in the corpus")
    parser.add_argument("--npm", type=Path, required=True, help="node_modules, for the art set that only judges")
    arguments = parser.parse_args()
    if arguments.recogniser:
        export_recogniser(
            arguments.recogniser,
            arguments.corpus,
            arguments.subjects or arguments.corpus / "subjects.npz",
            arguments.npm,
        )
    if arguments.detector:
        export_detector(arguments.detector, arguments.corpus)
