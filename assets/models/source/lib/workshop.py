"""Furniture and small things that several worlds share. Metres, standing on z = 0 unless said."""

import math

from .shapes import ball, box, copy, cylinder, dice, lathe, moved, play, slab, smooth_outline, sweep, tilt, tube


def planks(radius, colours, width=0.14, height=0.012, z=0.0):
    """A floor of boards cut to a disc."""
    count = int(2 * radius / width) + 1
    for row in range(count):
        x = -radius + (row + 0.5) * (2 * radius / count)
        wide = 2 * radius / count
        reach = math.sqrt(max(1e-6, radius * radius - max(0.0, abs(x) - wide / 2) ** 2))
        ends = [-reach]
        at = -reach + dice.uniform(0.35, 0.9)
        while at < reach - 0.3:
            ends.append(at)
            at += dice.uniform(0.7, 1.1)
        ends.append(reach)
        for low, high in zip(ends, ends[1:]):
            _board(x, wide - 0.006, low + 0.003, high - 0.003, radius, height, z, dice.choice(colours), play() * dice.uniform(0.93, 1.03))


def _board(x, wide, low, high, radius, height, z, colour, shade):
    left, right = x - wide / 2, x + wide / 2

    def edge(at, y):
        limit = math.sqrt(max(1e-6, radius * radius - at * at))
        return max(-limit, min(limit, y))

    steps = 6
    bottom = [(left + (right - left) * i / steps, edge(left + (right - left) * i / steps, low)) for i in range(steps + 1)]
    top = [(left + (right - left) * i / steps, edge(left + (right - left) * i / steps, high)) for i in range(steps + 1)]
    corners = [pair for pair in zip(bottom, top) if pair[1][1] - pair[0][1] > 0.012]
    if len(corners) < 2:
        return None
    bottom, top = [low for low, _ in corners], [high for _, high in corners]
    return slab(bottom + top[::-1], height, colour, at=(0, 0, z), bevel=0.002, shade=shade, name="board", cut=0.12)


def wall(points, height, colour, thickness=0.05, ragged=0.12, shade=1.0, opening=None, name="wall"):
    """A wall along (x, y) points whose top stops irregularly; `opening` = (from, to, low, high) along its length, in metres."""
    made = []
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        length = math.hypot(x1 - x0, y1 - y0)
        angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
        knots = max(3, round(length / 0.22))
        heights = [(length * (1 - i / knots), height - ragged * dice.random()) for i in range(knots + 1)]
        top = smooth_outline(heights, 5, closed=False)
        hole = []
        if opening:
            a, b, low, high = opening
            hole = [[(a, low), (b, low), (b, high), (a, high)]]
        panel = slab([(0, 0), (length, 0), *top], thickness, colour, bevel=0.004, shade=shade, holes=hole, name=name, cut=0.12)
        made += moved(moved([panel], (0, 0, 0), (90, 0, 0)), (x0, y0, 0), (0, 0, angle))
    return made


def bench(width=1.1, depth=0.5, height=0.78, top="beech", legs="oak"):
    """A joiner's bench with a vice, its middle at the origin, its front towards -y."""
    made = [box((width, depth, 0.06), top, at=(0, 0, height - 0.06), bevel=0.01, name="bench")]
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(box((0.075, 0.075, height - 0.06), legs, at=(x * (width / 2 - 0.1), y * (depth / 2 - 0.07), 0), bevel=0.008, shade=play(), name="leg"))
        made.append(box((0.06, depth - 0.2, 0.07), legs, at=(x * (width / 2 - 0.1), 0, 0.14), bevel=0.008, shade=play(), name="rail"))
    made.append(box((width - 0.24, 0.06, 0.07), legs, at=(0, 0.03, 0.14), bevel=0.008, name="rail"))
    made.append(box((width - 0.26, 0.05, 0.11), legs, at=(0, -depth / 2 + 0.07, height - 0.17), bevel=0.008, shade=0.95, name="apron"))
    made.append(box((0.24, 0.05, 0.13), legs, at=(-width / 2 + 0.22, -depth / 2 - 0.05, height - 0.15), bevel=0.01, shade=1.05, name="jaw"))
    made.append(sweep([(-width / 2 + 0.22, -depth / 2 - 0.16, height - 0.09), (-width / 2 + 0.22, -depth / 2, height - 0.09)], 0.016, "steel", name="screw"))
    made.append(sweep([(-width / 2 + 0.12, -depth / 2 - 0.15, height - 0.09), (-width / 2 + 0.32, -depth / 2 - 0.15, height - 0.09)], 0.011, legs, name="handle"))
    return made


