"""The rooster of Épinal as four flat inks, and what shows it: the sheet, stencils, small prints. Drawn in centimetres about the
middle of the sheet, x to the right, y up; made in metres in the plane z = 0, seen from above."""

import math

import bmesh
import bpy

from .shapes import fade, finished, slab, smooth_outline, thing

WIDE, TALL = 66.0, 74.0
INKS = {"yellow": "yellow", "red": "red", "blue": "blue", "line": "ebony"}


def blade(middle, width, steps=7, tip=0.12):
    """The outline of a feather about its middle line, widest past its half."""
    line = smooth_outline(middle, steps, closed=False)
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        long = math.hypot(x1 - x0, y1 - y0)
        t = i / (len(line) - 1)
        half = width / 2 * (0.3 + 0.7 * math.sin(math.pi * min(1.0, 0.12 + 0.76 * t))) * (1 if t < 0.8 else 1 - (1 - tip) * ((t - 0.8) / 0.2) ** 1.6)
        nx, ny = -(y1 - y0) / long, (x1 - x0) / long
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return left + right[::-1]


def disc(x, y, radius, sides=20):
    """A round outline."""
    return [(x + radius * math.cos(2 * math.pi * k / sides), y + radius * math.sin(2 * math.pi * k / sides)) for k in range(sides)]


def _sun():
    """A sun with its rays."""
    out = []
    for k in range(24):
        far = 5.2 if k % 2 else 3.7
        out.append((-23.1 + far * math.cos(2 * math.pi * k / 24), 26.2 + far * math.sin(2 * math.pi * k / 24)))
    return out


def _foot(x, y):
    """A leg with its toes and its spur, from under the thigh."""
    return [(x - 0.9, y), (x + 0.9, y), (x + 0.8, y - 3.2), (x + 2.6, y - 3.9), (x + 0.9, y - 4.7), (x + 1.0, y - 6.6), (x + 5.0, y - 8.0), (x + 4.8, y - 9.0), (x + 0.4, y - 8.0),
            (x - 2.8, y - 9.6), (x - 3.4, y - 8.9), (x - 1.2, y - 7.4), (x - 6.6, y - 7.7), (x - 6.8, y - 6.7), (x - 0.9, y - 6.1)]


# The feathers of the hackle end in points, over the body.
POINTS = [(1.2, 6.6), (1.6, 3.2), (-2.2, 4.8), (-3.2, 0.8), (-6.2, 3.6), (-8.2, -0.8), (-10.4, 3.0), (-13.2, -0.2), (-14.2, 4.2), (-17.4, 3.0)]
BODY = POINTS[::-1] + [(4.4, 8.2)] + smooth_outline([(6.4, 6.9), (12, 4.5), (13.2, -1.5), (9.5, -8), (3, -12.6), (-6, -13.8), (-14, -10.4), (-18.4, -4), (-18.6, 2.4)], 5, False)
HACKLE = smooth_outline([(-6.6, 22.3), (-4.2, 17.5), (-0.6, 12.2), (4.4, 8.2)], 5, False) + POINTS + smooth_outline(
    [(-16.6, 7.5), (-14.2, 12.2), (-13.9, 15.2), (-15.2, 18.2), (-13.4, 21.8), (-10, 23.4)], 5, False)
COMB = smooth_outline([(-15.0, 20.6), (-17.6, 24.2), (-17.0, 26.8), (-14.8, 24.4), (-14.2, 29.0), (-11.9, 30.0), (-10.9, 25.6), (-9.2, 30.2), (-6.9, 30.2), (-7.0, 25.4), (-4.4, 28.6), (-2.4, 27.4), (-4.2, 23.4),
                       (-2.4, 20.6), (-5.4, 19.6), (-7.4, 21.8), (-11.0, 22.2)], 4)
