"""Exports the painter: `python -m storybrush.training.painter.export --corpus DIR --decoder RUN --figures RUN --things RUN --scenery RUN`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from storybrush.eye.colours import to_lab
from storybrush.painter import backdrop
from storybrush.painter.backdrop import CODE_CHANNELS, CODE_COLUMNS, CODE_ROWS, DETAIL_CHANNELS, SETTING_WIDTH
from storybrush.painter.condition import TEXT, condition
from storybrush.training import export, subjects
from storybrush.training.art import figures, files, holdout
from storybrush.training.art.figures.coats import animal_coat
from storybrush.training.art.figures.spec import FUR_VARIANTS
from storybrush.training.painter import restore
from storybrush.training.painter.enlarger import Enlarger
from storybrush.training.painter.fit_generator import OPTIONAL, PEOPLE, load_autoencoder, one_of_each
from storybrush.training.painter.fit_scenery import unit
from storybrush.training.painter.generator import LatentGenerator
from storybrush.training.painter.grounds import grounds_of
from storybrush.training.painter.scenery import SceneryGenerator
from storybrush.weights import FOLDER

BATCH = {0: "batch"}


def averaged(net: torch.nn.Module, folder: Path, part: str = "") -> torch.nn.Module:
    """The averaged network of a run; `part`: which, where it trained several."""
    net.load_state_dict(restore.averaged_state(folder / "checkpoint.pt", part))
    return net.eval().requires_grad_(False)


def export_encoder(folder: Path) -> None:
    """Shipped though no book needs it: an artist's own drawings are learned through it (painter adapt), and so is all that
    generators learn later. A lost machine must not cost the latent space again."""
    encoder, _ = load_autoencoder(folder)
    agreement = export.export(
        encoder, [torch.rand(1, 4, 64, 64)], FOLDER / "painter-encoder.onnx", ["picture"], ["latent"],
        {"picture": {0: "batch", 2: "height", 3: "width"}, "latent": {0: "batch", 2: "rows", 3: "columns"}},
    )  # fmt: skip
    print("encoder", agreement)
    export.enter("painter-encoder", "painter-encoder.onnx", "cards/painter.md")


def export_decoder(folder: Path) -> None:
    _, decoder = load_autoencoder(folder)
    agreement = export.export(
        decoder, [torch.randn(1, 16, 16, 16)], FOLDER / "painter-decoder.onnx", ["latent"], ["picture"],
        {"latent": {0: "batch", 2: "rows", 3: "columns"}, "picture": {0: "batch", 2: "height", 3: "width"}},
    )  # fmt: skip
    print("decoder", agreement)
    export.enter("painter-decoder", "painter-decoder.onnx", "cards/painter.md")


def natural_colours(animal: str) -> dict[str, int]:
    """Named colours that one of the kit's natural coats of an animal has (CIELAB distance below 30) -> which."""
    near: dict[str, tuple[float, int]] = {}
    for variant in range(FUR_VARIANTS if animal in figures.ANIMALS else 0):
        coat = animal_coat(figures.FigureSpec(animal, fur=variant)).main
        for name, code in figures.COLOURS.items():
            a, b = (to_lab(np.frombuffer(bytes.fromhex(c[1:]), np.uint8)) for c in (coat, code))
            distance = float(np.linalg.norm(a - b))
            if distance < min(30.0, near.get(name, (99.0, 0))[0]):
                near[name] = (distance, variant)
    return {name: variant for name, (_, variant) in sorted(near.items())}


def export_generator(name: str, folder: Path, corpus: Path) -> None:
    """`name`: figures or things."""
    net = averaged(LatentGenerator(), folder, name)
    # real words, not noise: far from them the products of a gated layer grow, and so does what rounding does
    words = subjects.table(corpus / "subjects.npz")["vectors"][:2]
    attributes = {"style": "storybook", "pose": "stand", "garment": "dress", "garment_colour": "red", "part": "body"}
    told = torch.from_numpy(np.stack([condition(word, attributes) for word in words]))
    # the names that ONNX gives to dense weights are those of the modules
    agreement = export.export(
        net, [told, torch.randn(2, TEXT)], FOLDER / f"painter-{name}.onnx", ["condition", "eps"],
        ["latent", "joint"], {"condition": BATCH, "eps": BATCH, "latent": BATCH, "joint": BATCH}, int8=["blocks.", "leave.", "hints."],
    )  # fmt: skip
    print(name, agreement)
    told_as = restore.as_text(restore.TOLD["condition"])
    export.enter(f"painter-{name}", f"painter-{name}.onnx", "cards/painter.md", condition=told_as)


# pack -> by which of a subject's names its labels call it
LEARNED = {
    "figures": {"bodies": "kit", "everyday": "kit", "beasts": "kit"},
    "things": {"emoji": "emoji", "recoloured": "emoji", "people": "ids", "things": "ids", "openclipart": "ids"},
}


