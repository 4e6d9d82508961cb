"""The permissive emoji art sets (npm `@iconify-json/*`), named in Chinese and English by CLDR through `emojibase-data`."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storybrush.training.art.drawing import Drawing

# style -> (npm package, licence). `openmoji` and `emojione-v1` are share-alike: never trained on, kept to judge by.
TRAINED_SETS = {
    "noto": ("@iconify-json/noto", "Apache-2.0"),
    "noto-v1": ("@iconify-json/noto-v1", "Apache-2.0"),
    "fluent-flat": ("@iconify-json/fluent-emoji-flat", "MIT"),
    "fluent": ("@iconify-json/fluent-emoji", "MIT"),
    "fxemoji": ("@iconify-json/fxemoji", "Apache-2.0"),
    "twemoji": ("@iconify-json/twemoji", "CC-BY-4.0"),
    "emojione": ("@iconify-json/emojione", "CC-BY-4.0"),
}
HELD_OUT_SETS = {
    "openmoji": ("@iconify-json/openmoji", "CC-BY-SA-4.0"),
    "emojione-v1": ("@iconify-json/emojione-v1", "CC-BY-SA-4.0"),
}
# CLDR groups that hold things to draw; components, symbols and flags are left out.
GROUPS = {0: "face", 1: "people", 3: "nature", 4: "food", 5: "place", 6: "activity", 7: "object"}
SKIPPED_SUBGROUPS = {
    "transport-sign", "office", "mail", "alphanum", "time", "hand-fingers-open", "hand-fingers-partial",
    "hand-single-finger", "hand-fingers-closed", "hands", "hand-prop", "person-symbol", "emotion",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Concept:
    """One emoji that a story may need."""

    id: str
    emoji: str
    group: str
    subgroup: str
    en: str
    zh: str
    en_tags: tuple[str, ...]
    zh_tags: tuple[str, ...]


def kebab(name: str) -> str:
    """`Mrs. Claus` -> `mrs-claus`, as the art sets name their files."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "").replace("&", "and")).strip("-")


def concepts(npm: Path) -> list[Concept]:
    """All drawable emoji, in CLDR order. `npm`: the folder `node_modules`."""
    english = json.loads((npm / "emojibase-data/en/data.json").read_text())
    chinese = {entry["hexcode"]: entry for entry in json.loads((npm / "emojibase-data/zh/data.json").read_text())}
    subgroups = {
        s["order"]: s["key"] for s in json.loads((npm / "emojibase-data/en/messages.json").read_text())["subgroups"]
    }
    found = []
    for entry in english:
        group, subgroup = entry.get("group"), subgroups.get(entry.get("subgroup"), "")
        if group not in GROUPS or subgroup in SKIPPED_SUBGROUPS:
            continue
        zh = chinese.get(entry["hexcode"], {})
        found.append(
            Concept(
                kebab(entry["label"]),
                entry["emoji"],
                GROUPS[group],
                subgroup,
                entry["label"],
                zh.get("label", ""),
                tuple(entry.get("tags", ())),
                tuple(zh.get("tags", ())),
            )
        )
    return found


class ArtSet:
    """One icon package: SVG bodies under kebab-case names."""

    def __init__(self, npm: Path, style: str, package: str, licence: str) -> None:
        data = json.loads((npm / package / "icons.json").read_text())
        self.style, self.package, self.licence = style, package, licence
        self._icons, self._aliases = data["icons"], data.get("aliases", {})
        self._width, self._height = data.get("width", 16), data.get("height", 16)
        # fxemoji writes names without hyphens and with other words; a squeezed key finds those that agree
        self._squeezed = {name.replace("-", ""): name for name in [*self._aliases, *self._icons]}

    def svg(self, name: str) -> str | None:
        """SVG document of the icon, or None where the set does not draw it."""
        key = name if name in self._icons or name in self._aliases else self._squeezed.get(name.replace("-", ""))
        while key in self._aliases:
            key = self._aliases[key]["parent"]
        icon = self._icons.get(key)
        if icon is None:
            return None
        width, height = icon.get("width", self._width), icon.get("height", self._height)
        box = f"{icon.get('left', 0)} {icon.get('top', 0)} {width} {height}"
        return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{box}">{icon["body"]}</svg>'


# other names under which some sets keep the same drawing
OTHER_NAMES = {
    "fox": ("fox-face",), "wolf": ("wolf-face",), "dog-face": ("dogface",), "person": ("adult",),
    "knot": (), "camping": ("tent",), "house": ("house-building",),
}  # fmt: skip


def drawings(npm: Path, wanted: list[Concept], held_out: bool = False) -> Iterator[Drawing]:
    """Every drawing of the wanted concepts in every set that has it."""
    sets = HELD_OUT_SETS if held_out else TRAINED_SETS
    for style, (package, licence) in sets.items():
        art = ArtSet(npm, style, package, licence)
        for concept in wanted:
            for name in (concept.id, *OTHER_NAMES.get(concept.id, ())):
                svg = art.svg(name)
                if svg:
                    yield Drawing(concept.id, style, f"{package}:{name}", licence, svg=svg)
                    break
