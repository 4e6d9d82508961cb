"""Storybrush (故事画笔): a story goes in, a picture book comes out. Start with `script.py`, then `pipeline.py`."""

__version__ = "0.1.0"
