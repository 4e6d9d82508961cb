"""How a plan is compared with a scene that a person wrote: parts of `benchmarks/planner.py`."""
