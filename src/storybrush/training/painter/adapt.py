"""Teaches the painter an artist's hand from 20 to 200 drawings (`storybrush-train painter adapt`).

Everything that is trained stays frozen; a small network behind the generators redraws their latents. One part, convolutions, sees
only what is drawn: the manner, which carries over to things that the artist never drew. The other, of low rank, sees the word: the
drawings themselves, a character's among them. Where there is a drawing it learns by regression; for all else a patch critic, which
knows the artist's latents, asks for the same manner (arXiv 1611.07004), while an anchor keeps the thing what it is.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from PIL import Image, ImageDraw
from torch import Tensor, nn
from torch.nn import functional as F

from storybrush import pixels, weights
from storybrush.errors import BadArt, OutputExists
from storybrush.finish.style import STYLES as PAPERS
from storybrush.language.lexicon import Lexicon
from storybrush.painter import condition, hands
from storybrush.painter.gan import known_subjects
from storybrush.training import export, recipe, run
from storybrush.training.painter import restore
from storybrush.training.painter.adversary import Adversary, pull, ramp
from storybrush.training.painter.autoencoder import LATENT_CHANNELS
from storybrush.training.painter.fit_generator import premultiplied
from storybrush.training.painter.generator import GRID
from storybrush.training.painter.told import Conditions

SIDE, MARGIN = 128, 6
FEWEST, MOST = 8, 1000
PICTURES = (".png", ".webp", ".jpg", ".jpeg", ".gif", ".svg")
PAPER = 40  # of 255: how far from white a corner may be and still be paper


class AdaptRecipe(recipe.Recipe):
    batch: int
    steps: int
    minutes: float
    learning_rate: float
    width: int
    rank: int
    untold: float
    square_weight: float
    keep_weight: float
    adversarial_weight: float
    adversarial_from: int
    adversarial_ramp: int
    critic_rate: float
    penalty: float


class Adapter(nn.Module):
    """latent (B, 16, 16, 16), told (B, WIDTH) -> the latent redrawn. At first it changes nothing."""

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        act = nn.LeakyReLU(0.2)
        self.manner = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, width, 3, padding=1), act, nn.Conv2d(width, width, 3, padding=1), act,
            nn.Conv2d(width, LATENT_CHANNELS, 3, padding=1),
        )  # fmt: skip
        self.drawings = nn.Sequential(
            nn.Linear(condition.WIDTH, rank), nn.SiLU(), nn.Linear(rank, LATENT_CHANNELS * GRID * GRID)
        )
        for last in (self.manner[-1], self.drawings[-1]):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, latent: Tensor, told: Tensor) -> Tensor:
        return latent + self.manner(latent) + self.drawings(told).unflatten(1, (LATENT_CHANNELS, GRID, GRID))


class PatchCritic(nn.Module):
    """latent (B, 16, 16, 16) -> a score for each patch of 7 x 7 cells: (B, 1, 8, 8)."""

    def __init__(self, width: int = 48) -> None:
        super().__init__()
        act = nn.LeakyReLU(0.2)
        self.layers = nn.Sequential(
            nn.Conv2d(LATENT_CHANNELS, width, 3, padding=1), act, nn.Conv2d(width, width, 4, 2, 1), act,
            nn.Conv2d(width, 1, 1),
        )  # fmt: skip

    def forward(self, latent: Tensor) -> Tensor:
        return self.layers(latent)


def subject_of(name: str, lexicon: Lexicon) -> str | None:
    """What a file called `name` shows: "red fox-2" -> fox, "狐狸" -> fox; None where no word of it is in the vocabulary."""
    words = "".join(c if c.isalpha() else " " for c in name).split()
    tries = [" ".join(words), *words[::-1]]  # the last word of an English name is the thing
    for word in tries:
        for match in lexicon.find(word, near=False):
            if match.subject.id in known_subjects():
                return match.subject.id
    return None


def open_drawing(path: Path) -> np.ndarray:
    """-> (128, 128, 4) uint8 straight, fitted inside and centred. White paper around a drawing becomes transparent."""
    if path.suffix.lower() == ".svg":
        from storybrush.training.art.drawing import render_svg

        rgba = render_svg(path.read_text(encoding="utf-8"), 4 * SIDE, 4 * SIDE)
    else:
        rgba = pixels.read(path)
    if rgba[..., 3].min() > 250:
        rgba = without_paper(rgba)
    rgba = pixels.trim(rgba)
    scale = (SIDE - 2 * MARGIN) / max(rgba.shape[:2])
    height, width = (max(1, round(side * scale)) for side in rgba.shape[:2])
    sheet = np.zeros((SIDE, SIDE, 4), np.uint8)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    sheet[top : top + height, left : left + width] = pixels.resize(np.ascontiguousarray(rgba), width, height)
    return sheet


def without_paper(rgba: np.ndarray) -> np.ndarray:
    """What is nearly white and hangs together with a corner becomes transparent."""
    image, mark = Image.fromarray(rgba[..., :3]), (255, 0, 254)
    for corner in ((0, 0), (image.width - 1, 0), (0, image.height - 1), (image.width - 1, image.height - 1)):
        if min(image.getpixel(corner)) >= 255 - PAPER:  # type: ignore[arg-type, type-var]
            ImageDraw.floodfill(image, corner, mark, thresh=PAPER)
    paper = (np.asarray(image) == mark).all(-1)
    return np.dstack([rgba[..., :3], np.where(paper, 0, 255).astype(np.uint8)])


def read_art(folder: Path) -> tuple[list[str], np.ndarray]:
    """-> subjects and (N, 128, 128, 4) uint8. Raises BadArt: too few, too many, or none named."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURES)
    lexicon = Lexicon.load()
    named = [(subject, path) for path in files if (subject := subject_of(path.stem, lexicon))]
    for path in sorted(set(files) - {path for _, path in named}):
        print(f"left out: {path.name}: no word of its name is something that the painter can draw", flush=True)
    if not FEWEST <= len(named) <= MOST:
        raise BadArt(
            f"{folder} holds {len(named)} drawings whose names say what they show; {FEWEST} to {MOST} are needed, and 20 to 200 "
            f"do well. Name each after its subject, like fox.png or 狐狸-2.png ({', '.join(PICTURES)})."
        )
    return [subject for subject, _ in named], np.stack([open_drawing(path) for _, path in named])


