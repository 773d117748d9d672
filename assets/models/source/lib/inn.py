"""The room of a guest house in the Vosges: counter, tiled stove, key board, walkers' map, window on the snow, linen. Metres."""

import math

import bmesh
import bpy
from mathutils import Vector

from .land import fir, ridge
from .shapes import ball, box, cylinder, dice, fade, finished, lathe, moved, play, sheet, slab, smooth_outline, sweep, thing, tilt


def cabinet(width, depth, height, panel="fir", frame="oak", panels=4):
    """A counter without its top: a frame with painted panels on its front (-y), its left lower corner at the origin."""
    made = [box((width - 0.03, depth - 0.03, height - 0.02), frame, at=(width / 2, depth / 2, 0.01), bevel=0.006, segments=1, shade=0.7, name="body")]
    made.append(box((width, depth, 0.06), "walnut", at=(width / 2, depth / 2, 0), bevel=0.008, segments=1, name="plinth"))
    step = (width - 0.05) / panels
    for k in range(panels + 1):
        made.append(box((0.05, 0.03, height - 0.06), frame, at=(0.025 + k * step, 0.012, 0.06), bevel=0.006, segments=1, shade=play(), name="stile"))
    for z in (0.06, height - 0.07):
        made.append(box((width, 0.026, 0.07), frame, at=(width / 2, 0.014, z), bevel=0.006, segments=1, shade=play(), name="rail"))
    for k in range(panels):
        made.append(box((step - 0.03, 0.02, height - 0.16), panel, at=(0.025 + (k + 0.5) * step, 0.014, 0.1), bevel=0.006, segments=1, shade=play(), name="panel"))
        made.append(box((step - 0.11, 0.02, height - 0.26), panel, at=(0.025 + (k + 0.5) * step, 0.006, 0.15), bevel=0.01, segments=1, shade=1.12 * play(), name="panel"))
    return made


def flags(radius, colours, pale="stone", width=0.28, height=0.012):
    """A floor of large flags of sandstone, cut to a disc; the coloured ones are mixed with the pale one."""
    made = []
    rows = round(2 * radius / width)
    for row in range(rows):
        low = -radius + row * 2 * radius / rows
        high = low + 2 * radius / rows
        at = -radius - dice.uniform(0, 0.2)
        while at < radius:
            wide = dice.uniform(0.26, 0.4)
            outline = _clipped(at + 0.004, at + wide - 0.004, low + 0.004, high - 0.004, radius)
            if outline:
                flag = slab(outline, height, dice.choice(colours), bevel=0.003, shade=play() * dice.uniform(0.9, 1.04), cut=0.2, name="flag")
                made.append(fade(flag, pale, lambda x, y, z: 0.42))
            at += wide
    return made


def _clipped(x0, x1, y0, y1, radius, steps=6):
    """A rectangle's outline within a disc, or nothing where too little is left."""
    x0, x1 = max(x0, -radius), min(x1, radius)
    low, high = [], []
    for i in range(steps + 1):
        x = x0 + (x1 - x0) * i / steps
        reach = math.sqrt(max(0.0, radius * radius - x * x))
        a, b = max(y0, -reach), min(y1, reach)
        if b - a > 0.012:
            low.append((x, a))
            high.append((x, b))
    if len(low) < 2 or low[-1][0] - low[0][0] < 0.03:
        return None
    if all(a == y0 for _, a in low) and all(b == y1 for _, b in high):
        low, high = [low[0], low[-1]], [high[0], high[-1]]
    return low + high[::-1]


