"""The corpus: sources and their licences, packs that survive a kill, hold-outs, sheets and tables; all on made-up art."""

from __future__ import annotations

import ast
import dataclasses
import hashlib
import importlib.util
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

pytest.importorskip("resvg_py", reason="drawing SVG needs resvg_py: pip install -e '.[dev]'")

from storybrush.errors import BadArt
from storybrush.training.art import corpus, figures, files, holdout, recolour, sheet, things
from storybrush.training.art.drawing import FREE_LICENCES, Drawing, render_svg
from storybrush.training.art.figures import seen as marks
from storybrush.training.art.figures.seen import seen
from storybrush.training.art.packs import PACKS
from storybrush.training.art.sources import HELD_OUT, TRAINED, Materials, emoji
from storybrush.training.art.sources.things import thing_specs
from storybrush.training.cli import app

ROOT = Path(__file__).parents[1]
BODY = '<rect width="16" height="16" fill="#d03030"/><circle cx="5" cy="5" r="2" fill="#111111"/>'
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{BODY}</svg>'


@pytest.fixture
def materials(tmp_path: Path) -> Materials:
    """Folders as the packages leave them, with two emoji, one pose of each comic figure, two pictures of each pack."""
    npm, art = tmp_path / "npm", tmp_path / "art"
    for source in (*emoji.TRAINED, *emoji.HELD_OUT):
        folder = npm / source.package
        folder.mkdir(parents=True)
        icons = {name: {"body": BODY} for name in ("fox", "red-apple")}
        (folder / "icons.json").write_text(json.dumps({"icons": icons, "width": 16, "height": 16}))
        (folder / "info.json").write_text(json.dumps({"license": {"spdx": source.licence}}))
    names = [("Fox", "1F98A", 3, 1), ("Red Apple", "1F34E", 4, 2), ("flag", "1F3F3", 9, 3)]
    data = [{"label": a, "hexcode": b, "group": c, "subgroup": d, "emoji": "?"} for a, b, c, d in names]
    for language in ("en", "zh"):
        (npm / "emojibase-data" / language).mkdir(parents=True)
        (npm / "emojibase-data" / language / "data.json").write_text(json.dumps(data))
    (npm / "emojibase-data/en/messages.json").write_text(json.dumps({"subgroups": [{"order": 1, "key": "animal"}]}))
    for name in ("deenuova", "deynuovo", "priyanuova", "ringonuovo"):
        for kind, file in (("pose", "pointingup"), ("emotion", "smile")):
            path = npm / "comicgen/svg" / name / "straight" / kind / f"{file}.svg"
            path.parent.mkdir(parents=True)
            path.write_text(SVG)
    picture = Image.new("RGBA", (40, 30), (10, 200, 30, 255))
    for folder in ("glitch/sprites", "glitch/backgrounds", "kenney/pack"):
        (art / folder).mkdir(parents=True)
    for name in (
        "glitch/sprites/a.webp",
        "glitch/sprites/b.webp",
        "glitch/backgrounds/s_1.webp",
        "kenney/pack/fox.png",
    ):
        picture.save(art / name)
    (art / "glitch/backgrounds.tsv").write_text("file\tscene_id\tplace\ttime\ns_1.webp\tS\tforest\tday\n")
    (art / "kenney/kenney.tsv").write_text("file\tpack\tsubject\tpose\npack/fox.png\tpack\tred fox\tstanding\n")
    emoji.concepts.cache_clear()
    return Materials(npm, art, figures=2, scenes=1, layouts=1, things=1)


def build(materials: Materials, out: Path, *only: str, **more: object) -> dict[str, str]:
    """-> pack: the last remark."""
    remarks: dict[str, str] = {}
    corpus.build(materials, out, only, workers=1, tell=lambda p, d, t, remark: remarks.update({p: remark}), **more)  # type: ignore[arg-type]
    return remarks


# --- licences --------------------------------------------------------------------------------------------------------------


# a pack that needs a folder of its own has a reviewed list, and its own tests
@pytest.mark.parametrize("name", [name for name, pack in PACKS.items() if not pack.needs])
def test_every_drawing_carries_a_source_and_a_licence_that_its_sources_have(name: str, materials: Materials) -> None:
    pack = PACKS[name]
    drawable = next(iter(pack.drawings(materials)))
    painted = drawable.paint()
    assert painted is not None
    picture, label = painted
    assert picture.dtype == np.uint8
    assert label["source"]
    assert label["licence"] in {source.licence for source in pack.sources} & FREE_LICENCES
    assert holdout.split(label) != "set"
    assert drawable.content() == next(iter(pack.drawings(materials))).content()


