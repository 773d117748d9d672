"""A wicker basket and what neighbours make to fill it: cheese, honey, syrup, sweets, a print, snowshoes. Metres, standing on z = 0."""

import math

import bmesh
import bpy
from mathutils import Vector

from .shapes import ball, box, cylinder, dice, fade, lathe, moved, play, sheet, slab, smooth_outline, sweep, thing
from .workshop import shaving


def oval(angle, a, b, power=2.5):
    """A point of a rounded oblong, half as long as `a` and half as wide as `b`."""
    c, s = math.cos(angle), math.sin(angle)
    return (a * math.copysign(abs(c) ** (2 / power), c), b * math.copysign(abs(s) ** (2 / power), s))


def _weave(foot, top, height, rows, stakes, steps, detail, swell, colour, dark, deep=0.85):
    """A woven wall between two ovals: rods that go over and under the stakes, as one skin; inside out when `swell` is below 0."""
    builder = bmesh.new()
    count = stakes * detail
    rings, depth = [], []
    for row in range(rows):
        for step in range(steps):
            t = step / steps
            share = (row + t) / rows
            bulge = math.sin(math.pi * min(1, share * 1.02)) * 0.012
            ring = []
            for i in range(count):
                angle = 2 * math.pi * i / count
                over = math.cos(math.pi * (i / detail + row))
                round_rod = math.sin(math.pi * t)
                out = swell * (0.35 + 0.65 * over) * round_rod
                x, y = oval(angle, foot[0] + (top[0] - foot[0]) * share + bulge + out, foot[1] + (top[1] - foot[1]) * share + bulge + out)
                ring.append(builder.verts.new((x, y, share * height(angle))))
                depth.append(1 - round_rod * (0.45 + 0.55 * max(0.0, over)))
            rings.append(ring)
    for low, high in zip(rings, rings[1:]):
        for i in range(count):
            j = (i + 1) % count
            builder.faces.new((low[i], low[j], high[j], high[i])[:: 1 if swell > 0 else -1])
    mesh = bpy.data.meshes.new("weave")
    builder.to_mesh(mesh)
    builder.free()
    made = thing("weave", mesh, colour, 1.0, cut=None)
    return fade(made, dark, [deep * d**1.5 for d in depth], 0.7)


def twisted(path, radius, wraps, colour, strands=3, sides=6, closed=False, samples=64):
    """Rods wound about each other along a path that `path(t)` gives (0…1)."""
    made = []
    for k in range(strands):
        line = []
        for i in range(samples + 1):
            t = i / samples
            here, there = Vector(path(t)), Vector(path(min(1.0, t + 0.004) if not closed else (t + 0.004) % 1))
            along = (there - here).normalized() if (there - here).length > 1e-7 else (here - Vector(path(t - 0.004))).normalized()
            side = along.cross(Vector((0, 1, 0.3))).normalized()
            over = along.cross(side)
            a = 2 * math.pi * (wraps * t + k / strands)
            line.append(here + (side * math.cos(a) + over * math.sin(a)) * radius * 0.85)
        made.append(sweep(line, radius, colour, sides=sides, smooth_path=False, round_ends=not closed, shade=(0.92, 1.06, 1.0)[k % 3], name="rod"))
    return made


def basket(a=0.36, b=0.23, tall=0.165, grip=0.32, wicker="maple", dark="bark"):
    """A long basket with a high handle from side to side, filled with wood wool up to z = 0.1."""

    def height(angle):
        return tall * (1 + 0.16 * math.cos(2 * angle) + 0.1 * math.sin(angle))

    foot, top = (a * 0.8, b * 0.76), (a, b)
    made = [_weave(foot, top, height, 7, 28, 4, 3, 0.012, wicker, dark), _weave((foot[0] - 0.014, foot[1] - 0.014), (a - 0.014, b - 0.014), height, 7, 28, 3, 2, -0.009, wicker, dark, 0.55)]
    made.append(slab([oval(2 * math.pi * i / 48, foot[0] + 0.004, foot[1] + 0.004) for i in range(48)], 0.016, wicker, bevel=0.006, shade=0.75, name="foot"))

    def rim(t):
        angle = 2 * math.pi * t
        return (*oval(angle, a - 0.004, b - 0.004), height(angle))

    def low(t):
        return (*oval(2 * math.pi * t, foot[0] + 0.004, foot[1] + 0.004), 0.014)

    made += twisted(rim, 0.0105, 26, wicker, closed=True, samples=104, sides=5)
    made += twisted(low, 0.008, 24, wicker, strands=2, closed=True, samples=70, sides=4)

    def arch(t):
        angle = math.pi * (1 - t)
        return ((a - 0.004) * math.copysign(abs(math.cos(angle)) ** 0.85, math.cos(angle)), 0.012, tall * 0.95 + grip * math.sin(angle) ** 0.75)

    made += twisted(arch, 0.0125, 9, wicker, samples=54)
    for x in (-1, 1):
        made.append(sweep([(x * (a + 0.012), 0.012, 0.07), (x * (a + 0.014), 0.012, tall * 1.2)], 0.013, wicker, sides=8, shade=0.9, name="stake"))
    made += _wool(foot, top, 0.095)
    return made