def tiled_stove(width=0.46, depth=0.38, low=0.76, high=1.22, colour="emerald"):
    """A tiled stove with an open hearth, facing -y; gives (stove, fire, the fire's middle)."""
    made = []
    foot, sill, arch, half = 0.08, 0.3, 0.62, 0.13
    front = -depth / 2
    made.append(box((width + 0.05, depth + 0.05, foot), "stone", bevel=0.014, name="foot"))

    def core(size, at, shade=0.32):
        made.append(box(size, colour, at=at, bevel=0.006, shade=shade, name="core"))

    core((width - 0.03, depth - 0.03, sill - foot), (0, 0, foot))
    core((width - 0.03, depth - 0.03, low - arch - 0.03), (0, 0, arch))
    for x in (-1, 1):
        core(((width - 0.03) / 2 - half, depth - 0.03, arch - sill), (x * (half + (width - 0.03) / 4 - half / 2), 0, sill))
    made.append(box((2 * half + 0.02, 0.02, arch - sill + 0.02), "ebony", at=(0, depth / 2 - 0.05, sill), bevel=0.0, shade=0.8, name="back"))
    made.append(box((2 * half + 0.02, depth - 0.04, 0.012), "ebony", at=(0, 0, sill - 0.004), bevel=0.0, name="hearth"))

    def tiles(x0, x1, z0, z1, columns, rows, place):
        wide, tall = (x1 - x0) / columns, (z1 - z0) / rows
        for i in range(columns):
            for j in range(rows):
                tile = [box((wide - 0.006, 0.022, tall - 0.006), colour, at=(0, 0, 0.003), bevel=0.008, segments=1, shade=play() * dice.uniform(0.6, 0.78), name="tile")]
                tile.append(lathe([(min(wide, tall) * 0.27, 0), (min(wide, tall) * 0.22, 0.006), (0, 0.012)], colour, at=(0, -0.011, tall / 2), turn=(90, 0, 0), sides=6, shade=0.85, name="boss"))
                place(moved(tile, (x0 + (i + 0.5) * wide, 0, z0 + j * tall)))
                made.extend(tile)

    def ahead(objects):
        moved(objects, (0, front + 0.006, 0))

    def beside(side):
        return lambda objects: moved(moved(objects, (0, 0, 0), (0, 0, side * 90)), (side * (width / 2 - 0.006), 0, 0))

    tiles(-width / 2, width / 2, foot, sill, 4, 2, ahead)
    tiles(-width / 2, -half - 0.01, sill, arch, 1, 3, ahead)
    tiles(half + 0.01, width / 2, sill, arch, 1, 3, ahead)
    tiles(-width / 2, width / 2, arch + 0.02, low - 0.03, 4, 1, ahead)
    tiles(-depth / 2, depth / 2, foot, low - 0.03, 3, 6, beside(1))
    tiles(-depth / 2, depth / 2, foot, low - 0.03, 3, 6, beside(-1))
    made.append(sweep([(-half - 0.012, front - 0.006, sill), (-half - 0.012, front - 0.006, arch - 0.1), (-half * 0.7, front - 0.006, arch - 0.02), (0, front - 0.006, arch + 0.006), (half * 0.7, front - 0.006, arch - 0.02),
                       (half + 0.012, front - 0.006, arch - 0.1), (half + 0.012, front - 0.006, sill)], 0.014, "brass", sides=8, name="arch"))
    for x in (-1, 1):
        corner = [(x * (half + 0.02), arch + 0.02), (x * (half + 0.02), arch - 0.11), (x * half * 0.7, arch - 0.02), (0, arch + 0.005), (0, arch + 0.02)]
        made += moved([slab(corner[::x], 0.016, colour, bevel=0.002, shade=0.65, name="spandrel")], (0, front + 0.008, 0), (90, 0, 0))
    made.append(box((2 * half + 0.08, 0.09, 0.024), "stone", at=(0, front - 0.02, sill - 0.024), bevel=0.008, name="sill"))
    made.append(box((width + 0.05, depth + 0.05, 0.034), colour, at=(0, 0, low - 0.034), bevel=0.012, shade=0.8, name="ledge"))
    # The upper tier, drawn back.
    w2, d2 = width * 0.74, depth * 0.6
    back = depth / 2 - d2 / 2
    core((w2 - 0.03, d2 - 0.03, high - low - 0.04), (0, back, low))

    def upper(objects):
        moved(objects, (0, back - d2 / 2 + 0.006, 0))

    def upper_side(side):
        return lambda objects: moved(moved(objects, (0, 0, 0), (0, 0, side * 90)), (side * (w2 / 2 - 0.006), back, 0))

    tiles(-w2 / 2, w2 / 2, low, high - 0.05, 3, 3, upper)
    tiles(-d2 / 2, d2 / 2, low, high - 0.05, 2, 3, upper_side(1))
    tiles(-d2 / 2, d2 / 2, low, high - 0.05, 2, 3, upper_side(-1))
    made.append(box((w2 + 0.05, d2 + 0.05, 0.03), colour, at=(0, back, high - 0.05), bevel=0.011, shade=0.75, name="cornice"))
    made.append(box((w2 + 0.01, d2 + 0.01, 0.03), colour, at=(0, back, high - 0.024), bevel=0.012, shade=0.85, name="cornice"))
    for k in range(7):
        made.append(ball(0.02, colour, (w2 * (k / 6 - 0.5), back - d2 / 2, high + 0.004), shape=(1.2, 0.8, 1.1), detail=1, shade=0.9, name="crest"))
    fire, middle = _fire(0.1, sill + 0.008, front + 0.1)
    return made + _logs(sill + 0.008, front + 0.1), fire, middle


