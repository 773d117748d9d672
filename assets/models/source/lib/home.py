"""Things of a room in which people live: cushions, curtains, flowers, pictures, cups. Metres, standing on z = 0 unless said."""

import math

import bmesh
from mathutils import Vector

from .shapes import ball, box, cylinder, dice, lathe, moved, play, sheet, slab, smooth_outline, sweep, thing


def cushion(width, depth, height, colour, at=(0, 0, 0), turn=(0, 0, 0), detail=3, square=4.5, pinch=0.35, shade=1.0):
    """A stuffed cushion, its middle at `at`."""
    import bpy

    builder = bmesh.new()
    bmesh.ops.create_icosphere(builder, subdivisions=detail, radius=1)
    for vertex in builder.verts:
        x, y, z = vertex.co
        flat = math.hypot(x, y)
        norm = (abs(x) ** square + abs(y) ** square) ** (1 / square)
        grow = flat / norm if norm > 1e-6 else 1
        corner = abs(x * y) * 2
        thick = math.copysign(abs(z) ** 0.75, z) * (1 - pinch * corner)
        vertex.co = Vector((x * grow * width / 2, y * grow * depth / 2, thick * height / 2))
    mesh = bpy.data.meshes.new("cushion")
    builder.to_mesh(mesh)
    builder.free()
    return thing("cushion", mesh, colour, shade, at, turn, cut=None)


def curtain(width, height, colour, folds=5, depth=0.03, shade=1.0, gather=0.0, columns=None):
    """A hanging curtain: its top's left corner at the origin, in the plane y = 0. `gather` draws it in at mid-height."""

    def at(u, v):
        squeeze = 1 - gather * math.exp(-(((v - 0.55) / 0.22) ** 2))
        x = (u - 0.5) * width * squeeze + width / 2
        fold = math.sin(2 * math.pi * folds * u + 0.5 * math.sin(3 * v)) * depth * (0.55 + 0.45 * v)
        return Vector((x, fold, -height * v))

    return sheet(at, (10, columns or folds * 8), colour, thickness=0.006, shade=shade, name="curtain")


def rod(length, colour="brass", radius=0.011):
    """A curtain rod with its knobs, from the origin along x."""
    return [sweep([(0, 0, 0), (length, 0, 0)], radius, colour, sides=10, name="rod"), ball(radius * 2, colour, (0, 0, 0), detail=2, name="knob"),
            ball(radius * 2, colour, (length, 0, 0), detail=2, name="knob")]


def vase(height=0.14, colour="teal"):
    """A bellied vase."""
    r = height * 0.36
    return lathe([(0, 0), (r * 0.62, 0), (r, height * 0.38), (r * 0.92, height * 0.58), (r * 0.5, height * 0.86), (r * 0.62, height), (r * 0.5, height), (r * 0.36, height * 0.86),
                  (0, height * 0.8)], colour, sides=20, name="vase")


def flower(height, colour, heart="yellow", petals=6, size=0.026, lean=(0.0, 0.0)):
    """A flower on its stem, from the origin."""
    top = (lean[0], lean[1], height)
    made = [sweep([(0, 0, 0), (lean[0] * 0.3, lean[1] * 0.3, height * 0.55), top], 0.0035, "leaf", sides=6, name="stem")]
    tip_x, tip_y = math.degrees(math.atan2(-lean[1], height)) * 1.4 + 24, math.degrees(math.atan2(lean[0], height)) * 1.4
    head = [ball(size * 0.42, heart, (0, 0, 0.004), shape=(1, 1, 0.7), detail=1, name="heart")]
    for k in range(petals):
        a = 360 * k / petals
        head += moved([ball(size * 0.52, colour, (size * 0.72, 0, 0), shape=(1, 0.72, 0.35), detail=1, shade=play(), name="petal")], (0, 0, 0), (0, 0, a))
    made += moved(head, top, (tip_x, tip_y, dice.uniform(0, 60)))
    return made


def leaf(length, width, colour="leaf", bend=0.35, shade=1.0):
    """A leaf from the origin along +x, bending down."""

    def at(u, v):
        side = (v - 0.5) * 2
        wide = width * 0.5 * math.sin(math.pi * min(1, u * 0.94 + 0.05)) ** 0.8
        return Vector((length * u * (1 - 0.25 * bend * u), side * wide, length * (0.5 * u - bend * 1.6 * u * u) + 0.25 * wide * abs(side)))

    return sheet(at, (4, 8), colour, thickness=0.003, shade=shade, name="leaf")


def bouquet(colours, count=7, height=0.16, spread=0.06):
    """Flowers and leaves that come from one place."""
    made = []
    for k in range(count):
        a = 2.4 * k
        r = spread * math.sqrt((k + 0.5) / count)
        made += flower(height * dice.uniform(0.8, 1.12), colours[k % len(colours)], lean=(r * math.cos(a), r * math.sin(a)))
    for k in range(6):
        made += moved([leaf(height * 0.55, 0.024, "leaf", 0.2, play())], (0, 0, height * 0.36), (0, -38, 60 * k + 15))
    return made


def plant(height=0.4, pot="brick", leaves=9, colour="leaf", size=None):
    """A plant in a pot with long arching leaves."""
    r = height * 0.17
    made = [lathe([(0, 0), (r * 0.75, 0), (r, height * 0.28), (r * 1.08, height * 0.28), (r * 1.08, height * 0.33), (r * 0.9, height * 0.33), (r * 0.88, height * 0.29), (0, height * 0.29)], pot, sides=20,
                  name="pot")]
    for k in range(leaves):
        a = 137.5 * k
        up = -62 + 42 * (k / leaves)
        made += moved([leaf((size or height * 0.62) * dice.uniform(0.85, 1.1), height * 0.16, colour, 0.34, play() * dice.uniform(0.9, 1.08))], (0, 0, height * 0.3), (0, up, a))
    return made