def _wool(foot, top, level):
    """A bed of wood wool."""
    share = level / 0.18
    a, b = foot[0] + (top[0] - foot[0]) * share - 0.012, foot[1] + (top[1] - foot[1]) * share - 0.012
    builder = bmesh.new()
    middle = builder.verts.new((0, 0, level))
    rings = [[builder.verts.new((*oval(2 * math.pi * s / 40, a * r / 7, b * r / 7), level + (dice.uniform(-0.008, 0.012) if r < 7 else -0.012))) for s in range(40)] for r in range(1, 8)]
    for s in range(40):
        n = (s + 1) % 40
        builder.faces.new((middle, rings[0][s], rings[0][n]))
        for low, high in zip(rings, rings[1:]):
            builder.faces.new((low[s], high[s], high[n], low[n]))
    mesh = bpy.data.meshes.new("wool")
    builder.to_mesh(mesh)
    builder.free()
    made = [thing("wool", mesh, "spruce", 0.92, cut=None)]
    for k in range(15):
        angle, far = 2.4 * k, math.sqrt((k + 0.5) / 15) * 0.9
        x, y = oval(angle, a * far, b * far)
        made += moved([shaving("spruce", dice.uniform(0.02, 0.034), dice.uniform(0.7, 1.1))], (x, y, level - 0.012), (dice.uniform(-30, 30), 0, dice.uniform(0, 360)))
    return made


def bow(colour="red", size=0.07):
    """A ribbon's bow, facing -y, its knot at the origin."""
    made = [ball(size * 0.2, colour, shape=(1, 0.8, 1.1), detail=2, shade=0.9, name="knot")]
    for x in (-1, 1):
        loop = [(0, 0, 0), (x * size * 0.6, -size * 0.12, size * 0.5), (x * size * 1.05, 0, size * 0.35), (x * size * 0.95, size * 0.1, -size * 0.1), (0, 0, 0)]
        made.append(sweep(loop, size * 0.17, colour, sides=6, flat=0.25, up=(0, 1, 0), name="loop"))
        made.append(sweep([(0, 0, 0), (x * size * 0.3, -size * 0.1, -size * 0.55), (x * size * 0.6, -size * 0.05, -size * 1.2)], [size * 0.1, size * 0.17, size * 0.17], colour, sides=6, flat=0.22,
                          up=(0, 1, 0), shade=0.94, name="end"))
    return made


def cheese(radius=0.11, tall=0.078):
    """A round Munster-Géromé; a wedge of it is cut, drawn out towards the visitor (-y)."""
    start, end = math.radians(-50), math.radians(-116)
    arc = [start + (2 * math.pi + end - start) * k / 44 for k in range(45)]
    round_part = [(0, 0)] + [(radius * math.cos(t), radius * math.sin(t)) for t in arc]
    made = [slab(round_part, tall, "orange", bevel=0.012, shade=0.82, name="rind")]
    fade(made[0], "brick", lambda x, y, z: 0.22 * (0.5 + 0.5 * math.sin(60 * x + 9 * math.sin(43 * y))), 1.3)
    for t, side in ((start, -1), (end, 1)):
        made += moved([box((radius - 0.014, 0.005, tall - 0.016), "linen", at=(radius / 2, side * -0.0005, 0.008), bevel=0.002, shade=1.03, name="paste")], (0, 0, 0), (0, 0, math.degrees(t)))
    span = [end + (start - end) * k / 8 for k in range(9)]
    piece = [slab([(0, 0)] + [(radius * math.cos(t), radius * math.sin(t)) for t in span], tall, "orange", bevel=0.01, shade=0.85, name="wedge")]
    for t in (start, end):
        piece += moved([box((radius - 0.012, 0.005, tall - 0.016), "linen", at=(radius / 2, 0, 0.008), bevel=0.002, shade=1.06, name="paste")], (0, 0, 0), (0, 0, math.degrees(t)))
    made += moved(piece, (0.012, -0.066, 0), (0, 0, 26))
    return made