def _logs(z, y):
    """Three logs that burn."""
    made = []
    for x, dy, dz, turn in ((-0.02, 0.03, 0.02, 8), (0.02, -0.04, 0.02, -10), (0.0, 0.0, 0.055, 24)):
        log = sweep([(-0.095, 0, 0), (0.095, 0, 0)], 0.022, "bark", sides=9, round_ends=False, name="log")
        made += moved([fade(log, "ember", lambda px, py, pz: 0.6 * (0.5 + 0.5 * math.sin(70 * px)))], (x, y + dy, z + dz), (0, 0, turn))
    return made


def _fire(wide, z, y):
    """Flames, and the middle of their foot."""
    made = []
    for x, tall, fat, colour, dy in ((-0.065, 0.13, 0.034, "ember", 0.03), (-0.02, 0.21, 0.044, "ember", 0.03), (0.035, 0.17, 0.04, "ember", 0.035), (0.078, 0.11, 0.028, "ember", 0.02), (-0.036, 0.13, 0.026, "molten", -0.015),
                                     (0.012, 0.15, 0.028, "molten", -0.02), (0.052, 0.1, 0.022, "molten", -0.02)):
        x *= wide / 0.1
        lean = 0.02 * math.sin(90 * x + 1)
        made.append(sweep([(x, y + dy, z + 0.012), (x + lean, y + dy, z + tall * 0.32), (x - lean, y + dy, z + tall * 0.68), (x + lean * 0.6, y + dy, z + tall)], [fat * 0.55, fat, fat * 0.55, 0.003], colour, sides=7, flat=0.7,
                          up=(0, 1, 0), name="flame"))
    for k in range(12):
        made.append(ball(0.013, "ember" if k % 3 else "molten", (dice.uniform(-0.1, 0.1), y + dice.uniform(-0.05, 0.06), z + 0.006), shape=(1.2, 1, 0.6), detail=1, shade=dice.uniform(0.7, 1.1), name="coal"))
    return made, (0, y, z)


def key(size=0.1, colour="brass"):
    """An old key that hangs down from its bow at the origin, in the plane y = 0."""
    r = size * 0.17
    made = [sweep([(r * math.cos(a), 0, -r + r * math.sin(a)) for a in (math.radians(d) for d in range(0, 361, 45))], size * 0.045, colour, sides=6, round_ends=False, smooth_path=False, name="bow")]
    made.append(sweep([(0, 0, -2 * r), (0, 0, -size)], size * 0.042, colour, sides=6, round_ends=False, name="shaft"))
    for z, long in ((0.97, 0.2), (0.84, 0.16)):
        made.append(box((size * long, size * 0.05, size * 0.09), colour, at=(size * long / 2, 0, -size * z), bevel=0.001, segments=1, name="bit"))
    return made


def tag(size, colour, drawing):
    """A room's wooden tag that hangs down from the origin, facing -y, with a fir, a sun, a heart or a star painted on it."""
    outline = smooth_outline([(0, 0), (size * 0.24, -size * 0.16), (size * 0.32, -size * 0.62), (size * 0.22, -size * 0.98), (-size * 0.22, -size * 0.98), (-size * 0.32, -size * 0.62), (-size * 0.24, -size * 0.16)], 2)
    made = moved([slab(outline, size * 0.12, colour, bevel=0.002, shade=play(), name="tag")], (0, size * 0.06, 0), (90, 0, 0))
    y = -size * 0.075
    if drawing == "sun":
        made.append(cylinder(size * 0.15, 0.003, "yellow", at=(0, y + 0.002, -size * 0.58), turn=(90, 0, 0), sides=12, bevel=0.001, name="sun"))
    elif drawing == "fir":
        shape = [(0, 0.28), (0.16, 0.02), (0.07, 0.02), (0.2, -0.22), (-0.2, -0.22), (-0.07, 0.02), (-0.16, 0.02)]
        made += moved([slab([(x * size, z * size) for x, z in shape], 0.003, "paper", bevel=0.0005, name="fir")], (0, y + 0.002, -size * 0.58), (90, 0, 0))
    else:
        shape = smooth_outline([(0, -0.24), (0.19, -0.02), (0.17, 0.14), (0.07, 0.17), (0, 0.09), (-0.07, 0.17), (-0.17, 0.14), (-0.19, -0.02)], 2)
        made += moved([slab([(x * size, z * size) for x, z in shape], 0.003, "paper", bevel=0.0005, name="heart")], (0, y + 0.002, -size * 0.58), (90, 0, 0))
    return made


