"""Where a thing is that hangs on another: held, ridden on, on, in, under, behind, before, above, below."""

from __future__ import annotations

import numpy as np

from storybrush.planner.floating import at_share, is_vessel, vessel
from storybrush.planner.slots import FLOOR, HORIZON, Slot

# what one stands, swims or lies in the middle of: its picture is seen from above
FLAT = frozenset(
    [
        "pond",
        "water",
        "puddle",
        "mud",
        "lily-pad",
        "rug",
        "blanket",
        "crosswalk",
        "stepping-stones",
        "stream",
        "hole",
        "leaf",
    ]
)
# held up, so that what it shelters or pulls at is free
ALOFT = frozenset(
    ["umbrella", "umbrella-with-rain-drops", "balloon", "kite", "red-paper-lantern", "torch", "butterfly-net", "spear"]
)

DECK = 0.55  # of a bridge's height
WAIST, BELLY = (
    0.36,
    0.22,
)  # of the height, from below: so much of somebody is behind the side of a boat, or the rail of a bridge


def settle(host: Slot) -> None:
    """Places what hangs on a thing, and what hangs on that."""
    hows = list(dict.fromkeys(guest.how for guest in host.guests))
    if host.found.what == "bridge":  # who is under it makes it larger, for those on it too
        hows.sort(key=lambda how: how != "under")
    for how in hows:
        group = [guest for guest in host.guests if guest.how == how]
        if how in ("on", "in", "riding") and len(group) > 1:
            _make_room(group, host)
        wide, at = sum(slot.width for slot in group), 0.0
        for slot in group:
            spread = (at + 0.5 * slot.width) / wide - 0.5  # -0.5 .. 0.5 over the host's width
            at += slot.width
            PLACERS[slot.how](slot, host, spread)
            settle(slot)


def _make_room(group: list[Slot], host: Slot) -> None:
    """Several on one thing: it becomes wider, they become smaller, until they sit side by side."""
    if host.living or (host.found.kind == "plant" and host.found.what not in FLAT):
        return
    rows = 2 if len(group) > 3 and host.found.what in FLAT else 1
    wide = sum(slot.width for slot in group) / rows
    most = 1.6 if host.found.height >= 0.5 else 3.5  # a piece of ice may become a floe, a table stays one
    host.scale(float(np.clip(wide / host.width, 1.0, max(1.0, min(most, 0.62 / host.width)))))
    for slot in group:
        slot.scale(float(np.clip(0.98 * host.width / wide, 0.3, 1.0)))


def _aboard(slot: Slot, host: Slot, spread: float) -> None:
    """In a boat one is seen from the waist up, behind its side, and nothing of him below its bottom; a raft has a deck, as a ship has."""
    boat, alone = vessel(host), len(host.guests) == 1
    if not boat.open:  # on deck, before the sails
        most = 1.2 if host.found.height < 4 else 0.4
        slot.scale(min(1.0, most * host.whole / slot.height))
        slot.x = host.x + spread * 0.6 * host.width
        slot.y, slot.depth = at_share(host, boat.rim), host.depth - 0.02
    else:
        host.scale(float(np.clip(1.5 * slot.width / host.width, 1.0, 1.4)))
        slot.scale(min(1.0, 1.6 * host.whole / slot.height))
        if slot.living:
            _meet(slot, host, 0.75)
        slot.x = host.x + (boat.seat if alone else spread * 0.8) * host.width
        hidden = WAIST if slot.found.kind == "person" else BELLY  # the heads of animals are lower
        slot.y = min(at_share(host, boat.rim) + hidden * slot.height, at_share(host, boat.draught + 0.05))
        slot.depth = host.depth + 0.02
    slot.y = max(slot.y, slot.height + 0.02)


def _meet(slot: Slot, host: Slot, share: float) -> None:
    """A mouse's boat is a small boat: whoever would be lost in something grows, and it shrinks, until they are `share` as tall."""
    if slot.height < share * host.whole:
        host.scale(max(0.6, (slot.height / (share * host.whole)) ** 0.5))
        slot.scale(min(1.4, max(1.0, share * host.whole / slot.height)))


def _flown(slot: Slot, host: Slot, spread: float) -> None:
    """In a rocket, at its windows; in the basket of a balloon."""
    slot.scale(min(1.0, 0.42 * host.whole / slot.height))
    foot = 0.03 if "balloon" in host.found.what else 0.33
    slot.x, slot.y, slot.depth = host.x + 0.5 * spread * host.width, host.y - foot * host.whole, host.depth - 0.02


def _on_the_flat(slot: Slot, host: Slot, spread: float) -> None:
    """On a pond, on a rug: within its outline, in two rows where there are many."""
    slot.scale(min(1.0, 0.9 * host.width / slot.width))
    back = len(host.guests) > 3 and host.guests.index(slot) % 2
    slot.x = host.x + spread * 0.8 * host.width
    slot.y, slot.depth = host.y - (0.45 if back else 0.15) * host.height, host.depth - (0.01 if back else 0.02)


