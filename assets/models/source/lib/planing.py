"""The luthier's small plane, and what it leaves: shavings. Metres; a plane stands on z = 0, its front towards +y."""

import math

from mathutils import Vector

from .shapes import ball, box, cylinder, finished, lathe, moved, play, sheet, slab, smooth_outline


def thumb_plane(size=1.0):
    """A luthier's plane of brass, its blade and its wedge upright in it, a knob in front; its sole's middle is the origin."""
    sole = smooth_outline([(0, 0.066), (0.019, 0.056), (0.027, 0.03), (0.028, -0.02), (0.025, -0.052), (0, -0.064), (-0.025, -0.052), (-0.028, -0.02), (-0.027, 0.03), (-0.019, 0.056)], 4)
    made = [slab(sole, 0.009, "steel", bevel=0.002, name="sole"), slab(sole, 0.024, "brass", at=(0, 0, 0.008), bevel=0.005, name="body")]
    for x in (-1, 1):
        cheek = [(-0.036, 0), (0.03, 0), (0.012, 0.018), (-0.016, 0.022)]
        made += moved([slab(cheek, 0.007, "brass", bevel=0.002, name="side")], (x * 0.0215 - 0.0035, 0, 0.03), (90, 0, 90))
    made.append(box((0.032, 0.006, 0.075), "steel", at=(0, 0.004, 0.014), turn=(36, 0, 0), bevel=0.0015, name="blade"))
    made.append(box((0.03, 0.018, 0.06), "walnut", at=(0, -0.008, 0.022), turn=(36, 0, 0), bevel=0.005, name="wedge"))
    made.append(cylinder(0.006, 0.05, "brass", at=(-0.025, 0.004, 0.043), turn=(0, 90, 0), sides=12, name="bar"))
    made.append(lathe([(0.009, 0), (0.008, 0.006), (0.016, 0.016), (0.017, 0.024), (0.01, 0.032), (0, 0.034)], "walnut", at=(0, 0.04, 0.031), sides=18, name="knob"))
    made.append(ball(0.022, "walnut", (0, -0.048, 0.034), shape=(0.9, 1, 0.72), detail=2, name="palm"))
    # What is of metal shines softly: the dim room would leave it black.
    for one in made:
        if one["colour"] in ("brass", "steel"):
            finished(one, "gloss")
    return moved(made, size=size)


def ribbon(width=0.04, radius=0.032, turns=1.8, tail=0.12, colour="spruce"):
    """A long shaving, rolled about y at the origin, its free end along +x: what one good stroke of a plane lifts."""
    long = radius * 2 * math.pi * turns * 0.75 + tail
    straight = tail / long

    def at(u, v):
        drift = (v - 0.5) * width
        if u < straight:
            k = 1 - u / straight
            return Vector((tail * k, drift - 0.25 * width * k * k, 0.003 + 0.018 * k * k))
        s = (u - straight) / (1 - straight)
        a = 2 * math.pi * turns * s
        r = radius * (1 - 0.5 * s)
        return Vector((-r * math.sin(a), drift + 1.1 * width * s, radius - r * math.cos(a) + 0.003))

    return sheet(at, (2, 56), colour, thickness=0.0016, shade=1.4 * play(), name="ribbon")
