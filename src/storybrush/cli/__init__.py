"""The command line: one file a verb, all of them thin faces over `pipeline.py`. Results go to stdout, progress to stderr."""

from storybrush.cli.app import app, main

__all__ = ["app", "main"]