def stool(height=0.5, seat="oak", legs="oak"):
    """A three-legged stool."""
    made = [cylinder(0.17, 0.035, seat, at=(0, 0, height - 0.035), bevel=0.012, name="seat")]
    for k in range(3):
        a = math.radians(90 + 120 * k)
        made.append(sweep([(0.16 * math.cos(a), 0.16 * math.sin(a), 0.01), (0.09 * math.cos(a), 0.09 * math.sin(a), height - 0.03)], [0.016, 0.02], legs,
                          shade=play(), name="leg"))
    ring = [(0.125 * math.cos(math.radians(d)), 0.125 * math.sin(math.radians(d)), height * 0.45) for d in range(0, 361, 30)]
    made.append(sweep(ring, 0.009, legs, sides=8, round_ends=False, name="ring"))
    return made


def desk_lamp(colour="teal", reach=0.34):
    """A jointed lamp that shines down and forward (-y)."""
    made = [cylinder(0.075, 0.022, colour, bevel=0.008, name="foot")]
    elbow = (0, 0.1, 0.3)
    head = (0, 0.1 - reach, 0.46)
    made.append(sweep([(0, 0, 0.02), elbow], 0.009, "steel", sides=8, name="arm"))
    made.append(sweep([elbow, head], 0.009, "steel", sides=8, name="arm"))
    made.append(ball(0.016, colour, elbow, detail=2, name="joint"))
    shade = lathe([(0.0, 0.075), (0.026, 0.072), (0.036, 0.05), (0.075, -0.03), (0.078, -0.03), (0.04, 0.056), (0.03, 0.082), (0, 0.085)], colour, name="shade")
    bulb = ball(0.032, "lamp", (0, 0, -0.005), detail=2, name="bulb")
    made += moved([shade, bulb], (head[0], head[1] - 0.02, head[2] - 0.03), (-24, 0, 0))
    return made


def jar(radius, height, content, fill=0.7, lid="brass", glass="glass"):
    """A jar with something in it."""
    made = [cylinder(radius * 0.86, height * fill, content, at=(0, 0, 0.006), bevel=0.004, sides=18, name="content")]
    made.append(lathe([(0, 0), (radius, 0.0), (radius, height * 0.82), (radius * 0.78, height * 0.92), (radius * 0.78, height)], glass, sides=20, name="jar"))
    if lid:
        made.append(cylinder(radius * 0.84, height * 0.1, lid, at=(0, 0, height), bevel=0.003, sides=20, name="lid"))
    return made


def shaving(colour="spruce", size=0.05, turns=1.4):
    """A curl of wood."""
    from .shapes import sheet
    from mathutils import Vector

    width = size * dice.uniform(0.35, 0.55)

    def at(u, v):
        a = u * 2 * math.pi * turns
        r = size * (0.28 + 0.2 * u)
        return Vector((r * math.cos(a), (v - 0.5) * width + u * width * 0.5, size * 0.45 + r * math.sin(a)))

    return sheet(at, (1, 14), colour, thickness=0.0015, shade=play() * 1.05, name="shaving")


def cat(colour="orange", pale="linen"):
    """A cat asleep, curled up; its tail is apart so that it may move. Gives (body, tail)."""
    body = [
        ball(0.13, colour, (0, 0, 0.085), shape=(1.15, 0.95, 0.66), name="body"),
        ball(0.078, colour, (0.115, -0.085, 0.075), shape=(1, 1, 0.88), name="head"),
        ball(0.035, pale, (0.148, -0.135, 0.058), shape=(1, 0.8, 0.7), detail=2, name="muzzle"),
        ball(0.009, "rose", (0.16, -0.158, 0.068), detail=2, name="nose"),
        sweep([(0.02, -0.13, 0.03), (0.1, -0.16, 0.025)], [0.032, 0.028], pale, name="paw"),
    ]
    for side in (-1, 1):
        body.append(lathe([(0.026, 0), (0.018, 0.024), (0, 0.046)], colour, at=(0.115 + side * 0.04, -0.07 - side * 0.012, 0.13), turn=(8, side * 14, 0), sides=10, squash=0.6,
                          name="ear"))
        body.append(sweep([(0.118 + side * 0.035 - 0.012, -0.152, 0.088), (0.118 + side * 0.035, -0.157, 0.082), (0.118 + side * 0.035 + 0.012, -0.152, 0.088)], 0.0035, "ebony", sides=6,
                          name="eye"))
    for k in range(3):
        body.append(sweep([(-0.03 - 0.045 * k, -0.1 + 0.02 * k, 0.12 + 0.004 * k), (-0.02 - 0.05 * k, 0.0, 0.168 - 0.012 * k), (-0.03 - 0.045 * k, 0.09 - 0.02 * k, 0.12)], [0.006, 0.012, 0.006], colour,
                          shade=0.7, sides=8, flat=0.5, name="stripe"))
    tail = sweep([(-0.13, 0.03, 0.05), (-0.16, -0.06, 0.04), (-0.08, -0.15, 0.036), (0.03, -0.175, 0.034)], [0.03, 0.032, 0.03, 0.022], colour, shade=0.92, name="tail")
    return body, [tail]


__all__ = ["bench", "cat", "copy", "desk_lamp", "jar", "planks", "shaving", "smooth_outline", "stool", "tilt", "tube", "wall"]
