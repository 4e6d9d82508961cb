"""The eye: colours on swatches, heat map to boxes by hand, promises on a hand-built page with a network that knows swatches."""

from __future__ import annotations

import numpy as np
import pytest

from storybrush import weights
from storybrush.errors import BadScript
from storybrush.eye import Detector, Eye, Recogniser, dominant_colours
from storybrush.eye.colours import COLOURS, to_lab
from storybrush.eye.detector import peaks
from storybrush.eye.promises import holds, layers_of
from storybrush.eye.recogniser import Labels, square_crop
from storybrush.script import Box, Canvas, Garment, Item, Layer, Picture, Relation, Scene

SWATCHES = {
    "red": ["#d9423a", "#ff0000", "#b71c1c", "#dd2e44"],
    "orange": ["#ee8431", "#ff9800", "#f4900c"],
    "yellow": ["#f8d045", "#ffeb3b", "#ffcc4d"],
    "green": ["#5aa453", "#00ff00", "#1b5e20", "#77b255"],
    "blue": ["#4382c6", "#0000ff", "#55acee", "#1a237e"],
    "purple": ["#8a5fb3", "#800080", "#9c27b0"],
    "pink": ["#f28fb0", "#ffc0cb", "#f48fb1", "#e91e8c"],
    "brown": ["#91603c", "#795548", "#c1694f", "#5d4037"],
    "black": ["#3f3c46", "#000000", "#292f33"],
    "white": ["#fcf8ef", "#ffffff", "#f5f8fa"],
    "grey": ["#9b9fa6", "#808080", "#bdbdbd"],
    "gold": ["#d19a26", "#daa520"],
}
PURE = {"apple": (217, 66, 58), "frog": (90, 164, 83), "whale": (67, 130, 198)}  # red, green, blue
GROUND = (155, 159, 166)


def rgb(code: str) -> tuple[int, int, int]:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


class Swatches:
    """A recogniser's network that names a crop by the colour nearest to that of its middle."""

    labels = Labels(
        (("apple",), ("frog", "toad"), ("whale",), *((f"thing-{i}",) for i in range(9))), COLOURS, ("stand", "other")
    )

    def run(self, names, feed):
        middle = feed["crop"][:, :, 40:56, 40:56].mean((2, 3)) * 255
        distance = np.stack([np.abs(middle - np.array(colour)).sum(1) for colour in PURE.values()], axis=1)
        scores = np.concatenate([10 - distance / 10, np.full((len(middle), 9), 4.0)], axis=1).astype(np.float32)
        colours = np.full((len(middle), len(COLOURS)), -5.0, np.float32)
        for row, nearest in enumerate(distance.argmin(1)):
            colours[row, COLOURS.index(("red", "green", "blue")[nearest])] = 5
        return [scores, colours, np.zeros((len(middle), 2), np.float32)]


class Blobs:
    """A detector's network that answers with the given boxes (pixels of its 384 x 288 view)."""

    def __init__(self, *boxes):
        self.boxes = boxes

    def run(self, names, feed):
        assert feed["page"].shape == (1, 3, 288, 384)
        return [heat_map(*self.boxes)[None]]


def heat_map(*boxes):
    maps = np.full((5, 36, 48), -6.0, np.float32)
    for x0, y0, x1, y1 in boxes:
        x, y = (x0 + x1) / 16, (y0 + y1) / 16
        column, row = int(x), int(y)
        maps[:, row, column] = 4, x - column - 0.5, y - row - 0.5, np.log((x1 - x0) / 8), np.log((y1 - y0) / 8)
    return maps


@pytest.fixture
def eye() -> Eye:
    return Eye(Recogniser(Swatches(), Swatches.labels), Detector(Blobs()))


def layer(name: str, what: str, box: Box, depth: float = 0.0, colour: str | None = None) -> Layer:
    rgba = np.full((box.height, box.width, 4), 255, np.uint8)
    rgba[..., :3] = rgb(SWATCHES[colour][0]) if colour else PURE[what]
    return Layer(name, what, rgba, box, depth)


def painted(scene: Scene, *layers: Layer) -> Picture:
    page = np.full((scene.canvas.height, scene.canvas.width, 3), GROUND, np.uint8)
    for one in layers:
        page[max(one.box.y0, 0) : max(one.box.y1, 0), max(one.box.x0, 0) : max(one.box.x1, 0)] = one.rgba[0, 0, :3]
    return Picture(scene, page, layers)


