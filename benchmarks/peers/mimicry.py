"""torch-mimicry's own networks and its own Trainer at 32 pixels. Runs in an environment with `torch-mimicry`, without anything of
ours. Only the widths are set (to the number of parameters that is compared) and the data (pictures in memory)."""

from __future__ import annotations

import argparse
import sys
import tempfile
import types
from pathlib import Path

import numpy as np
import torch
from marks import Marks, to_pictures

# PyPI's torchvision is built for CUDA and does not find its own operators beside a PyTorch for CPUs; it only has to be imported
if "+cpu" in torch.__version__:
    library = torch.library.Library("torchvision", "DEF")  # its definitions live as long as it does
    for name in ("nms", "qnms"):
        library.define(name + "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
# written for PyTorch 1: what it imports from there is gone, and it uses one name of it, in a reader of ImageNet
sys.modules["torch._six"] = types.SimpleNamespace(PY3=True)  # type: ignore[assignment]

import torch_mimicry as mmc  # noqa: E402
from torch_mimicry.nets import dcgan, sngan  # noqa: E402

# networks, and steps of D for one of G: as its README and its papers have them
KINDS = {
    "sngan": (sngan.SNGANGenerator32, sngan.SNGANDiscriminator32, 5),
    "dcgan": (dcgan.DCGANGenerator32, dcgan.DCGANDiscriminator32, 1),
}


class AfterEachStep:
    """In the place of the Trainer's scheduler of learning rates, which it calls after each step."""

    def __init__(self, theirs, marks: Marks) -> None:
        self.theirs, self.marks = theirs, marks

    def step(self, log_data, global_step):
        if self.marks.stepped():
            raise KeyboardInterrupt  # how a user ends it, too: the Trainer then saves and returns
        return self.theirs.step(log_data=log_data, global_step=global_step)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--width", type=int, required=True, help="of D; G has twice as many channels, as by default")
    parser.add_argument("--data", type=Path, required=True, help="pictures as one NPY file, (N, 32, 32, 3) uint8")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True, help="of the processor")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    generator, discriminator, n_dis = KINDS[a.kind]
    net_g, net_d = generator(ngf=2 * a.width), discriminator(ndf=a.width)
    pictures = torch.from_numpy(np.load(a.data)).permute(0, 3, 1, 2).float().div(127.5).sub(1).contiguous()
    dataset = torch.utils.data.TensorDataset(pictures, torch.zeros(len(pictures), dtype=torch.long))
    loader = torch.utils.data.DataLoader(dataset, batch_size=64, shuffle=True, num_workers=0)

    @torch.no_grad()
    def draw(n: int) -> np.ndarray:
        state = torch.get_rng_state()
        torch.manual_seed(99)
        net_g.eval()  # as its own metrics draw
        parts = [net_g.generate_images(250).permute(0, 2, 3, 1).numpy() for _ in range(n // 250)]
        net_g.train()
        torch.set_rng_state(state)
        return to_pictures(np.concatenate(parts))

    with tempfile.TemporaryDirectory() as logs:
        trainer = mmc.training.Trainer(
            netD=net_d, netG=net_g,
            optD=torch.optim.Adam(net_d.parameters(), 2e-4, betas=(0.0, 0.9)),
            optG=torch.optim.Adam(net_g.parameters(), 2e-4, betas=(0.0, 0.9)),
            n_dis=n_dis, num_steps=100_000, lr_decay=None, dataloader=loader, log_dir=logs,
            device=torch.device("cpu"), print_steps=20,
        )  # fmt: skip
        marks = Marks(a.out, a.seconds, draw)
        trainer.scheduler = AfterEachStep(trainer.scheduler, marks)
        trainer.train()
    count = {
        name: sum(p.numel() for p in net.parameters()) for name, net in (("generator", net_g), ("discriminator", net_d))
    }
    versions = {"torch-mimicry": mmc.__version__, "torch": torch.__version__, "numpy": np.__version__}
    marks.write(weights=count, versions=versions, seed=a.seed, threads=a.threads, batch=64)


if __name__ == "__main__":
    main()