def key_board(width=0.46, height=0.52, columns=4, rows=3, empty=(6,)):
    """A board of keys with their tags, upright, its foot's middle at the origin, facing -y."""
    top = [(width / 2, height * 0.88), (width * 0.3, height * 0.92), (width * 0.16, height * 1.02), (0, height * 1.06)]
    outline = [(-width / 2, 0), (width / 2, 0)] + top + [(-x, z) for x, z in top[-2::-1]]
    made = moved([slab(outline, 0.022, "walnut", bevel=0.006, cut=0.12, name="board")], (0, 0.011, 0), (90, 0, 0))
    heart = smooth_outline([(0, -0.026), (0.03, 0.004), (0.026, 0.024), (0.011, 0.028), (0, 0.016), (-0.011, 0.028), (-0.026, 0.024), (-0.03, 0.004)], 3)
    made += moved([slab(heart, 0.008, "red", bevel=0.002, name="heart")], (0, -0.012, height * 0.955), (90, 0, 0))
    colours, drawings = ("red", "teal", "yellow", "sky", "orange", "leaf"), ("heart", "fir", "sun")
    for row in range(rows):
        z = height * (0.86 - 0.29 * row)
        made.append(box((width - 0.05, 0.012, 0.024), "oak", at=(0, -0.014, z - 0.012), bevel=0.003, name="rail"))
        for column in range(columns):
            x = width * ((column + 0.5) / columns - 0.5) * 0.92
            made.append(sweep([(x, -0.018, z), (x, -0.036, z - 0.002), (x, -0.04, z + 0.012)], 0.0042, "brass", sides=5, smooth_path=False, round_ends=False, name="hook"))
            k = row * columns + column
            if k in empty:
                continue
            made += moved(key(0.094), (x - 0.008, -0.034, z + 0.002), (0, 7 + tilt() * 2, 0))
            colour = colours[(k * 2 + row) % len(colours)]
            made += moved(tag(0.074, colour, "heart" if colour == "yellow" else drawings[k % 3]), (x + 0.03, -0.036, z - 0.012), (0, -16 + 3 * tilt(), 0))
            made.append(sweep([(x, -0.037, z + 0.0), (x + 0.03, -0.037, z - 0.014)], 0.0022, "linen", sides=5, round_ends=False, name="string"))
    return made


def walkers_map(width=0.36, height=0.44):
    """A walkers' map of the round summits, its foot's middle at the origin, facing -y."""
    made = [box((width, 0.006, height), "paper", at=(0, 0.002, 0), bevel=0.002, name="map")]
    for z in (0, height):
        made.append(sweep([(-width / 2 - 0.025, 0, z), (width / 2 + 0.025, 0, z)], 0.0125, "walnut", sides=8, name="rod"))

    def layer(points, colour, depth, shade=1.0):
        outline = smooth_outline([(x * width, z * height) for x, z in points], 2)
        made.extend(moved([slab(outline, 0.003, colour, bevel=0.0006, shade=shade, name="relief")], (0, -depth, 0), (90, 0, 0)))

    layer([(-0.44, 0.06), (0.44, 0.06), (0.45, 0.5), (0.4, 0.93), (-0.1, 0.94), (-0.44, 0.9), (-0.45, 0.5)], "moss", 0.001, 1.1)
    layer([(-0.38, 0.5), (-0.2, 0.32), (0.1, 0.42), (0.34, 0.36), (0.4, 0.62), (0.26, 0.86), (-0.06, 0.8), (-0.3, 0.84)], "leaf", 0.003, 1.0)
    layer([(-0.28, 0.56), (-0.14, 0.46), (0.0, 0.56), (-0.06, 0.74), (-0.24, 0.74)], "fir", 0.005, 1.15)
    layer([(0.1, 0.56), (0.24, 0.48), (0.34, 0.6), (0.24, 0.76), (0.12, 0.72)], "fir", 0.005, 1.15)
    layer([(-0.22, 0.6), (-0.13, 0.55), (-0.06, 0.62), (-0.12, 0.7), (-0.2, 0.69)], "white", 0.007)
    layer([(0.18, 0.6), (0.25, 0.56), (0.29, 0.63), (0.23, 0.7)], "white", 0.007)
    layer([(-0.3, 0.16), (-0.12, 0.11), (-0.06, 0.2), (-0.16, 0.29), (-0.28, 0.25)], "sky", 0.004)
    trail = [(-0.1, 0.24), (0.04, 0.2), (0.2, 0.26), (0.12, 0.38), (0.0, 0.44), (-0.02, 0.56), (0.08, 0.68), (0.2, 0.72), (0.24, 0.64)]
    line = smooth_outline([(x * width, z * height) for x, z in trail], 4, closed=False)
    for k in range(0, len(line) - 2, 3):
        made.append(sweep([(line[k][0], -0.011, line[k][1]), (line[k + 2][0], -0.011, line[k + 2][1])], 0.0045, "red", sides=5, round_ends=False, name="trail"))
    for (x, z), colour in ((trail[0], "yellow"), (trail[-1], "red")):
        made.append(ball(0.0135, colour, (x * width, -0.02, z * height), detail=2, name="pin"))
    return made