def _held(slot: Slot, host: Slot, spread: float) -> None:
    aloft = slot.found.what in ALOFT
    slot.scale(min(1.0, (0.62 if aloft else 0.42) * host.height / slot.height))
    side = 1 if spread >= 0 else -1
    if host.x > 0.6 and len(host.guests) == 1:
        side = -1  # into the page
    slot.x = host.x + side * 0.42 * host.width
    if aloft:  # by its foot, behind the head
        slot.x, slot.y, slot.depth = host.x + side * 0.5 * host.width, host.y - 0.36 * host.height, host.depth + 0.01
        return
    slot.y = host.y - 0.36 * host.height + 0.5 * slot.height
    slot.depth = host.depth - 0.02


def _riding(slot: Slot, host: Slot, spread: float) -> None:
    if host.row == "sky" and host.found.kind == "vehicle":
        return _flown(slot, host, spread)
    if host.found.kind == "vehicle":
        slot.scale(min(1.0, 0.85 * host.height / slot.height))
        slot.x, slot.y, slot.depth = host.x + spread * 0.6 * host.width, host.y - 0.3 * host.height, host.depth + 0.02
    else:
        slot.scale(min(1.0, 0.9 * host.height / slot.height))
        slot.x, slot.y, slot.depth = host.x + spread * 0.3 * host.width, host.y - 0.58 * host.height, host.depth - 0.02
    return None


_SEATS = (
    "chair",
    "bench",
    "seat",
    "bed",
    "couch-and-lamp",
    "sofa",
    "throne",
    "stool",
    "swing",
    "armchair",
    "manual-wheelchair",
)


def _on(slot: Slot, host: Slot, spread: float) -> None:
    if is_vessel(host):
        return _aboard(slot, host, spread)
    if host.found.kind == "vehicle" and host.row == "sky":
        return _flown(slot, host, spread)
    if host.found.what in FLAT:
        return _on_the_flat(slot, host, spread)
    if host.found.kind == "plant":
        return _on_a_crown(slot, host, spread)
    if host.found.what == "bridge":  # on its deck, behind the rail
        slot.scale(min(1.0, max(host.y - host.height - 0.02, 0.1) / (1 - WAIST) / slot.height))
        feet = min(host.y - DECK * host.height, host.y - host.height + WAIST * slot.height)
        slot.x, slot.y, slot.depth = host.x + spread * 0.7 * host.width, feet, host.depth + 0.02
        return None
    top = {"building": 0.97, "animal": 0.75, "person": 0.72, "vehicle": 0.8, "food": 0.85}.get(host.found.kind, 0.82)
    if host.found.kind == "person" and slot.item.pose in ("sleep", "lie", "sit"):
        top = 0.3  # in the lap, or in the arms
    if host.found.what in _SEATS and slot.living:
        top = 0.4  # in the seat, not on the back of the chair
        if slot.item.pose in ("sleep", "lie"):  # the bed is as long as the sleepers: both give way
            sleepers = [guest for guest in host.guests if guest.how in ("on", "in")]
            if slot is sleepers[0]:
                wide = sum(guest.width for guest in sleepers)
                host.scale(float(np.clip(1.15 * wide / host.width, 0.6, 1.6)))
                for guest in sleepers:
                    guest.scale(float(np.clip(0.87 * host.width / wide, 0.3, 1.4)))
        elif host.height < 0.8 * slot.height:
            host.scale(0.8 * slot.height / host.height)
    if host.living:
        slot.scale(min(1.0, 0.5 * host.height / slot.height) if slot.height > host.height else 1.0)
    if host.row == "wall":  # on the sill
        slot.scale(min(1.0, 0.45 * host.height / slot.height))
        top = 0.08
    if host.found.kind == "food" and not slot.living:  # candles on a cake, a cherry on top
        slot.scale(min(1.0, 0.4 * host.height / slot.height))
        spread *= 0.6
    if host.found.stands == "ground" and host.height < 0.2 and slot.height > 1.5 * host.height:
        host.scale(1.4)
    slot.x = host.x + spread * 0.9 * host.width
    if host.living and len(host.guests) == 1:
        slot.x = host.x + 0.3 * host.width  # on the shoulder, not over the face
    elif host.living and host.found.kind == "person":  # on both sides of the face
        slot.scale(min(1.0, 0.32 * host.height / slot.height))
        side = 1 if spread >= 0 else -1
        slot.x = host.x + side * (0.3 * host.width + 0.5 * slot.width) + 0.4 * spread * slot.width
    # on a hill as tall as the page one stands part of the way up, not above the page
    slot.y, slot.depth = max(host.y - top * host.height, slot.height + 0.03), host.depth - 0.02
    return None


