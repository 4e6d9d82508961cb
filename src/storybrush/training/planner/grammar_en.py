"""English pages: many shapes of story prose, each with its exact plan."""

from __future__ import annotations

import numpy as np

from storybrush.training.planner.en_acts import Acts
from storybrush.training.planner.en_follow import Following
from storybrush.training.planner.en_phrases import Phrases
from storybrush.training.planner.en_scenes import Scenes
from storybrush.training.planner.en_unreal import Unreal
from storybrush.training.planner.en_who import Who
from storybrush.training.planner.text import Labelled, Page, weighted


class English(Scenes, Unreal, Following, Who, Acts):
    """Writes one page at a time."""

    def page(self, rng: np.random.Generator) -> Labelled:
        p = Page("en", rng)
        if p.chance(0.08):
            self.prompt(p)
            return p.finish()
        sentences = int(rng.choice([1, 2, 3, 4], p=[0.4, 0.33, 0.18, 0.09]))
        for n in range(sentences):
            if n:
                p.fresh = True
            shape = p.pick(self.SHAPES if n == 0 or not p.things or p.chance(0.55) else self.FOLLOWING)
            shape(self, p)
        return p.finish()

    SHAPES = weighted(
        {
            Scenes.simple: 4, Scenes.there: 2, Scenes.listed: 2, Scenes.pair: 2, Scenes.holds: 2, Scenes.on_surface: 2, Scenes.rides: 1,
            Scenes.looks: 2, Scenes.passive: 1, Scenes.weather: 1, Scenes.says_place: 1, Scenes.named: 2, Scenes.pronoun_first: 2,
            Scenes.subordinate: 1, Scenes.fly_sky: 1, Scenes.relative: 1, Phrases.filler: 1, Unreal.dialogue: 2, Unreal.wishes: 1,
            Unreal.negative: 2, Unreal.simile: 1, Who.praised: 2, Who.being: 1, Who.owned: 2, Who.made_of: 1, Who.visiting: 1, Acts.sleeps: 2,
            Acts.feels: 2, Acts.eats: 1, Acts.handles: 3, Acts.goes: 2, Acts.set_out: 1,
        }
    )  # fmt: skip
    FOLLOWING = weighted(
        {
            Following.then_wears: 2, Following.then_does: 3, Following.then_feels: 2, Following.then_colour: 1, Phrases.filler: 1,
            Unreal.negative: 1,
        }
    )  # fmt: skip
