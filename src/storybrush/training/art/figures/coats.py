"""Fur and feathers: the natural colours of each animal, three variants a kind."""

from __future__ import annotations

from dataclasses import dataclass

from .spec import FigureSpec

PINK = "#eea3a0"


@dataclass(frozen=True, slots=True)
class Coat:
    """main: body; light: belly and muzzle; dark: markings; nose; inner: of the ear."""

    main: str
    light: str
    dark: str
    nose: str = "#3b2c33"
    inner: str = PINK


_COATS: dict[str, tuple[Coat, Coat, Coat]] = {
    "cat": (Coat("#f0a04b", "#fdebd0", "#d07a2c", "#e0777d"), Coat("#8f9299", "#e9e8ea", "#6b6d75", "#e0777d"),
            Coat("#4a444e", "#8a828c", "#36313a", "#d98a8f")),
    "dog": (Coat("#d9a066", "#fbe9cf", "#8e5a35"), Coat("#f3e6d3", "#fffaf0", "#a06a42"),
            Coat("#8a5c3e", "#e8c9a0", "#5d3b2a")),
    "fox": (Coat("#ea7a2e", "#fff3e2", "#5a3630"), Coat("#d9612a", "#fdeedb", "#4c2f2c"),
            Coat("#f0904a", "#fff6ea", "#6a4236")),
    "wolf": (Coat("#8b93a1", "#e3e4e8", "#5c6472"), Coat("#6c7280", "#cfd2d8", "#474c58"),
             Coat("#a39a92", "#ece5dc", "#6f675f")),
    "bear": (Coat("#9a6a45", "#e0bb8d", "#70492f"), Coat("#6f4a35", "#c99b70", "#4f3325"),
             Coat("#f0ece4", "#fffdf7", "#cfc7bb")),
    "lion": (Coat("#efb657", "#fcebc6", "#b4692f"), Coat("#e6a54c", "#fae4bb", "#8f4f2a"),
             Coat("#f5c66e", "#fff1d3", "#c97c35")),
    "tiger": (Coat("#f0953c", "#fff4e2", "#473138"), Coat("#e7822f", "#ffefd9", "#3a2a31"),
              Coat("#f2ede4", "#ffffff", "#4d4750")),
    "pig": (Coat("#f6adb4", "#fbcdd0", "#e08692", "#e98795", "#e98795"),
            Coat("#f3b9a6", "#fad6c8", "#d98f7b", "#e3917f", "#e3917f"),
            Coat("#f7c4cd", "#fde0e4", "#e59aa8", "#ea94a5", "#ea94a5")),
    "sheep": (Coat("#f7f1e6", "#fffaf0", "#5b4c50", "#3b2c33"), Coat("#f5efe4", "#fffaf0", "#ecc7a8", "#d98a86"),
              Coat("#6a6168", "#857b82", "#3f383e", "#2c262b")),
    "goat": (Coat("#f1e9dc", "#fffaf0", "#b9a58f", "#d98a86"), Coat("#b88a60", "#f0dfc5", "#75513a"),
             Coat("#83797a", "#ddd5cf", "#544b4d")),
    "cow": (Coat("#f9f4ea", "#f6c2b6", "#41393f", "#d98a86"), Coat("#f9f1e2", "#f6c2b6", "#9a603c", "#d98a86"),
            Coat("#b0703f", "#f3d3b3", "#83502d", "#8b5148")),
    "horse": (Coat("#a9693f", "#d9a478", "#57362a"), Coat("#e9e3d8", "#f8f4ec", "#b9afa4"),
              Coat("#6c4636", "#a57c63", "#35262a")),
    "donkey": (Coat("#9c948f", "#e8e1d8", "#5b5354"), Coat("#8a7a6c", "#e3d6c6", "#54463f"),
               Coat("#7d8088", "#dcdcdf", "#494b53")),
    "rabbit": (Coat("#f7f1ea", "#fffdf8", "#e3d5cb", "#ea8c94", "#f4b5b5"),
               Coat("#c39a74", "#f6e8d5", "#94704f", "#d9777f"), Coat("#a7a5aa", "#efeef0", "#7c7a81", "#e2858c")),
    "mouse": (Coat("#a8a7ad", "#ecebed", "#7f7d85", "#e5848b", "#f2aeb0"),
              Coat("#b38f73", "#f0e1d0", "#876a54", "#e5848b", "#f2aeb0"),
              Coat("#f4efe8", "#fffdf8", "#d9cfc5", "#ea8c94", "#f4b5b5")),
    "elephant": (Coat("#9aa5b5", "#bcc5d1", "#7a8596"), Coat("#a7a2a0", "#c8c3c0", "#86807e"),
                 Coat("#8793ac", "#adb8cb", "#69758d")),
    "deer": (Coat("#c5844d", "#fbe8cd", "#80532f"), Coat("#b06f40", "#f5dcba", "#6e452a"),
             Coat("#d59c62", "#fdefd8", "#946339")),
    "monkey": (Coat("#96623f", "#f1cfa4", "#6c432b"), Coat("#6e4b3c", "#e6bf95", "#4d3329"),
               Coat("#b9834f", "#f8dfba", "#85582f")),
    "panda": (Coat("#faf7f0", "#ffffff", "#3c383f"), Coat("#f5f1e8", "#ffffff", "#4a4046"),
              Coat("#fbf6ea", "#ffffff", "#352f38")),
    "frog": (Coat("#78b750", "#e6f0b8", "#558c38"), Coat("#5ca55c", "#dcedc4", "#3f7d45"),
             Coat("#a5b944", "#f1f1bd", "#7b8c2e")),
    "duck": (Coat("#fbf5e6", "#fffdf8", "#e6dac3", "#f0962f"), Coat("#f8d455", "#fdeaa5", "#dfae2f", "#ee8431"),
             Coat("#a98764", "#e4d2b8", "#3f7d55", "#e5a63a")),
    "hen": (Coat("#c9773f", "#eab480", "#9a5428", "#f1b43c"), Coat("#f9f3e6", "#fffdf8", "#e2d6c4", "#f1b43c"),
            Coat("#7b5140", "#b58766", "#573728", "#f1b43c")),
    "rooster": (Coat("#cf6a33", "#f2b457", "#2f5d57", "#f1b43c"), Coat("#f7efe0", "#fffaf0", "#3f4a66", "#f1b43c"),
                Coat("#8b4332", "#e39b45", "#2c4a3f", "#f1b43c")),
    "crow": (Coat("#454250", "#5d5a69", "#322f3c", "#5a5358"), Coat("#3c4152", "#566079", "#2b2f3d", "#57524f"),
             Coat("#544a50", "#6d6168", "#3c343a", "#6a5c58")),
    "bird": (Coat("#5aa0d8", "#fdf0dc", "#3d7cb4", "#f0a63a"), Coat("#df5a4a", "#fdeada", "#b23f37", "#f0b03a"),
             Coat("#f3c544", "#fdf3cf", "#d59a29", "#ec8433")),
    "owl": (Coat("#9b7350", "#ead0a8", "#6d4d36", "#e9a63c"), Coat("#8d8a8c", "#e2ded9", "#625f63", "#e9a63c"),
            Coat("#b98d55", "#f3dfb8", "#866036", "#e28f33")),
}  # fmt: skip


def animal_coat(spec: FigureSpec) -> Coat:
    return _COATS[spec.subject][spec.fur]