def scene(*items: Item, relations: tuple[Relation, ...] = ()) -> Scene:
    return Scene(words="", canvas=Canvas(width=384, height=288), items=items, relations=relations)


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, codes in SWATCHES.items() for code in codes])
def test_a_swatch_has_its_name(name, code):
    swatch = np.full((4, 4, 3), rgb(code), np.uint8)
    assert dominant_colours(swatch) == [(name, 1.0)]


def test_lab_of_known_colours():
    assert np.allclose(to_lab(np.array([255, 255, 255], np.uint8)), (100, 0, 0), atol=0.02)
    assert np.allclose(to_lab(np.array([255, 0, 0], np.uint8)), (53.24, 80.09, 67.20), atol=0.05)


def test_only_opaque_pixels_have_colours_and_skin_has_no_name():
    rgba = np.zeros((10, 10, 4), np.uint8)
    rgba[:6, :, :3], rgba[6:8, :, :3], rgba[:8, :, 3] = rgb("#d9423a"), rgb("#fbdcc4"), 255
    assert dominant_colours(rgba) == [("red", 0.75)]
    assert dominant_colours(np.zeros((3, 3, 4), np.uint8)) == []


def test_a_peak_becomes_its_box():
    ((box, score),) = peaks(heat_map((100, 50, 160, 130)), 0.35)
    assert np.allclose(box, (100, 50, 160, 130), atol=1e-3)
    assert score == pytest.approx(1 / (1 + np.exp(-4)))


def test_two_things_are_two_and_one_thing_twice_is_one():
    assert len(peaks(heat_map((20, 20, 80, 80), (200, 100, 260, 200)), 0.35)) == 2
    assert len(peaks(heat_map((100, 50, 200, 150), (116, 50, 216, 150)), 0.35)) == 1  # overlap 0.72
    assert peaks(np.full((5, 36, 48), -6.0, np.float32), 0.35) == []


def test_boxes_are_in_pixels_of_the_page():
    (found,) = Detector(Blobs((100, 50, 160, 130))).detect(np.zeros((576, 1152, 3), np.uint8))
    assert found.box == Box(300, 100, 480, 260)


def test_a_crop_is_square_around_its_box_and_repeats_the_edge():
    page = np.zeros((100, 200, 3), np.uint8)
    page[:, :50] = 200
    crop = square_crop(page, (-40, 30, 40, 70))
    assert crop.shape == (96, 96, 3)
    assert crop[48, 10, 0] == 200


def test_recognise_names_layers_and_shares_a_class(eye):
    rgba = np.zeros((60, 90, 4), np.uint8)
    rgba[10:50, 20:70] = (*PURE["frog"], 255)
    names = eye.recogniser.recognise(rgba)
    assert [name for name, _ in names[:2]] == ["frog", "toad"]
    assert names[0][1] > 0.9
    assert sum(p for _, p in names) < 2.01
    assert eye.recogniser.rank(np.array([0.1, 0.2, 0.7] + [0.0] * 9), "toad") == 1
    assert eye.recogniser.rank(np.zeros(12), "unheard-of") == 12


def test_a_page_that_keeps_its_promises(eye):
    asked = scene(
        Item(id="apples", what="apple", count=2, colour="red"),
        Item(id="frog", what="frog", colour="green"),
        relations=(Relation(kind="left of", subject="apples", object="frog"),),
    )
    layers = (
        layer("apples-1", "apple", Box(20, 100, 60, 140)), layer("apples-2", "apple", Box(80, 100, 120, 140)),
        layer("frog", "frog", Box(250, 100, 310, 160)),
    )  # fmt: skip
    checked = eye.check(painted(asked, *layers))
    assert [(c.item, c.asked) for c in checked.checks] == [
        ("apples-1", "apple"), ("apples-1", "red apple"), ("apples-2", "apple"), ("apples-2", "red apple"),
        ("apples", "2 red apple"), ("frog", "frog"), ("frog", "green frog"), ("apples", "apples left of frog"),
    ]  # fmt: skip
    assert all(c.kept for c in checked.checks)
    assert checked.checks[4].seen == "2 apple"


def kept(eye: Eye, picture: Picture) -> dict[str, bool]:
    return {c.asked: c.kept for c in eye.check(picture).checks}