def winter_window(width, height, depth=0.05, frame="oak"):
    """A window on the snowy round summits, to put in a wall's opening: its sill's middle at the origin, the room towards -y."""
    made = [finished(box((width + 0.05, 0.01, height + 0.05), "sky", at=(0, depth + 0.035, -0.02), bevel=0.002, shade=0.9, name="heaven"), "glow")]
    for colour, rise, back, bumps, phase, shade in (("white", 0.74, 0.024, 2, 0.05, 0.92), ("sky", 0.56, 0.01, 2, 0.6, 0.85), ("white", 0.4, -0.004, 2, 0.34, 1.02), ("white", 0.2, -0.02, 2, 0.85, 1.06)):
        made += ridge(width + 0.02, rise * height, colour, 0.014, bumps, phase, shade, (0, depth + back + 0.012, -0.005))
    for k in range(10):
        x = (-0.46 + 0.92 * k / 9) * width + dice.uniform(-0.015, 0.015)
        tall = dice.uniform(0.2, 0.34) * height
        tree = fir(tall, "fir", 3, (x, depth - 0.026 + 0.01 * (k % 2), 0.02 + 0.05 * height * (1 + math.sin(k * 2.1))), 7)
        for tier in tree[1:]:
            fade(tier, "white", lambda px, py, pz, t=tall: 0.75 if pz > 0.12 * t else 0.0)
        made += tree
    w = 0.034
    for x in (-1, 1):
        made.append(box((w, 0.06, height + w), frame, at=(x * width / 2, 0.0, -w / 2), bevel=0.006, name="frame"))
    for z in (-w / 2, height - w / 2):
        made.append(box((width + w, 0.06, w), frame, at=(0, 0.0, z), bevel=0.006, name="frame"))
    made.append(box((w * 0.7, 0.04, height), frame, at=(0, 0.0, 0), bevel=0.005, name="bar"))
    made.append(box((width, 0.034, w * 0.6), frame, at=(0, 0.0, height * 0.62), bevel=0.005, name="bar"))
    made.append(box((width + 0.12, 0.11, 0.03), frame, at=(0, -0.04, -w - 0.01), bevel=0.008, name="sill"))
    return made


def stripes(length, pattern):
    """Where a stripe begins along a length, and whether it is coloured, from a repeated pattern of (width, coloured)."""
    edges, at, k = [], 0.0, 0
    while at < length - 1e-6:
        wide, coloured = pattern[k % len(pattern)]
        edges.append((at / length, min(1.0, (at + wide) / length), coloured))
        at += wide
        k += 1
    return edges


# White, a broad red, two thin ones: the cloth of the Vosges and of Alsace.
KELSCH = ((0.04, 0), (0.046, 1), (0.016, 0), (0.012, 1), (0.014, 0), (0.012, 1), (0.016, 0), (0.046, 1))
# No longer than this, in metres, so that cloth bends over an edge.
PIECE = 0.024


