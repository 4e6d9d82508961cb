"""Open Clip Art: only drawings on the reviewed list, only as they were when somebody looked, only public domain."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

pytest.importorskip("resvg_py", reason="drawing SVG needs resvg_py: pip install -e '.[dev]'")

from storybrush.errors import BadArt
from storybrush.language.lexicon import Lexicon
from storybrush.training.art import corpus, files, holdout
from storybrush.training.art.drawing import FREE_LICENCES
from storybrush.training.art.packs import PACKS
from storybrush.training.art.sources import TRAINED, Materials, openclipart
from storybrush.training.art.sources.openclipart import LIST, OPENCLIPART, PUBLIC_DOMAIN, entries, framed, licences
from storybrush.training.cli import app

ROOT = Path(__file__).parents[1]


def svg(*licence: str) -> str:
    """A red square in the corner of a page in millimetres, as most of the library's drawings stand."""
    tags = "".join(f'<cc:license rdf:resource="{url}"/>' for url in licence)
    return (
        '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:cc="http://web.resource.org/cc/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" width="210mm" height="297mm">'
        f'<metadata><rdf:RDF><cc:Work rdf:about="">{tags}</cc:Work></rdf:RDF></metadata>'
        '<rect x="600" y="900" width="50" height="50" fill="#d02020"/></svg>'
    )


def row(path: str, text: str) -> dict[str, str]:
    sha = hashlib.sha256(text.encode()).hexdigest()[:16]
    return {
        "subject": "fox", "form": "whole", "grade": "a", "path": path, "sha256": sha, "box": "600 900 50 50", "title": "Fox",
        "author": "Somebody", "licence": PUBLIC_DOMAIN,
    }  # fmt: skip


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """What the package unpacks to, with one drawing; and the list of it."""
    folder = tmp_path / "openclipart"
    (folder / openclipart.FOLDER / "animals").mkdir(parents=True)
    (folder / openclipart.FOLDER / "animals/fox.svg").write_text(svg(PUBLIC_DOMAIN))
    write_list(tmp_path / "list.tsv", row("animals/fox.svg", svg(PUBLIC_DOMAIN)))
    return folder


