"""Chinese pages: many shapes of story prose, each with its exact plan."""

from __future__ import annotations

import numpy as np

from storybrush.training.planner.text import Labelled, Page, weighted
from storybrush.training.planner.zh_acts import Acts
from storybrush.training.planner.zh_follow import Following
from storybrush.training.planner.zh_phrases import Phrases
from storybrush.training.planner.zh_scenes import Scenes
from storybrush.training.planner.zh_unreal import Unreal
from storybrush.training.planner.zh_who import Who


class Chinese(Scenes, Unreal, Following, Who, Acts):
    """Writes one page at a time."""

    def page(self, rng: np.random.Generator) -> Labelled:
        p = Page("zh", rng)
        sentences = int(rng.choice([1, 2, 3, 4], p=[0.42, 0.33, 0.17, 0.08]))
        for n in range(sentences):
            shape = p.pick(self.SHAPES if n == 0 or not p.things or p.chance(0.55) else self.FOLLOWING)
            shape(self, p)
        return p.finish()

    SHAPES = weighted(
        {
            Scenes.simple: 5, Scenes.there: 3, Scenes.listed: 2, Scenes.pair: 2, Scenes.holds: 2, Scenes.ba: 1, Scenes.rides: 1, Scenes.looks: 2,
            Scenes.weather: 1, Scenes.named: 2, Scenes.pronoun_first: 2, Scenes.subordinate: 1, Scenes.topic: 2, Scenes.chain: 1, Scenes.sky: 1,
            Scenes.relative: 1, Phrases.filler: 1, Unreal.dialogue: 2, Unreal.wishes: 1, Unreal.negative: 2, Unreal.simile: 1, Who.praised: 2,
            Who.being: 1, Who.owned: 1, Who.made_of: 1, Who.visiting: 1, Acts.sleeps: 2, Acts.feels: 2, Acts.eats: 1, Acts.handles: 2, Acts.goes: 2,
            Acts.both_ends: 1,
        }
    )  # fmt: skip
    FOLLOWING = weighted(
        {
            Following.then_wears: 2, Following.then_does: 3, Following.then_feels: 2, Following.then_colour: 1, Phrases.filler: 1,
            Unreal.negative: 1,
        }
    )  # fmt: skip