def kelsch(corner, size, colour="red", pattern=KELSCH, name="linen"):
    """Checked linen on `corner(u, v)` (0…1), `size` metres wide and long: where stripes cross, the colour is full."""
    builder = bmesh.new()
    weights = []
    for u0, u1, across in stripes(size[0], pattern):
        for v0, v1, along in stripes(size[1], pattern):
            pieces = max(1, math.ceil((v1 - v0) * size[1] / PIECE))
            for k in range(pieces):
                low, high = v0 + (v1 - v0) * k / pieces, v0 + (v1 - v0) * (k + 1) / pieces
                builder.faces.new([builder.verts.new(corner(u, v)) for u, v in ((u0, low), (u0, high), (u1, high), (u1, low))])
                weights += [(0.0, 0.6, 1.0)[across + along]] * 4
    mesh = bpy.data.meshes.new(name)
    builder.to_mesh(mesh)
    builder.free()
    cloth = thing(name, mesh, "paper", 1.0, smooth=False, cut=None)
    return fade(cloth, colour, weights)


def call_bell(radius=0.045):
    """A brass bell that is pressed to call the host."""
    return [cylinder(radius * 1.15, 0.012, "walnut", bevel=0.004, sides=24, name="foot"),
            lathe([(radius, 0.016), (radius * 1.02, 0.024), (radius * 0.86, 0.045), (radius * 0.5, 0.06), (0.009, 0.065), (0.009, 0.076), (0, 0.077)], "brass", sides=24, name="bell"),
            ball(0.009, "brass", (0, 0, 0.078), shape=(1, 1, 0.6), detail=2, name="knob")]


def diary(width=0.3, depth=0.2):
    """An open diary with its bookings in colour and a pencil, its foot towards -y."""
    made = [box((width + 0.014, depth + 0.014, 0.008), "red", bevel=0.003, shade=0.8, name="cover")]
    for side in (-1, 1):

        def page(u, v, side=side):
            return Vector((side * width / 2 * u, (v - 0.5) * depth, 0.01 + 0.016 * math.sin(math.pi * min(1, u * 0.9 + 0.12)) ** 0.7 * (1 - 0.4 * u)))

        made.append(sheet(page, (2, 8), "paper", thickness=0.004, name="page"))
        for row in range(4):
            for column in range(3):
                if (row * 3 + column + side) % 4 == 0:
                    continue
                colour = ("sky", "orange", "leaf", "rose", "yellow")[(row * 2 + column + side) % 5]
                x = width * (0.12 + 0.12 * column)
                z = page(x / (width / 2), 0.5).z + 0.001
                made.append(box((width * 0.085, depth * 0.14, 0.004), colour, at=(side * x, depth * (0.3 - 0.2 * row), z), bevel=0, name="booking"))
    made.append(sweep([(0.02, -0.08, 0.036), (0.13, 0.05, 0.034)], 0.006, "yellow", sides=6, round_ends=False, name="pencil"))
    made.append(lathe([(0.006, 0), (0, 0.016)], "spruce", at=(0.02, -0.08, 0.036), turn=(90, 0, -40), sides=6, name="point"))
    return made


def coffee_pot(colour="red", radius=0.058, tall=0.17):
    """A tall enamelled pot with white dots, its spout towards -x."""
    made = [lathe([(0, 0), (radius, 0), (radius * 1.02, 0.012), (radius * 0.62, tall * 0.8), (radius * 0.66, tall * 0.84), (radius * 0.5, tall * 0.92), (0.012, tall), (0, tall)], colour, sides=22, name="pot"),
            ball(0.013, "ebony", (0, 0, tall + 0.008), detail=2, name="knob"),
            sweep([(-radius * 0.8, 0, tall * 0.32), (-radius * 1.45, 0, tall * 0.55), (-radius * 1.75, 0, tall * 0.82)], [0.019, 0.013, 0.009], colour, sides=9, name="spout"),
            sweep([(radius * 0.66, 0, tall * 0.78), (radius * 1.6, 0, tall * 0.72), (radius * 1.5, 0, tall * 0.3), (radius * 0.88, 0, tall * 0.22)], 0.009, "ebony", sides=8, name="handle")]
    for k in range(9):
        a, z = math.radians(-150 + 40 * (k % 4) + 18 * (k // 4)), tall * (0.2 + 0.2 * (k // 4))
        r = radius * (1.02 - 0.4 * (z / tall) / 0.8)
        made.append(ball(0.008, "white", (r * math.cos(a), r * math.sin(a), z), detail=1, name="dot"))
    return made