def honey(radius=0.056, tall=0.12):
    """A jar of dark fir honey under a cloth lid, with its dipper."""
    made = [lathe([(0, 0), (radius * 0.86, 0), (radius, 0.012), (radius * 1.02, tall * 0.45), (radius, tall * 0.76), (radius * 0.82, tall * 0.86), (radius * 0.82, tall * 0.92), (0, tall * 0.92)], "amber", sides=24, shade=0.8,
                  name="honey")]
    fade(made[0], "varnish", lambda x, y, z: 0.75 * (1 - z / tall), 0.9)
    made.append(lathe([(0, tall * 1.04), (radius * 0.7, tall * 1.03), (radius * 0.88, tall * 0.98), (radius * 0.9, tall * 0.9), (radius * 1.18, tall * 0.8), (radius * 1.12, tall * 0.795), (radius * 0.84, tall * 0.88)], "yellow",
                      sides=24, shade=1.02, name="cloth"))
    for index, vertex in enumerate(made[-1].data.vertices):
        angle = math.atan2(vertex.co.y, vertex.co.x)
        if vertex.co.z < tall * 0.85:
            vertex.co.x *= 1 + 0.07 * math.cos(12 * angle)
            vertex.co.y *= 1 + 0.07 * math.cos(12 * angle)
    made.append(sweep([(radius * 0.86 * math.cos(a), radius * 0.86 * math.sin(a), tall * 0.9) for a in (math.radians(d) for d in range(0, 361, 30))], 0.0045, "red", sides=6, round_ends=False, smooth_path=False, name="string"))

    def label(u, v):
        a = math.radians(-128 + 76 * u)
        return Vector((radius * 1.04 * math.cos(a), radius * 1.04 * math.sin(a), tall * (0.2 + 0.44 * v)))

    made.append(sheet(label, (2, 10), "paper", thickness=0.002, name="label"))
    y = -radius * 1.06
    made.append(ball(0.013, "yellow", (0.0, y, tall * 0.4), shape=(1.25, 0.4, 0.85), detail=2, name="bee"))
    for k in (-1, 1):
        made.append(box((0.0045, 0.005, 0.02), "ebony", at=(k * 0.006, y - 0.003, tall * 0.4 - 0.01), bevel=0.001, name="stripe"))
        made.append(ball(0.009, "sky", (k * 0.005, y, tall * 0.4 + 0.016), shape=(0.7, 0.3, 1.1), detail=1, name="wing"))
    dipper = [sweep([(0, 0, 0.045), (0, 0, 0.15)], 0.005, "oak", sides=8, name="stick")]
    dipper += [cylinder(0.016 - 0.003 * abs(k - 1.5), 0.008, "oak", at=(0, 0, 0.011 * k), bevel=0.002, sides=8, name="disc") for k in range(4)]
    made += moved(dipper, (radius + 0.018, -0.02, 0.002), (0, -8, 0))
    return made


def syrup(radius=0.042, tall=0.235):
    """A swing-top bottle of mirabelle syrup, two mirabelles beside it."""
    made = [lathe([(0, 0), (radius * 0.92, 0), (radius, 0.008), (radius, tall * 0.55), (radius * 0.82, tall * 0.66), (radius * 0.36, tall * 0.8), (radius * 0.34, tall * 0.95), (radius * 0.46, tall * 0.955), (radius * 0.46, tall),
                   (0, tall)], "yellow", sides=22, name="bottle")]
    made[0]["finish"] = "gloss"
    fade(made[0], "orange", lambda x, y, z: 0.45 * (1 - z / tall))
    made.append(ball(radius * 0.42, "white", (0, 0, tall + 0.008), shape=(1, 1, 0.8), detail=2, name="stopper"))
    made.append(cylinder(radius * 0.5, 0.007, "red", at=(0, 0, tall - 0.004), bevel=0.002, sides=14, name="seal"))
    for x in (-1, 1):
        made.append(sweep([(x * radius * 0.44, 0, tall * 0.86), (x * radius * 0.62, 0, tall * 0.95), (0, 0, tall + 0.02)], 0.003, "steel", sides=5, name="wire"))

    def label(u, v):
        a = math.radians(-140 + 100 * u)
        return Vector((radius * 1.03 * math.cos(a), radius * 1.03 * math.sin(a), tall * (0.14 + 0.3 * v)))

    made.append(sheet(label, (2, 10), "paper", thickness=0.002, name="label"))
    y = -radius * 1.02
    for x, z in ((-0.009, 0.29), (0.009, 0.26)):
        made.append(ball(0.011, "amber", (x, y, tall * z), shape=(1, 0.4, 1), detail=2, name="fruit"))
    made.append(ball(0.009, "leaf", (0.002, y, tall * 0.36), shape=(1.6, 0.35, 0.6), detail=1, name="leaf"))
    for x, y, r in ((radius + 0.024, -0.03, 0.021), (radius + 0.012, -0.068, 0.02)):
        plum = ball(r, "yellow", (x, y, r), shape=(1, 1, 0.95), detail=2, shade=0.97, name="mirabelle")
        made.append(fade(plum, "orange", lambda px, py, pz: 0.5 * max(0.0, pz / 0.02)))
        made.append(sweep([(x, y, r * 1.85), (x + 0.008, y, r * 1.85 + 0.016)], 0.002, "bark", sides=5, name="stalk"))
    return made