def test_each_broken_promise_is_told(eye):
    frog = Item(id="frog", what="frog", colour="red")
    wrong_colour = painted(scene(frog), layer("frog", "frog", Box(50, 50, 110, 110)))
    assert kept(eye, wrong_colour) == {"frog": True, "red frog": False}
    outside = painted(scene(Item(id="frog", what="frog")), layer("frog", "frog", Box(-70, 50, -10, 110)))
    assert kept(eye, outside) == {"frog": False}
    assert kept(eye, painted(scene(Item(id="frog", what="frog")))) == {"frog": False}  # no layer: the count says so
    right = (Relation(kind="right of", subject="frog", object="whale"),)
    two = scene(Item(id="frog", what="frog"), Item(id="whale", what="whale"), relations=right)
    swapped = painted(two, layer("frog", "frog", Box(20, 50, 80, 110)), layer("whale", "whale", Box(200, 50, 260, 110)))
    assert kept(eye, swapped)["frog right of whale"] is False


def test_what_is_covered_is_not_seen(eye):
    # the network knows 3 colours; everything else it calls one of them or a "thing", so the whale must be shut out of the top 5
    class Sure(Swatches):
        def run(self, names, feed):
            subjects, colours, poses = super().run(names, feed)
            subjects[:, 3:] = 4
            subjects[:, :3] = np.where(subjects[:, :3] == subjects[:, :3].max(1, keepdims=True), 9, -9)
            return [subjects, colours, poses]

    asked = scene(Item(id="whale", what="whale"), Item(id="apple", what="apple"))
    hidden = layer("whale", "whale", Box(50, 50, 110, 110), depth=0.5), layer("apple", "apple", Box(40, 40, 120, 120))
    checks = {c.item: c for c in Eye(Recogniser(Sure(), Sure.labels)).check(painted(asked, *hidden)).checks}
    assert checks["apple"].kept
    assert not checks["whale"].kept


def test_of_several_who_may_be_girls_or_boys_each_is_right_as_either():
    class Children(Swatches):  # sees girls where it would see apples, boys where frogs
        labels = Labels((("girl",), ("boy",), ("whale",), *Swatches.labels.classes[3:]), COLOURS, ("stand", "other"))

        def run(self, names, feed):
            subjects, colours, poses = super().run(names, feed)
            first = subjects[:, :3] == subjects[:, :3].max(1, keepdims=True)
            return [np.concatenate([np.where(first, 9, -9), subjects[:, 3:]], axis=1), colours, poses]

    eye = Eye(Recogniser(Children(), Children.labels), Detector(Blobs((20, 100, 60, 140), (80, 100, 120, 140))))
    two = {"id": "girl", "what": "girl", "count": 2}
    shown = layer("girl-1", "apple", Box(20, 100, 60, 140)), layer("girl-2", "frog", Box(80, 100, 120, 140))
    either, girls = (painted(scene(Item(**two, either=e)), *shown) for e in (True, False))
    assert kept(eye, either) == {"girl or boy": True, "2 girl or boy": True}
    assert [c.kept for c in eye.check(girls).checks] == [True, False, False]
    assert [c.kept for picture in (either, girls) for c in eye.compare(picture.rgb, picture.scene)] == [True, False]


def test_garments_are_looked_for_in_the_layer(eye):
    wears = (Garment(what="dress", colour="blue"), Garment(what="cap", colour="yellow"))
    girl = layer("frog", "frog", Box(50, 50, 110, 110))
    girl.rgba[:30, :, :3] = rgb(SWATCHES["blue"][0])
    checks = kept(eye, painted(scene(Item(id="frog", what="frog", wears=wears)), girl))
    assert checks["blue dress"]
    assert not checks["yellow cap"]


def test_depth_and_geometry():
    near, far, page = Box(10, 10, 30, 60), Box(100, 10, 130, 60), (384, 288)
    relation = Relation(kind="behind", subject="a", object="b")
    assert holds(relation, near, far, page, a_is_nearer=False) is True
    assert holds(relation, near, far, page) is None
    on = Relation(kind="on", subject="a", object="b")
    assert holds(on, Box(100, 20, 130, 60), Box(80, 55, 160, 120), page)
    assert not holds(on, near, Box(200, 55, 260, 120), page)
    assert holds(Relation(kind="facing", subject="a", object="b"), near, far, page) is None


