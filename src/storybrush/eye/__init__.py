"""Stage 4 of 6: takes a picture, gives what is really in it."""

from storybrush.eye.colours import dominant_colours
from storybrush.eye.detector import Detector
from storybrush.eye.look import Eye
from storybrush.eye.recogniser import Recogniser

__all__ = ["Detector", "Eye", "Recogniser", "dominant_colours"]
