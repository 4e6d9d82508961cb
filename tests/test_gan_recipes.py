"""Networks, recipes, and that every option acts, with tiny pictures."""

from __future__ import annotations

import itertools
import math
import os
import re
import shlex
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("torchmetrics", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from gan_bench import tiny_data, tiny_recipe, training  # noqa: E402
from storybrush.errors import BadArt, CannotWrite, MissingWeights  # noqa: E402
from storybrush.training.gan import (  # noqa: E402
    augment,
    classifier,
    fit,
    losses,
    networks,
    recipe,
)
from storybrush.training.gan.data import Data  # noqa: E402
from storybrush.training.gan.folder import Folder  # noqa: E402
from storybrush.training.gan.networks import parts, progressive  # noqa: E402


# -- networks ----------------------------------------------------------------------------------------------------------
def test_ladder() -> None:
    assert parts.ladder(28) == (7, 2)
    assert parts.ladder(64) == (4, 4)
    assert parts.ladder(28, 2) == (7, 1)
    with pytest.raises(recipe.BadRecipe, match="Try 28, 32"):
        parts.ladder(30)


def test_conditioning_augmentation_draws_around_what_is_told() -> None:
    entry = parts.Entry(4, parts.Plan(8, 1, told=2, told_width=6, augment=True))
    told = torch.eye(2)
    a, b = (entry(torch.randn(2, entry.noise), told) for _ in range(2))
    assert entry.noise == 10
    assert a.shape == (2, 10)
    assert not torch.allclose(a[:, 4:], b[:, 4:])  # eps moves the condition
    assert float(entry.divergence(told).detach()) > 0
    plain = parts.Entry(4, parts.Plan(8, 1, told=2, told_width=6))
    assert torch.equal(plain(torch.zeros(2, 4), told), plain(torch.zeros(2, 4), told))


def test_the_score_listens_to_the_condition_and_to_the_spread() -> None:
    plan = parts.Plan(8, 1, told=2)
    score = parts.Score(3, 4, plan)
    x = torch.randn(4, 3, 4, 4)
    one, two = torch.eye(2)[[0] * 4], torch.eye(2)[[1] * 4]
    assert not torch.allclose(score(x, one), score(x, two))
    torch.manual_seed(0)
    spread = parts.Score(3, 4, parts.Plan(8, 1), spread=True)
    alike = x[:1].expand(4, -1, -1, -1)
    assert not torch.allclose(spread(x, None)[0], spread(alike, None)[0])  # the same picture in another company


# -- every loss x penalty x augmentation -------------------------------------------------------------------------------
PENALTIES = {
    "none": (), "gradient": ("penalty.gradient=10",), "r1": ("penalty.r1=1",), "r2": ("penalty.r2=1",),
    "lazy": ("penalty.r1=1", "penalty.r2=1", "penalty.every=4"), "spectral": ("discriminator.spectral_norm=true",),
    "l1": ("penalty.l1_decay=1e-4",), "l2": ("penalty.l2_decay=1e-4",),
}  # fmt: skip
AUGMENTS = ["none", *augment.OPERATIONS, "all"]
COMBINATIONS = list(itertools.product(losses.LOSSES, PENALTIES, AUGMENTS))
HANDFUL = COMBINATIONS[:: len(COMBINATIONS) // 10]


def run_combination(loss: str, penalty: str, changes: str, folder: Path) -> None:
    operations = {"none": [], "all": list(augment.OPERATIONS)}.get(changes, [changes])
    more = [f"loss.adversarial={loss}", *PENALTIES[penalty], f"augment.operations={operations}".replace("'", '"')]
    r = tiny_recipe("dcgan", "discriminator.kind=critic", "batch=4", *more)
    t = training(r, folder)
    for _ in range(20):
        t.game.prepare(t.step, t.progress, 1.0)
        facts = t.machines.mean(t.game.step(t.deal, t.step, t.progress))
        assert all(math.isfinite(v) for v in facts.values()), (loss, penalty, changes, t.step, facts)
        t.step += 1
    assert all(p.isfinite().all() for net in t.game.nets.values() for p in net.parameters())


@pytest.mark.parametrize(("loss", "penalty", "changes"), HANDFUL)
def test_a_handful_of_combinations(loss: str, penalty: str, changes: str, tmp_path: Path) -> None:
    run_combination(loss, penalty, changes, tmp_path)


@pytest.mark.skipif("STORYBRUSH_SLOW" not in os.environ, reason="two minutes: STORYBRUSH_SLOW=1 runs it")
def test_every_combination_runs_without_nan(tmp_path: Path) -> None:
    began = time.monotonic()
    for i, combination in enumerate(COMBINATIONS):
        run_combination(*combination, tmp_path / str(i))
    assert len(COMBINATIONS) == 6 * 8 * 8
    assert time.monotonic() - began < 300


# -- every option acts -------------------------------------------------------------------------------------------------
OPTIONS = [
    "loss.weight=0.5", "penalty.gradient=1", "penalty.r1=1", "penalty.r2=1", "penalty.l1_decay=0.01", "penalty.l2_decay=0.01",
    "optimiser.kind=rmsprop", "optimiser.discriminator=2", "optimiser.beta1=0.1", "optimiser.beta2=0.9",
    "optimiser.weight_decay=0.1", "optimiser.warm_up=5", "optimiser.clip=0.01", "stabilise.instance_noise=0.3",
    "stabilise.label_smoothing=0.1", "stabilise.critic_steps=2", "stabilise.freeze_layers=1", "stabilise.freeze_from=0.5",
    "stabilise.freeze_until=0.5", "loss.weight={ start = 0.1, end = 1 }",
    "stabilise.average=0.05", "speed.reuse_fakes=true", "discriminator.spectral_norm=true", "discriminator.spread=true",
    "seed=1", "pictures.flip=true", 'augment.operations=["cutout"]', "loss.adversarial=hinge", "generator.latent=9",
    "condition.kind=class", "optimiser.learning_rate={ start = 2e-4, end = 0 }", "batch=12",
]  # fmt: skip


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    t = training(tiny_recipe("dcgan", "discriminator.kind=critic", "steps=4"), tmp_path_factory.mktemp("run"))
    t.run()
    return shown(t)


def shown(t: object) -> np.ndarray:
    with torch.no_grad():
        nets = t.game.averages["generator"].net, t.game.nets["discriminator"]  # type: ignore[attr-defined]
        return np.array([float(p.double().abs().sum()) for net in nets for p in net.parameters()])


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_acts(option: str, untouched: np.ndarray, tmp_path: Path) -> None:
    t = training(tiny_recipe("dcgan", "discriminator.kind=critic", "steps=4", option), tmp_path)
    t.run()
    found = shown(t)
    assert found.shape != untouched.shape or not np.array_equal(found, untouched)


def test_adamw_decays_apart_from_the_gradient(tmp_path: Path) -> None:
    found = []
    for kind in ("adam", "adamw"):
        more = (f"optimiser.kind={kind}", "optimiser.weight_decay=0.1", "steps=4")
        t = training(tiny_recipe("dcgan", "discriminator.kind=critic", *more), tmp_path / kind)
        t.run()
        found.append(shown(t))
    assert not np.array_equal(*found)


def test_options_that_cannot_act_are_refused() -> None:
    for option, words in (
        ("stabilise.label_smoothing=0.1", "no labels"), ("condition.augment=true", "needs condition.kind"), ("condition.kl_weight=1", "needs condition.augment"),
        ("augment.adaptive=true", "needs augment.operations"), ("loss.reconstruction={ l1 = 1 }", "is for autoencoder, pix2pix"),
        ("generator.depth=3", "generator.depth does nothing for 'dcgan'"), ("loss.kl=1", "is for autoencoder"),
        ("judge.target=5", "need judge.every"), ("stabilise.freeze_until=0.5", None), ("stabilise.freeze_until=1", "less than 1"),
    ):  # fmt: skip
        if words is None:
            recipe.read("wgan-gp", [option])
            continue
        with pytest.raises(recipe.BadRecipe, match=words):
            recipe.read("wgan-gp", [option])
    with pytest.raises(recipe.BadRecipe, match="never learns"):
        recipe.read("wgan-gp", ["stabilise.freeze_until=0.5", "stabilise.freeze_from=0.5"])


def test_keys_of_one_kind_of_network_act_there() -> None:
    """What `OF_KIND` allows changes the network; what it leaves out, the network never looks at."""
    kinds = {"generator": {**networks.GENERATORS, **networks.TRANSLATORS}, "discriminator": networks.DISCRIMINATORS}
    changed = {"depth": 2, "stem": 2, "spread": True, "bound": "tanh"}
    for (section, key), able in recipe.OF_KIND.items():
        part = recipe.Generator if section == "generator" else recipe.Discriminator
        for kind, build in kinds[section].items():
            if kind == "projected":
                continue  # loads its frozen network
            made = []
            for more in ({}, {key: changed[key]}):
                with torch.device("meta"):
                    net = build(parts.Plan(32, 1), part(kind=kind, width=8, **more))
                made.append((repr(net), [tuple(p.shape) for p in net.parameters()], getattr(net, "end", None)))
            assert (made[0] != made[1]) == (kind in able), (section, key, kind)


# -- recipes -----------------------------------------------------------------------------------------------------------
def test_recipes_of_the_issue_are_there_and_begin_with_words() -> None:
    wanted = {"documents-mnist", "documents-dcgan", "dcgan", "wgan-gp", "sngan-hinge", "lsgan", "progressive", "r3gan",
              "projected", "conditional", "autoencoder-gan", "pix2pix", "cyclegan"}  # fmt: skip
    assert wanted <= set(recipe.names())
    for name in recipe.names():
        assert (recipe.FOLDER / f"{name}.toml").read_text(encoding="utf-8").startswith("# ")
        recipe.read(name)


def test_a_recipe_teaches_its_reader(tmp_path: Path) -> None:
    with pytest.raises(recipe.BadRecipe, match="Did you mean dcgan"):
        recipe.read("dcgn")
    with pytest.raises(recipe.BadRecipe, match="no such key; there are gradient, r1"):
        recipe.read("dcgan", ["penalty.r3=1"])
    with pytest.raises(recipe.BadRecipe, match=r"did you mean optimiser\.learning_rate"):
        recipe.read("dcgan", ["learning_rat=1"])
    for option, words in (
        ("batch", "a key, = and a value"), ("batch.x=3", "goes deeper"), ("penalty=3", r"a section of keys.*penalty\.r1"),
        ("penalty.r1=-1", "cannot be negative"), ("pictures.channels=2", "0, 1 or 3"), ("loss.weight=-1", "cannot be negative"),
    ):  # fmt: skip
        with pytest.raises(recipe.BadRecipe, match=words):
            recipe.read("dcgan", [option])
    for content, words in ((None, "cannot be read"), (b"batch = = 3", "is no TOML"), (b"\xff\xfe", "is no TOML")):
        if content is not None:
            (tmp_path / "mine.toml").write_bytes(content)
        with pytest.raises(recipe.BadRecipe, match=words):
            recipe.read(str(tmp_path / "mine.toml"))
    with pytest.raises(recipe.BadRecipe, match="Did you mean cnn-mnist"):
        recipe.read("cnn-mnst", kind=classifier.CnnRecipe)
    with pytest.raises(recipe.BadRecipe, match=r"batch: .*given: 0"):
        recipe.read("dcgan", ["batch=0"])
    strange = recipe.read("dcgan", ["generator.kind=x"])
    with pytest.raises(recipe.BadRecipe, match=r"generator\.kind"):
        networks.generator(strange.generator, parts.Plan(28, 1))


def test_schedules() -> None:
    falls = recipe.Schedule(start=1.0, end=0.0)
    assert [falls.at(p) for p in (0, 0.5, 1)] == pytest.approx([1, 0.5, 0])
    soon = recipe.Schedule(start=0.0, end=2.0, shape="linear", over=0.5)
    assert [soon.at(p) for p in (0.25, 0.5, 0.9)] == pytest.approx([1, 2, 2])


def test_the_documents_networks_have_their_sizes() -> None:
    r = recipe.read("documents-mnist")
    with torch.device("meta"):
        generator = networks.generator(r.generator, parts.Plan(28, 1))
        discriminator = networks.discriminator(r.discriminator, parts.Plan(28, 1))
    sizes = [tuple(m.weight.shape) for m in generator.modules() if isinstance(m, torch.nn.Linear)]
    assert sizes == [(7 * 7 * 256, 100), (7 * 7 * 128, 7 * 7 * 256), (784, 7 * 7 * 128)]
    kernels = [tuple(m.weight.shape) for m in discriminator.modules() if isinstance(m, torch.nn.Conv2d)]
    assert kernels == [(32, 1, 3, 3), (64, 32, 3, 3)]
    assert [m.momentum for m in generator.modules() if isinstance(m, torch.nn.BatchNorm1d)] == [0.2, 0.2]  # Keras: 0.8
    assert (r.batch, r.steps, r.generator.latent, r.optimiser.learning_rate) == (128, 10000, 100, 1e-4)


@pytest.mark.parametrize("name", [n for n in recipe.names() if n != "projected"])
def test_every_recipe_plays(name: str, tmp_path: Path) -> None:
    t = training(tiny_recipe(name, "steps=2"), tmp_path, tiny_data(other=name in ("pix2pix", "cyclegan")))
    assert t.run().why == "through"
    assert (tmp_path / "last.safetensors").exists()
    assert list((tmp_path / "grids").glob("*.png"))
    assert any((tmp_path / "tensorboard").iterdir())
    saved = {p.stem for p in tmp_path.glob("*.safetensors")} - {"last", "good", "best"}
    assert saved == set(t.game.nets)


def test_projected_plays_in_colour(tmp_path: Path) -> None:
    t = training(tiny_recipe("projected", "steps=2", "batch=2"), tmp_path, tiny_data(channels=3))
    frozen = [p.clone() for p in t.game.nets["discriminator"].frozen.parameters()]
    t.run()
    assert all(torch.equal(a, b) for a, b in zip(frozen, t.game.nets["discriminator"].frozen.parameters(), strict=True))


def test_text_is_a_condition(tmp_path: Path) -> None:
    more = ("condition.kind=text", "condition.augment=true", "condition.kl_weight=0.1", "steps=5")
    t = training(tiny_recipe("conditional", *more), tmp_path)
    assert t.run().why == "through"
    assert t.game.plan.told == 96
    assert '"kl"' in (tmp_path / "log.jsonl").read_text()


@pytest.mark.parametrize(
    "name", ["documents-mnist", "dcgan", "sngan-hinge", "progressive", "autoencoder-gan", "pix2pix", "cyclegan"]
)
def test_onnx_draws_what_pytorch_draws(name: str, tmp_path: Path) -> None:
    from storybrush.training.gan import use

    t = training(tiny_recipe(name, "steps=2"), tmp_path)
    t.run()
    assert use.export(tmp_path, tmp_path / "model.onnx", False, "last")[0] < use.AGREE
    assert use.export(tmp_path, tmp_path / "half.onnx", True, "last")[0] < 20 * use.AGREE
    assert (tmp_path / "half.onnx").stat().st_size < (tmp_path / "model.onnx").stat().st_size


@pytest.mark.parametrize("name", ["dcgan", "pix2pix", "cyclegan", "autoencoder-gan"])
def test_a_run_draws_without_its_data(name: str, tmp_path: Path) -> None:
    from storybrush.training.gan import use

    t = training(tiny_recipe(name, "steps=2"), tmp_path / "run")
    t.run()
    sheet = use.draw(tmp_path / "run", 4, 0, None, None, None, "last", 2)
    again = use.draw(tmp_path / "run", 4, 0, None, None, None, "last", 2)
    assert sheet.tobytes() == again.tobytes()
    if name != "dcgan":  # one picture in, one out
        Image.new("L", (30, 20), "white").save(tmp_path / "x.png")
        one = use.draw(tmp_path / "run", 1, 0, None, None, tmp_path / "x.png", "last", 0)
        assert one.size == (8, 8)
    else:
        assert sheet.tobytes() != use.draw(tmp_path / "run", 4, 1, None, None, None, "last", 2).tobytes()


def test_growing_shows_small_pictures_first() -> None:
    net = progressive.Generator(parts.Plan(28, 1), recipe.Generator(kind="progressive", latent=8, width=4))
    sides = []
    for progress in (0.0, 0.1, 0.4, 1.0):
        net.grow(progress)
        sides.append(net(torch.randn(2, 8)).shape[-1])
    assert sides == [7, 14, 28, 28]


@pytest.mark.parametrize(("seconds_a_step", "least", "most"), [(0.05, 550, 650), (2.0, 11, 16)])
def test_minutes_become_steps(seconds_a_step: float, least: int, most: int, tmp_path: Path) -> None:
    """Half a minute: counted from 80 steps on, or, where these take too long, from the first ten."""
    now = [0.0]

    def clock() -> float:  # is looked at once a step
        now[0] += seconds_a_step
        return now[0]

    r = tiny_recipe("dcgan", "minutes=0.5", "steps=100000", "batch=2")
    t = fit.Training(r, tiny_data(), Folder(tmp_path), clock=clock)
    t.folder.begin(r, t.facts)
    outcome = t.run()
    assert outcome.why == "through"
    assert least <= outcome.step <= most


# -- what is wrong is said before anything is spent --------------------------------------------------------------------
@pytest.mark.parametrize("name", ["documents-dcgan", "cyclegan", "dcgan", "autoencoder-gan"])
def test_sizes_that_a_network_cannot_draw_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(recipe.BadRecipe, match=r"pictures\.size = 30.*Try 28"):
        training(tiny_recipe(name), tmp_path, tiny_data(30, other=name == "cyclegan"))


def test_a_start_that_does_not_fit_is_told(tmp_path: Path) -> None:
    training(tiny_recipe("dcgan", "steps=1"), tmp_path / "first").run()
    start = f"start={tmp_path / 'first'}"
    fits = training(tiny_recipe("dcgan", "steps=1", start), tmp_path / "fits")
    fits.start_from()
    wide = training(tiny_recipe("dcgan", "steps=1", start, "generator.width=8"), tmp_path / "wide")
    with pytest.raises(recipe.BadRecipe, match="generator is another network"):
        wide.start_from()


def test_a_state_or_a_picture_file_that_cannot_be(tmp_path: Path) -> None:
    from storybrush.training.gan import show, use

    training(tiny_recipe("pix2pix", "steps=1", "pictures.source=noise"), tmp_path / "run").run()
    with pytest.raises(MissingWeights, match="no best state"):
        show.restore(tmp_path / "run", "best")
    with pytest.raises(CannotWrite, match=r"Name it \.png"):
        use.picture_file(tmp_path / "grid.pgn")
    use.picture_file(tmp_path / "new" / "grid.png")
    assert (tmp_path / "new").is_dir()
    (tmp_path / "x.png").write_bytes(b"no picture")
    for picture in (tmp_path / "x.png", tmp_path / "none.png"):
        with pytest.raises(BadArt, match="cannot be read as a picture"):
            use.draw(tmp_path / "run", 1, 0, None, None, picture, "last", 0)


def test_blank_pages_do_not_end_a_cyclegan(tmp_path: Path) -> None:
    """Without variance each of its instance norms multiplies the gradient; in bf16 a dozen of them reached infinity."""
    flat = np.broadcast_to(np.arange(0, 240, 40, dtype=np.uint8)[:, None, None, None], (6, 32, 32, 3)).copy()
    r = tiny_recipe("cyclegan", "steps=2", "batch=2", "generator.width=8", "generator.depth=4")
    t = training(r, tmp_path, Data("flat", flat, other=flat[::-1].copy()))
    t.run(until=1)
    gradients = [p.grad for net in t.game.nets.values() for p in net.parameters() if p.grad is not None]
    assert all(g.isfinite().all() for g in gradients)
    assert max(float(g.abs().max()) for g in gradients) < 1e3


# -- the pages ---------------------------------------------------------------------------------------------------------
def commands_of_the_pages() -> list[tuple[str, list[str]]]:
    found = []
    for page in sorted((Path(__file__).resolve().parents[1] / "docs" / "gan").glob("*.md")):
        for block in re.findall(r"```bash\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
            for line in block.replace("\\\n", " ").splitlines():
                words = shlex.split(line)
                for start in (["storybrush-train"], ["-m", "storybrush.training"]):
                    for i in range(len(words)):
                        if words[i : i + len(start)] == start:
                            found.append((page.name, words[i + len(start) :]))
    return found


def test_every_command_of_the_pages_is_understood() -> None:
    """Its options exist, its recipe can be read with what is set; nothing is run."""
    from typer.main import get_command

    from storybrush.training.cli import app

    said = commands_of_the_pages()
    assert {tuple(words[:2]) for _, words in said} >= {
        ("gan", v) for v in ("fit", "resume", "sample", "judge", "export", "compare")
    }
    for page, words in said:
        command, rest = get_command(app), list(words)
        while hasattr(command, "commands"):
            assert rest[0] in command.commands, (page, words)
            command = command.commands[rest.pop(0)]
        given = command.make_context(rest[0] if rest else "", rest).params
        if words[:2] == ["gan", "fit"]:
            recipe.read(given["recipe"], given["set"])
