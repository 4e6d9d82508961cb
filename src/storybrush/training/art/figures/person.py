"""The whole head of a person in each view: what falls behind the shoulders, the face and hair, the hat."""

from __future__ import annotations

from . import people_head, views
from .accessories import draw_glasses
from .face import draw_over
from .folk import draw_face_mark
from .hats import draw_any_hat
from .spec import FigureSpec
from .svg import Sketch


def draw_behind_head(sk: Sketch, spec: FigureSpec, ribbon: str) -> None:
    if spec.view == "quarter":
        people_head.hair_behind(sk, spec, ribbon)
    else:
        views.behind(sk, spec, ribbon)


def draw_person_head(sk: Sketch, spec: FigureSpec, ribbon: str, asleep: bool) -> None:
    if spec.view == "quarter":
        at = people_head.draw_head(sk, spec, ribbon, asleep)
    else:
        at = views.draw_view(sk, spec, ribbon, asleep)
    draw_face_mark(sk, spec)
    draw_glasses(sk, spec, asleep)
    draw_any_hat(sk, spec, ribbon)
    draw_over(sk, at, spec.feeling, asleep)