class Teaching:
    """The frozen networks, what the artist drew, and what nobody drew."""

    def __init__(self, subjects: list[str], pictures: np.ndarray, nets: Mapping[str, nn.Module], seed: int) -> None:
        self.nets, self.conditions = nets, Conditions(seed)
        self.rng = np.random.default_rng(seed)
        with torch.no_grad():
            self.wanted = nets["encoder"](premultiplied(pictures)).float()
        vectors = self.conditions.vectors
        told = [
            condition.condition(vectors[s], {"style": hands.whole_style(known_subjects()[s].styles)}) for s in subjects
        ]
        self.told = torch.from_numpy(np.stack(told)).to(self.wanted.device)

    @torch.no_grad()
    def paint(self, told: Tensor, network: str) -> Tensor:
        return self.nets[network](told, torch.randn(len(told), condition.TEXT, device=told.device))[0].float()

    def own(self, size: int) -> tuple[Tensor, Tensor, Tensor]:
        """-> told, the painter's latent, the artist's."""
        pick = torch.from_numpy(self.rng.integers(len(self.told), size=size))
        return self.told[pick], self.paint(self.told[pick], "things"), self.wanted[pick]

    def others(self, size: int) -> tuple[Tensor, Tensor]:
        """-> told, the painter's latent; half of them figures."""
        half = size // 2
        told = [
            torch.from_numpy(f(n)) for f, n in ((self.conditions.figures, half), (self.conditions.things, size - half))
        ]
        device = self.wanted.device
        latents = [self.paint(t.to(device), name) for t, name in zip(told, ("figures", "things"), strict=True)]
        return torch.cat(told).to(device), torch.cat(latents)


def shipped_networks() -> dict[str, nn.Module]:
    nets = {name: restore.shipped(f"painter-{name}") for name in ("encoder", "decoder", "figures", "things")}
    return {name: net.requires_grad_(False).to(run.device()) for name, net in nets.items()}


