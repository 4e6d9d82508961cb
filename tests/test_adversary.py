"""The painter's adversarial trainings: who judges, what is asked that nobody drew, and that every weight acts."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from storybrush.language.lexicon import Lexicon
from storybrush.painter import condition

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytestmark = pytest.mark.train

from storybrush.training import recipe  # noqa: E402
from storybrush.training.art import holdout  # noqa: E402
from storybrush.training.eye import vocabulary  # noqa: E402
from storybrush.training.painter import fit_generator, fit_pixels  # noqa: E402
from storybrush.training.painter.adversary import Adversary, LatentCritic, PixelCritic, balance, ramp  # noqa: E402
from storybrush.training.painter.autoencoder import Decoder, Encoder  # noqa: E402
from storybrush.training.painter.generator import LatentGenerator  # noqa: E402
from storybrush.training.painter.told import block, mismatched, recombined  # noqa: E402

TINY = {"width": 32, "hidden": 16, "depth": 2}


def told_of(*rows: dict[str, str]) -> torch.Tensor:
    words = np.random.default_rng(0).standard_normal((len(rows), condition.TEXT))
    return torch.from_numpy(np.stack([condition.condition(w, r) for w, r in zip(words, rows, strict=True)]))


def test_a_penalty_of_a_linear_critic_is_half_its_squared_norm() -> None:
    net = torch.nn.Linear(2, 1)
    net.weight.data = torch.tensor([[3.0, 4.0]])
    adversary = Adversary(net, 1e-3, penalty=1.0)
    assert adversary._slope(torch.randn(5, 2), None).item() == pytest.approx(12.5)


def test_the_critic_passes_gradients_on_and_keeps_none_of_the_generators() -> None:
    adversary = Adversary(torch.nn.Linear(2, 1), 1e-3, penalty=0.0)
    fake = torch.randn(4, 2, requires_grad=True)
    adversary.fool(torch.randn(4, 2), fake).backward()
    assert fake.grad is not None
    assert fake.grad.abs().sum() > 0
    assert all(p.grad is None and p.requires_grad for p in adversary.learns)


def test_both_losses_draw_alike_once_they_are_balanced() -> None:
    x = torch.randn(3, 5, requires_grad=True)
    assert balance(x.sum(), 4 * x.sum(), x) == pytest.approx(0.25)
    assert [ramp(step, 10, 4) for step in (0, 10, 12, 99)] == [0, 0, 0.5, 1]


def test_recombined_conditions_are_new_and_say_only_what_acts() -> None:
    torch.manual_seed(0)
    head = {
        "style": "storybook",
        "part": "head",
        "skin": "1",
        "feeling": "happy",
        "hat": "crown",
        "garment_colour": "red",
    }
    other = head | {"feeling": "sad", "hat": "hood", "garment_colour": "blue", "skin": "4"}
    body = {
        "style": "storybook",
        "part": "body",
        "skin": "1",
        "pose": "run",
        "garment": "dress",
        "garment_colour": "green",
    }
    told = told_of(head, other, body, body | {"pose": "sit", "garment": "coat"}).repeat(16, 1)
    new = recombined(told, figures=True)
    assert torch.equal(new[:, : condition.TEXT], told[:, : condition.TEXT])  # the word stays
    assert torch.equal(new[:, block("part")], told[:, block("part")])
    heads = told[:, block("part")][:, 0] == 1
    assert not new[heads][:, block("pose")].any()
    assert not new[~heads][:, block("feeling")].any()
    seen = {tuple(row[condition.TEXT :].tolist()) for row in told}
    assert any(tuple(row[condition.TEXT :].tolist()) not in seen for row in new)
    for name in ("skin", "feeling", "hat"):  # still one value each
        assert torch.equal(new[heads][:, block(name)].sum(1), told[heads][:, block(name)].sum(1))


def test_a_wrong_description_is_wrong() -> None:
    torch.manual_seed(0)
    told = told_of(*[{"style": s, "colour": c} for s in ("noto", "fluent") for c in ("red", "blue", "green", "black")])
    wrong = mismatched(told, figures=False)
    assert (wrong != told).any(1)[:4].all()  # another thing
    assert torch.equal(wrong[4:, : condition.TEXT], told[4:, : condition.TEXT])


def test_the_latent_critic_judges_combinations_that_it_never_saw() -> None:
    """Colour and style each leave a mark on a latent; the critic sees real ones under right and wrong words, never the diagonal."""
    torch.manual_seed(0)
    marks = torch.randn(2, 4, 16, 16, 16)
    flags = torch.zeros(4, 4, condition.WIDTH)
    for c in range(4):
        for s in range(4):
            flags[c, s, condition.OFFSETS["colour"] + c] = flags[c, s, condition.OFFSETS["style"] + s] = 1

    def real(c: torch.Tensor, s: torch.Tensor) -> torch.Tensor:
        return marks[0, c] + marks[1, s] + 0.1 * torch.randn(len(c), 16, 16, 16)

    adversary = Adversary(LatentCritic(width=8), 2e-3, penalty=0.0)
    for step in range(80):
        c, other = torch.randint(4, (2, 32))
        s = (c + torch.randint(1, 4, (32,))) % 4
        wrong = torch.where(torch.rand(32, 1) < 0.5, flags[c, other], flags[other, s])
        latent = real(c, s)
        adversary.learn(step, latent, [(latent, wrong)], flags[c, s])
    diagonal = torch.arange(4)
    with torch.no_grad():
        latent = real(diagonal, diagonal)
        right = adversary.net(latent, flags[diagonal, diagonal])
        for move in (1, 2, 3):
            assert (right > adversary.net(latent, flags[diagonal, (diagonal + move) % 4])).float().mean() >= 0.75


def test_the_pixel_critic_looks_at_alpha_and_at_the_words() -> None:
    torch.manual_seed(0)
    critic = PixelCritic(width=16)
    crop, told = torch.rand(2, 4, 64, 64), torch.zeros(2, condition.WIDTH + 2)
    scores = critic(crop, told)
    assert scores.shape[0] == 2
    bare = torch.cat([crop[:, :3], torch.zeros(2, 1, 64, 64)], 1)
    assert not torch.allclose(critic(bare, told), scores)
    assert not torch.allclose(critic(crop, told + 1), scores)


@pytest.fixture
def things(tmp_path: Path) -> Path:
    """A corpus of eight discs that are things of the lexicon, in two colours, at the painter's size."""
    (tmp_path / "sprites").mkdir()
    y, x = np.mgrid[:128, :128]
    pictures, labels = np.zeros((16, 128, 128, 4), np.uint8), []
    for i, subject in enumerate(list(Lexicon.load())[:8] * 2):
        colour = ("red", "blue")[i // 8]
        pictures[i][(x - 64) ** 2 + (y - 64) ** 2 < (20 + 5 * (i % 8)) ** 2] = (
            (255, 0, 0, 255) if i < 8 else (0, 0, 255, 255)
        )
        labels.append(
            {"style": "noto", "licence": "Apache-2.0", "source": f"disc-{i}", "subject": subject.id, "colour": colour}
        )
    np.save(tmp_path / "sprites" / "openclipart.npy", pictures)
    (tmp_path / "sprites" / "openclipart.json").write_text(json.dumps(labels))
    return tmp_path


def tiny() -> torch.nn.ModuleDict:
    torch.manual_seed(0)
    return torch.nn.ModuleDict(
        {"encoder": Encoder(16, 16), "decoder": Decoder(16, 16), "things": LatentGenerator(**TINY)}
    )


def generator_recipe(*said: str) -> fit_generator.GeneratorRecipe:
    sizes = ["batch=16", "minutes=50", "shares={openclipart=1.0}", "styles={}", "adversarial_batch=8"]
    return recipe.load(fit_generator.GeneratorRecipe, "things", [*sizes, *said])


def test_the_adversary_joins_after_regression_and_its_weight_acts(
    things: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nets = tiny()
    monkeypatch.setattr(fit_generator, "load_autoencoder", lambda source: (nets["encoder"], nets["decoder"]))
    monkeypatch.setattr(fit_generator, "LatentGenerator", lambda: LatentGenerator(**TINY))

    def trained(name: str, weight: float, *said: str) -> dict[str, torch.Tensor]:
        r = generator_recipe("steps=6", f"adversarial_weight={weight}", "adversarial_ramp=1", *said)
        fit_generator.fit(things, "none", tmp_path / name, r, "things")
        return torch.load(tmp_path / name / "checkpoint.pt", weights_only=True)

    alone = trained("alone", 0.0)
    assert "critic" not in alone
    late, early = trained("late", 0.5, "adversarial_from=1000"), trained("early", 0.5, "adversarial_from=0")
    assert not torch.equal(early["net"]["leave.weight"], late["net"]["leave.weight"])
    assert "critic" in early
    told = trained("told", 0.5, "adversarial_from=0", "matching=false", "unseen_weight=0.0")
    assert not torch.equal(early["critic"]["score.score.weight"], told["critic"]["score.score.weight"])


def test_a_pack_that_continues_another_is_learned_with_it(things: Path, tmp_path: Path) -> None:
    """Both parts divide one share by their sizes; the recogniser reads both, too, and tells their drawings apart."""
    for end in ("npy", "json"):
        (things / f"sprites/openclipart.{end}").rename(things / f"sprites/things.{end}")
    rows = json.loads((things / "sprites/things.json").read_text())
    pictures = np.load(things / "sprites/things.npy")
    own = {"style": "storybook", "licence": "project", "source": "kit"}
    some = [own | {"subject": "surfboard", "colour": c} for c in ("red", "blue", "green", "black")]
    np.save(things / "sprites/things-2.npy", pictures[:4])
    (things / "sprites/things-2.json").write_text(json.dumps(some))
    r = generator_recipe("shares={things=1.0}")
    data = fit_generator.Latents(things, tiny()["encoder"], tmp_path, r)
    learned = [sum(holdout.split(row) == "train" for row in part) for part in (rows, some)]
    assert [len(told) for told, *_ in data.packs] == learned
    assert data.shares == pytest.approx(np.array(learned) / sum(learned))
    kept = sorted(tmp_path.glob("*.latents.npz"))
    assert [path.name for path in kept] == ["things-2.latents.npz", "things.latents.npz"]
    before = data.packs[0][1]
    assert torch.equal(fit_generator.Latents(things, tiny()["encoder"], tmp_path, r).packs[0][1], before)
    np.save(things / "sprites/things.npy", pictures[::-1])  # drawn anew: what was kept no longer holds
    assert not torch.equal(fit_generator.Latents(things, tiny()["encoder"], tmp_path, r).packs[0][1], before)
    np.save(things / "sprites/things.npy", pictures)
    for name in ("emoji", "figures"):
        np.save(things / f"sprites/{name}.npy", pictures[:0])
        (things / f"sprites/{name}.json").write_text("[]")
    packs = vocabulary.read_packs(things)
    assert [len(pack.names) for pack in packs] == [0, 0, 16, 4]
    assert packs[3].sources == ["id:surfboard"] * 4
    assert packs[3].names[0] == "kit-2:0"


def test_pixels_move_generator_and_decoder_a_little_and_the_encoder_not_at_all(
    things: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nets = tiny()
    before = {k: v.clone() for k, v in nets.state_dict().items()}
    monkeypatch.setattr(fit_pixels, "networks", lambda sources, decoder: nets)
    said = ["batch=4", "steps=3", "minutes=50", "adversarial_from=0", "adversarial_ramp=1", "networks={things=1.0}",
            "shares={sprites=1.0}"]  # fmt: skip
    r = recipe.load(fit_pixels.PixelsRecipe, "pixels", said)
    sources = {"things": generator_recipe()}
    fit_pixels.fit(things, "none", {"things": "none"}, tmp_path / "run", r, sources=sources)
    moved = {k for k, v in nets.state_dict().items() if not torch.equal(v, before[k])}
    assert moved
    assert all(k.startswith(("decoder.", "things.leave.", "things.refine.", "things.blocks.1.")) for k in moved)
    from storybrush.training.painter.restore import averaged_state

    state = averaged_state(tmp_path / "run" / "checkpoint.pt", "things")
    LatentGenerator(**TINY).load_state_dict(state)  # export finds each network in it


def test_larger_errors_are_shown_to_the_decoder_in_the_generators_own_direction() -> None:
    drawn, latent = torch.randn(64, 2, 4, 4).double().requires_grad_(), torch.randn(64, 2, 4, 4).double()
    shown = fit_pixels.exaggerated(drawn, latent, 0.8)
    share = ((shown - latent) / (drawn - latent)).flatten(1)
    assert torch.allclose(share, share[:, :1].expand_as(share), atol=1e-3)  # one share for each drawing
    assert 0.999 < share.min() < 1.2
    assert 1.6 < share.max() < 1.801
    (slope,) = torch.autograd.grad(shown.sum(), drawn)
    assert torch.equal(slope, torch.ones_like(slope))  # the generator is not blamed for what was added
