"""Makes `docs/gallery/`: 10 random pages and 100 random layers, unretouched. `python tools/gallery.py`

Which subjects, settings and seeds are shown is decided by one random generator, before anything is drawn.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

import numpy as np
from PIL import Image, ImageDraw

from storybrush import pipeline, pixels
from storybrush.language.lexicon import Lexicon, Subject
from storybrush.painter.gan import known_subjects
from storybrush.script import Canvas, Feeling, Item, Place, Season, Setting, Story, Time

GALLERY = Path(__file__).parent.parent / "docs" / "gallery"
CELL = 160
PAPER = (240, 236, 226)


def _cell(sheet: Image.Image, index: int, columns: int, rgba: np.ndarray, words: str) -> None:
    scale = (CELL - 12) / max(rgba.shape[:2])
    image = Image.fromarray(
        pixels.resize(rgba, max(1, round(rgba.shape[1] * scale)), max(1, round(rgba.shape[0] * scale)))
    )
    x, y = index % columns * CELL, index // columns * (CELL + 14)
    sheet.paste(image, (x + (CELL - image.width) // 2, y + (CELL - image.height) // 2), image)
    ImageDraw.Draw(sheet).text((x + 4, y + CELL), words[:28], fill=(90, 84, 76))


def figures(crew: pipeline.Crew, rng: np.random.Generator, count: int = 60) -> Image.Image:
    """A sheet of random people and animals: who, which pose, which face are chosen blindly; clothes as the cast would."""
    whole = {name: known for name, known in known_subjects().items() if known.figure}
    sheet = Image.new("RGB", (10 * CELL, -(-count // 10) * (CELL + 14)), PAPER)
    for index in range(count):
        what = str(rng.choice(list(whole)))
        pose, feeling = str(rng.choice(whole[what].poses)), str(rng.choice(get_args(Feeling)))
        item = Item(id="thing", what=what, pose=pose, feeling=feeling)  # type: ignore[arg-type]
        _cell(
            sheet,
            index,
            10,
            crew.paint(item, (), "storybook", int(rng.integers(2**31)))[0].rgba,
            f"{what}, {pose}, {feeling}",
        )
    return sheet


def layers(crew: pipeline.Crew, rng: np.random.Generator, count: int = 100) -> Image.Image:
    """A sheet of random subjects of the vocabulary, each as a story would get it without further words."""
    lexicon = {s.id: s for s in Lexicon.load()}
    subjects = rng.choice([s for s in known_subjects() if s in lexicon], count, replace=False)
    columns = 10
    sheet = Image.new("RGB", (columns * CELL, -(-count // columns) * (CELL + 14)), PAPER)
    for index, what in enumerate(map(str, subjects)):
        item = Item(id="thing", what=what)
        _cell(sheet, index, columns, crew.paint(item, (), "storybook", int(rng.integers(2**31)))[0].rgba, what)
    return sheet


def a(subject: Subject) -> str:
    """ "an astronaut" """
    name = subject.name("en")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def pages(crew: pipeline.Crew, rng: np.random.Generator, count: int = 10) -> list[tuple[str, np.ndarray]]:
    """Random scenes in words, read and drawn like any story."""
    lexicon = Lexicon.load()
    actors = [s for s in lexicon if s.kit]
    things = [s for s in lexicon if not s.kit and s.category not in ("face", "part") and s.id in known_subjects()]
    places = ["garden", "forest", "village", "beach", "bedroom", "street", "river bank", "meadow", "mountain", "farm"]
    drawn = []
    for _number in range(count):
        one, two = rng.choice(len(actors), 2, replace=False)
        thing = things[int(rng.integers(len(things)))]
        place, when = str(rng.choice(places)), str(rng.choice(["in the morning", "at noon", "at sunset", "at night"]))
        text = (
            f"{a(actors[one]).capitalize()} and {a(actors[two])} are standing in the {place} {when}. "
            f"There is {a(thing)} near the {actors[one].name('en')}."
        )
        script = crew.planner.plan(Story(text=text, language="en"), seed=int(rng.integers(2**31)), pages=1)
        drawn.append((text, crew.draw(crew.planner.place(script.scenes[0]), script.cast).rgb))
    return drawn


def scenery(crew: pipeline.Crew, rng: np.random.Generator, count: int = 40) -> Image.Image:
    """A sheet of random settings without anything in them."""
    sheet = Image.new("RGB", (5 * 320, count // 5 * 254), PAPER)
    draw = ImageDraw.Draw(sheet)
    for index in range(count):
        place, when, season = (str(rng.choice(get_args(kind))) for kind in (Place, Time, Season))
        weather = str(
            rng.choice(["clear", "cloudy", "snow"] if season == "winter" else ["clear", "cloudy", "rain", "fog"])
        )
        setting = Setting.model_validate({"place": place, "time": when, "season": season, "weather": weather})
        rgba = crew.painter.paint_scenery(setting, Canvas(), "storybook", int(rng.integers(2**31))).rgba
        x, y = index % 5 * 320, index // 5 * 254
        sheet.paste(Image.fromarray(pixels.resize(rgba, 320, 240)), (x, y))
        draw.text((x + 4, y + 241), f"{place}, {when}, {season}, {weather}", fill=(90, 84, 76))
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--out", type=Path, default=GALLERY)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(arguments.seed)
    crew = pipeline.default_crew()
    layers(crew, rng).save(arguments.out / "layers.webp", quality=90, method=6)
    figures(crew, rng).save(arguments.out / "figures.webp", quality=90, method=6)
    scenery(crew, rng).save(arguments.out / "scenery.webp", quality=88, method=6)
    captions = []
    for number, (text, rgb) in enumerate(pages(crew, rng), 1):
        Image.fromarray(rgb).save(arguments.out / f"page-{number:02d}.webp", quality=88, method=6)
        captions.append(f"![{text}](page-{number:02d}.webp)\n\n{text}\n")
    (arguments.out / "README.md").write_text(
        f"# Gallery\n\nMade by `python tools/gallery.py --seed {arguments.seed}`, random and unretouched.\n\n"
        "## Pages\n\n" + "\n".join(captions) + "\n## Layers\n\n![100 random layers](layers.webp)\n\n"
        "## People and animals\n\n![60 random figures](figures.webp)\n\n"
        "## Scenery\n\n![40 random settings](scenery.webp)\n"
    )


if __name__ == "__main__":
    main()
