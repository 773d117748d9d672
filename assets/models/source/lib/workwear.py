"""What protects at work: a hi-vis vest, ear muffs, safety glasses. Each gives a function of (look, pose) for `Look.wear`."""

import math

from mathutils import Vector

from .person import HEAD, trunk_surface
from .shapes import ball, finished, moved, sheet, sweep, tube


def on_head(parts, pose):
    """Puts things, made about the middle of a head that looks along -y, on somebody's head."""
    face = Vector(pose.face).normalized()
    return moved(parts, pose.head, (math.degrees(math.asin(-face.z)), 0, math.degrees(math.atan2(face.y, face.x)) + 90))


def hivis(colour="orange", band="white", low=-0.12):
    """A vest, open a little in front, with reflecting bands about the waist and over the shoulders."""

    def make(look, pose):
        at = trunk_surface(look, pose, 0.016)
        over = trunk_surface(look, pose, 0.021)
        top = 1.27

        def wrap(surface, a0, a1, z0, z1):
            return lambda u, v: surface(a0 + (a1 - a0) * u, z0 + (z1 - z0) * v)

        made = [sheet(wrap(at, 0.07, 2 * math.pi - 0.07, low, top), (12, 32), colour, thickness=0.006, name="vest")]
        for z in (0.1, 0.42):
            made.append(sheet(wrap(over, 0.08, 2 * math.pi - 0.08, z, z + 0.13), (1, 32), band, thickness=0.003, name="band"))
        for side in (1, -1):
            for back in (False, True):
                a = (math.pi - 0.62 if back else 0.62) * side
                made.append(sheet(wrap(over, a - 0.14, a + 0.14, 0.55, top - 0.02), (8, 2), band, thickness=0.003, name="band"))
        made.append(sweep([over(0.0, z) for z in (low, 0.2, 0.5, 0.8, 1.0)], 0.006, "slate", sides=6, name="zip"))
        return made

    return make


def ear_muffs(colour="red", band="rubber", over=1.24):
    """Two cups over the ears, on a band over the head or a helmet."""

    def make(look, pose):
        r = HEAD
        made = []
        for side in (1, -1):
            made.append(ball(0.36 * r, colour, (side * 1.13 * r, 0.03 * r, -0.05 * r), shape=(0.52, 0.9, 1.12), detail=3, name="cup"))
            made.append(tube(0.33 * r, 0.2 * r, 0.1 * r, "rubber", at=(side * 0.97 * r, 0.03 * r, -0.05 * r), turn=(0, side * 90, 0), sides=18, name="seal"))
        made.append(sweep([(math.cos(a) * over * r, 0.05 * r, 0.1 * r + math.sin(a) * (over + 0.12) * r) for a in (math.radians(d) for d in range(0, 181, 20))], 0.055 * r, band, sides=8,
                          flat=0.6, name="band"))
        return on_head(made, pose)

    return make


def safety_glasses(tint="glass", arm="ink"):
    """Clear glasses that wrap round the eyes."""

    def make(look, pose):
        r = HEAD

        def lens(u, v):
            a = math.radians(-62 + 124 * u)
            return Vector((math.sin(a) * 0.99 * r, -math.cos(a) * 1.0 * r, (-0.2 + 0.46 * v - 0.07 * (1 - v) * math.cos(3 * a) ** 2) * r))

        made = [finished(sheet(lens, (3, 16), tint, thickness=0.004, name="lens"), "glass")]
        made.append(sweep([lens(u / 10, 1.0) for u in range(11)], 0.03 * r, arm, sides=7, name="frame"))
        for side in (0.0, 1.0):
            corner = lens(side, 0.85)
            made.append(sweep([corner, (corner.x * 1.07, 0.05 * r, 0.1 * r)], 0.03 * r, arm, sides=7, name="arm"))
        return on_head(made, pose)

    return make