FACE = smooth_outline([(-15.2, 19.6), (-13.2, 20.7), (-10.2, 19.8), (-9.6, 17.2), (-11.4, 15.2), (-14.2, 15.6), (-15.3, 17.6)], 4)
WATTLE = smooth_outline([(-14.4, 15.6), (-17.0, 13.0), (-17.6, 9.8), (-15.6, 8.4), (-13.4, 10.2), (-12.4, 14.6)], 5)
BEAK = [(-15.0, 20.4), (-17.6, 20.2), (-20.2, 18.2), (-20.9, 16.2), (-18.6, 16.9), (-15.1, 16.0)]
TAILS = [
    ("blue", blade([(7.4, 6.4), (8.2, 15.5), (12.8, 24.2), (19.6, 26.8), (25.2, 21.8), (26.6, 13.0)], 4.6)),
    ("red", blade([(9.4, 5.6), (12.0, 13.4), (16.6, 19.6), (21.4, 19.4), (24.2, 13.4), (24.6, 6.4)], 4.2)),
    ("yellow", blade([(11.0, 4.6), (14.2, 10.4), (18.0, 13.0), (21.2, 10.4), (22.4, 4.6), (21.6, -1.0)], 3.7)),
    ("blue", blade([(12.4, 2.4), (15.2, 6.0), (18.0, 6.2), (19.8, 2.6), (19.8, -3.0), (18.0, -8.0)], 3.6)),
    ("red", blade([(12.0, -2.2), (14.8, -0.4), (16.8, -1.2), (17.0, -5.2), (15.0, -10.6)], 2.8)),
    ("yellow", blade([(5.6, 7.0), (3.8, 13.0), (5.2, 20.0), (9.8, 26.4), (15.6, 29.6)], 3.2)),
]
WING = [
    blade([(-6.5, -0.8), (0.5, 0.6), (7.0, -1.4), (12.2, -5.2)], 3.5),
    blade([(-6.8, -3.6), (-0.5, -3.0), (5.2, -5.0), (9.4, -8.4)], 3.3),
    blade([(-6.4, -6.4), (-1.4, -6.4), (2.4, -8.0), (4.8, -10.0)], 3.0),
]
THIGHS = [smooth_outline([(-11.8, -10.6), (-8.0, -12.6), (-3.8, -12.6), (-4.2, -16.0), (-6.0, -19.2), (-8.6, -18.6), (-10.8, -15.0)], 5),
          smooth_outline([(-0.6, -12.4), (3.6, -11.8), (7.0, -10.2), (6.4, -13.6), (4.2, -17.4), (1.8, -18.2), (-0.2, -15.6)], 5)]
FEET = [_foot(-7.2, -18.8), _foot(2.4, -17.9)]
GROUND = smooth_outline([(-26, -29.2), (-18, -27.6), (-10, -26.9), (0, -26.4), (10, -26.9), (20, -28.0), (26.5, -29.2)], 4, False) + [(26.5, -30.2), (-26, -30.2)]
FLOWERS = [(-21.5, -23.6), (16.5, -22.4), (21.6, -24.6)]

SHAPES = {
    "yellow": [HACKLE, BEAK, *FEET, GROUND, _sun()] + [shape for ink, shape in TAILS if ink == "yellow"],
    "red": [BODY, COMB, WATTLE, FACE] + [disc(x, y, 1.7, 12) for x, y in FLOWERS] + [shape for ink, shape in TAILS if ink == "red"],
    "blue": [*WING, *THIGHS] + [shape for ink, shape in TAILS if ink == "blue"],
}
# Where the body lies under the hackle, it is not printed: its outline there is not drawn either.
DRAWN = [COMB, WATTLE, BEAK, HACKLE, FACE, *WING, *THIGHS, *(shape for _, shape in TAILS)]
STROKES = (
    [[(-18.6, 2.4), (-18.4, -4), (-14, -10.4), (-11.8, -12.2)], [(-3.6, -13.9), (-0.4, -13.6)], [(7.0, -10.4), (9.5, -8), (12.4, -3.8)]]
    + [[(-12.6, 13.6), (-13.2, 9.0), (-14.0, 5.4)], [(-10.2, 14.0), (-10.2, 9.0), (-10.4, 5.2)], [(-7.8, 15.4), (-6.6, 9.8), (-6.2, 5.6)], [(-5.4, 15.8), (-3.4, 10.6), (-2.0, 7.0)]]
    + [[(-12.6, -1.8), (-13.0, -4.4)], [(-15.8, -1.2), (-15.8, -4.2)], [(-14.2, -5.6), (-13.2, -8.2)], [(-10.4, -8.4), (-9.0, -10.8)], [(-10.2, -3.6), (-10.6, -6.0)], [(-17.1, 1.0), (-17.3, -0.8)]]
    + [[(x, y - 1.6), (x + 0.4, y - 4.6)] for x, y in FLOWERS]
    + [[(x, y), (x + lean, y + 2.4)] for x, y, lean in ((-25, -28.9, -0.8), (-24, -28.6, 0.7), (-13.5, -27.0, -0.7), (-12.6, -27.0, 0.8), (10.2, -26.9, -0.6), (11.2, -26.9, 0.9), (24, -28.5, -0.5), (25, -28.7, 0.8))]
    + [[(7.8, 9.0), (9.6, 16.0), (13.8, 22.6), (20.0, 25.2), (24.8, 21.0)], [(10.2, 8.2), (13.0, 14.2), (17.0, 18.2), (20.8, 17.6), (22.8, 12.6)], [(12.2, 6.4), (15.2, 10.4), (18.0, 11.4), (20.4, 8.6)]]
)
LETTERS = {
    "L": [[(0, 3), (0, 0), (1.8, 0)]],
    "E": [[(1.8, 3), (0, 3), (0, 0), (1.8, 0)], [(0, 1.5), (1.4, 1.5)]],
    "C": [[(2.2, 2.5), (1.3, 3), (0.4, 2.6), (0, 1.5), (0.4, 0.4), (1.3, 0), (2.2, 0.5)]],
    "O": [[(1.2, 3), (0.3, 2.5), (0, 1.5), (0.3, 0.5), (1.2, 0), (2.1, 0.5), (2.4, 1.5), (2.1, 2.5), (1.2, 3)]],
    "Q": [[(1.2, 3), (0.3, 2.5), (0, 1.5), (0.3, 0.5), (1.2, 0), (2.1, 0.5), (2.4, 1.5), (2.1, 2.5), (1.2, 3)], [(1.4, 0.9), (2.6, -0.5)]],
}


