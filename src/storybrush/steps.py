"""Single steps of the flow, for the command line and for Python: one picture, one look, one word. The whole is `pipeline.py`."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from pathlib import Path

from storybrush.errors import UnknownSubject
from storybrush.pipeline import default_crew
from storybrush.script import Check, Item, Layer, Remark, Scene, Seen


def paint_words(
    words: str, size: int = 256, seed: int = 0, style: str = "storybook"
) -> tuple[Layer, tuple[Remark, ...]]:
    """One transparent layer from a few words ("a red fox", "三只小猪"), its longer side `size` pixels.

    Several things stand together as on a page. Place, hour and weather are not painted, and said in a remark.
    """
    from storybrush import pixels
    from storybrush.enlarge import enlarge
    from storybrush.finish.cutout import cut_out
    from storybrush.language.reading import read_story
    from storybrush.planner.safety import ADULTS

    crew = default_crew()
    hand, _ = crew.hand_and_paper(style)
    script = crew.planner.plan(read_story(words, title=""), seed=seed, pages=1)
    scene = script.scenes[0]
    what = named(words)
    kept_out = any(remark.why.endswith(ADULTS) for remark in scene.remarks)
    if what is not None and not kept_out and [item.what for item in scene.items] != [what]:
        scene = scene.model_copy(
            update={"items": (Item(id=what, what=what, words=words),), "relations": (), "remarks": ()}
        )
    scene = crew.drawable(scene)
    if not scene.items:
        dropped = "; ".join(f"{r.words}: {r.why}" for r in scene.remarks)
        raise UnknownSubject(
            f"Nothing in {words!r} can be drawn{' (' + dropped + ')' if dropped else ''}. See `storybrush subjects`."
        )
    remarks, where = scene.remarks, scene.setting.span
    if where is not None and where not in [item.span for item in scene.items]:
        why = "`paint` leaves out place, hour and weather; `storybrush make --text` draws a whole page"
        remarks = (*remarks, Remark(kind="not drawn", words=where.text, why=why, span=where))
    # off the page there is no water that somebody could be in
    bare = [item.model_copy(update={"positions": ()}) for item in scene.items]
    layers = [layer for item in bare for layer in crew.paint(item, script.cast, hand, seed)]
    if len(layers) > 1:
        name = " and ".join(item.id for item in scene.items)
        return Layer(name, name, cut_out(crew.planner.place(scene), layers, size)), remarks
    rgba = enlarge(layers[0].rgba, max(1.0, size / max(layers[0].rgba.shape[:2])))
    height, width = rgba.shape[:2]
    scale = size / max(height, width)
    rgba = pixels.resize(rgba, round(width * scale), round(height * scale))
    return dataclasses.replace(layers[0], rgba=rgba), remarks


def named(words: str) -> str | None:
    """The subject that is called by just these words: "a framed picture" is one, and no picture to look for."""
    from storybrush.language.lexicon import Lexicon

    plain = words.strip().lower()
    bare = {
        plain,
        re.sub(r"^(?:an?|the|one) ", "", plain),
        re.sub(r"^一[个只条把张朵头匹辆座件位名块杯碗本支棵颗]?", "", plain),
    }
    return next((s.id for s in Lexicon.load() if bare & {word.lower() for word in (*s.en, *s.zh)}), None)


@dataclass(frozen=True, slots=True)
class Report:
    """What is on a page: everything that was found, and, beside a scene, which of its promises are kept."""

    seen: tuple[Seen, ...]
    checks: tuple[Check, ...] = ()


def look_at(path: Path, scene: Scene | None = None) -> Report:
    """Opens a page and says what is really there."""
    from storybrush import pixels
    from storybrush.eye import Eye

    eye, rgb = Eye(), pixels.read(path)[..., :3]
    return Report(eye.look(rgb), eye.compare(rgb, scene.layered()) if scene else ())


def find_subjects(word: str | None = None) -> list[dict[str, object]]:
    """The vocabulary, or what is nearest to a word, nearest first."""
    from storybrush.language.lexicon import Lexicon

    lexicon = Lexicon.load()
    if word is None:
        return [_row(subject, None) for subject in lexicon]
    # rows that bear the word come first, whatever its vector says
    found = {match.subject.id: match for match in [*lexicon.find(word, near=False), *lexicon.nearest(word, 8)][::-1]}
    matches = sorted(found.values(), key=lambda match: -match.confidence)[:8]
    return [_row(match.subject, match.confidence) for match in matches]


def _row(subject: object, confidence: float | None) -> dict[str, object]:
    row: dict[str, object] = {
        name: getattr(subject, name) for name in ("id", "en", "zh", "category", "height", "stands")
    }
    return row if confidence is None else row | {"confidence": round(confidence, 3)}