def export_subjects(corpus: Path, generators: Collection[str]) -> None:
    """Which subject was learned in which style, pose and colour: the painter never guesses in silence.

    generators: those that were exported, figures or things. What the other one was taught stays as it is listed: it has not learned
    what came into the corpus since.
    """
    table = subjects.table(corpus / "subjects.npz")
    ids = {
        key: {str(n): str(i) for n, i in zip(table[key], table["ids"], strict=True) if n}
        for key in ("emoji", "kit", "ids")
    }
    kit_of = {id: kit for kit, id in ids["kit"].items()}
    file = FOLDER / "painter-subjects.json"
    before: dict[str, dict[str, Any]] = json.loads(file.read_text()) if file.exists() else {}
    styles: dict[str, set[str]] = {}
    poses: dict[str, set[str]] = {}
    colours: dict[str, set[str]] = {}
    variants: dict[str, set[str]] = {}  # of a thing: the others were held out
    dyed: dict[str, dict[str, set[str]]] = {}  # by another hand: style -> colours
    for generator in generators:
        for pack, key in LEARNED[generator].items():
            if pack in OPTIONAL and not (corpus / files.PATHS[pack]).with_suffix(".npy").exists():
                continue
            for row, shown in as_learned(corpus, pack):
                if row["subject"] in ids[key] and holdout.split(row) == "train":
                    name = ids[key][row["subject"]]
                    styles.setdefault(name, set()).add(row["style"])
                    if generator == "figures":
                        poses.setdefault(name, set()).add(row["pose"])
                    if pack == "things" and "colour" in row:
                        colours.setdefault(name, set()).add(row["colour"])
                    if "variant" in shown:
                        variants.setdefault(name, set()).add(shown["variant"])
                    if pack == "recoloured":
                        dyed.setdefault(name, {}).setdefault(row["style"], set()).add(row["colour"])
    for name, row in before.items():
        ours = {"storybook"} if row["figure"] else set()
        for generator, kept in (("figures", ours & set(row["styles"])), ("things", set(row["styles"]) - ours)):
            if generator not in generators and kept:
                styles.setdefault(name, set()).update(kept)
        kept_lists = (("figures", "poses", poses), ("things", "colours", colours), ("things", "variants", variants))
        for generator, key, found in kept_lists:
            if generator not in generators and key in row:
                found[name] = set(row[key])
        if "things" not in generators and "dyed" in row:
            dyed[name] = {style: set(kept) for style, kept in row["dyed"].items()}
    kind = {ids["kit"][k]: "person" for k in PEOPLE if k in ids["kit"]} | {
        ids["kit"][k]: "animal" for k in figures.ANIMALS if k in ids["kit"]
    }
    listed: dict[str, dict[str, object]] = {}
    for name in sorted(styles):
        listed[name] = {"styles": sorted(styles[name]), "figure": kind.get(name, "")}
        for key, found in (("poses", poses), ("colours", colours), ("variants", variants)):
            if name in found:
                listed[name][key] = sorted(found[name])
        if name in dyed:
            listed[name]["dyed"] = {style: sorted(dyed[name][style]) for style in sorted(dyed[name])}
        if natural := natural_colours(kit_of.get(name, "")):
            listed[name]["coats"] = natural
    file.write_text(json.dumps(listed, indent=0) + "\n")
    export.enter("painter-subjects", "painter-subjects.json", "cards/painter.md")