def _on_a_crown(slot: Slot, host: Slot, spread: float) -> None:
    """Within the crown, a little beside its middle: on every tree there are leaves or a branch there, on a round one as on a tall one."""
    slot.scale(min(1.0, 0.34 * host.height / slot.height, 0.9 * host.width / len(host.guests) / slot.width))
    alone = len(host.guests) == 1
    out = (0.3 if host.x < 0.5 else -0.3) if alone else 1.2 * spread  # -1 .. 1 from rim to rim, into the page
    foot = 0.5 + 0.14 * (1 - out * out) ** 0.5  # of the height: the crown is round
    room = host.y - 0.03 - slot.height
    if foot * host.height > room > 0:  # the tree gives way, so that whoever sits up there is on the page
        host.scale(room / (foot * host.height))
    slot.x, slot.y, slot.depth = host.x + 0.45 * out * host.width, host.y - foot * host.height, host.depth - 0.02


def _in(slot: Slot, host: Slot, spread: float) -> None:
    if is_vessel(host):
        return _aboard(slot, host, spread)
    if host.found.kind == "vehicle" and host.row == "sky":
        return _flown(slot, host, spread)
    if host.found.what in FLAT:
        return _on_the_flat(slot, host, spread)
    if host.found.kind == "plant" and host.found.height > 1.5:
        return _on_a_crown(slot, host, spread)  # "in a tree"
    if host.found.what in _SEATS and slot.living:  # "in bed"
        return _on(slot, host, spread)
    if host.height < 1.25 * slot.height:  # one that is in something is smaller than it: both give way
        host.scale(min(1.6, 1.25 * slot.height / host.height))
        slot.scale(min(1.0, 0.8 * host.height / slot.height))
    slot.x = host.x + spread * 0.6 * host.width
    if host.found.kind in ("building", "vehicle"):
        slot.scale(min(1.0, 0.5 * host.height / slot.height))
        slot.y, slot.depth = host.y - 0.06 * host.height, host.depth - 0.02
    else:  # looks out over the rim
        slot.y, slot.depth = host.y - 0.4 * host.height, host.depth + 0.02
    return None


def _under(slot: Slot, host: Slot, spread: float) -> None:
    if host.found.stands in ("hand", "sky", "wear"):  # an umbrella: the roof comes to the guest
        host.x, host.y = slot.x if host.anchor is None and host.row != "sky" else host.x, host.y
        slot.x, slot.y = host.x, 0.9
        host.y, host.depth = slot.y - 0.8 * slot.height, slot.depth + 0.02
        host.scale(max(1.0, 1.1 * slot.width / host.width))
        return
    if host.height < 1.3 * slot.height:
        host.scale(min(1.5, 1.3 * slot.height / host.height, 0.62 / host.height))
        slot.scale(min(1.0, 0.75 * host.height / slot.height))
    slot.x = host.x + (spread * 0.9 if spread else 0.12) * max(host.width, 0.2)
    slot.y, slot.depth = min(host.y + 0.03, FLOOR), host.depth - 0.1


def _behind(slot: Slot, host: Slot, spread: float) -> None:
    slot.scale(0.88)  # farther away
    side = -1 if host.x > 0.55 else 1
    slot.x = host.x + side * (0.4 * host.width + 0.15 * slot.width) + spread * 0.1
    slot.y, slot.depth = max(host.y - 0.045, HORIZON), host.depth + 0.15


def _before(slot: Slot, host: Slot, spread: float) -> None:
    if host.living and slot.height > 0.7 * host.height:
        slot.x = host.x + (0.5 * (host.width + slot.width)) * (1 if host.x < 0.5 else -1) * 0.75
    else:
        slot.x = host.x + (spread * 0.9 if spread else 0.15) * host.width
    slot.y, slot.depth = min(max(host.y + 0.05, 0.86), FLOOR), max(host.depth - 0.2, 0.0)


def _above(slot: Slot, host: Slot, spread: float) -> None:
    slot.scale(min(1.0, 0.3 / slot.height))
    slot.x = host.x + spread * 0.8 * max(host.width, 0.25)
    slot.y = max(host.y - host.height - 0.04, slot.height + 0.02)
    slot.depth = host.depth + 0.05


def _below(slot: Slot, host: Slot, spread: float) -> None:
    slot.x = host.x + spread * max(host.width, 0.2)
    if host.row in ("sky", "wall"):
        slot.y, slot.depth = 0.89, 0.2
    else:
        host.y, slot.y, slot.depth = min(host.y, FLOOR - 0.8 * slot.height), FLOOR, host.depth - 0.05


PLACERS = {
    "holding": _held, "riding": _riding, "on": _on, "in": _in, "under": _under, "behind": _behind, "in front of": _before,
    "above": _above, "below": _below,
}  # fmt: skip
