"""`storybrush subjects`: what can be drawn."""

import json
from typing import Annotated, Any

import typer

from storybrush.cli import engine


def subjects(
    word: Annotated[str | None, typer.Argument(help="A word in English or Chinese; all subjects unless given.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """storybrush subjects wolf

    Lists the things that can be drawn, by name in both languages; with a word, the nearest first.
    """
    found = engine.subjects(word)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for subject in found:
        print(_line(subject))


def _line(subject: Any) -> str:
    """Columns with tabs between, for people, `grep` and `cut`."""
    members = subject.values() if isinstance(subject, dict) else subject if isinstance(subject, list) else [subject]
    return "\t".join(_cell(member) for member in members)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:.2f}" if isinstance(value, float) else str(value)
