"""The command line: one file a verb, all of them thin faces over `pipeline.py` and `steps.py`. Results go to stdout, progress to stderr.

The verbs' annotations are values, not strings (no `from __future__ import annotations`): Typer would evaluate each string
several times at every start.
"""

from __future__ import annotations

import atexit
import gc


def main() -> None:
    """Runs the command that was typed."""
    # A process makes next to no garbage in cycles before it ends, and looking for it took a fifth of a short command's time.
    gc.set_threshold(200_000)
    atexit.register(gc.freeze)  # the end of the process frees all: nothing is searched for then

    from storybrush.cli.app import app  # imports Typer: after the above

    app()
