"""What one does with a finished run: draw, judge, export, compare; and ship a classifier."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from PIL import Image
from torch import Tensor, nn

from storybrush.errors import BadArt, CannotWrite, StorybrushError
from storybrush.training import export as exporting
from storybrush.training.gan import classifier, data, fit, judges, show
from storybrush.training.gan.folder import tiled
from storybrush.training.gan.games.autoencoder import AutoencoderGame
from storybrush.training.gan.recipe import BadRecipe, read

AGREE = 1e-3  # largest difference of a pixel in [-1, 1] between ONNX Runtime and PyTorch: an eighth of a grey level


class DoesNotAgree(StorybrushError):
    """ONNX Runtime draws something else than PyTorch."""

    exit_code = 12


def draw(
    run: Path, count: int, seed: int, kind: str | None, text: str | None, picture: Path | None, state: str, columns: int
) -> Image.Image:
    """-> one picture as it is, or a grid of several."""
    game, r, facts, saved = show.restore(run, state)
    if r.game in ("pix2pix", "cyclegan") or picture is not None:
        return translated(game, facts, saved["fixed"], picture, count, columns)
    told = condition(r.condition.kind, facts, kind, text)
    drawn, _ = show.sample(game, facts, count, seed, told)
    if count == 1:
        return Image.fromarray(drawn[0].squeeze())
    return tiled(drawn, columns or (show.columns(r, facts) if kind is None else 0))


def condition(told: str, facts: dict[str, Any], kind: str | None, text: str | None) -> Tensor | None:
    """(1, K), or None for all classes in turn."""
    if kind is not None:
        if told != "class":
            raise BadRecipe("--class is for runs with condition.kind = class; this one was told nothing of classes.")
        if kind not in facts["classes"]:
            raise BadArt(f"The run knows no class {kind!r}. It knows: {', '.join(facts['classes'])}.")
        return torch.eye(len(facts["classes"]))[[facts["classes"].index(kind)]]
    if text is not None and told != "text":
        raise BadRecipe("--text is for runs with condition.kind = text; this one was told nothing in words.")
    if told == "text":
        if text is None:
            raise BadArt('This run draws what it is told: --text "a red fox".')
        return torch.from_numpy(data.text_vectors([text]))
    return None


def translated(
    game: Any, facts: dict[str, Any], fixed: dict[str, Tensor], picture: Path | None, count: int, columns: int
) -> Image.Image:
    """Without a picture: rows of what was given and what was drawn, from the grid that the run keeps."""
    if picture is None:
        given = fixed["given"][:count]
        drawn = game.draw({"given": given})
        pairs = torch.stack([given, drawn], 1).flatten(0, 1)
        return tiled(data.to_pictures(pairs), columns or 8)
    if game.r.game == "noise":
        raise BadRecipe("--picture is for pix2pix, cyclegan and autoencoder runs; this one draws from noise.")
    try:
        with Image.open(picture) as opened:
            given = data.to_tensor(data.shaped(opened, facts["size"], facts["channels"])[None])
    except data.UNREADABLE as error:
        raise BadArt(f"{picture} cannot be read as a picture: {error}.") from None
    drawn = game.redrawn(given) if isinstance(game, AutoencoderGame) else game.draw({"given": given})
    return Image.fromarray(data.to_pictures(drawn)[0].squeeze())


def judged(
    run: Path, name: str | None, other: str | None, samples: int, features: str | None, state: str, teach: bool
) -> judges.Report:
    game, r, facts, saved = show.restore(run, state)
    pictures = fit.read_data(r, name or facts["name"], other or facts["other"])
    look = judges.eye(features or r.judge.features, pictures.name, pictures.channels, pictures.size)
    report = show.judge(game, r, pictures, samples, look)
    if teach:
        report = judges.Report(report.features, (*report.figures, taught(game, r, pictures)))
    minutes = round(saved["seconds"] / 60, 2)
    report.write(run / "judge.json", step=saved["step"], minutes=minutes, state=state)
    return report


def taught(game: Any, r: Any, pictures: data.Data) -> judges.Figure:
    """A classifier that has only ever seen fakes, on real held-out pictures; beside one that saw as many real ones."""
    if r.condition.kind != "class" or not len(pictures.held_out):
        raise BadRecipe("--teach needs a run that is told of classes, and data with a test set (mnist, fashion).")
    recipe = read("cnn-fashion" if pictures.name == "fashion" else "cnn-mnist", ["epochs=3"], classifier.CnnRecipe)
    assert isinstance(recipe, classifier.CnnRecipe)
    drawn, asked = show.sample(game, pictures.facts(), len(pictures), 7)
    fakes = data.Data(pictures.name, drawn, asked, pictures.classes, None, pictures.held_out, pictures.held_out_labels)
    value, floor = (classifier.fit(d, recipe)[1]["test"] for d in (fakes, pictures))
    return judges.Figure(
        "taught-by-fakes", value, floor, "high", len(drawn), "test accuracy of a CNN that saw only fakes"
    )


class Shown(nn.Module):
    """What is exported: pictures in [0, 1], as every viewer takes them."""

    def __init__(self, net: nn.Module, size: int) -> None:
        super().__init__()
        self.net, self.size = net, size

    def forward(self, *inputs: Tensor) -> Tensor:
        drawn = self.net(*inputs)
        if int(drawn.shape[-1]) != self.size:  # a growing generator that is not through: known when it is traced
            drawn = nn.functional.interpolate(drawn, size=(self.size, self.size))
        return (drawn * 0.5 + 0.5).clamp(0, 1)


def picture_file(path: Path) -> None:
    """Makes the folder of a picture that is to be written. Raises CannotWrite before anything is drawn."""
    known = Image.registered_extensions()
    if known.get(path.suffix.lower()) not in Image.SAVE:
        raise CannotWrite(f"{path} has no ending of a picture format. Name it .png, .jpg or .webp.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(f"Cannot make the folder of {path} ({error.strerror}). Choose another place.") from None


def export(run: Path, out: Path, half: bool, state: str) -> tuple[float, int, int]:
    """-> largest difference from PyTorch, the step of that state, steps in all. Raises DoesNotAgree if it can be seen."""
    game, r, facts, saved = show.restore(run, state)
    fixed = {k: v[:2] for k, v in saved["fixed"].items()}
    translates = r.game in ("pix2pix", "cyclegan")
    names = ["given"] if translates else [n for n in ("z", "told") if n in fixed]
    net = Shown(game.shown_net(game.shown[0] if translates else "generator"), facts["size"]).eval()
    net = net.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    inputs = [fixed[n].contiguous() for n in names]
    out.parent.mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing; what counts is compared below
        torch.onnx.export(
            net, tuple(inputs), str(out), input_names=names, output_names=["pictures"], opset_version=18, dynamo=False,
            dynamic_axes={n: {0: "batch"} for n in (*names, "pictures")},
        )  # fmt: skip
    if half:
        exporting.pack(out)
    inputs = [x.repeat(3, *[1] * (x.ndim - 1)) for x in inputs]  # another number than it was traced with
    session = onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {n: x.numpy() for n, x in zip(names, inputs, strict=True)})
    with torch.no_grad():
        expected = net(*inputs).numpy()
    difference = float(np.abs(found - expected).max())
    if difference > (20 if half else 1) * AGREE:
        out.unlink()
        raise DoesNotAgree(
            f"ONNX Runtime draws pixels that differ by {difference:.3g} from PyTorch's; nothing is kept."
        )
    return difference, saved["step"], saved["steps"]


def compared(runs: list[Path]) -> tuple[list[str], list[list[str]]]:
    """One row a run. Figures that were judged with other features or samples stand beside their own floor."""
    names = [
        "frechet",
        "precision",
        "recall",
        "coverage",
        "copies",
        "entropy",
        "as-asked",
        "taught-by-fakes",
        "ssim",
        "psnr",
    ]
    rows, used = [], [False] * len(names)
    for run in runs:
        if not (run / "judge.json").exists():
            raise BadArt(f"{run} was not judged yet: `storybrush-train gan judge {run}`.")
        told = json.loads((run / "judge.json").read_text(encoding="utf-8"))
        by_name = {f["name"]: f for f in told["figures"]}
        weights = sum(p.numel() for name, p in show.restore(run, told["state"])[0].nets[_main(run)].named_parameters())
        cells = []
        for i, name in enumerate(names):
            f = by_name.get(name)
            used[i] |= f is not None
            cells.append("" if f is None else f"{f['value']:.4g} ({f['floor']:.4g})")
        n = str(told["figures"][0]["samples"])
        rows.append(
            [
                run.name,
                str(told["step"]),
                f"{told['minutes']:.1f}",
                f"{weights / 1e6:.2f}M",
                told["features"],
                n,
                *cells,
            ]
        )
    headers = [
        "run",
        "steps",
        "minutes",
        "generator",
        "features",
        "samples",
        *(n for n, u in zip(names, used, strict=True) if u),
    ]
    return headers, [row[:6] + [c for c, u in zip(row[6:], used, strict=True) if u] for row in rows]


def _main(run: Path) -> str:
    return (
        "forth" if json.loads((run / "recipe.json").read_text(encoding="utf-8"))["game"] == "cyclegan" else "generator"
    )


def rows_of_samples(runs: list[Path], columns: int = 16) -> Image.Image:
    """One row a run, from its own fixed noise."""
    rows = []
    for run in runs:
        game, _, _, saved = show.restore(run)
        fixed = {k: v[:columns] for k, v in saved["fixed"].items()}
        rows.append(np.asarray(tiled(data.to_pictures(game.draw(fixed)), columns).convert("RGB")))
    width = max(row.shape[1] for row in rows)
    return Image.fromarray(
        np.concatenate([np.pad(r, ((0, 8), (0, width - r.shape[1]), (0, 0)), constant_values=255) for r in rows])
    )


def tested(run: Path, pictures: data.Data) -> tuple[float, list[list[str]]]:
    """-> accuracy; rows: a class, how many of it were read as each class."""
    _, facts = classifier.load(run)
    held = len(pictures.held_out) > 0
    shown, labels = (pictures.held_out, pictures.held_out_labels) if held else (pictures.pictures, pictures.labels)
    look = judges.Cnn(run, str(run))
    _, logits = look.all(shown)
    assert logits is not None
    assert labels is not None
    said = logits.argmax(1).numpy()
    classes = facts["classes"]
    table = [["", *classes], ["---"] * (len(classes) + 1)]
    for i, name in enumerate(classes):
        table.append([name, *(str(int(((labels == i) & (said == j)).sum())) for j in range(len(classes)))])
    return float((said == labels).mean()), table


def ship(run: Path, name: str) -> Path:
    """Into `weights/`, with its SHA-256 in the catalogue."""
    from storybrush.weights import FOLDER

    _, facts = classifier.load(run)
    path = FOLDER / f"{name}.safetensors"
    shutil.copyfile(run / "classifier.safetensors", path)
    exporting.enter(name, path.name, "cards/judges.md", test_accuracy=round(facts["scores"]["test"], 4))
    return path