def picture(width, height, frame="walnut", inside="paper", stand=True):
    """A framed picture, upright, its lower edge on the ground, facing -y; the drawing is for who calls, in front of y = -0.004."""
    w = 0.012 + 0.03 * min(width, height)
    made = [box((width, 0.008, height), inside, at=(0, 0.002, 0), bevel=0.001, name="inside")]
    for x in (-1, 1):
        made.append(box((w, 0.018, height + w), frame, at=(x * width / 2, 0, -w / 2), bevel=0.004, name="frame"))
    for z in (-w / 2, height - w / 2):
        made.append(box((width + w, 0.018, w), frame, at=(0, 0, z), bevel=0.004, name="frame"))
    if stand:
        moved(made, (0, 0, w / 2), (-12, 0, 0))
    return made


def mug(radius=0.036, height=0.085, colour="orange", content="walnut"):
    """A mug, its handle towards +x."""
    return [
        lathe([(0, 0), (radius * 0.92, 0), (radius, 0.006), (radius, height), (radius * 0.88, height), (radius * 0.86, height * 0.86), (0, height * 0.86)], colour, sides=22, name="mug"),
        cylinder(radius * 0.86, 0.004, content, at=(0, 0, height * 0.86), bevel=0.001, sides=22, name="drink"),
        sweep([(radius * 0.94, 0, height * 0.78), (radius * 1.6, 0, height * 0.72), (radius * 1.62, 0, height * 0.36), (radius * 0.94, 0, height * 0.24)], 0.0075, colour, sides=8, name="handle"),
    ]


def tumbler(radius=0.032, height=0.1, water=0.6):
    """A glass of water."""
    return [
        cylinder(radius * 0.84, height * water, "sky", at=(0, 0, 0.008), bevel=0.002, sides=18, shade=1.15, name="water"),
        lathe([(0, 0), (radius * 0.86, 0), (radius, height), (radius * 0.92, height)], "glass", sides=18, name="glass"),
    ]


def book(width, depth, height, colour, at=(0, 0, 0), turn=(0, 0, 0)):
    """A closed book lying down."""
    made = [box((width, depth, height), colour, bevel=0.003, name="cover", shade=play()), box((width - 0.006, depth, height * 0.62), "paper", at=(0.006, 0, height * 0.19), bevel=0.001, name="pages")]
    return moved(made, at, turn)


def slippers(colour="red", inside="linen"):
    """A pair of slippers, toes towards -y."""
    made = []
    for side in (1, -1):
        sole = smooth_outline([(0.04, 0.07), (0.042, -0.02), (0.05, -0.1), (0, -0.155), (-0.05, -0.1), (-0.042, -0.02), (-0.04, 0.07), (0, 0.1)], 4)
        pair = [slab(sole, 0.02, colour, bevel=0.007, shade=0.8, name="sole"), slab([(x * 0.86, y * 0.92) for x, y in sole], 0.006, inside, at=(0, 0, 0.018), bevel=0.002, name="inside")]

        def vamp(u, v):
            a = math.pi * (u - 0.5)
            y = -0.005 - 0.148 * v
            wide = 0.052 * math.sqrt(max(0.0, 1 - (max(0, v - 0.35) / 0.68) ** 2.4))
            return Vector((wide * math.sin(a), y, 0.018 + 0.052 * math.cos(a) * (1 - 0.45 * v)))

        pair.append(sheet(vamp, (8, 10), colour, thickness=0.006, name="vamp"))
        made += moved(pair, (side * 0.07, 0.02 * side, 0), (0, 0, -6 * side))
    return made


def armchair(colour="yellow", legs="oak", width=0.5, depth=0.48):
    """A low armchair that looks along -y."""
    seat = 0.3
    made = [box((width - 0.12, depth - 0.06, 0.12), colour, at=(0, -0.01, seat - 0.12), bevel=0.04, segments=3, name="frame", shade=0.92)]
    made.append(cushion(width - 0.15, depth - 0.1, 0.13, colour, (0, -0.03, seat + 0.03), pinch=0.15))
    made.append(box((width - 0.06, 0.11, 0.46), colour, at=(0, depth / 2 - 0.05, seat - 0.1), turn=(-9, 0, 0), bevel=0.05, segments=3, name="back"))
    made.append(cushion(width - 0.17, 0.34, 0.12, colour, (0, depth / 2 - 0.125, seat + 0.22), (78, 0, 0), pinch=0.15, shade=1.04))
    for x in (-1, 1):
        made.append(box((0.085, depth - 0.04, 0.26), colour, at=(x * (width / 2 - 0.045), 0, seat - 0.13), bevel=0.04, segments=3, shade=0.97, name="arm"))
        for y in (-1, 1):
            made.append(sweep([(x * (width / 2 - 0.07), y * (depth / 2 - 0.07), seat - 0.12), (x * (width / 2 - 0.045), y * (depth / 2 - 0.05), 0.0)], [0.024, 0.014], legs, sides=10,
                              round_ends=False, name="leg"))
    return made


def yarn(radius, colour):
    """A ball of wool."""
    made = [ball(radius, colour, (0, 0, radius), detail=2, name="yarn")]
    for k in range(4):
        a = math.radians(45 * k)
        made.append(sweep([(radius * 1.02 * math.cos(t) * math.cos(a), radius * 1.02 * math.cos(t) * math.sin(a), radius + radius * 1.02 * math.sin(t)) for t in
                           (math.radians(d) for d in range(0, 361, 40))], radius * 0.12, colour, sides=6, shade=0.8, round_ends=False, name="thread"))
    return made
