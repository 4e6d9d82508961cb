"""What benchmarks/painter.py measures, a function a row. Each takes a Studio and a number of samples, and gives what JSON can say.

A share is always given with n. `unseen` combinations are those that training/art/holdout.toml keeps from the painter.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np

from storybrush import pipeline, script, steps, weights
from storybrush.enlarge import enlarge
from storybrush.eye.colours import dominant_colours
from storybrush.eye.recogniser import Recogniser
from storybrush.language.lexicon import Lexicon
from storybrush.painter.gan import FIGURES, GanPainter, known_subjects
from storybrush.script import Canvas, Garment, Item, Look, Setting
from storybrush.training.art import holdout

Row = dict[str, Any]
SIDE = 128


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


def pairs_of(studio: Studio, unseen: bool) -> list[tuple[str, str]]:
    """(subject, style): as the painter learned them; unseen: of the hands that draw the same subjects, those held out."""
    lexicon = {s.id: s for s in Lexicon.load()}
    found = []
    for what in studio.known():
        known, emoji = known_subjects()[what], lexicon[what].emoji
        if not unseen:
            found += [(what, style) for style in known.styles]
            continue
        for style in holdout.rules()["subject-style"]["styles"]:
            if emoji and style not in known.styles and holdout.held("subject-style", f"{emoji}|{style}"):
                found.append((what, style))
    return found


def recognised(studio: Studio, count: int) -> Row:
    """The subject, read by the judge: seen and unseen hands, beside drawings of the same hands that the judge never saw."""
    rows: Row = {}
    for name, unseen in (("seen subject x style", False), ("unseen subject x style", True)):
        pairs = studio.some(pairs_of(studio, unseen), count)
        rows[name] = ranks([(what, studio.paint(what, style)) for what, style in pairs], studio.judge)
    own = studio.known("storybook")
    rows["storybook"] = ranks([(what, studio.paint(what)) for what in studio.some(own, count)], studio.judge)
    if ceiling := drawings(studio, count, ("drawing",)):
        rows["ceiling: the artists' own drawings, held out"] = top = ranks(ceiling, studio.judge)
        for name in ("seen subject x style", "unseen subject x style", "storybook"):
            rows[name]["share of the ceiling"] = round(rows[name]["top-1"] / max(top["top-1"], 1e-9), 4)
    return rows


def drawings(studio: Studio, count: int, splits: tuple[str, ...]) -> list[tuple[str, np.ndarray]]:
    """Real drawings of the corpus (emoji and things) that belong to `splits`, with the subject that they show."""
    from storybrush.training.art.files import open_pack, parts

    if studio.corpus is None:
        return []
    by_emoji = {s.emoji: s.id for s in reversed(list(Lexicon.load())) if s.emoji}
    ids = {s.id: s.id for s in Lexicon.load()}
    found = []
    packs = [("emoji", by_emoji), *((path.name, ids) for path in parts(studio.corpus, "things"))]
    for pack, names in packs:
        pictures, rows = open_pack(studio.corpus, pack)
        named = [
            (names[row["subject"]], i)
            for i, row in enumerate(rows)
            if row.get("subject") in names and holdout.split(row) in splits
        ]
        found += [(what, pictures, i) for what, i in named if studio.judge.knows(what)]
    return [(what, np.array(pictures[i])) for what, pictures, i in studio.some(found, count)]


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
    """Pose, garment and its colour of painted bodies, read by a network that learned from the kit's own (fit_dolls)."""
    import torch

    from storybrush.painter import condition
    from storybrush.training.eye import fit_dolls

    net = fit_dolls.load(reader)
    rows: Row = {}
    if studio.corpus:
        rows["ceiling: drawings of the kit, held out"] = {
            k: round(v, 4)
            for k, v in fit_dolls.judge(
                net, fit_dolls.Bodies(studio.corpus, ("bodies", "everyday"), ("drawing",)), count
            ).items()
        }
    people = [name for name, known in known_subjects().items() if known.figure == "person" and known.poses]
    for name, unseen in (("seen", False), ("unseen pose x garment x colour", True)):
        asked, pictures = [], []
        while len(asked) < count:
            what = str(studio.rng.choice(people))
            pose, garment = (
                str(studio.rng.choice(known_subjects()[what].poses)),
                str(studio.rng.choice(fit_dolls.GARMENTS[1:])),
            )
            colour = str(studio.rng.choice(fit_dolls.COLOURS))
            if holdout.held("pose-garment-colour", f"{pose}|{garment}|{colour}") != unseen:
                continue
            told = {"style": "storybook", "part": "body", "pose": pose, "garment": garment, "garment_colour": colour,
                    "skin": str(studio.rng.integers(6)), "view": "quarter", "pattern": "plain", "build": "usual"}  # fmt: skip
            told = condition.of_figure(told, person=True)
            ((rgba, _),) = studio.painter._paint_all(FIGURES, what, [told], int(studio.rng.integers(2**31)))
            asked.append({"pose": pose, "garment": garment, "garment_colour": colour})
            pictures.append(rgba)
        read = fit_dolls.read(net, torch.from_numpy(np.stack(pictures)))
        rows[name] = {key: share([a[key] == said for a, said in zip(asked, read[key], strict=True)]) for key in read}
    return rows


