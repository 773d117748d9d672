"""A beard that leaves the face free: a function of (look, pose) for `Look.wear`."""

from .person import HEAD
from .shapes import sweep
from .workwear import on_head


def jaw_beard(look, pose):
    """A short beard along the jaw, which leaves the smile free."""
    r = HEAD
    line = [(-0.9, -0.05, -0.2), (-0.74, -0.42, -0.66), (-0.36, -0.68, -0.9), (0, -0.76, -0.95), (0.36, -0.68, -0.9), (0.74, -0.42, -0.66), (0.9, -0.05, -0.2)]
    return on_head([sweep([tuple(r * k for k in point) for point in line], [0.08 * r, 0.16 * r, 0.19 * r, 0.2 * r, 0.19 * r, 0.16 * r, 0.08 * r], look.hair, sides=10, name="beard")], pose)