def as_learned(corpus: Path, pack: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Labels of a pack, as they are and as the generator was told them; those that it was never shown are left out."""
    for path in files.parts(corpus, pack):
        labels = files.labels_of(path.with_suffix(".json"))
        for row, shown in zip(labels, one_of_each(labels) if pack == "things" else labels, strict=True):
            if shown is not None:
                yield row, shown


def export_scenery(folder: Path, corpus: Path) -> None:
    net = averaged(SceneryGenerator(), folder, "scenery")
    state = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)
    code = torch.randn(1, CODE_CHANNELS + DETAIL_CHANNELS, CODE_ROWS, CODE_COLUMNS)
    agreement = export.export(
        net, [torch.randn(1, SETTING_WIDTH), code], FOLDER / "painter-scenery.onnx", ["setting", "code"], ["latent"],
        {"setting": BATCH, "code": BATCH | {3: "columns"}, "latent": BATCH | {3: "width"}},
    )  # fmt: skip
    print("scenery", agreement)
    told_as = restore.as_text(restore.TOLD["setting"])
    export.enter("painter-scenery", "painter-scenery.onnx", "cards/painter.md", setting=told_as)
    codes = unit(state["average"]["codes.weight"]).numpy()
    details, steps = as_bytes(codes[:, CODE_CHANNELS:], net.details.weight[..., 0, 0].norm(dim=0).numpy())
    suns, before = suns_of(corpus), backdrop.table("suns")
    if (
        before.shape == suns.shape
    ):  # a layout stays as it is, and a corpus may lack the settings in which its sun is seen
        suns = np.where(np.isnan(suns), before, suns).astype(np.float16)
    export_codes({
        "codes": codes[:, :CODE_CHANNELS].astype(np.float16), "details": details, "detail_steps": steps,
        "settings": state["settings"].bool().numpy(), "suns": suns,
    })  # fmt: skip


WORTH = 0.2  # of a latent's deviation: how coarsely details are kept. All layouts take 11 MB; at 0.3 they took 10, and it cost twice as much of the picture


def as_bytes(details: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(N, C, H, W), (C,): how far one of each channel moves the latent -> the same as int8, and what one is worth in each channel, (C,)
    float32: in the latent all are worth the same, so that what matters little takes little room."""
    steps = (WORTH / lengths).astype(np.float32)
    return np.clip(np.round(details / steps[:, None, None]), -127, 127).astype(np.int8), steps


def export_codes(table: Mapping[str, np.ndarray]) -> None:
    """With what each layout shows where, which is read from the kit."""
    grounds = grounds_of(len(table["codes"]))
    np.savez_compressed(FOLDER / "painter-codes.npz", **(dict(table) | {"grounds": grounds}))
    export.enter("painter-codes", "painter-codes.npz", "cards/painter.md")


def suns_of(corpus: Path, pack: str = "layouts/scenery") -> np.ndarray:
    """-> (layouts,) fp16: where the sun, or the moon at the same place, stands in the drawings of each layout; NaN where none is found."""
    labels = json.loads((corpus / f"{pack}.json").read_text())
    pictures = np.load(corpus / f"{pack}.npy", mmap_mode="r")
    order = {layout: i for i, layout in enumerate(sorted({row["layout"] for row in labels}))}
    found = np.full(len(order), np.nan, np.float16)
    for row, picture in zip(labels, pictures, strict=True):
        i = order[row["layout"]]
        if np.isnan(found[i]) and row["weather"] == "clear" and row["time"] in ("day", "night"):
            found[i] = sun_of(np.asarray(picture), row["time"] == "night")
    return found


def sun_of(rgb: np.ndarray, night: bool) -> float:
    """(H, W, 3) uint8 -> share of the width at which a pale yellow disc stands in the upper half, else NaN."""
    r, g, b = np.moveaxis(rgb[: len(rgb) // 2].astype(np.int16), -1, 0)
    pale = (r > 225) & (g > 215) & (b > 150) & (b < 235) & (r - b >= (5 if night else 15))
    columns = pale.sum(0)
    if columns.sum() < 120:  # pixels; a crescent has about 350
        return float("nan")
    middle = int((np.arange(len(columns)) * columns).sum() / columns.sum())
    alone = columns[max(0, middle - 40) : middle + 40].sum() > 0.7 * columns.sum()
    return middle / len(columns) if alone else float("nan")


def export_enlarger(folder: Path) -> None:
    scale = json.loads((folder / "recipe.json").read_text()).get("scale", 2)
    net = averaged(Enlarger(scale=scale), folder)
    agreement = export.export(
        net, [torch.rand(1, 4, 32, 32)], FOLDER / "enlarger.onnx", ["picture"], ["large"],
        {"picture": {0: "batch", 2: "height", 3: "width"}, "large": {0: "batch", 2: "height2", 3: "width2"}},
    )  # fmt: skip
    print("enlarger", agreement)
    export.enter("enlarger", "enlarger.onnx", "cards/enlarger.md", scale=scale)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--decoder", type=Path)
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--things", type=Path)
    parser.add_argument(
        "--pixels", type=Path, help="a run of fit_pixels: decoder, figures and things are taken from it"
    )
    parser.add_argument("--scenery", type=Path)
    parser.add_argument(
        "--grounds", action="store_true", help="draw the layouts of the shipped codes again for their maps"
    )
    parser.add_argument("--enlarger", type=Path)
    a = parser.parse_args(arguments)
    if not a.corpus and (a.figures or a.things or a.pixels or a.scenery):
        parser.error("--figures, --things, --pixels and --scenery need --corpus: what was learned stands in its labels")
    if a.pixels:
        a.decoder, a.figures, a.things = a.pixels, a.pixels, a.pixels
    if a.encoder:
        export_encoder(a.encoder)
    if a.decoder:
        export_decoder(a.decoder)
    if a.figures:
        export_generator("figures", a.figures, a.corpus)
    if a.things:
        export_generator("things", a.things, a.corpus)
    if trained := [name for name in ("figures", "things") if getattr(a, name)]:
        export_subjects(a.corpus, trained)
    if a.scenery:
        export_scenery(a.scenery, a.corpus)
    if a.grounds:
        with np.load(FOLDER / "painter-codes.npz") as shipped:
            export_codes(shipped)
    if a.enlarger:
        export_enlarger(a.enlarger)


if __name__ == "__main__":
    main()