def sweets(radius=0.062, tall=0.13):
    """An open glass jar heaped with sweets of the pinewoods in bright papers."""
    colours = ("emerald", "leaf", "ruby", "emerald", "amber", "aqua")
    made = [lathe([(0, 0), (radius * 0.9, 0), (radius, 0.012), (radius, tall * 0.86), (radius * 0.86, tall * 0.95), (radius * 0.92, tall)], "glass", sides=24, name="jar")]
    k = 0
    for level in range(5):
        ring = 6 if level < 4 else 3
        for i in range(ring):
            a = 2 * math.pi * (i + 0.5 * (level % 2)) / ring
            r = radius * (0.62 if level < 4 else 0.3)
            made.append(ball(0.0225, colours[k % 6], (r * math.cos(a), r * math.sin(a), 0.022 + 0.027 * level), shape=(1, 0.85, 0.85), detail=2 if level > 3 else 1, shade=play(), name="sweet"))
            k += 1
    for x, y, turn, colour in ((radius + 0.025, -0.05, 20, "ruby"), (radius * 0.3, -radius - 0.035, -30, "emerald")):
        one = [ball(0.017, colour, (0, 0, 0.015), shape=(1.1, 0.9, 0.9), detail=2, name="sweet")]
        one += [lathe([(0.004, 0.0), (0.014, 0.018)], colour, at=(s * 0.015, 0, 0.015), turn=(0, s * 90, 0), sides=8, shade=1.1, name="twist") for s in (-1, 1)]
        made += moved(one, (x, y, 0), (0, 0, turn))
    made.append(sweep([(radius * 0.9 * math.cos(a), radius * 0.9 * math.sin(a), tall * 0.96) for a in (math.radians(d) for d in range(0, 361, 30))], 0.005, "fir", sides=6, round_ends=False, smooth_path=False, name="ribbon"))
    return made


ROOSTER = (
    ("emerald", [(-0.1, 0.5), (-0.34, 0.72), (-0.46, 0.5), (-0.42, 0.22), (-0.3, 0.1), (-0.1, 0.22)], 0),
    ("cobalt", [(-0.1, 0.44), (-0.3, 0.58), (-0.36, 0.38), (-0.3, 0.2), (-0.08, 0.24)], 1),
    ("red", [(-0.2, 0.3), (-0.12, 0.06), (0.06, -0.04), (0.22, 0.06), (0.28, 0.3), (0.26, 0.5), (0.32, 0.68), (0.22, 0.76), (0.12, 0.68), (0.06, 0.44), (-0.06, 0.36)], 1),
    ("yellow", [(0.08, 0.42), (0.13, 0.68), (0.22, 0.75), (0.31, 0.66), (0.27, 0.48), (0.22, 0.4), (0.15, 0.46)], 2),
    ("orange", [(-0.14, 0.3), (-0.04, 0.12), (0.1, 0.12), (0.14, 0.26), (0.02, 0.3)], 2),
    ("ruby", [(0.12, 0.72), (0.1, 0.84), (0.17, 0.81), (0.2, 0.88), (0.24, 0.81), (0.31, 0.82), (0.28, 0.72)], 3),
    ("ruby", [(0.27, 0.62), (0.33, 0.62), (0.33, 0.52), (0.29, 0.5)], 3),
)


