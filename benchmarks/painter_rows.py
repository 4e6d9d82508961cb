"""What benchmarks/painter.py measures, a function a row. Each takes a Studio and a number of samples, and gives what JSON can say.

A share is always given with n. `unseen` combinations are those that training/art/holdout.toml keeps from the painter.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np

from storybrush import pipeline, pixels, script, steps, weights
from storybrush.enlarge import enlarge
from storybrush.eye.colours import dominant_colours
from storybrush.eye.recogniser import Recogniser
from storybrush.language.lexicon import Lexicon
from storybrush.painter import condition
from storybrush.painter.flatten import flatten
from storybrush.painter.gan import FIGURES, PLAIN, THINGS, GanPainter, clean, known_subjects
from storybrush.script import Canvas, Garment, Item, Look, Setting
from storybrush.training.art import holdout

Row = dict[str, Any]
SIDE = 128
ART = ("emoji", "recoloured", "things")  # packs that a book's words ask for


@dataclass(frozen=True)
class Studio:
    """The painter and its judges. corpus: the artists' drawings, for the rows that compare with them."""

    crew: pipeline.Crew
    judge: Recogniser
    rng: np.random.Generator
    corpus: Path | None = None

    @property
    def painter(self) -> GanPainter:
        painter = self.crew.painter
        assert isinstance(painter, GanPainter)
        return painter

    def paint(
        self, what: str, style: str = "storybook", colour: str | None = None, seed: int | None = None
    ) -> np.ndarray:
        """-> (H, W, 4) uint8, cut to its edges."""
        seed = int(self.rng.integers(2**31)) if seed is None else seed
        item = Item(id="thing", what=what, colour=colour)  # type: ignore[arg-type]
        return self.painter.paint(item, self.crew.dress(what, seed), style, seed).rgba

    def known(self, style: str | None = None) -> list[str]:
        return [
            s.id for s in Lexicon.load()
            if s.id in known_subjects() and self.judge.knows(s.id)
            and (style is None or style in known_subjects()[s.id].styles)
        ]  # fmt: skip

    def some(self, items: Sequence[Any], count: int) -> list[Any]:
        return [items[i] for i in self.rng.permutation(len(items))[:count]]


def share(hits: Sequence[bool]) -> Row:
    return {"n": len(hits), "share": round(sum(hits) / max(1, len(hits)), 4)}


def ranks(pairs: Sequence[tuple[str, np.ndarray]], judge: Recogniser) -> Row:
    """(subject, picture) -> top-1 and top-5."""
    places = []
    for what, rgba in pairs:
        order = [name for name, _ in judge.recognise(rgba, limit=5)]
        places.append(order.index(what) if what in order else 99)
    n = max(1, len(places))
    return {
        "n": len(places),
        "top-1": round(sum(p == 0 for p in places) / n, 4),
        "top-5": round(sum(p < 5 for p in places) / n, 4),
    }


# --- the subject --------------------------------------------------------------------------------------------------------------


class Drawn(NamedTuple):
    """A real drawing, and the words with which a book would ask for it."""

    what: str
    style: str
    colour: str | None
    picture: np.ndarray  # (128, 128, 4) uint8 straight


def drawings(
    studio: Studio, count: int, split: holdout.Split, packs: Sequence[str] = ("emoji", "things"), judged: bool = True
) -> list[Drawn]:
    """Real drawings of a split of training/art/holdout.toml whose subject the painter knows; judged: and the judge."""
    from storybrush.training.art.files import open_pack, parts

    if studio.corpus is None:
        return []
    by_emoji = {s.emoji: s.id for s in reversed(list(Lexicon.load())) if s.emoji}
    ids = {s.id: s.id for s in Lexicon.load()}
    found = []
    for pack in packs:
        for path in parts(studio.corpus, pack):
            pictures, rows = open_pack(studio.corpus, path.name)
            names = ids if pack == "things" else by_emoji
            for i, row in enumerate(rows):
                what = names.get(row.get("subject", ""), "")
                if (
                    what in known_subjects()
                    and holdout.split(row) == split
                    and (studio.judge.knows(what) or not judged)
                ):
                    found.append((what, row["style"], row.get("colour"), pictures, i))
    return [Drawn(*words, np.array(pictures[i])) for *words, pictures, i in studio.some(found, count)]


