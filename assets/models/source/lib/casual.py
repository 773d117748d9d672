"""Everyday clothes and hair of young people. Each gives a function of (look, pose) for `Look.wear`."""

import math

from mathutils import Vector

from .person import HEAD, trunk_frame, trunk_surface
from .shapes import ball, dice, sweep
from .workwear import on_head


def hoodie(colour, cord="white"):
    """A hooded sweater: its hem, the hood that lies on the back, two cords."""

    def make(look, pose):
        spine, across, front = trunk_frame(pose)
        b = look.build
        pelvis, neck = Vector(pose.pelvis), Vector(pose.chest) + spine * 0.105
        made = [sweep([pelvis + spine * 0.1, pelvis + spine * 0.02, pelvis - spine * 0.03], [0.15 * b, 0.172 * b, 0.17 * b], colour, sides=22, flat=0.74, up=front, round_ends=False, name="hem")]
        ring, wide = [], []
        for degrees in range(0, 361, 24):
            a = math.radians(degrees)
            ring.append(neck + across * (0.088 * b * math.sin(a)) + front * (0.074 * math.cos(a)) - spine * (0.026 * math.cos(a)))
            wide.append(0.03 - 0.013 * math.cos(a))
        made.append(sweep(ring, wide, colour, sides=12, shade=0.94, round_ends=False, name="hood"))
        made.append(ball(0.1, colour, neck - front * 0.115 - spine * 0.035, shape=(1, 0.62, 0.85), shade=0.96, name="hood"))
        at = trunk_surface(look, pose, 0.012)
        for side in (1, -1):
            made.append(sweep([at(side * 0.24, 1.24), at(side * 0.26, 1.05), at(side * 0.2, 0.82)], 0.0065, cord, sides=8, name="cord"))
            made.append(ball(0.011, cord, at(side * 0.2, 0.8), detail=2, name="knot"))
        return made

    return make


def curls(low=-1.25, count=88):
    """Thick curls to the shoulders, the face free."""

    def make(look, pose):
        r = HEAD
        made = []
        golden = math.pi * (3 - math.sqrt(5))
        for k in range(count):
            u = (k + 0.5) / count
            z = 0.72 + (low - 0.72) * u
            open_face = math.radians(108 if z > -0.5 else 98)
            a = ((golden * k) % (2 * math.pi) - math.pi) / math.pi * open_face
            wide = (1.08 + 0.2 * math.sin(math.pi * min(1, u * 1.15))) * r
            made.append(ball(r * dice.uniform(0.2, 0.27), look.hair, (wide * math.sin(a), wide * 0.92 * math.cos(a) + 0.06 * r, z * r), detail=2, shade=1 + 0.35 * dice.random(), name="curl"))
        for k in range(40):
            z = 1 - 0.72 * (k + 0.5) / 40
            x, y = math.sqrt(1 - z * z) * math.sin(golden * k), math.sqrt(1 - z * z) * math.cos(golden * k)
            if y > -0.55 or z > 0.6:
                made.append(ball(r * dice.uniform(0.2, 0.27), look.hair, (1.04 * r * x, 1.0 * r * y + 0.05 * r, 1.12 * r * z), detail=2, shade=1 + 0.3 * dice.random(), name="curl"))
        return on_head(made, pose)

    return make


def earrings(colour="brass"):
    """Two rings at the ears."""

    def make(look, pose):
        r = HEAD
        made = []
        for side in (1, -1):
            line = [(side * 0.98 * r, -0.2 * r + 0.15 * r * math.sin(a), -0.42 * r + 0.17 * r * math.cos(a)) for a in (math.radians(d) for d in range(0, 361, 30))]
            made.append(sweep(line, 0.026 * r, colour, sides=6, round_ends=False, name="ring"))
        return on_head(made, pose)

    return make