def flat(outline, colour, z, shade=1.0, size=0.01):
    """A flat piece at z; it throws no shade when the corners are baked, as it may be hidden."""
    builder = bmesh.new()
    top = [builder.verts.new((x * size, y * size, z)) for x, y in outline]
    face = builder.faces.new(top)
    face.normal_update()
    if face.normal.z < 0:
        face.normal_flip()
    bmesh.ops.triangulate(builder, faces=[face])
    return _thin(builder, colour, shade)


def ribbon(path, width, colour, z, closed=False, shade=1.0, size=0.01):
    """A drawn line: broad where it goes down, thin where it goes across, its ends pointed."""
    builder = bmesh.new()
    rows = []
    count = len(path)
    for i, (x, y) in enumerate(path):
        before, after = (path[i - 1], path[(i + 1) % count]) if closed else (path[max(0, i - 1)], path[min(count - 1, i + 1)])
        dx, dy = after[0] - before[0], after[1] - before[1]
        long = math.hypot(dx, dy) or 1.0
        half = width / 2 * (0.72 + 0.45 * abs(dy) / long)
        if not closed:
            t = i / (count - 1)
            half *= 0.35 + 0.65 * min(1.0, 5 * min(t, 1 - t))
        nx, ny = -dy / long * half, dx / long * half
        rows.append((builder.verts.new(((x + nx) * size, (y + ny) * size, z)), builder.verts.new(((x - nx) * size, (y - ny) * size, z))))
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        face = builder.faces.new((rows[i][0], rows[j][0], rows[j][1], rows[i][1]))
        face.normal_update()
        if face.normal.z < 0:
            face.normal_flip()
    return _thin(builder, colour, shade)


def _thin(builder, colour, shade):
    mesh = bpy.data.meshes.new("ink")
    builder.to_mesh(mesh)
    builder.free()
    made = thing("ink", mesh, colour, shade, smooth=False, cut=None)
    made.visible_shadow = False
    return finished(made, "matte")


def eased(outline, longest=1.0):
    """An outline with more points on its long edges, so that a line along it stays even."""
    out = []
    for (x0, y0), (x1, y1) in zip(outline, outline[1:] + outline[:1]):
        steps = max(1, round(math.hypot(x1 - x0, y1 - y0) / longest))
        out += [(x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps) for k in range(steps)]
    return out


def colour_ink(ink, z, size=0.01):
    """The pieces of one colour."""
    return [flat(shape, INKS[ink], z, size=size) for shape in SHAPES[ink]]


def line_ink(z, width=0.62, colour="ebony", size=0.01, fine=True, shade=1.0):
    """The black line that makes the picture readable."""
    made = [ribbon(eased(shape) if fine else shape[::2], width, colour, z, True, shade, size) for shape in DRAWN]
    made.append(ribbon(eased(_sun()) if fine else _sun(), width * 0.7, colour, z, True, shade, size))
    made += [ribbon((eased(foot[1:] + foot[:1]) if fine else foot[1:] + foot[:1] * 3)[:-2], width, colour, z, False, shade, size) for foot in FEET]
    made += [ribbon(smooth_outline(stroke, 4, False), width, colour, z, False, shade, size) for stroke in STROKES[:3]]
    if not fine:
        return made + [flat(disc(-12.7, 18.2, 1.2, 10), colour, z + 0.0004, size=size)]
    made += [ribbon(smooth_outline(stroke, 4, False), width * 0.8, colour, z, False, shade, size) for stroke in STROKES[3:]]
    made.append(ribbon(GROUND[:-2], width * 0.8, colour, z, False, shade, size))
    for x, y in FLOWERS:
        made.append(ribbon(disc(x, y, 1.7, 14), width * 0.7, colour, z, True, shade, size))
    for wide, tall, thick in ((59.5, 66.0, 0.9), (57.0, 63.5, 0.4)):
        for a, b in (((-1, -1), (1, -1)), ((1, -1), (1, 1)), ((1, 1), (-1, 1)), ((-1, 1), (-1, -1))):
            made.append(flat(_bar((a[0] * wide / 2, 1.2 + a[1] * tall / 2), (b[0] * wide / 2, 1.2 + b[1] * tall / 2), thick), colour, z, size=size))
    made += [flat(disc(-12.7, 18.2, 1.15, 14), "paper", z + 0.0004, size=size), flat(disc(-12.8, 18.2, 0.7, 12), colour, z + 0.0008, size=size)]
    x = -7.2
    for letter in "LE COQ":
        for stroke in LETTERS.get(letter, ()):
            made.append(ribbon([(x + a, -36.0 + b) for a, b in stroke], 0.62, colour, z, False, shade, size))
        x += 2.5 if letter in "LE" else 3.1 if letter != " " else 1.6
    return made