def recognised(studio: Studio, count: int) -> Row:
    """The subject, read by the judge from what is painted for the words of real drawings, and from those drawings: the ceiling.

    A hand that is not seen is asked of the generator as it is, which composes; in a book the hand that looks most like it steps in.
    """
    rows: Row = {}
    asked: dict[str, tuple[list[Drawn], Callable[[Drawn], np.ndarray]]] = {
        "seen subject x style": (drawings(studio, count, "train", ["emoji"]), lambda d: studio.paint(d.what, d.style)),
        "unseen subject x style": (
            unseen := drawings(studio, count, "subject-style", ["emoji"]), lambda d: _composed(studio, d)
        ),
        "unseen subject x style, as a book has it painted": (unseen, lambda d: studio.paint(d.what, d.style)),
    }  # fmt: skip
    for name, (real, paint) in asked.items():
        if real:
            rows[name] = row = ranks([(d.what, paint(d)) for d in real], studio.judge)
            row["the drawings themselves"] = top = ranks([(d.what, d.picture) for d in real], studio.judge)
            row["share"] = round(row["top-1"] / max(top["top-1"], 1e-9), 4)
    own = studio.some(studio.known("storybook"), count)
    rows["storybook"] = ranks([(what, studio.paint(what)) for what in own], studio.judge)
    if real := drawings(studio, count, "drawing"):
        rows["drawings that the judge never saw"] = ranks([(d.what, d.picture) for d in real], studio.judge)
    return rows


def _composed(studio: Studio, drawn: Drawn) -> np.ndarray:
    """In the very hand that is asked for, though the painter has never seen the subject in it."""
    ((rgba, _),) = studio.painter._paint_all(
        THINGS, drawn.what, [{"style": drawn.style}], int(studio.rng.integers(2**31))
    )
    return rgba


def shuffled(studio: Studio, count: int) -> Row:
    """The same pictures under each other's words: what is left is chance, or the condition is not used."""
    names = studio.some(studio.known("storybook"), count)
    pictures = [studio.paint(what) for what in names]
    right, wrong = (
        ranks(list(zip(said, pictures, strict=True)), studio.judge) for said in (names, names[1:] + names[:1])
    )
    return {"right words": right, "shuffled words": wrong, "chance": round(1 / len(studio.judge.labels.classes), 5)}


def languages(studio: Studio, count: int) -> Row:
    """Chinese and English of the same thing: the same subject is drawn."""
    hits, differ = [], []
    lexicon = {s.id: s for s in Lexicon.load()}
    for what in studio.some(studio.known(), count):
        subject, drawn = lexicon[what], []
        for words in (f"a {subject.en[0]}", f"一个{subject.zh[0]}"):
            try:
                drawn.append(steps.paint_words(words, size=SIDE, seed=1)[0].what)
            except Exception as error:
                drawn.append(type(error).__name__)
        hits.append(drawn[0] == drawn[1])
        if not hits[-1]:
            differ.append([what, *drawn])
    return share(hits) | {"differ": differ[:20]}


# --- colour, pose, garment ------------------------------------------------------------------------------------------------------


