"""Writes docs/schema/script.schema.json from the types: `python tools/make_schema.py`. A test says when it is out of date."""

from __future__ import annotations

import json
from pathlib import Path

from storybrush.script import Script

TARGET = Path(__file__).parents[1] / "docs" / "schema" / "script.schema.json"


def schema() -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Storybrush script"}
    return json.dumps(head | Script.model_json_schema() | {"title": head["title"]}, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(schema(), encoding="utf-8")
    print(TARGET)
