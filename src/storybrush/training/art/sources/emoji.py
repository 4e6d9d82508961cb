"""Emoji art sets (npm `@iconify-json/*`), named in Chinese and English by CLDR through `emojibase-data`."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from storybrush.errors import BadArt
from storybrush.training.art.drawing import Drawing
from storybrush.training.art.sources.source import Credit, Materials, present

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


@lru_cache(maxsize=1)
def concepts(npm: Path) -> tuple[Concept, ...]:
    """All drawable emoji, in CLDR order. `npm`: the folder `node_modules`."""
    names = present(npm / "emojibase-data/en/data.json", "`npm i emojibase-data@17.0.0`")
    english = json.loads(names.read_text())
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
    return tuple(found)


class Icons:
    """One icon package: SVG bodies under kebab-case names."""

    def __init__(self, folder: Path) -> None:
        data = json.loads((folder / "icons.json").read_text())
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


@dataclass(frozen=True, slots=True)
class EmojiSet:
    """One art set: a source of the pack `emoji`, and a style of the painter."""

    name: str  # the style
    package: str
    version: str
    licence: str
    credit: Credit
    code: tuple[str, ...] = ("sources/emoji.py",)

    @property
    def get(self) -> str:
        return f"`npm i {self.package}@{self.version} emojibase-data@17.0.0`"

    def drawings(self, materials: Materials) -> Iterator[Drawing]:
        """Every concept that the set draws, in CLDR order."""
        folder = present(materials.npm / self.package, self.get)
        stated = json.loads((folder / "info.json").read_text())["license"]["spdx"]
        if stated != self.licence:
            raise BadArt(
                f"{self.package} says that its licence is {stated}, not {self.licence}. Install version {self.version}, "
                "or read the new licence and enter it in sources/emoji.py."
            )
        icons = Icons(folder)
        for concept in concepts(materials.npm):
            for name in (concept.id, *OTHER_NAMES.get(concept.id, ())):
                if svg := icons.svg(name):
                    yield Drawing(concept.id, self.name, f"{self.package}:{name}", self.licence, svg=svg)
                    break


_NOTO = Credit("Noto Emoji, and its first version (Google)", "Apache-2.0", "github.com/googlefonts/noto-emoji")
_FLUENT = Credit("Fluent Emoji (Microsoft Corporation)", "MIT", "github.com/microsoft/fluentui-emoji")
_FX = Credit("FxEmojis (Mozilla)", "Apache-2.0", "github.com/mozilla/fxemoji")
_TWITTER = Credit("Twemoji (Copyright Twitter, Inc and other contributors)", "CC BY 4.0", "github.com/twitter/twemoji")
_RANKS = "EmojiOne {} (Copyright Ranks.com Inc.; emoji artwork provided\nby EmojiOne)"
_ONE = Credit(_RANKS.format(2), "CC BY 4.0", "github.com/joypixels/emojione")
# the order is that of the drawings in the pack
TRAINED = (
    EmojiSet("noto", "@iconify-json/noto", "1.2.9", "Apache-2.0", _NOTO),
    EmojiSet("noto-v1", "@iconify-json/noto-v1", "1.2.5", "Apache-2.0", _NOTO),
    EmojiSet("fluent-flat", "@iconify-json/fluent-emoji-flat", "1.2.6", "MIT", _FLUENT),
    EmojiSet("fluent", "@iconify-json/fluent-emoji", "1.2.7", "MIT", _FLUENT),
    EmojiSet("fxemoji", "@iconify-json/fxemoji", "1.2.2", "Apache-2.0", _FX),
    EmojiSet("twemoji", "@iconify-json/twemoji", "1.2.5", "CC-BY-4.0", _TWITTER),
    EmojiSet("emojione", "@iconify-json/emojione", "1.2.3", "CC-BY-4.0", _ONE),
)
# Share-alike: never trained on and never shipped, kept to judge by. `holdout.toml` names the same sets.
HELD_OUT = (
    EmojiSet(
        "openmoji", "@iconify-json/openmoji", "1.2.29", "CC-BY-SA-4.0",
        Credit("OpenMoji (HfG Schwäbisch Gmünd and contributors)", "CC BY-SA 4.0", "openmoji.org"),
    ),
    EmojiSet(
        "emojione-v1", "@iconify-json/emojione-v1", "1.2.3", "CC-BY-SA-4.0",
        Credit(_RANKS.format(1), "CC BY-SA 4.0", "github.com/joypixels/emojione-legacy"),
    ),
)  # fmt: skip