def _bar(a, b, thick):
    """The outline of a straight bar."""
    long = math.dist(a, b)
    ux, uy = (b[0] - a[0]) / long * thick / 2, (b[1] - a[1]) / long * thick / 2
    return [(a[0] - ux - uy, a[1] - uy + ux), (a[0] - ux + uy, a[1] - uy - ux), (b[0] + ux + uy, b[1] + uy - ux), (b[0] + ux - uy, b[1] + uy + ux)]


def silhouette_guide(z, size=0.01):
    """The faint drawing and the marks by which each stencil is laid."""
    made = [ribbon(eased(shape), 0.36, "stone", z, True, 1.25, size) for shape in (COMB, HACKLE, BEAK, *(shape for _, shape in TAILS), *THIGHS, *FEET)]
    made += [ribbon(smooth_outline(stroke, 4, False), 0.36, "stone", z, False, 1.25, size) for stroke in STROKES[:3]]
    for x in (-1, 1):
        for y in (-1, 1):
            for across, up in ((1.0, 0), (0, 1.0)):
                made.append(flat(_bar((x * 31.6 - across, y * 35.2 - up), (x * 31.6 + across, y * 35.2 + up), 0.32), "ink", z, size=size))
    return made


def small_print(size=0.003, fine=False, inks=("yellow", "red", "blue", "line")):
    """A dried print, its middle at the origin, seen from above."""
    made = [slab([(-WIDE / 2 * size, -TALL / 2 * size), (WIDE / 2 * size, -TALL / 2 * size), (WIDE / 2 * size, TALL / 2 * size), (-WIDE / 2 * size, TALL / 2 * size)], 0.002, "paper", bevel=0.0004, name="print")]
    for k, ink in enumerate(inks):
        z = 0.003 + 0.0009 * k
        made += line_ink(z, 0.95, size=size, fine=fine) if ink == "line" else colour_ink(ink, z, size)
    return made


def stencil(ink, width=0.42, tall=0.47, size=0.0062):
    """A stencil of oiled card, stained round its openings, its middle at the origin, with a tab of its colour."""
    holes = {"yellow": [HACKLE, FEET[0], FEET[1], TAILS[2][1], _sun()], "red": [COMB, WATTLE, TAILS[1][1], TAILS[4][1], _breast()], "blue": [*_slots(), *THIGHS, TAILS[0][1], TAILS[3][1]]}[ink]
    holes = [[(x * size, y * size) for x, y in hole] for hole in holes]
    edge = [(-width / 2, -tall / 2), (width / 2, -tall / 2), (width / 2, tall / 2), (-width / 2, tall / 2)]
    card = slab(edge, 0.005, "beech", bevel=0.0006, holes=holes, shade=0.92, name="stencil", cut=0.07)
    fade(card, INKS[ink], lambda x, y, z: 0.88 * max(0.0, min(1.0, (min(width / 2 - abs(x), tall / 2 - abs(y)) - 0.01) / 0.05)))
    tab = slab([(-0.07, 0), (0.07, 0), (0.055, 0.045), (-0.055, 0.045)], 0.005, INKS[ink], at=(0, tall / 2 - 0.006, 0.001), bevel=0.001, holes=[disc(0, 0.024, 0.011, 12)])
    return [card, tab]


def _breast():
    """The part of the body that a stencil can be cut for."""
    return smooth_outline([(-15.5, -3), (-12, -2.4), (-5, -3.4), (4, -2.8), (10, -1), (8, -6), (2, -10.8), (-6, -12.0), (-12.6, -9)], 5)


def _slots():
    """The wing's feathers, narrow enough to leave bridges of card between them."""
    return [blade([(-6.0, -0.6), (0.5, 0.6), (7.0, -1.4), (11.6, -4.8)], 2.3), blade([(-6.2, -3.6), (-0.5, -3.1), (5.0, -5.1), (8.8, -8.0)], 2.2)]