def colours(studio: Studio, count: int) -> Row:
    """The colour that was asked for, read from pixels by thresholds, not by a network: among the two that cover most."""
    found: dict[str, list[bool]] = {"a girl's dress": [], "things, seen": [], "things, unseen": []}
    for colour in get_args(script.Colour):
        for _ in range(max(1, count // 12)):
            look = studio.crew.dress("girl", int(studio.rng.integers(2**31)))
            look = look.model_copy(update={"wears": (Garment(what="dress", colour=colour),)})
            rgba = studio.painter.paint(Item(id="girl", what="girl"), look, "storybook", 1).rgba
            belly = rgba[rgba.shape[0] // 2 : rgba.shape[0] * 7 // 8]
            found["a girl's dress"].append(colour in [name for name, part in dominant_colours(belly) if part > 0.2][:2])
    dyed = [
        (what, c)
        for what, known in known_subjects().items()
        if not known.figure and known.colours
        for c in get_args(script.Colour)
    ]
    for unseen, name in ((False, "things, seen"), (True, "things, unseen")):
        held = [(what, c) for what, c in dyed if holdout.held("subject-colour", f"{what}|{c}") == unseen]
        for what, colour in studio.some(held, count):
            rgba = _coloured(studio, what, colour)
            found[name].append(colour in [n for n, part in dominant_colours(rgba) if part > 0.15][:2])
    return {name: share(hits) for name, hits in found.items()}


def _coloured(studio: Studio, what: str, colour: str) -> np.ndarray:
    """In the project's own hand even where that colour was held out: the painter would take another hand instead."""
    told = {"style": "storybook", "colour": colour}
    ((rgba, _),) = studio.painter._paint_all("painter-things", what, [told], int(studio.rng.integers(2**31)))
    return rgba


def dolls(studio: Studio, count: int, reader: Path) -> Row:
    """Pose, garment and its colour of painted bodies, read by a network that learned from the kit's own (fit_dolls).

    Each is painted for the words of a drawing that was held out, and that drawing read beside it. Everyday bodies are what books
    ask for; those of the other packs wear, hold and do anything. The hardest are asked for with any garment in any pose at all.
    """
    import torch

    from storybrush.training.eye import fit_dolls
    from storybrush.training.painter.fit_generator import attributes_of

    net = fit_dolls.load(reader)
    rows: Row = {}
    for pack in ("everyday", "bodies") if studio.corpus else ():
        for name, split in (("seen", "drawing"), ("unseen pose x garment x colour", "pose-garment-colour")):
            bodies = fit_dolls.Bodies(studio.corpus, (pack,), (split,))
            dressed = [
                i for i, (*_, row) in enumerate(bodies.rows)
                if row.get("garment", "none") != "none" and row["subject"] in known_subjects()
            ]  # fmt: skip
            pick = studio.some(dressed, count)
            told = [bodies.rows[i][2] for i in pick]
            painted = [_body(studio, row["subject"], attributes_of(row)) for row in told]
            real = fit_dolls.read(net, bodies.pictures(pick))
            rows[f"{pack}, {name}"] = row = _right(told, fit_dolls.read(net, torch.from_numpy(np.stack(painted))))
            for key, words in _right(told, real).items():
                row[key] |= {"the drawings themselves": words["share"]}
                row[key]["share of theirs"] = round(row[key]["share"] / max(words["share"], 1e-9), 4)
    people = [name for name, known in known_subjects().items() if known.figure == "person" and known.poses]
    asked, pictures = [], []
    for _ in range(count):
        what, colour = str(studio.rng.choice(people)), str(studio.rng.choice(fit_dolls.COLOURS))
        pose, garment = (str(studio.rng.choice(a)) for a in (known_subjects()[what].poses, fit_dolls.GARMENTS[1:]))
        words = {"pose": pose, "garment": garment, "garment_colour": colour}
        plain = {"style": "storybook", "part": "body", "skin": str(studio.rng.integers(6))} | PLAIN
        asked.append(words)
        pictures.append(_body(studio, what, condition.of_figure(plain | words, person=True)))
    rows["anybody in any garment and pose"] = _right(asked, fit_dolls.read(net, torch.from_numpy(np.stack(pictures))))
    return rows


def _body(studio: Studio, what: str, told: dict[str, str]) -> np.ndarray:
    ((rgba, _),) = studio.painter._paint_all(FIGURES, what, [told], int(studio.rng.integers(2**31)))
    return rgba


def _right(asked: Sequence[Mapping[str, str]], read: Mapping[str, Sequence[str]]) -> dict[str, Row]:
    return {key: share([a[key] == said for a, said in zip(asked, read[key], strict=True)]) for key in read}


# --- against real art -----------------------------------------------------------------------------------------------------------


def flat(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 4) uint8, any size -> (128, 128, 3) uint8 over white, as large as it goes."""
    cut = pixels.trim(rgba)
    scale = SIDE / max(cut.shape[:2])
    height, width = (max(1, round(side * scale)) for side in cut.shape[:2])
    sheet = np.full((SIDE, SIDE, 3), 255, np.uint8)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    fitted = pixels.resize(np.ascontiguousarray(cut), width, height).astype(np.float32)
    alpha = fitted[..., 3:] / 255
    sheet[top : top + height, left : left + width] = (fitted[..., :3] * alpha + 255 * (1 - alpha) + 0.5).astype(
        np.uint8
    )
    return sheet


def energy(rgb: np.ndarray) -> float:
    """Mean absolute difference of neighbours: sharpness."""
    grey = rgb.astype(np.float32)
    return float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())


def against_art(studio: Studio, count: int) -> Row:
    """Frechet distance on EfficientNet-Lite0 features over the distance between real and real; gradient energy. What is painted
    was asked for by the labels of one half of the real drawings; the other half is what both are compared with."""
    from storybrush.training.gan.judges import Lite0, frechet

    real = drawings(studio, 2 * count, "train", ART, judged=False)
    if not real:
        return {}
    half = len(real) // 2
    first, second = real[:half], real[half:]
    painted = [flat(studio.paint(d.what, d.style, d.colour)) for d in second]
    compared, twins = ([flat(d.picture) for d in part] for part in (first, second))
    redrawn = [flat(_redrawn(studio, d.picture)) for d in second]
    look = Lite0()
    a, b, c, d = (look.all(np.stack(x))[0] for x in (compared, twins, painted, redrawn))
    ours, floor = frechet(a, c), frechet(a, b)
    return {
        "n": half, "frechet": round(ours, 4), "real against real": round(floor, 4), "ratio": round(ours / floor, 3),
        "ratio of the drawings through encoder and decoder": round(frechet(a, d) / floor, 3),
        "gradient energy ratio": round(statistics.mean(map(energy, painted)) / statistics.mean(map(energy, twins)), 4),
    }  # fmt: skip


def _redrawn(studio: Studio, picture: np.ndarray) -> np.ndarray:
    """Through the encoder and back: what the decoder alone costs."""
    (latent,) = weights.session("painter-encoder").run(None, {"picture": pixels.to_network(picture)})
    return flatten(clean(studio.painter._decode(latent)[0]))


def backgrounds(studio: Studio, count: int) -> Row:
    """Learned layouts under settings that holdout.toml keeps from the painter: as painted, enlarged plainly, and with the unsharp mask that
    a page gets, against the kit's own drawings at 1024 x 768. Frechet distance of 128-pixel crops over that of real from real."""
    from storybrush.finish.compose import crisp
    from storybrush.training.art.sources.scenery import held_specs, layout_drawing
    from storybrush.training.gan.judges import Lite0, frechet
    from storybrush.training.painter import fit_scenery_enlarger as pairs

    crops: dict[str, list[np.ndarray]] = {}
    facts: dict[str, list[float]] = {}
    for number, spec in held_specs(count, studio.rng):
        small, real = pairs.painted(number, spec), layout_drawing(spec, pairs.SCALE)
        height, width = real.shape[:2]
        plain = pixels.resize(small, width, height)
        firm = crisp(np.dstack([plain, plain[..., :1]]), pairs.SCALE)[..., :3]
        pictures = {"real": real, "plain": plain, "unsharp mask": firm}
        spots = [(int(studio.rng.integers(height - SIDE)), int(studio.rng.integers(width - SIDE))) for _ in range(6)]
        for name, picture in pictures.items():
            crops.setdefault(name, []).extend(picture[y : y + SIDE, x : x + SIDE] for y, x in spots)
            if name != "real":
                far = np.abs(picture.astype(np.float32) - real).mean() / 255
                facts.setdefault(f"{name}: L1", []).append(float(far))
                facts.setdefault(f"{name}: gradient energy ratio", []).append(energy(picture) / energy(real))
    look = Lite0()
    half = len(crops["real"]) // 2
    first, second = (look.all(np.stack(part))[0] for part in (crops["real"][:half], crops["real"][half:]))
    floor = frechet(first, second)
    row: Row = {"n": count, "crops": half} | {name: round(statistics.mean(values), 4) for name, values in facts.items()}
    for name in ("plain", "unsharp mask"):
        ours = frechet(first, look.all(np.stack(crops[name][half:]))[0])
        row[f"{name}: frechet over real against real"] = round(ours / floor, 3)
    return row


def variety(studio: Studio, count: int, sheet: Path | None = None) -> Row:
    """Eight seeds of one text, against real drawings of it in the same hand and others; and the nearest drawing that was learned."""
    import torch

    from storybrush.training.gan.judges import Lite0

    look = Lite0()
    ratios = []
    by_subject: dict[str, list[np.ndarray]] = {}
    for drawn in drawings(studio, 100_000 if count >= 50 else 600, "train", ART, judged=False):
        by_subject.setdefault(drawn.what, []).append(flat(drawn.picture))
    rich = [
        what for what, real in by_subject.items() if len(real) >= 4 and "storybook" in known_subjects()[what].styles
    ]
    for what in studio.some(rich, count):
        ours = torch.pdist(look.all(np.stack([flat(studio.paint(what, seed=seed)) for seed in range(8)]))[0]).mean()
        theirs = torch.pdist(look.all(np.stack(by_subject[what][:12]))[0]).mean()
        ratios.append(float(ours / theirs))
    row: Row = {"seeds over real, mean": round(statistics.mean(ratios), 3) if ratios else None, "n": len(ratios)}
    everything = [(what, picture) for what, real in by_subject.items() for picture in real]
    if everything:
        known = look.all(np.stack([p for _, p in everything]))[0]
        names = studio.some(studio.known(), min(100, 2 * count))
        mine = [flat(studio.paint(what)) for what in names]
        near = torch.cdist(look.all(np.stack(mine))[0], known).min(1)
        among = torch.pdist(known[torch.randperm(len(known))[:1000]]).mean()
        row["nearest training drawing, distance over the mean between two"] = {
            "n": len(names), "median": round(float(near.values.median() / among), 3), "least": round(float(near.values.min() / among), 3),
        }  # fmt: skip
        if sheet:
            from PIL import Image

            pairs = [np.concatenate([m, everything[i][1]], 1) for m, i in zip(mine, near.indices.tolist(), strict=True)]
            Image.fromarray(np.concatenate(_lines(pairs, 5), 0)).save(sheet)
    return row


def _lines(tiles: Sequence[np.ndarray], columns: int) -> list[np.ndarray]:
    blank = np.full_like(tiles[0], 255)
    padded = [*tiles, *[blank] * (-len(tiles) % columns)]
    return [np.concatenate(padded[i : i + columns], 1) for i in range(0, len(padded), columns)]


# --- speed, size, agreement ---------------------------------------------------------------------------------------------------


def timed(work: Callable[[], object], rounds: int) -> float:
    """Median milliseconds, after one that does not count."""
    work()
    seconds = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return round(1000 * statistics.median(seconds), 1)


def speed(studio: Studio, count: int) -> Row:
    rounds = max(3, min(count, 30))
    thing, person = Item(id="a", what="house"), Item(id="b", what="girl")
    look = Look()
    layer = studio.painter.paint(thing, look, "storybook", 1)
    return {
        "rounds": rounds, "threads": weights.THREADS,
        "128-px layer": timed(lambda: studio.painter.paint(thing, look, "storybook", 1), rounds),
        "upright figure: head, body, joined": timed(lambda: studio.painter.paint(person, look, "storybook", 1), rounds),
        "512-px layer": timed(
            lambda: enlarge(studio.painter.paint(thing, look, "storybook", 1).rgba, 512 / max(layer.rgba.shape[:2])), rounds
        ),
        "768x512 scenery": timed(
            lambda: studio.painter.paint_scenery(Setting(place="meadow"), Canvas(width=768, height=512), "storybook", 1), rounds
        ),
    }  # fmt: skip


def size() -> Row:
    names = [n for n in weights.catalogue() if n.startswith("painter-") or n == "enlarger"]
    megabytes = {n: round((weights.FOLDER / weights.catalogue()[n]["file"]).stat().st_size / 1e6, 2) for n in names}
    return {"MB": megabytes, "all": round(sum(megabytes.values()), 1)}


def agreement(runs: Path) -> Row:
    """Checkpoints, float32, against the shipped files on the same inputs: what packing costs, over all outputs."""
    from storybrush.training.painter import restore

    rows: Row = {}
    for name in restore.NETWORKS:
        part = name.removeprefix("painter-")
        for folder in (runs / "pixels", runs / part):
            if name in weights.catalogue() and (folder / "checkpoint.pt").exists():
                state = restore.averaged_state(folder / "checkpoint.pt", part)
                net = restore.NETWORKS[name]()
                if state.keys() != net.state_dict().keys():
                    continue
                net.load_state_dict(state)
                rows[name] = round(restore.difference(net, name), 5)
                break
    return rows