# --- against real art -----------------------------------------------------------------------------------------------------------


def flat(rgba: np.ndarray) -> np.ndarray:
    """(H, W, 4) uint8, any size -> (128, 128, 3) uint8 over white, as large as it goes."""
    from storybrush import pixels

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

    real = drawings_with_words(studio, 2 * count)
    if not real:
        return {}
    half = len(real) // 2
    first, second = real[:half], real[half:]
    painted = [flat(studio.paint(what, style, colour)) for what, style, colour, _ in second]
    compared, twins = [flat(x) for *_, x in first], [flat(x) for *_, x in second]
    look = Lite0()
    a, b, c = (look.all(np.stack(x))[0] for x in (compared, twins, painted))
    ours, floor = frechet(a, c), frechet(a, b)
    return {
        "n": half, "frechet": round(ours, 4), "real against real": round(floor, 4), "ratio": round(ours / floor, 3),
        "gradient energy ratio": round(statistics.mean(map(energy, painted)) / statistics.mean(map(energy, twins)), 4),
    }  # fmt: skip


def backgrounds(studio: Studio, count: int) -> Row:
    """Learned layouts under settings that the pack of layouts does not hold: as painted, enlarged plainly, and with the unsharp mask that a page
    gets, against the kit's own drawings at 1024 x 768. Frechet distance of 128-pixel crops over that of real from real."""
    from storybrush import pixels
    from storybrush.finish.compose import crisp
    from storybrush.training.art import scenery
    from storybrush.training.art.sources.scenery import layout_drawing, layout_tasks
    from storybrush.training.gan.judges import Lite0, frechet
    from storybrush.training.painter import fit_scenery_enlarger as pairs

    shown: dict[int, list[scenery.ScenerySpec]] = {}
    for number, spec in layout_tasks(len(pairs.shipped_codes()[0]) // len(scenery.PLACES)):
        shown.setdefault(number, []).append(spec)
    crops: dict[str, list[np.ndarray]] = {}
    facts: dict[str, list[float]] = {}
    for number in studio.rng.choice(len(shown), count).tolist():
        spec = shown[number][0]
        while spec in shown[number]:
            spec = scenery.random_spec(studio.rng, place=spec.place, seed=spec.seed)
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


def drawings_with_words(studio: Studio, count: int) -> list[tuple[str, str, str | None, np.ndarray]]:
    """Real drawings with what a book would ask for to get them: subject, style, colour."""
    from storybrush.training.art.files import open_pack, parts

    if studio.corpus is None:
        return []
    by_emoji = {s.emoji: s.id for s in reversed(list(Lexicon.load())) if s.emoji}
    ids = {s.id: s.id for s in Lexicon.load()}
    found = []
    own = [(path.name, ids) for path in parts(studio.corpus, "things")]
    for pack, names in [("emoji", by_emoji), ("recoloured", by_emoji), *own]:
        pictures, rows = open_pack(studio.corpus, pack)
        for i, row in enumerate(rows):
            what = names.get(row.get("subject", ""), "")
            if what in known_subjects() and holdout.split(row) == "train":
                found.append((what, row["style"], row.get("colour"), pictures, i))
    return [
        (what, style, colour, np.array(pictures[i])) for what, style, colour, pictures, i in studio.some(found, count)
    ]


def variety(studio: Studio, count: int, sheet: Path | None = None) -> Row:
    """Eight seeds of one text, against real drawings of it in the same hand and others; and the nearest drawing that was learned."""
    import torch

    from storybrush.training.gan.judges import Lite0

    look = Lite0()
    ratios = []
    by_subject: dict[str, list[np.ndarray]] = {}
    for what, _, _, picture in drawings_with_words(studio, 100_000 if count >= 50 else 600):
        by_subject.setdefault(what, []).append(flat(picture))
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