def test_no_share_alike_drawing_reaches_training(materials: Materials) -> None:
    assert {source.licence for source in TRAINED} <= FREE_LICENCES
    assert not {source.name for pack in PACKS.values() for source in pack.sources} & {s.name for s in HELD_OUT}
    for source in emoji.HELD_OUT:
        drawing = next(source.drawings(materials))
        with pytest.raises(BadArt, match="CC-BY-SA"):
            drawing.paint()
        told = {
            "subject": drawing.subject,
            "style": drawing.style,
            "source": drawing.source,
            "licence": drawing.licence,
        }
        assert holdout.split(told) == "set"


@pytest.mark.parametrize("licence", ["CC-BY-SA-4.0", "CC-BY-NC-4.0", "", None])
def test_an_unfree_or_unknown_licence_is_in_no_split(licence: str | None) -> None:
    with pytest.raises(BadArt, match=r"Training takes: Apache-2\.0"):
        holdout.split({"subject": "fox", "style": "noto", "source": "x", "licence": licence})


def test_a_package_that_states_another_licence_is_refused(materials: Materials) -> None:
    (materials.npm / emoji.TRAINED[0].package / "info.json").write_text('{"license": {"spdx": "GPL-3.0"}}')
    with pytest.raises(BadArt, match=r"noto says that its licence is GPL-3\.0, not Apache-2\.0"):
        next(emoji.TRAINED[0].drawings(materials))


def test_missing_art_says_how_to_get_it(materials: Materials, tmp_path: Path) -> None:
    for source in TRAINED:
        if source.licence != "project":
            with pytest.raises(BadArt, match=r"is missing\. Get it: "):
                next(source.drawings(dataclasses.replace(materials, npm=tmp_path / "no", art=tmp_path / "no")))
        assert source.get
        assert all((corpus.ART / code).exists() for code in source.code), source.code


