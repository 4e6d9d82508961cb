"""Stage 5 of 6: takes layers and a scene, gives a Picture: placed, lit, weathered, styled, sharpened."""

from __future__ import annotations

from storybrush.enlarge import enlarge
from storybrush.finish.compose import Compositor
from storybrush.finish.style import STYLES, apply_named, apply_style

__all__ = ["STYLES", "Compositor", "apply_named", "apply_style", "enlarge"]
