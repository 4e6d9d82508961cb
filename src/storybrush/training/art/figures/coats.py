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
    "cat": (Coat("#f2a04a", "#fdebd0", "#cc6f22", "#e0777d"), Coat("#9a9ca3", "#f1f0f1", "#5f6169", "#e0777d"),
            Coat("#4a444e", "#d9d2d8", "#322d37", "#d98a8f")),
    "dog": (Coat("#d9a066", "#fbe9cf", "#8e5a35"), Coat("#f6efe2", "#fffdf6", "#4e4349"),
            Coat("#7d5138", "#e8c9a0", "#4d2f23")),
    "fox": (Coat("#ea7428", "#fff3e2", "#4e2f2b"), Coat("#eeeae6", "#ffffff", "#a9a6ad"),
            Coat("#5d5862", "#e6e2e0", "#2f2b33")),
    "wolf": (Coat("#8a93a3", "#eceef1", "#454c5b", "#2b2530"), Coat("#55525c", "#b5b2b8", "#2f2d36", "#221e26"),
             Coat("#e6ded2", "#fffdf8", "#a2917f", "#2b2530")),
    "bear": (Coat("#9a6239", "#e0b482", "#6c4328"), Coat("#55474a", "#c9a27a", "#372c30"),
             Coat("#f2eee6", "#fffdf7", "#cfc7bb")),
    "lion": (Coat("#efb657", "#fcebc6", "#a8581f"), Coat("#d99a4e", "#f6ddb2", "#573426"),
             Coat("#f4ead6", "#fffaf0", "#d3b98c")),
    "tiger": (Coat("#f28f31", "#fff4e2", "#3f2b31"), Coat("#f4f0ea", "#ffffff", "#4d4750"),
              Coat("#e7b04c", "#fff3d6", "#8a5228")),
    "pig": (Coat("#f6a6b2", "#fbcdd0", "#e07e90", "#e98795", "#e98795"),
            Coat("#59505a", "#8b7f88", "#433b45", "#d99aa4", "#a87f8a"),
            Coat("#d79a6c", "#efcaa6", "#a96d45", "#d98a80", "#e3a08c")),
    "sheep": (Coat("#f8f2e6", "#fffaf0", "#6d5d60", "#3b2c33"), Coat("#efdfc4", "#fffaf0", "#f0cdaf", "#d98a86"),
              Coat("#6a6168", "#857b82", "#3f383e", "#2c262b")),
    "goat": (Coat("#f4ede1", "#fffdf6", "#c9b69c", "#d98a86"), Coat("#b27f50", "#f0dfc5", "#6b4630"),
             Coat("#6f686c", "#ddd5cf", "#443c40")),
    "cow": (Coat("#fbf6ec", "#f6c2b6", "#3d353b", "#d98a86"), Coat("#f9f1e2", "#f6c2b6", "#a05c34", "#d98a86"),
            Coat("#b8743f", "#f3d3b3", "#7d4a28", "#8b5148")),
    "horse": (Coat("#a8633a", "#d9a478", "#4b2c24"), Coat("#efeae1", "#d9d2cc", "#a9a3a6"),
              Coat("#4a3d43", "#857880", "#29222a")),
    "donkey": (Coat("#9c979a", "#efe8df", "#565054"), Coat("#93704f", "#ecd9c0", "#553c2c"),
               Coat("#5e5f68", "#d5d4d6", "#37383f")),
    "rabbit": (Coat("#fbf6ef", "#fffdf8", "#e3d5cb", "#ea8c94", "#f4a9ad"),
               Coat("#bd8b5d", "#f8ead6", "#875f3e", "#d9777f"), Coat("#9a99a2", "#efeef0", "#6e6c76", "#e2858c")),
    "mouse": (Coat("#a8a7ad", "#ecebed", "#7f7d85", "#e5848b", "#f2aeb0"),
              Coat("#b07f58", "#f3e1cd", "#7f5a3e", "#e5848b", "#f2aeb0"),
              Coat("#f7f2ea", "#fffdf8", "#d9cfc5", "#ea8c94", "#f4b5b5")),
    "elephant": (Coat("#9aa5b5", "#bcc5d1", "#76828f"), Coat("#a8968a", "#c9bab0", "#7f6e63"),
                 Coat("#e9e2e0", "#fbf6f2", "#b9aeb0")),
    "deer": (Coat("#c8813f", "#fdeccf", "#7c4d2a"), Coat("#8d6248", "#ead2b6", "#573826"),
             Coat("#b3a79b", "#f4efe6", "#776a60")),
    "monkey": (Coat("#96603a", "#f3cfa2", "#673f27"), Coat("#575058", "#dcbf9f", "#39333a"),
               Coat("#dca046", "#fbe3b8", "#a66d26")),
    "panda": (Coat("#fbf8f1", "#ffffff", "#37333b"), Coat("#f6ecd9", "#fffaf0", "#7a5239"),
              Coat("#e9ebf2", "#ffffff", "#4d5468")),
    "frog": (Coat("#6fb545", "#eaf3b8", "#4a8530"), Coat("#a58b4d", "#efe1b0", "#75602f"),
             Coat("#3fa3a0", "#d8f0d8", "#24736f")),
    "squirrel": (Coat("#a9683c", "#fdeed8", "#6f3f22", "#5b3a35"), Coat("#93918f", "#f3f0ec", "#63605f", "#5b4a4a"),
                 Coat("#5b4540", "#e9d6c2", "#3c2b28", "#2f2428")),
    "hedgehog": (Coat("#a5784f", "#f4dcb8", "#6b4a34", "#3b2c33"), Coat("#8d8a8c", "#f1e9df", "#57545a", "#35303a"),
                 Coat("#d8c3a0", "#fdf3e0", "#a8895f", "#7a4f4a")),
    "tortoise": (Coat("#8fb257", "#e6eab4", "#8a6238", "#5e7a36"), Coat("#b9a468", "#efe3b4", "#5d4a3a", "#8d7a44"),
                 Coat("#5e9a86", "#d5ecd0", "#3c6a5c", "#3f7265")),
    "crocodile": (Coat("#5f9a4e", "#e6eab0", "#3d6e38"), Coat("#8a8a55", "#ece6b6", "#5f5f38"),
                  Coat("#4f7f7b", "#d9ead4", "#335a58")),
    "giraffe": (Coat("#f4c659", "#fdf0cf", "#b06a2c"), Coat("#efd9ae", "#fffaf0", "#8d5a38"),
                Coat("#dca44c", "#f7e4bd", "#6e4028")),
    "zebra": (Coat("#fbf8f2", "#ffffff", "#37323b"), Coat("#f3e6d0", "#fffaf0", "#6b4a38"),
              Coat("#e4e7ee", "#ffffff", "#4c5468")),
    "camel": (Coat("#d9aa66", "#f6e2bb", "#a1713a"), Coat("#a9734a", "#e6c7a0", "#704628"),
              Coat("#efe3cd", "#fffaf0", "#c3ab86")),
    "hippo": (Coat("#a49ab3", "#d6c5cf", "#776c88"), Coat("#8f8a87", "#cfc3ba", "#655f5e"),
              Coat("#d3a0a8", "#efcfcf", "#a46f7a")),
    "rhino": (Coat("#9aa0a6", "#c5c9cc", "#70767d"), Coat("#a8927c", "#d3c3b0", "#7b6752"),
              Coat("#77798a", "#aaacba", "#535566")),
    "kangaroo": (Coat("#c58a55", "#f6e0c0", "#875635"), Coat("#a39a96", "#ece6e0", "#6d6461"),
                 Coat("#a85c3a", "#f0cdaa", "#713824")),
    "snake": (Coat("#6cb04a", "#eaf0b0", "#3f7d3a"), Coat("#c99546", "#f6e6b8", "#7d4f28"),
              Coat("#56525e", "#c9c2c8", "#c24a3f")),
    "dragon": (Coat("#5fae4e", "#f2e6a8", "#2f7346"), Coat("#cf4a3c", "#f6cf8e", "#7c2b3a"),
               Coat("#4f80c4", "#dbe6f0", "#34508f")),
    "chinese dragon": (Coat("#f0bd3e", "#fff0bf", "#d9493a"), Coat("#3fa08a", "#e6f2c4", "#e08a35"),
                       Coat("#d5463c", "#fbd98c", "#eeb23c")),
    "duck": (Coat("#fcf7ea", "#fffdf8", "#e6dac3", "#f0962f"), Coat("#f8d455", "#fdeaa5", "#dfae2f", "#ee8431"),
             Coat("#a98764", "#e4d2b8", "#2f7a50", "#e5a63a")),
    "goose": (Coat("#fdf9f0", "#ffffff", "#dcd3c6", "#f08a2b"), Coat("#a8a29c", "#f1ece4", "#77706c", "#ee8f35"),
              Coat("#4a4348", "#cbb9a4", "#7f6a58", "#3a343a")),
    "swan": (Coat("#fefdfa", "#ffffff", "#d9dde6", "#ef7f2d"), Coat("#45424e", "#6d6a78", "#2c2a34", "#d8433c"),
             Coat("#cdc6c0", "#efebe6", "#a29a94", "#8d8389")),
    "hen": (Coat("#c9773f", "#eab480", "#9a5428", "#f1b43c"), Coat("#fbf6ea", "#fffdf8", "#ddcfba", "#f1b43c"),
            Coat("#57484c", "#8b7880", "#392e33", "#f1b43c")),
    "rooster": (Coat("#c98538", "#f2b457", "#1f5d57", "#f1b43c"), Coat("#f9f2e4", "#fffaf0", "#3f4a76", "#f1b43c"),
                Coat("#4b3d38", "#e39b45", "#24603f", "#f1b43c")),
    "crow": (Coat("#3f3c4a", "#5d5a69", "#2c2936", "#5a5358"), Coat("#3c4a6b", "#5a6c94", "#28324a", "#4d4c57"),
             Coat("#8b8890", "#b7b4ba", "#38353f", "#4a464e")),
    "bird": (Coat("#4f9bd9", "#fdf0dc", "#2f6fae", "#f0a63a"), Coat("#df5142", "#fdeada", "#a8352f", "#f0b03a"),
             Coat("#a37850", "#f7e8cf", "#6b4a30", "#5d4a3f")),
    "owl": (Coat("#9b7350", "#ead0a8", "#6d4d36", "#e9a63c"), Coat("#f2eee8", "#fffdf8", "#b0a9a6", "#4f4750"),
            Coat("#6b6870", "#d8d2cc", "#47444c", "#e9a63c")),
    "eagle": (Coat("#6b4a36", "#8d6749", "#45302a", "#f4b731"), Coat("#a4703f", "#d3a268", "#6e4626", "#efae3a"),
              Coat("#4c4a55", "#6e6c78", "#33313b", "#f4b731")),
    "parrot": (Coat("#dd4038", "#f6c83e", "#2f78c4", "#f3ead8"), Coat("#55ac47", "#f3d84e", "#2f7f46", "#e98f3a"),
               Coat("#3487cf", "#f7c93f", "#1f5a9c", "#45414c")),
    "penguin": (Coat("#3d4254", "#fdfaf3", "#2a2e3c", "#f09a32"), Coat("#6d8096", "#fdfaf3", "#4d5c70", "#e8873a"),
                Coat("#7d5a44", "#fbf3e6", "#57402f", "#ef9a3c")),
    "peacock": (Coat("#2767b8", "#3f8fd0", "#1b7a6c", "#8f8a86"), Coat("#1f8a80", "#58b5a6", "#1f5f8f", "#7d7a78"),
                Coat("#f7f4ee", "#ffffff", "#d6d8de", "#d9b48a")),
}  # fmt: skip


def animal_coat(spec: FigureSpec) -> Coat:
    return _COATS[spec.subject][spec.fur]
