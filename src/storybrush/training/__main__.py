"""`python -m storybrush.training`: as `storybrush-train`, also for `torchrun -m`."""

from storybrush.training.cli import main

if __name__ == "__main__":
    main()