def test_notice_is_what_the_sources_say() -> None:
    spec = importlib.util.spec_from_file_location("make_notice", ROOT / "tools" / "make_notice.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert (ROOT / "NOTICE").read_text(encoding="utf-8") == made.notice(), "run: python tools/make_notice.py"
    for source in TRAINED:
        assert source.credit is None or source.credit.where in made.notice()


def test_the_docs_tell_every_source_and_how_to_get_it() -> None:
    told = (ROOT / "docs" / "art.md").read_text(encoding="utf-8")
    for source in (*TRAINED, *HELD_OUT):
        assert f"| `{source.name}` | {source.licence} | {source.get} |" in told
    for picture in (ROOT / "docs" / "art").glob("*.webp"):
        assert f"(art/{picture.name})" in told
        assert picture.stat().st_size <= 300_000


# --- packs -----------------------------------------------------------------------------------------------------------------


def test_a_build_that_was_stopped_goes_on_inside_the_pack(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PACKS, "emoji", dataclasses.replace(PACKS["emoji"], chunk=3))  # 14 drawings: 5 chunks
    whole = tmp_path / "whole"
    assert "14 drawings" in build(materials, whole, "emoji")["emoji"]
    drawn: list[Path] = []
    draw = corpus._draw

    def twice(path: Path, drawables: list) -> None:
        if len(drawn) == 2:
            raise KeyboardInterrupt
        drawn.append(path)
        draw(path, drawables)

    monkeypatch.setattr(corpus, "_draw", twice)
    with pytest.raises(KeyboardInterrupt):
        build(materials, tmp_path / "cut", "emoji")
    assert not list((tmp_path / "cut").rglob("*.npy"))
    drawn.clear()
    monkeypatch.setattr(corpus, "_draw", lambda path, some: (drawn.append(path), draw(path, some)))
    build(materials, tmp_path / "cut", "emoji")
    assert len(drawn) == 3
    for name in ("sprites/emoji.npy", "sprites/emoji.json"):
        assert (tmp_path / "cut" / name).read_bytes() == (whole / name).read_bytes()
    assert not (tmp_path / "cut" / ".chunks").exists()
    rows = json.loads((whole / "sprites/emoji.json").read_text())
    assert [row["style"] for row in rows] == [source.name for source in emoji.TRAINED for _ in range(2)]
    assert np.load(whole / "sprites/emoji.npy").shape == (14, 128, 128, 4)


def test_a_pack_is_kept_until_its_code_or_its_art_changes(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    build(materials, out, "recoloured")
    file = out / "sprites/recoloured.npy"
    first = file.stat().st_mtime_ns, np.load(file)
    assert len(first[1]) == 24  # two sets of two drawings in six colours
    assert build(materials, out, "recoloured") == {"recoloured": "kept"}
    assert file.stat().st_mtime_ns == first[0]
    icons = materials.npm / emoji.TRAINED[0].package / "icons.json"
    icons.write_text(icons.read_text().replace("#111111", "#eeeeee"))
    assert "24 drawings" in build(materials, out, "recoloured")["recoloured"]
    assert not np.array_equal(np.load(file), first[1])
    monkeypatch.setattr(corpus, "stamp_of_code", lambda pack: "other code")
    assert "24 drawings" in build(materials, out, "recoloured")["recoloured"]
    # a pack of a time without stamps may be what a training reads: only --again replaces it
    (out / "sprites/recoloured.stamp.json").unlink()
    assert "no stamp" in build(materials, out, "recoloured")["recoloured"]
    assert "24 drawings" in build(materials, out, "recoloured", again=True)["recoloured"]
    assert (out / "sprites/recoloured.stamp.json").exists()


def test_two_processes_draw_what_one_draws(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PACKS, "heads", dataclasses.replace(PACKS["heads"], chunk=1))
    build(materials, tmp_path / "one", "heads")
    corpus.build(materials, tmp_path / "two", ["heads"], workers=2)
    for name in ("sprites/heads.npy", "sprites/heads.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_every_pack_has_a_file() -> None:
    assert list(PACKS) == list(files.PATHS)


def test_an_unknown_pack_is_told_with_those_that_are(materials: Materials, tmp_path: Path) -> None:
    with pytest.raises(BadArt, match=r"no pack emojy\. Choose from: emoji, recoloured"):
        build(materials, tmp_path, "emojy")


def test_recolouring_moves_the_main_hue_and_keeps_the_eye() -> None:
    blue = render_svg(recolour.recolour(SVG, render_svg(SVG, 32, 32), "blue") or "", 32, 32)
    assert blue[25, 25, :3].argmax() == 2
    assert blue[10, 10, :3].max() < 40


# --- hold-outs -------------------------------------------------------------------------------------------------------------


def test_the_hold_out_file_names_the_sets_that_the_sources_hold() -> None:
    assert holdout.rules()["sets"] == [source.name for source in HELD_OUT]
    assert holdout.rules()["subject-style"]["styles"] == [source.name for source in emoji.TRAINED]


@pytest.mark.parametrize("kind", ["drawing", "subject-style", "subject-colour", "pose-garment-colour"])
def test_a_tenth_is_held_out_of_each_kind(kind: str) -> None:
    assert np.mean([holdout.held(kind, f"thing {i}|noto") for i in range(4000)]) == pytest.approx(0.1, abs=0.02)


def test_drawings_are_held_out_as_the_eye_always_did() -> None:
    for name in (f"@iconify-json/noto:thing-{i}" for i in range(500)):
        by_eye = int(hashlib.sha256(f"eye:{name}".encode()).hexdigest()[:8], 16) / 2**32 < 0.1
        assert holdout.held("drawing", name) == by_eye


def first(kind: str, names: list[str]) -> str:
    return next(name for name in names if holdout.held(kind, name))


def test_a_combination_is_held_out_whoever_draws_it() -> None:
    styles = holdout.rules()["subject-style"]["styles"]
    subject, style = first("subject-style", [f"thing-{i}|{s}" for i in range(20) for s in styles]).split("|")
    free = {"source": "x", "licence": "MIT"}
    assert holdout.split({"subject": subject, "style": style, **free}) == "subject-style"
    assert holdout.split({"subject": subject, "style": style, "colour": "red", **free}) == "subject-style"
    colour = first("subject-colour", [f"ball|{c}" for c in recolour.TARGETS] + [f"box|{c}" for c in recolour.TARGETS])
    subject, colour = colour.split("|")
    ours = {"style": "storybook", "source": "kit", "licence": "project"}
    assert holdout.split({"subject": subject, "colour": colour, **ours}) == "subject-colour"
    worn = first("pose-garment-colour", [f"dance|{g}|{c}" for g in ("coat", "robe") for c in recolour.TARGETS])
    pose, garment, colour = worn.split("|")
    doll = {"subject": "girl", "pose": pose, "garment": garment, "garment_colour": colour, **ours}
    assert holdout.split({**doll, "part": "body"}) == holdout.split(doll) == "pose-garment-colour"
    assert holdout.split({**doll, "part": "head"}) != "pose-garment-colour"  # no coat is seen
    assert holdout.split({**doll, "garment": "none"}) != "pose-garment-colour"


def test_drawings_that_share_pixels_go_together() -> None:
    doll = {"subject": "girl", "pose": "run", "style": "storybook", "source": "kit", "licence": "project"}
    joint = {"x": 1.0, "y": 2.0, "unit": 1.0, "turn": 0.0}
    head, body = doll | {"part": "head", "joint": joint}, doll | {"part": "body", "joint": joint | {"x": 5.0}}
    assert holdout.name_of(head) == holdout.name_of(body) == holdout.name_of(doll | {"learned later": "none"})
    assert holdout.name_of(head) != holdout.name_of(doll | {"pose": "walk"})
    noto = {"subject": "fox", "style": "noto", "source": "@iconify-json/noto:fox", "licence": "Apache-2.0"}
    assert holdout.name_of(noto) == holdout.name_of(noto | {"colour": "red"})
    crops = [{"scene_id": "S", "file": f"s_{i}.webp", "licence": "CC0-1.0", "source": f"glitch:s_{i}"} for i in (1, 2)]
    assert holdout.name_of(crops[0]) == holdout.name_of(crops[1])


# --- the command line ------------------------------------------------------------------------------------------------------


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    return result.exit_code, result.output


def test_build_sheet_and_table_from_the_command_line(materials: Materials, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    packs = [word for name in ("emoji", "recoloured", "figures", "bodies", "glitch") for word in ("--only", name)]
    where = ("--npm", materials.npm, "--art", materials.art, "--out", out, "--workers", 1, "--figures", 2)
    assert run("art", "build", *where, *packs)[0] == 0
    colours = files.labels_of(out / "sprites/recoloured.json")
    colour = colours[0]["colour"]
    png = tmp_path / "sheet.png"
    code, said = run(
        "art", "sheet", "--corpus", out, "--pack", "recoloured", "--where", f"colour={colour}", "-o", png, "-n", 2
    )
    count = sum(row["colour"] == colour for row in colours)
    assert (code, f"2 of {count} drawings" in said) == (0, True), said
    image = np.asarray(Image.open(png))
    assert image.shape[1] == 2 * 128
    drawn = image[10:100, 20:100].reshape(-1, 3).mean(0)
    assert np.abs(drawn - recolour.TARGETS[colour]).max() < 60  # the main colour of the drawing, and no other slice's
    assert run("art", "sheet", "--corpus", out, "--pack", "glitch", "-o", tmp_path / "s.webp")[0] == 0
    for wrong, why in (
        ("colour=mauve", "No drawing has colour=mauve"),
        ("hat=x", "No label says 'hat'"),
        ("red", "KEY=VALUE"),
    ):
        code, said = run("art", "sheet", "--corpus", out, "--pack", "recoloured", "--where", wrong, "-o", png)
        assert (code, why in said) == (9, True), said
    code, said = run("art", "table", "--corpus", out)
    assert code == 0
    assert "| `emoji` | `sprites/emoji` | 14 | 1 | Apache-2.0 6, CC-BY-4.0 4, MIT 4 |" in said
    assert "| forest | 1 | 1 |" in said
    assert "CC-BY-SA" not in said
    assert "| fox | 7 |" in run("art", "table", "--corpus", out, "--subjects")[1]
    assert run("art", "table", "--corpus", tmp_path / "nothing")[0] == 9


def test_a_blind_sheet_tells_numbers_only_and_the_key_what_is_seen(materials: Materials, tmp_path: Path) -> None:
    build(materials, tmp_path / "corpus", "figures", "emoji")
    sheets = [tmp_path / f"blind{i}.png" for i in range(2)]
    keys = [tmp_path / f"key{i}.jsonl" for i in range(2)]
    for out, key in zip(sheets, keys, strict=True):
        status, said = run("art", "blind", "--corpus", tmp_path / "corpus", "--pack", "figures=2", "--pack", "emoji=3",
                           "--seed", 4, "-o", out, "--key", key)  # fmt: skip
        assert status == 0, said
    assert sheets[0].read_bytes() == sheets[1].read_bytes()
    rows = [json.loads(line) for line in keys[0].read_text().splitlines()]
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5]
    assert sorted(row["pack"] for row in rows) == ["emoji"] * 3 + ["figures"] * 2
    _, labels = files.open_pack(tmp_path / "corpus", rows[0]["pack"])
    assert rows[0]["subject"] == labels[rows[0]["index"]]["subject"]
    for wrong in ("figures", "figures=99"):
        status, said = run("art", "blind", "--corpus", tmp_path / "corpus", "--pack", wrong, "-o", sheets[0], "--key", keys[0])  # fmt: skip
        assert status == 9
        assert wrong.split("=")[0] in said


def test_captions_tell_what_is_seen() -> None:
    label = {
        "subject": "girl",
        "pose": "run",
        "garment": "coat",
        "garment_colour": "red",
        "hat": "none",
        "part": "body",
    }
    assert sheet.caption(label) == "girl run red coat"
    assert sheet.caption(label | {"garment": "none"}) == "girl run"
    assert sheet.caption(label, {"subject", "pose"}) == "red coat"


def test_help_is_quick_and_the_script_is_installed() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert scripts["storybrush-train"] == "storybrush.training.cli:main"
    code = (
        "import sys; sys.argv = ['x', 'art', 'build', '--help']\n"
        "from storybrush.training.cli import main\n"
        "try: main()\nexcept SystemExit as end: assert end.code == 0\n"
        "assert not {'numpy', 'torch', 'resvg_py', 'PIL'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_drawing_in_another_folder_is_the_same_drawing(tmp_path: Path) -> None:
    files = [tmp_path / "a.png", tmp_path / "b.png"]
    for file in files:
        Image.new("RGBA", (2, 2), (1, 2, 3, 255)).save(file)
    one, two = (Drawing("fox", "kenney", "kenney:fox", "CC0-1.0", file=str(file)) for file in files)
    assert one.content() == two.content()
    Image.new("RGBA", (2, 2), (1, 2, 4, 255)).save(files[1])
    assert one.content() != two.content()


def test_what_a_drawing_shows_is_less_than_whom_it_means() -> None:
    head = {"subject": "doctor", "part": "head", "fur": 0, "hat": "none", "hair_style": "bun", "hair_colour": "black"}
    assert seen(head)[:2] == ("girl", "woman")
    assert seen(head | {"hat": "pirate hat"}) == ("pirate",)
    white_coat = {"part": "whole", "garment": "coat", "garment_colour": "white"}
    assert seen(head | white_coat)[0] == "doctor"
    assert seen(head | white_coat | {"garment_colour": "pink"})[0] != "doctor"
    assert seen({"subject": "fox", "part": "head"}) == ("fox",)
    assert seen({"subject": "fox", "part": "body"}) == ("animal",)
    # whoever is known by a hat on the head is not known by it where there is no head
    king = {"subject": "king", "hat": "crown", "garment": "robe", "hair_colour": "brown"}
    assert seen(king)[0] == "king"
    assert seen(king | {"part": "body"}) == ("person",)


def test_every_mark_is_a_word_of_the_kit() -> None:
    assert set(marks.HATS) <= {*figures.HATS, *figures.MORE_HATS}
    assert set(marks.GARMENTS) <= {*figures.GARMENTS, *figures.MORE_GARMENTS}
    named = {role for roles in (*marks.HATS.values(), *marks.GARMENTS.values()) for role in roles} - {"santa"}
    assert named <= {*figures.PEOPLE, *figures.MORE_PEOPLE}


def test_a_wrong_folder_is_said_before_anything_is_drawn(materials: Materials, tmp_path: Path) -> None:
    wrong = dataclasses.replace(materials, openclipart=tmp_path / "nothing")
    with pytest.raises(BadArt, match="openclipart"):
        corpus.build(wrong, tmp_path / "out", workers=1)
    assert not (tmp_path / "out").exists()


# --- adding to a corpus ----------------------------------------------------------------------------------------------------


def within_art(file: Path) -> set[str]:
    """The modules of `training/art` that a file of it imports: figures.svg, things, drawing."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            here = ["storybrush", "training", "art", *file.relative_to(corpus.ART).with_suffix("").parts][
                : -node.level or None
            ]
            base = ".".join([*here, *filter(None, [node.module])]) if node.level else str(node.module)
            for name in node.names:  # a name may be a module, or something in one
                for module in (base, f"{base}.{name.name}"):
                    found.add(module.removeprefix("storybrush.training.art").lstrip("."))
    return {name for name in found if name and (corpus.ART / name.replace(".", "/")).with_suffix(".py").exists()}


@pytest.mark.parametrize("name", PACKS)
def test_whatever_draws_a_pack_is_in_its_stamp(name: str) -> None:
    """Else a changed drawing would be kept. Tables that only say which drawings there are have no part in how they look."""
    code = {corpus.ART / path for path in PACKS[name].code}
    stamped = {file for path in code for file in ([path] if path.is_file() else path.rglob("*.py"))}
    tables = {"sources.source", "things.shelves", "packs", "files", "holdout"}
    if "figures/spec.py" in PACKS[name].code:  # the kit of things takes the colours from it, and nothing of the figures
        tables |= {"figures.more", "figures.roles"}
    used = {module for file in stamped if file.suffix == ".py" for module in within_art(file)} - tables
    missing = {corpus.ART / f"{module.replace('.', '/')}.py" for module in used} - stamped
    assert not {file for file in missing if file.parent.name != "sources"}, (
        "changed, these would change drawings unseen"
    )


def test_a_new_shelf_leaves_the_packs_of_the_others_alone() -> None:
    old, new = PACKS["things"].code, PACKS["things-2"].code
    assert {"packs.py", "files.py", "things/shelves.py"}.isdisjoint(old | new)
    assert "things/trees.py" in old - new
    assert "things/vehicles.py" in new - old
    subjects = [things.on_shelf(shelf) for shelf in things.SHELVES]
    assert sum(map(len, subjects)) == len(things.THINGS), "on two shelves"
    specs = [thing_specs(4, shelf) for shelf in things.SHELVES]
    assert [{spec.subject for spec in some} for some in specs] == [set(some) for some in subjects]


def test_a_pack_and_those_that_continue_it_are_read_together(materials: Materials, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(BadArt, match=r"no pack 'things' .* art build"):
        files.parts(out, "things")
    build(materials, out, "things-2")
    with pytest.raises(BadArt, match="no pack 'things'"):
        files.parts(out, "things")  # a continuation alone is not the pack
    (out / "sprites/things.npy").write_bytes((out / "sprites/things-2.npy").read_bytes())
    (out / "sprites/things.json").write_text("[]")
    np.save(out / "sprites/things-3.npy", np.zeros(1))  # its labels are not there yet
    assert [path.name for path in files.parts(out, "things")] == ["things", "things-2"]
    rows = files.labels_of(out / "sprites/things-2.json")
    assert [row["subject"] for row in rows] == list(things.on_shelf("things-2"))
    assert {holdout.split(row) for row in rows} <= {"train", "drawing", "subject-colour"}


def test_a_large_pack_is_drawn_only_where_it_is_named(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = PACKS["everyday-2"]
    monkeypatch.setattr(corpus, "PACKS", {pack.name: pack})
    assert "--only everyday-2" in build(materials, tmp_path / "out")[pack.name]
    assert not list((tmp_path / "out").rglob("*.npy"))
    seeds = [doll.seed for doll in pack.drawings(materials)]  # type: ignore[attr-defined]
    assert (seeds[0], len(seeds) + 12_000) == (12_000, 50_000), "they go on where `everyday` ends"


def test_a_pack_whose_drawings_did_not_change_can_be_kept(
    materials: Materials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    build(materials, out, "recoloured")  # many of its drawables have no picture, so places do not tell rows
    file = out / "sprites/recoloured.npy"
    made = file.stat().st_mtime_ns
    monkeypatch.setattr(corpus, "stamp_of_code", lambda pack: "other code")
    assert "the same to the byte" in build(materials, out, "recoloured", spot_check=8)["recoloured"]
    assert file.stat().st_mtime_ns == made
    assert json.loads((out / "sprites/recoloured.stamp.json").read_text())["checked"] == 8
    assert build(materials, out, "recoloured") == {"recoloured": "kept"}
    icons = materials.npm / emoji.TRAINED[0].package / "icons.json"
    icons.write_text(icons.read_text().replace("#111111", "#eeeeee"))
    assert (
        "24 drawings" in build(materials, out, "recoloured", spot_check=8)["recoloured"]
    )  # one that differs is enough