def fit(teaching: Teaching, folder: run.Run, r: AdaptRecipe) -> Adapter:
    """-> the averaged adapter."""
    net = Adapter(r.width, r.rank).to(run.device())
    average = run.Average(net, decay=0.99)
    optimiser = torch.optim.AdamW(net.parameters(), r.learning_rate, betas=(0.9, 0.99), weight_decay=1e-3)
    adversary = Adversary(PatchCritic().to(run.device()), r.critic_rate, r.penalty)
    parts = {"net": net, "average": average.net, "optimiser": optimiser, **adversary.parts}
    loop = run.Loop(folder, r, parts, warm_up=50)
    factor = 0.0
    for step in loop:
        told, painted, wanted = teaching.own(r.batch)
        silent = (torch.rand(len(told), 1, device=told.device) < r.untold).float()
        drawn = net(painted, told * (1 - silent))
        error = drawn - wanted
        loss = error.abs().mean() + r.square_weight * error.square().mean()
        asked, begun = teaching.others(r.batch)
        redrawn = net(begun, asked)
        keep = F.smooth_l1_loss(redrawn, begun)
        loss = loss + r.keep_weight * keep
        strength = r.adversarial_weight * ramp(step, r.adversarial_from, r.adversarial_ramp)
        if strength:
            cheat = adversary.fool(wanted, redrawn)
            if step % 8 == 0 or not factor:
                # against regression: the anchor does not draw at all where nothing was changed
                factor = pull(error.abs().mean(), drawn) / (pull(cheat, redrawn) + 1e-8)
            loss = loss + strength * factor * cheat
        run.descend(loss, net, optimiser, clip=1.0)
        average.update(net, step)
        facts = adversary.learn(step, wanted, [(redrawn, None)])
        if step % 200 == 0:
            folder.log(step, l1=error.abs().mean(), keep=keep, **facts, per_second=loop.per_second(2 * r.batch))
    return average.net.eval()  # type: ignore[return-value]


def write(net: Adapter, path: Path, base: str, subjects: list[str]) -> float:
    """The hand's file; -> the largest difference of ONNX Runtime from PyTorch, weights packed."""
    random = torch.Generator().manual_seed(0)
    inputs = [torch.randn(2, LATENT_CHANNELS, GRID, GRID, generator=random), torch.zeros(2, condition.WIDTH)]
    batch = {0: "batch"}
    path.parent.mkdir(parents=True, exist_ok=True)
    found = export.export(
        net.cpu(), inputs, path, ["latent", "told"], ["redrawn"], dict.fromkeys(("latent", "told", "redrawn"), batch)
    )
    model = onnx.load(str(path))
    facts = {"storybrush": "hand", "space": hands.space(), "base": base, "subjects": ",".join(sorted(set(subjects)))}
    for key, value in facts.items():
        model.metadata_props.add(key=key, value=value)
    onnx.save(model, str(path))
    return found["packed"]


@torch.no_grad()
def show(teaching: Teaching, net: Adapter, path: Path) -> None:
    """Rows: the artist's drawings, what the hand makes of their words, things that the artist never drew before and after."""
    own, painted, wanted = teaching.own(10)
    asked, begun = teaching.others(10)
    rows = []
    for latent in (wanted, net(painted, own), begun, net(begun, asked)):
        picture = teaching.nets["decoder"](latent).clamp(0, 1)
        rows.append(torch.cat(list(picture[:, :3] + (1 - picture[:, 3:]) * 0.95), dim=-1))
    grid = (torch.cat(rows, dim=-2).clamp(0, 1) * 255).byte().permute(1, 2, 0).cpu().numpy()
    Image.fromarray(np.ascontiguousarray(grid)).save(path)


def adapt(
    art: Path, style: str, out: Path | None = None, base: str = "storybook", minutes: float = 30, force: bool = False,
    said: list[str] | None = None, nets: Mapping[str, nn.Module] | None = None, seed: int = 0,
) -> Path:  # fmt: skip
    """art: a folder of drawings, each named after what it shows. -> the hand's file, which `--style` takes; beside it a sheet.

    A training that was stopped goes on; said, nets: other numbers and networks, for tests.
    Raises BadArt (drawings or names that do not do), OutputExists.
    """
    if style in condition.STYLES or style in PAPERS or not style.isidentifier():
        raise BadArt(f"{style!r} cannot name a hand: take one word of letters and digits that is no style yet.")
    if base not in condition.STYLES:
        raise BadArt(f"There is no hand {base!r} to begin with. Choose from: {', '.join(condition.STYLES)}.")
    path = out or weights.hands_folder() / f"{style}.onnx"
    if path.exists() and not force:
        raise OutputExists(f"{path} exists. Give another --style or --out, or --force to replace it.")
    torch.manual_seed(seed)
    subjects, pictures = read_art(art)
    print(f"{len(subjects)} drawings of {len(set(subjects))} things", flush=True)
    r = recipe.load(AdaptRecipe, "adapt", [f"minutes={minutes}", *(said or [])])
    teaching = Teaching(subjects, pictures, nets or shipped_networks(), seed)
    folder = path.with_suffix(".run")
    if force:
        shutil.rmtree(folder, ignore_errors=True)
    net = fit(teaching, run.Run(folder, r), r)
    show(teaching, net, path.with_suffix(".png"))
    off = write(net, path, base, subjects)
    print(f"ONNX against PyTorch: {off:.1g} at most", flush=True)
    shutil.rmtree(folder)
    return path
