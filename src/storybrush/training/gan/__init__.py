"""The GAN workshop: trains, judges and exports GANs on a laptop. Read games/duel.py first, then losses.py and penalties.py.

recipe.py       what a training is, as data            data.py, sources.py   pictures to learn from
losses.py       adversarial losses                     penalties.py          what keeps a discriminator smooth
augment.py      differentiable augmentation            stabilise.py          noise, averages, freezing
networks/       generators and discriminators          games/                what is played with them
fit.py          the one loop                           checkpoint.py         exact resume, safe against a kill
guards.py       NaN, divergence, collapse: in words    judges.py             how good, beside what real pictures get
classifier.py   the CNN that judges                    cli.py                `storybrush-train gan`, `cnn`
"""