def rooster(size):
    """The printed rooster, flat, in the plane z = 0, its feet at the origin."""
    made = []
    for colour, points, layer in ROOSTER:
        made.append(slab([(x * size, y * size) for x, y in smooth_outline(points, 2)], 0.0015, colour, at=(0, 0, 0.0006 * layer), bevel=0.0003, name="rooster"))
    made.append(slab([(0.31 * size, 0.7 * size), (0.41 * size, 0.66 * size), (0.31 * size, 0.63 * size)], 0.002, "amber", at=(0, 0, 0.001), bevel=0.0003, name="beak"))
    made.append(cylinder(0.02 * size, 0.0015, "ebony", at=(0.25 * size, 0.69 * size, 0.0032), bevel=0.0003, sides=8, name="eye"))
    for x in (-0.02, 0.1):
        made.append(sweep([(x * size, 0.0, 0.001), (x * size, -0.17 * size, 0.001), ((x + 0.08) * size, -0.18 * size, 0.001)], 0.014 * size, "amber", sides=5, smooth_path=False, name="leg"))
    made.append(slab([(x * size, y * size) for x, y in smooth_outline([(-0.48, -0.19), (0.0, -0.15), (0.48, -0.19), (0.44, -0.27), (-0.44, -0.27)], 3)], 0.0015, "leaf", bevel=0.0003, name="grass"))
    return made


def print_of_rooster(width=0.2, tall=0.25, frame="oak"):
    """A framed print of a rooster, upright, leaning back a little, facing -y."""
    w = 0.017
    made = [box((width, 0.01, tall), "paper", at=(0, 0.003, 0), bevel=0.001, name="paper")]
    for x in (-1, 1):
        made.append(box((w, 0.022, tall + w), frame, at=(x * width / 2, 0, -w / 2), bevel=0.005, name="frame"))
    for z in (-w / 2, tall - w / 2):
        made.append(box((width + w, 0.022, w), frame, at=(0, 0, z), bevel=0.005, name="frame"))
    made += moved(rooster(width * 0.82), (0, -0.003, tall * 0.32), (90, 0, 0))
    return moved(made, (0, 0, w / 2), (-10, 0, 0))


def snowshoe(length=0.44, width=0.16):
    """A wooden snowshoe standing on its tail, facing -y."""
    half = [(share * width, z * length) for share, z in ((0.0, 0.0), (0.05, 0.14), (0.14, 0.28), (0.34, 0.42), (0.47, 0.56), (0.5, 0.72), (0.38, 0.91), (0.0, 1.0))]
    loop = [(x, 0, z) for x, z in half] + [(-x, 0, z) for x, z in half[-2::-1]]
    line = [(x, z) for x, z in smooth_outline(half, 4, closed=False)]
    made = [sweep(loop, 0.0105, "oak", sides=6, shade=1.05, name="frame")]

    def wide(z):
        for (x0, z0), (x1, z1) in zip(line, line[1:]):
            if z0 <= z <= z1:
                return x0 + (x1 - x0) * (z - z0) / max(1e-6, z1 - z0)
        return 0.0

    for share in (0.44, 0.8):
        z = share * length
        made.append(sweep([(-wide(z), 0, z), (wide(z), 0, z)], 0.0085, "oak", sides=7, shade=0.9, name="bar"))
    for low, high, lines in ((0.47, 0.78, 6), (0.82, 0.97, 3), (0.2, 0.42, 4)):
        for lean in (1, -1):
            for k in range(-1, lines + 1):
                points = []
                for i in range(13):
                    t = i / 12
                    z = (low + (high - low) * (k + 2.4 * t) / lines) * length
                    x = (2 * t - 1) * lean * width * 0.5
                    if low * length <= z <= high * length and abs(x) <= wide(z):
                        points.append((x, 0, z))
                if len(points) > 1:
                    made.append(sweep([points[0], points[-1]], 0.0026, "linen", sides=4, round_ends=False, shade=0.95, name="web"))
    z = 0.6 * length
    made.append(sweep([(-wide(z), -0.006, z), (0, -0.022, z + 0.005), (wide(z), -0.006, z)], 0.012, "red", sides=6, flat=0.4, up=(0, 1, 0), name="strap"))
    made.append(sweep([(0, -0.014, 0.5 * length), (0, -0.02, 0.7 * length)], 0.013, "red", sides=8, flat=0.4, up=(0, 1, 0), shade=0.85, name="strap"))
    return made


def snowshoes(length=0.44):
    """A pair of snowshoes that stand fanned, leaning back a little, facing -y."""
    pair = moved(snowshoe(length), (-0.045, 0.012, 0.008), (0, -9, 0)) + moved(snowshoe(length), (0.045, -0.012, 0.008), (0, 9, 0))
    return moved(pair, (0, 0, 0), (-12, 0, 0))