def test_layers_belong_to_their_item_by_name():
    items = (Item(id="cat", what="cat", count=2), Item(id="cat-2", what="cat"))
    layers = tuple(Layer(name, "cat", np.zeros((2, 2, 4), np.uint8)) for name in ("cat-1", "cat-2", "cat-3", "cattle"))
    assert [found.name for found in layers_of(items[0], scene(*items), layers)] == ["cat-1", "cat-3"]
    assert [found.name for found in layers_of(items[1], scene(*items), layers)] == ["cat-2"]


def test_a_layer_without_a_place_cannot_be_checked(eye):
    lost = Layer("frog", "frog", np.zeros((4, 4, 4), np.uint8))
    with pytest.raises(BadScript, match="no box"):
        eye.check(Picture(scene(Item(id="frog", what="frog")), np.zeros((288, 384, 3), np.uint8), (lost,)))


def test_look_and_compare_without_layers():
    asked = scene(
        Item(id="frogs", what="frog", count=2), Item(id="apple", what="apple", colour="blue"),
        relations=(Relation(kind="right of", subject="apple", object="frogs"),),
    )  # fmt: skip
    picture = painted(
        asked, layer("frogs-1", "frog", Box(20, 100, 80, 160)), layer("apple", "apple", Box(250, 100, 310, 160))
    )
    eye = Eye(Recogniser(Swatches(), Swatches.labels), Detector(Blobs((20, 100, 80, 160), (250, 100, 310, 160))))
    seen = eye.look(picture.rgb)
    assert {(one.what, one.colour, one.box) for one in seen} == {
        ("frog", "green", Box(20, 100, 80, 160)), ("apple", "red", Box(250, 100, 310, 160)),
    }  # fmt: skip
    checks = {c.asked: c for c in eye.compare(picture.rgb, asked)}
    assert not checks["2 frog"].kept
    assert checks["2 frog"].seen == "1 frog"
    assert checks["blue apple"].kept is False
    assert checks["apple right of frogs"].kept


def shipped(*names: str) -> pytest.MarkDecorator:
    missing = [name for name in names if name not in weights.catalogue()]
    return pytest.mark.skipif(bool(missing), reason=f"not trained yet, so not in the catalogue: {', '.join(missing)}")


@shipped("recogniser", "recogniser-labels")
def test_the_shipped_recogniser_answers_over_its_labels():
    recogniser = Recogniser()
    rgba = np.zeros((80, 80, 4), np.uint8)
    rgba[20:60, 20:60] = (217, 66, 58, 255)
    names = recogniser.recognise(rgba, limit=len(recogniser.labels.classes))
    assert {name for name, _ in names} == {subject for members in recogniser.labels.classes for subject in members}
    assert recogniser.recognise(rgba) == recogniser.recognise(rgba)


@shipped("recogniser", "recogniser-labels", "detector")
def test_the_shipped_eye_sees_nothing_on_an_empty_page():
    assert Eye().look(np.full((768, 1024, 3), (200, 225, 240), np.uint8)) == ()


@shipped("recogniser", "recogniser-labels")
def test_a_training_goes_on_from_the_shipped_recogniser():
    """BatchNorm is unfolded again: the network answers as the file does, and, by statistics of a batch, much the same."""
    torch = pytest.importorskip("torch", reason="training needs the extra `train`")
    from storybrush.training.eye import shipped as restored
    from storybrush.training.eye.nets import RecogniserNet

    old = Recogniser().labels
    labels = Labels((("unheard-of",), *old.classes[::-1]), old.colours, old.poses)
    net = RecogniserNet(len(labels.classes), len(labels.colours), len(labels.poses))
    random = torch.Generator().manual_seed(0)

    def crops():
        return torch.nn.functional.interpolate(torch.rand(32, 3, 12, 12, generator=random), size=96, mode="bilinear")

    assert restored.begin(net, labels, crops) == len(old.classes)
    crop = crops()
    wanted = weights.session("recogniser").run(None, {"crop": crop.numpy()})[0][:, ::-1]
    with torch.no_grad():
        by_average, by_batch = net.eval()(crop)[0][:, 1:], net.train()(crop)[0][:, 1:]
    assert np.abs(by_average.numpy() - wanted).max() < 1e-3
    assert (by_batch - by_average).abs().mean() < 0.3 * by_average.std()
