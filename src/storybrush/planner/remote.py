"""Another planner by protocol: any server that speaks OpenAI's chat completions writes the Scene, and ours places it.

Off unless `--planner openai:URL` is given: nothing leaves this computer otherwise. What comes back must follow the same JSON Schema as
every Script; if it does not, or nothing comes back, our own planner plans the page and the book says so.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import pydantic

from storybrush.errors import BadScript
from storybrush.script import Canvas, Character, Item, Relation, Scene, Script, Setting, Story

Ask = Callable[[str, dict[str, Any]], str]
KEY, MODEL = "STORYBRUSH_API_KEY", "STORYBRUSH_MODEL"
TIMEOUT = 120.0
_TASK = """You plan the pages of a picture book for children. Reply with JSON only, following the schema: `cast` holds the people and
animals who recur (id, what, name, called, look), and `scenes` one entry for each page in order, each with `items`, `relations` and
`setting`. `what` must be one of these subjects: {subjects}. Leave out `positions`, `span` and `facing`. Draw nothing that the text
denies, compares with, wishes for or only talks about."""


class _Page(pydantic.BaseModel):
    """What a server writes of one page; words, canvas, style and seeds are ours."""

    model_config = pydantic.ConfigDict(extra="forbid")
    items: tuple[Item, ...] = ()
    relations: tuple[Relation, ...] = ()
    setting: Setting = Setting()


class _Plan(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")
    cast: tuple[Character, ...] = ()
    scenes: tuple[_Page, ...]


class OwnPlanner(Protocol):
    """What is used of our own planner."""

    def plan(
        self, story: Story, seed: int = ..., pages: int | None = ..., canvas: Canvas = ..., style: str = ...,
        cast: Sequence[Character] = ..., allow: bool = ...,
    ) -> Script: ...  # fmt: skip

    def place(self, scene: Scene) -> Scene: ...


class RemotePlanner:
    """The Planner protocol of pipeline.py. say: told in one sentence when the server cannot be used."""

    def __init__(
        self, url: str, own: OwnPlanner, subjects: Sequence[str], say: Callable[[str], None], ask: Ask | None = None
    ) -> None:
        self.url, self.own, self.subjects, self.say = url.rstrip("/"), own, tuple(subjects), say
        self.ask = ask or post

    def plan(
        self, story: Story, seed: int = 0, pages: int | None = None, canvas: Canvas = Canvas(), style: str = "storybook",  # noqa: B008
        cast: Sequence[Character] = (), allow: bool = False,
    ) -> Script:  # fmt: skip
        ours = self.own.plan(story, seed, pages, canvas, style, cast, allow)
        try:
            return self._theirs(story, ours)
        except (OSError, ValueError, KeyError, TypeError, IndexError, pydantic.ValidationError, BadScript) as error:
            reason = str(error).split("\n")[0][:200] or type(error).__name__
            self.say(
                f"The planner at {self.url} could not be used ({reason}); the pages were planned on this computer."
            )
            return ours

    def place(self, scene: Scene) -> Scene:
        return self.own.place(scene)

    def _theirs(self, story: Story, ours: Script) -> Script:
        asked = {
            "model": os.environ.get(MODEL, "default"),
            "temperature": 0,
            "messages": [
                {"role": "system", "content": _TASK.format(subjects=", ".join(self.subjects))},
                {"role": "user", "content": json.dumps({"language": story.language, "pages": [s.words for s in ours.scenes]}, ensure_ascii=False)},
            ],
            "response_format": {
                "type": "json_schema", "json_schema": {"name": "plan", "schema": _Plan.model_json_schema()},
            },
        }  # fmt: skip
        plan = _Plan.model_validate_json(self.ask(f"{self.url}/chat/completions", asked))
        if len(plan.scenes) != len(ours.scenes):
            raise BadScript(f"it wrote {len(plan.scenes)} pages, but {len(ours.scenes)} were asked for")
        named = {c.what for c in plan.cast} | {i.what for page in plan.scenes for i in page.items}
        unknown = sorted(named - set(self.subjects))
        if unknown:
            raise BadScript(f"it named subjects that are not in the vocabulary: {', '.join(unknown[:5])}")
        scenes = []
        for own, page in zip(ours.scenes, plan.scenes, strict=True):
            setting = page.setting.model_copy(update={"seed": own.setting.seed})
            scene = {"words": own.words, "canvas": own.canvas, "setting": setting, "style": own.style, "seed": own.seed}
            scenes.append(self.place(Scene.model_validate(scene | {"items": page.items, "relations": page.relations})))
        return Script(title=ours.title, language=ours.language, seed=ours.seed, cast=plan.cast, scenes=tuple(scenes))


def post(url: str, asked: dict[str, Any]) -> str:
    """-> the text of the first choice. Raises OSError or ValueError where the server does not answer as it should."""
    import urllib.request

    if not url.startswith(("http://", "https://")):
        raise ValueError(f"{url!r} is no address; write openai:http://HOST:PORT/v1")
    headers = {"Content-Type": "application/json"}
    if key := os.environ.get(KEY):
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, json.dumps(asked).encode(), headers)
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
        content = json.loads(answer.read())["choices"][0]["message"]["content"]
    return str(content).strip().removeprefix("```json").removesuffix("```").strip()
