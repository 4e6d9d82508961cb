"""The networks by name. A generator takes (z, told) and gives pictures; a discriminator takes (pictures, told) and gives scores."""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from storybrush.training.gan import recipe
from storybrush.training.gan.networks import dcgan, documents, progressive, projected, r3gan, resnet, translate
from storybrush.training.gan.networks.parts import Plan
from storybrush.training.gan.penalties import spectral_norm
from storybrush.training.gan.stabilise import freeze_layers

GENERATORS: dict[str, Callable[[Plan, recipe.Generator], nn.Module]] = {
    "documents-dense": documents.DenseGenerator,
    "documents-upward": documents.UpwardGenerator,
    "dcgan": dcgan.Generator,
    "resnet": resnet.Generator,
    "progressive": progressive.Generator,
    "r3gan": r3gan.Generator,
}
TRANSLATORS: dict[str, Callable[[Plan, recipe.Generator], nn.Module]] = {
    "unet": translate.UNet,
    "residual": translate.ResidualTranslator,
}
DISCRIMINATORS: dict[str, Callable[[Plan, recipe.Discriminator], nn.Module]] = {
    "documents-conv": documents.ConvDiscriminator,
    "documents-strided": documents.StridedDiscriminator,
    "dcgan": dcgan.Discriminator,
    "critic": dcgan.Critic,
    "resnet": resnet.Discriminator,
    "progressive": progressive.Discriminator,
    "r3gan": r3gan.Discriminator,
    "projected": projected.Discriminator,
    "patch": translate.PatchDiscriminator,
}


def _unknown(what: str, kind: str, there: dict[str, object]) -> recipe.BadRecipe:
    return recipe.BadRecipe(f"{what}.kind = {kind!r} is not known here. There are: {', '.join(there)}.")


def generator(r: recipe.Generator, plan: Plan) -> nn.Module:
    if r.kind not in GENERATORS:
        raise _unknown("generator", r.kind, dict(GENERATORS))
    return GENERATORS[r.kind](plan, r)


def translator(r: recipe.Generator, plan: Plan) -> nn.Module:
    if r.kind not in TRANSLATORS:
        raise _unknown("generator", r.kind, dict(TRANSLATORS))
    return TRANSLATORS[r.kind](plan, r)


def discriminator(r: recipe.Discriminator, plan: Plan, frozen_layers: int = 0) -> nn.Module:
    if r.kind not in DISCRIMINATORS:
        raise _unknown("discriminator", r.kind, dict(DISCRIMINATORS))
    net = DISCRIMINATORS[r.kind](plan, r)
    if r.spectral_norm:
        spectral_norm(net)
    freeze_layers(net, frozen_layers)
    return net
