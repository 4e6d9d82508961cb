"""Another planner by protocol: any server that speaks OpenAI's chat completions writes the Scene, and ours places it.

Off unless `--planner openai:URL` is given: nothing leaves this computer otherwise. What comes back must follow the same JSON Schema as
every Script, page by page; a page that does not is planned by our own planner, and that is said. What is not for children is taken off
the pages of a server too: what the text says and what the server calls by such a name.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import pydantic

from storybrush.errors import BadScript
from storybrush.planner import safety
from storybrush.script import (
    Canvas,
    Character,
    Item,
    Language,
    Relation,
    Remark,
    Scene,
    Script,
    Setting,
    Story,
)  # fmt: skip

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


class _Answer(pydantic.BaseModel):
    """The same, its parts not read yet: one wrong page must not cost the others."""

    model_config = pydantic.ConfigDict(extra="forbid")
    cast: tuple[Any, ...] = ()
    scenes: tuple[Any, ...]


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
        self, url: str, own: OwnPlanner, subjects: Mapping[str, str], say: Callable[[str], None], ask: Ask | None = None
    ) -> None:
        """subjects: id -> English name, of all that can be drawn."""
        self.url, self.own, self.subjects, self.say = url.rstrip("/"), own, dict(subjects), say
        self.ask = ask or post

    def plan(
        self, story: Story, seed: int = 0, pages: int | None = None, canvas: Canvas = Canvas(), style: str = "storybook",  # noqa: B008
        cast: Sequence[Character] = (), allow: bool = False,
    ) -> Script:  # fmt: skip
        def ours_(allow: bool) -> Script:
            return self.own.plan(story, seed, pages, canvas, style, cast, allow)

        ours = ours_(allow)
        unsafe = [_said(scene) for scene in ours.scenes]
        meant: list[set[str]] = [set() for _ in ours.scenes]  # what those words would have drawn
        if any(unsafe):
            meant = [_subjects(a) - _subjects(b) for a, b in zip(ours_(True).scenes, ours.scenes, strict=True)]
        try:
            people, answers = self._asked(story, ours)
        except (OSError, ValueError, KeyError, TypeError, IndexError, BadScript) as error:
            self.say(
                f"The planner at {self.url} could not be used ({_reason(error)}); the pages were planned on this computer."
            )
            return ours
        scenes, wrong = [], {}
        for number, (own, answer) in enumerate(zip(ours.scenes, answers, strict=True), 1):
            try:
                page = self._page(answer, people)
            except (ValueError, BadScript) as error:
                wrong[number] = _reason(error)
                scenes.append(own)
                continue
            remarks: tuple[Remark, ...] = ()
            if not allow:
                page, remarks = self._for_children(page, meant[number - 1], unsafe[number - 1], story.language)
            setting = page.setting.model_copy(update={"seed": own.setting.seed})
            scene = {"words": own.words, "canvas": own.canvas, "setting": setting, "style": own.style, "seed": own.seed}
            scene |= {"items": page.items, "relations": page.relations, "remarks": remarks}
            scenes.append(self.place(Scene.model_validate(scene)))
        if wrong:
            reasons = "; ".join(f"page {number}: {reason}" for number, reason in list(wrong.items())[:3])
            self.say(
                f"The planner at {self.url} could not be used for {len(wrong)} of {len(scenes)} pages ({reasons}); "
                "they were planned on this computer."
            )
        both, scenes = _one_cast(people, ours, scenes, set(wrong))
        return Script(title=ours.title, language=ours.language, seed=ours.seed, cast=both, scenes=tuple(scenes))

    def place(self, scene: Scene) -> Scene:
        return self.own.place(scene)

    def _asked(self, story: Story, ours: Script) -> tuple[tuple[Character, ...], tuple[Any, ...]]:
        """-> the cast as far as it can be used, and one answer for each page, not read yet."""
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
        answer = _Answer.model_validate_json(self.ask(f"{self.url}/chat/completions", asked))
        if len(answer.scenes) != len(ours.scenes):
            raise BadScript(f"it wrote {len(answer.scenes)} pages, but {len(ours.scenes)} were asked for")
        people: dict[str, Character] = {}
        for member in answer.cast:
            with contextlib.suppress(pydantic.ValidationError):  # a page that needs this one is refused
                character = Character.model_validate_json(json.dumps(member))
                if character.what in self.subjects:
                    people.setdefault(character.id, character)
        return tuple(people.values()), answer.scenes

    def _page(self, answer: Any, people: Sequence[Character]) -> _Page:
        """Raises ValueError or BadScript: what is wrong with this page."""
        page = _Page.model_validate_json(json.dumps(answer))
        unknown = sorted({i.what for i in page.items} - set(self.subjects))
        if unknown:
            raise BadScript(f"it named subjects that are not in the vocabulary: {', '.join(unknown[:5])}")
        strangers = sorted({i.character for i in page.items if i.character} - {c.id for c in people})
        if strangers:
            raise BadScript(f"it named characters that are not in the cast: {', '.join(strangers[:5])}")
        Scene(words="", items=page.items, relations=page.relations)  # ids and relations agree
        return page

    def _for_children(
        self, page: _Page, meant: set[str], said: tuple[Remark, ...], language: Language
    ) -> tuple[_Page, tuple[Remark, ...]]:
        """Without what the text's unsafe words mean (`meant`), and without what is unsafe by its own name or words; with the reasons."""
        kept, remarks = [], list(said)
        for item in page.items:
            name = f"{item.what.replace('-', ' ')}, {self.subjects[item.what]}"
            found = [*safety.find(name, "en"), *safety.find(item.words, language)]
            if not found and item.what not in meant:
                kept.append(item)
            elif found and item.what not in meant:
                words = item.words or self.subjects[item.what]
                remarks.append(Remark(kind="not drawn", words=words, why=f"{found[0].why} {safety.ADULTS}"))
        left = {item.id for item in kept}
        relations = tuple(r for r in page.relations if {r.subject, r.object} <= left)
        return page.model_copy(update={"items": tuple(kept), "relations": relations}), tuple(remarks)


def _said(scene: Scene) -> tuple[Remark, ...]:
    """The remarks that our own filter made."""
    return tuple(r for r in scene.remarks if r.why.endswith(safety.ADULTS))


def _subjects(scene: Scene) -> set[str]:
    return {item.what for item in scene.items}


def _reason(error: Exception) -> str:
    return str(error).split("\n")[0][:200] or type(error).__name__


def _one_cast(
    theirs: tuple[Character, ...], ours: Script, scenes: list[Scene], own_pages: set[int]
) -> tuple[tuple[Character, ...], list[Scene]]:
    """Pages of both planners in one book: the same id and subject is the same character, another subject gets another id."""
    cast = {c.id: c for c in theirs}
    renamed: dict[str, str] = {}
    for character in ours.cast:
        if not any(i.character == character.id for n in own_pages for i in scenes[n - 1].items):
            continue
        id = character.id
        while id in cast and cast[id].what != character.what:
            id += "-2"
        renamed[character.id] = id
        cast.setdefault(id, character.model_copy(update={"id": id}))
    for n in own_pages:
        items = tuple(
            i.model_copy(update={"character": renamed[i.character]}) if i.character else i for i in scenes[n - 1].items
        )
        scenes[n - 1] = scenes[n - 1].model_copy(update={"items": items})
    return tuple(cast.values()), scenes


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