def write_list(path: Path, *rows: dict[str, str]) -> None:
    with path.open("w", newline="") as out:
        writer = csv.DictWriter(out, rows[0], delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    entries.cache_clear()


def source(unpacked: Path) -> openclipart.OpenClipArt:
    return dataclasses.replace(OPENCLIPART, table=unpacked.parent / "list.tsv")


def materials(unpacked: Path | None) -> Materials:
    return Materials(Path("no"), Path("no"), openclipart=unpacked)


def test_a_listed_public_domain_drawing_is_taken_and_fills_the_picture(unpacked: Path) -> None:
    (drawing,) = source(unpacked).drawings(materials(unpacked))
    painted = drawing.paint()
    assert painted is not None
    picture, label = painted
    assert label == {
        "subject": "fox", "style": "openclipart", "source": "openclipart:animals/fox.svg", "licence": "public-domain",
        "form": "whole", "grade": "a",
    }  # fmt: skip
    assert picture.shape == (128, 128, 4)
    assert (picture[4:-4, 4:-4] == [0xD0, 0x20, 0x20, 255]).all()  # cut to the box, though its page is in millimetres


def test_a_drawing_without_the_public_domain_tag_is_refused(unpacked: Path) -> None:
    file = unpacked / openclipart.FOLDER / "animals/fox.svg"
    share_alike = "http://creativecommons.org/licenses/by-sa/2.0/"
    for tags, said in (((), "no licence"), ((share_alike,), share_alike), ((PUBLIC_DOMAIN, share_alike), "by-sa")):
        file.write_text(svg(*tags))
        write_list(unpacked.parent / "list.tsv", row("animals/fox.svg", svg(*tags)))
        with pytest.raises(BadArt, match="Take it off the list") as error:
            next(source(unpacked).drawings(materials(unpacked)))
        assert said in str(error.value)


def test_a_drawing_that_is_not_the_one_looked_at_is_an_error_that_says_what_to_do(unpacked: Path) -> None:
    file = unpacked / openclipart.FOLDER / "animals/fox.svg"
    file.write_text(file.read_text().replace("#d02020", "#d02021"))
    with pytest.raises(BadArt, match=r"fox\.svg has the SHA-256 .* not the drawing that was looked at\. Unpack v"):
        next(source(unpacked).drawings(materials(unpacked)))
    file.unlink()
    with pytest.raises(BadArt, match=r"on the list list\.tsv but not there\. Unpack version"):
        next(source(unpacked).drawings(materials(unpacked)))


def test_without_the_folder_the_pack_is_left_out_with_a_sentence(
    unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = dataclasses.replace(PACKS["openclipart"], sources=(source(unpacked),), drawings=source(unpacked).drawings)
    monkeypatch.setattr(corpus, "PACKS", {"openclipart": pack})
    told: list[str] = []
    corpus.build(materials(None), tmp_path / "out", workers=1, tell=lambda p, d, t, remark: told.append(remark))
    assert told == [f"left out: no folder was given with --openclipart. To have it: {OPENCLIPART.get}"]
    assert not list(tmp_path.glob("out/**/*.npy"))
    with pytest.raises(BadArt, match=r"is missing\. Get it: .*apt-get download openclipart-svg.* --openclipart\."):
        corpus.build(materials(None), tmp_path / "out", ["openclipart"], workers=1)  # asked for by name
    with pytest.raises(BadArt, match=r"no/usr/share/openclipart/svg is missing\. Get it"):
        corpus.build(materials(Path("no")), tmp_path / "out", workers=1)
    corpus.build(materials(unpacked), tmp_path / "out", workers=1)
    pixels, labels = files.open_pack(tmp_path / "out", "openclipart")
    assert pixels.shape == (1, 128, 128, 4)
    assert [holdout.split(label) in ("train", "drawing") for label in labels] == [True]


def test_the_command_line_takes_the_folder(unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = dataclasses.replace(PACKS["openclipart"], drawings=source(unpacked).drawings)
    monkeypatch.setitem(PACKS, "openclipart", pack)
    where = ["--npm", "no", "--art", "no", "--out", str(tmp_path / "out"), "--only", "openclipart", "--workers", "1"]
    result = CliRunner().invoke(app, ["art", "build", *where, "--openclipart", str(unpacked)])
    assert result.exit_code == 0, result.output
    assert np.load(tmp_path / "out/sprites/openclipart.npy").shape == (1, 128, 128, 4)
    refused = CliRunner().invoke(app, ["art", "build", *where])
    assert (refused.exit_code, "Get it: Debian package" in refused.output) == (9, True), refused.output


def test_the_list_is_whole_and_names_subjects_of_the_vocabulary() -> None:
    rows = entries()
    lexicon = Lexicon.load()
    assert not {entry.subject for entry in rows} - {subject.id for subject in lexicon}
    assert {entry.licence for entry in rows} == {PUBLIC_DOMAIN}
    assert {entry.grade for entry in rows} == {"a", "b"}
    assert {entry.form for entry in rows} == {"whole", "head"}
    assert [entry.path for entry in rows] == sorted({entry.path for entry in rows})
    assert not [entry.path for entry in rows if entry.path.startswith(("unsorted/duplicates/", "computer/", "logos/"))]
    assert max(Counter(entry.sha256 for entry in rows).values()) == 1
    for entry in rows:
        assert entry.title, entry.path
        assert entry.author, entry.path
        assert "@" not in entry.author, "no addresses of people in the list"
        assert len(entry.sha256) == 16
        assert int(entry.sha256, 16)
        _, _, width, height = map(float, entry.box.split())
        assert width > 0, entry.path
        assert height > 0, entry.path


def test_a_tenth_of_the_list_is_held_out() -> None:
    told = {"style": "openclipart", "licence": "public-domain"}
    splits = Counter(holdout.split(told | {"subject": e.subject, "source": f"openclipart:{e.path}"}) for e in entries())
    assert set(splits) == {"train", "drawing"}
    assert splits["drawing"] / splits.total() == pytest.approx(0.1, abs=0.035)


def test_size_and_place_of_the_page_give_way_to_the_box() -> None:
    cut = framed('<?xml version="1.0"?><svg width="210mm" viewBox=\'0 0 9 9\' id="x" xmlns:x="u">…</svg>', "1 2 3 4")
    assert cut == '<?xml version="1.0"?><svg id="x" xmlns:x="u" viewBox="1 2 3 4">…</svg>'
    assert licences(svg(PUBLIC_DOMAIN)) == {PUBLIC_DOMAIN}
    assert licences(svg()) == set()


def test_it_is_one_of_the_sources_and_its_licence_is_not_called_cc0() -> None:
    assert OPENCLIPART in TRAINED
    assert OPENCLIPART.licence == "public-domain"
    assert OPENCLIPART.licence in FREE_LICENCES
    assert all((corpus.ART / code).is_file() for code in OPENCLIPART.code)
    assert LIST.name in "".join(OPENCLIPART.code)  # a changed list draws the pack anew


def test_the_wheel_includes_the_list(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="building the wheel needs hatchling: pip install hatchling")
    tree = tmp_path / "tree"
    for name in (".gitignore", "pyproject.toml", "README.md", "LICENSE", "NOTICE", "src/storybrush/book/fonts/OFL.txt",
                 "src/storybrush/__init__.py"):  # fmt: skip
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tree / name)
    target = tree / LIST.relative_to(ROOT)
    target.parent.mkdir(parents=True)
    shutil.copy(LIST, target)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=tree, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as held:
        assert "storybrush/training/art/sources/openclipart.tsv" in held.namelist()
