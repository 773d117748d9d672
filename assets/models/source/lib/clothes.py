"""Garments over a body: each gives a function of (look, pose) for `Look.wear`."""

import math

from mathutils import Vector

from .person import trunk_frame, trunk_surface
from .shapes import ball, sheet, sweep


def tunic(colour, trim, reach=0.16):
    """A carer's tunic: its hem below the hips, a neck in V with a trim, a pocket with pens, a watch on the chest."""

    def make(look, pose):
        made = _hem(look, pose, colour, reach)
        at = trunk_surface(look, pose, 0.006)
        made += _neck(look, pose, look.skin, trim, 0.4)
        made.append(_patch(at, (0.28, 0.78), (0.62, 0.92), colour, 0.9))
        made.append(_bar(at, (0.28, 0.78), 0.915, trim, 0.006))
        for k, pen in enumerate(("blue", "red", "white")):
            foot = at(0.42 + 0.12 * k, 0.88)
            top = at(0.42 + 0.12 * k, 1.0)
            made.append(sweep([foot, top + (top - foot) * 0.05], 0.0065, pen, sides=8, name="pen"))
        made.append(sweep([at(-0.5, 0.98), at(-0.5, 0.8)], 0.006, "white", sides=6, name="ribbon"))
        made.append(ball(0.021, "steel", at(-0.5, 0.75), shape=(1, 0.6, 1), detail=2, name="watch"))
        for side in (1, -1):
            low = trunk_surface(look, pose, 0.022)
            made.append(_patch(low, (side * 0.3, side * 0.95), (-0.28, 0.06), colour, 0.88))
        return made

    return make


def cardigan(colour, blouse, reach=0.05, buttons="walnut"):
    """A knitted cardigan, open over a blouse."""

    def make(look, pose):
        made = _hem(look, pose, colour, reach) if reach else []
        at = trunk_surface(look, pose, 0.004)
        edge = trunk_surface(look, pose, 0.008)
        top = 1.33

        def inside(u, v):
            height = v * top
            return at((u - 0.5) * 2 * _opening(v), height)

        made.append(sheet(inside, (14, 8), blouse, thickness=0.003, name="blouse"))
        for side in (1, -1):
            line = [edge(side * _opening(v / 10), v / 10 * top) for v in range(0, 11)]
            made.append(sweep(line, 0.014, colour, sides=8, shade=0.82, name="band"))
        for k in range(4):
            made.append(ball(0.011, buttons, edge(0.2, 0.12 + 0.17 * k), shape=(1, 0.6, 1), detail=2, name="button"))
        return made

    return make


def checks(colours, rows=6, columns=11):
    """The stripes of a checked shirt, on the trunk."""

    def make(look, pose):
        at = trunk_surface(look, pose, 0.003)
        made = []
        for k in range(rows):
            height = -0.1 + 1.2 * k / (rows - 1)
            made.append(_ring(at, height, 0.055, colours[k % len(colours)]))
        for k in range(columns):
            angle = 2 * math.pi * k / columns
            made.append(_patch(at, (angle - 0.09, angle + 0.09), (-0.15, 1.18), colours[(k + 1) % len(colours)], 1.0, 1, 12))
        return made

    return make


def _opening(v):
    """How far a cardigan is open, as an angle from the front."""
    return 0.16 + 0.5 * max(0.0, v - 0.45) ** 1.2


def _hem(look, pose, colour, reach):
    spine, across, front = trunk_frame(pose)
    pelvis = Vector(pose.pelvis)
    b = look.build
    line = [pelvis + spine * 0.12, pelvis + spine * 0.03 + front * 0.008, pelvis + front * 0.02 - Vector((0, 0, reach * 0.5)), pelvis + front * 0.035 - Vector((0, 0, reach))]
    return [sweep(line, [0.148 * b, 0.176 * b, 0.196 * b, 0.202 * b], colour, sides=24, flat=0.76, up=front, round_ends=False, name="hem")]


def _neck(look, pose, skin, trim, depth):
    at = trunk_surface(look, pose, 0.0035)
    edge = trunk_surface(look, pose, 0.007)
    low, top = 1.33 - depth, 1.34

    def inside(u, v):
        wide = 0.66 * v
        return at((u - 0.5) * 2 * wide, low + (top - low) * v)

    made = [sheet(inside, (10, 6), skin, thickness=0.002, name="neck")]
    for side in (1, -1):
        made.append(sweep([edge(side * 0.66 * v, low + (top - low) * v) for v in (0, 0.2, 0.4, 0.6, 0.8, 1)], 0.008, trim, sides=8, name="trim"))
    return made


def _patch(at, angles, heights, colour, shade, across=4, along=4):
    def corner(u, v):
        return at(angles[0] + (angles[1] - angles[0]) * u, heights[0] + (heights[1] - heights[0]) * v)

    return sheet(corner, (along, across), colour, thickness=0.003, shade=shade, name="patch")


def _bar(at, angles, height, colour, radius):
    return sweep([at(angles[0] + (angles[1] - angles[0]) * k / 4, height) for k in range(5)], radius, colour, sides=6, name="bar")


def _ring(at, height, wide, colour):
    def corner(u, v):
        return at(2 * math.pi * u, height + wide * (v - 0.5))

    return sheet(corner, (1, 28), colour, thickness=0.002, name="stripe")
