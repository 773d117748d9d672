"""Small buildings of a valley at the scale of a toy: houses, a church, a mill, a bridge, people as pegs. Metres, on z = 0, their
front towards -y. What builds gives (solid, lamps): the lamps are what is lit."""

import math

import bpy

from .shapes import ball, box, cylinder, dice, fade, lathe, moved, play, slab, sweep, tilt


def block(size, colour, at=(0, 0, 0), turn=(0, 0, 0), shade=1.0, bevel=0.0025, taper=1.0):
    """A small box; a tiny one has sharp edges."""
    bevel = 0.0 if min(size) < 0.0066 else bevel
    return box(size, colour, at, turn, bevel=bevel, segments=1, shade=shade, taper=taper, name="block")


def upright(outline, thickness, colour, at=(0, 0, 0), shade=1.0, bevel=0.0015, holes=(), turn=0):
    """A flat shape of (x, z) that stands, its front at y = 0, thick towards +y; `turn` about z."""
    made = slab(outline, thickness, colour, bevel=bevel, shade=shade, holes=holes, name="upright")
    return moved(moved([made], (0, thickness, 0), (90, 0, 0)), at, (0, 0, turn))[0]


def plainer(objects, share):
    """The same things with fewer corners, for what was made to be seen near: `share` of their triangles."""
    for one in objects:
        if len(one.data.polygons) > 120:
            fewer = one.modifiers.new("fewer", "DECIMATE")
            fewer.ratio = share
            mesh = bpy.data.meshes.new_from_object(one.evaluated_get(bpy.context.evaluated_depsgraph_get()))
            one.modifiers.clear()
            one.data = mesh
    return objects


def roof(width, depth, eaves, rise, colour, overhang=0.016, thick=0.012):
    """The two slopes of a gable roof, its ridge along y."""
    angle = math.atan2(rise, width / 2)
    long = math.hypot(width / 2, rise) + overhang
    made = []
    for side in (1, -1):
        middle = (side * long / 2 * math.cos(angle), 0, eaves + rise - long / 2 * math.sin(angle))
        made.append(block((long, depth + 2 * overhang, thick), colour, middle, (0, side * math.degrees(angle), 0), play(), 0.003))
        # Rows of tiles as fine steps.
        rows = max(3, round(long / 0.026))
        for k in range(1, rows):
            t = long * k / rows
            made.append(block((0.004, depth + 2 * overhang - 0.003, 0.0035), colour, (side * t * math.cos(angle) + side * thick * math.sin(angle), 0, eaves + rise - t * math.sin(angle) + thick * math.cos(angle) - 0.001),
                              (0, side * math.degrees(angle), 0), 0.86, 0.001))
    made.append(block((0.014, depth + 2 * overhang, 0.009), colour, (0, 0, eaves + rise + thick * 0.75), (0, 0, 0), 0.85, 0.003))
    return made


def pane(x, z, width, height, y=0.0, frame="white", colour="molten", shutters=None):
    """A lit window on a wall whose face is at `y`; its sill's middle at x, z."""
    solid = [block((width + 0.01, 0.006, height + 0.01), frame, (x, y - 0.001, z - 0.005), bevel=0.0015)]
    lamps = [block((width, 0.005, height), colour, (x, y - 0.003, z), bevel=0.001)]
    solid += [block((0.003, 0.003, height), frame, (x, y - 0.0055, z), bevel=0.0008), block((width, 0.003, 0.003), frame, (x, y - 0.0055, z + height * 0.55), bevel=0.0008)]
    if shutters:
        solid += [block((width * 0.5, 0.005, height + 0.006), shutters, (x + side * (width * 0.78 + 0.004), y - 0.0035, z - 0.003), bevel=0.0015) for side in (1, -1)]
    return solid, lamps


def house(width, depth, eaves, rise, walls="plaster", tiles="brick", along="y", overhang=0.016, shade=1.0, tile_shade=1.0):
    """Walls and a gable roof; the ridge runs along `y` or `x`."""
    wide, deep = (width, depth) if along == "y" else (depth, width)
    outline = [(-wide / 2, -0.02), (wide / 2, -0.02), (wide / 2, eaves), (0, eaves + rise), (-wide / 2, eaves)]
    made = [upright(outline, deep, walls, (0, -deep / 2, 0), shade)]
    cover = roof(wide, deep, eaves, rise, tiles, overhang)
    for one in cover:
        one["shade"] *= tile_shade
    made += cover
    return made if along == "y" else moved(made, turn=(0, 0, 90))


def chimney(x, y, z, height=0.05, colour="brick"):
    """A chimney on a roof."""
    return [block((0.024, 0.024, height), colour, (x, y, z)), block((0.03, 0.03, 0.007), "stone", (x, y, z + height - 0.002))]


def cottage(tiles="brick", walls="plaster", size=1.0, along="y"):
    """A house of the village with lit windows."""
    w, d = 0.105 * size * dice.uniform(0.9, 1.15), 0.11 * size * dice.uniform(0.9, 1.1)
    eaves, rise = 0.062 * size * dice.uniform(0.9, 1.25), 0.052 * size
    solid, lamps = house(w, d, eaves, rise, walls, tiles, along, 0.01, play(), play()), []
    for k in (-1, 1):
        a, b = pane(k * w * 0.26, eaves * 0.42, 0.018, 0.023, -d / 2)
        solid, lamps = solid + a, lamps + b
    if along == "y":
        a, b = pane(0, eaves * 1.0, 0.016, 0.018, -d / 2)
        solid, lamps = solid + a, lamps + b
    solid.append(block((0.02, 0.006, 0.036), dice.choice(["walnut", "teal", "red"]), (0, -d / 2 - 0.002, -0.002), bevel=0.001))
    solid += chimney(w * 0.25 if along == "y" else w * 0.3, d * 0.1, eaves + rise * 0.4, 0.05)
    return solid, lamps


def church():
    """The church, with its bulb steeple at the front."""
    solid, lamps = house(0.13, 0.22, 0.1, 0.075, "plaster", "brick", overhang=0.01), []
    moved(solid, (0, 0.13, 0))
    solid += [block((0.078, 0.078, 0.24), "plaster", (0, 0, -0.02), bevel=0.003), block((0.09, 0.09, 0.01), "stone", (0, 0, 0.12)), block((0.092, 0.092, 0.012), "stone", (0, 0, 0.215))]
    bulb = [(0.062, 0), (0.056, 0.012), (0.036, 0.026), (0.03, 0.034), (0.036, 0.046), (0.046, 0.06), (0.048, 0.074), (0.04, 0.092), (0.024, 0.106), (0.013, 0.118), (0.011, 0.128), (0.017, 0.136), (0.018, 0.144), (0.01, 0.154),
            (0.004, 0.166), (0.002, 0.2), (0, 0.202)]
    solid.append(lathe(bulb, "slate", (0, 0, 0.226), sides=16, shade=0.92))
    solid += [ball(0.007, "brass", (0, 0, 0.402), detail=2), block((0.03, 0.004, 0.004), "brass", (0, 0, 0.424), bevel=0.001), block((0.004, 0.004, 0.04), "brass", (0, 0, 0.405), bevel=0.001)]
    for turn in (0, 90, -90):
        arch = [(-0.012, 0), (0.012, 0), *[(0.012 * math.cos(math.pi * k / 6), 0.028 + 0.012 * math.sin(math.pi * k / 6)) for k in range(7)]]
        lamps += moved([upright(arch, 0.006, "molten", (0, -0.0415, 0.15), bevel=0.001)], turn=(0, 0, turn))
    solid += moved([cylinder(0.019, 0.004, "paper", turn=(90, 0, 0), bevel=0.001, sides=18)], (0, -0.039, 0.1))
    solid += [block((0.003, 0.003, 0.014), "ink", (0, -0.044, 0.1), bevel=0.0006), block((0.01, 0.003, 0.003), "ink", (0.004, -0.044, 0.0985), bevel=0.0006)]
    door = [(-0.015, 0), (0.015, 0), *[(0.015 * math.cos(math.pi * k / 6), 0.034 + 0.015 * math.sin(math.pi * k / 6)) for k in range(7)]]
    solid.append(upright(door, 0.006, "walnut", (0, -0.042, 0)))
    for side in (1, -1):
        for y in (0.09, 0.15, 0.21):
            lamps += [block((0.005, 0.016, 0.042), "molten", (side * 0.066, y, 0.04), bevel=0.0015)]
    return solid, lamps


def mill_wheel(radius=0.1, wide=0.036, paddles=12):
    """A mill's wheel, its axle along y through the origin."""
    made = []
    for y in (-wide / 2, wide / 2):
        ring = [(radius * 0.92 * math.cos(2 * math.pi * k / 24), radius * 0.92 * math.sin(2 * math.pi * k / 24)) for k in range(24)]
        hole = [(px * 0.84, py * 0.84) for px, py in ring]
        made.append(upright(ring, 0.005, "oak", (0, y - 0.0025, 0), holes=[hole], bevel=0.001))
        for k in range(6):
            a = math.pi * k / 3
            made.append(sweep([(0, y, 0), (radius * 0.84 * math.cos(a), y, radius * 0.84 * math.sin(a))], 0.0036, "beech", sides=6, round_ends=False))
    for k in range(paddles):
        a = 360 * k / paddles
        made += moved([block((0.004, wide + 0.004, 0.032), "maple" if k % 2 else "beech", (0, 0, radius * 0.76), bevel=0.001)], turn=(0, a, 0))
    made.append(cylinder(0.011, wide + 0.04, "iron", at=(0, (wide + 0.04) / 2, 0), turn=(90, 0, 0), bevel=0.002, sides=12))
    return made


def mill():
    """The mill's house; its wheel turns before its front."""
    solid, lamps = house(0.19, 0.14, 0.1, 0.085, "stone", "brick", "x", 0.014, 1.05, 0.9), []
    solid.append(block((0.193, 0.143, 0.045), "stone", (0, 0, -0.025), shade=0.75))
    for x in (-0.07, 0.0, 0.07):
        a, b = pane(x, 0.068, 0.02, 0.02, -0.07)
        solid, lamps = solid + a, lamps + b
    solid += chimney(0.06, 0.02, 0.13, 0.07)
    return solid, lamps


def bridge(length=0.2, wide=0.055, high=0.03):
    """A humped bridge of stone along x, its ends at z = 0."""
    steps = 12
    top = [(length * (k / steps - 0.5), high * math.sin(math.pi * k / steps)) for k in range(steps + 1)]
    arch = [(0.06 * math.cos(math.pi * k / 10), -0.035 + (high + 0.022) * math.sin(math.pi * k / 10)) for k in range(11)]
    outline = [(-length / 2, -0.035), *[point for point in arch[::-1]], (length / 2, -0.035), *top[::-1]]
    made = [upright(outline, wide, "stone", (0, -wide / 2, 0), bevel=0.001)]
    for y in (-wide / 2, wide / 2):
        made.append(sweep([(x, y, z + 0.008) for x, z in top], 0.0065, "stone", sides=6, shade=0.86, smooth_path=False))
    return made


def peg(top="red", skin="skin-tan", hair="hair-brown", at=(0, 0, 0), size=1.0):
    """Somebody, as a wooden peg."""
    made = [lathe([(0.0, 0), (0.0085, 0.0), (0.0095, 0.006), (0.0062, 0.03), (0.004, 0.034), (0, 0.034)], top, sides=10), ball(0.0072, skin, (0, 0, 0.0395), detail=2),
            ball(0.0075, hair, (0, 0.0016, 0.0412), shape=(1, 1, 0.85), detail=1)]
    return moved(made, at, (0, 0, 0), size)


def hay(at, turn=0):
    """A round bale."""
    made = cylinder(0.017, 0.026, "maple", bevel=0.004, sides=14, shade=1.1 * play())
    return moved(moved([made], (0, 0.013, 0.016), (90, 0, 0)), at, (0, 0, turn))


def fence(points, land, height=0.024, colour="beech"):
    """Posts and two rails over the ground."""
    made = []
    for x, y in points:
        made.append(block((0.005, 0.005, height), colour, land.on(x, y, -0.003), (0, 0, tilt() * 3), play(), 0.001))
    for (x, y), (u, v) in zip(points, points[1:]):
        made += [sweep([land.on(x, y, rail), land.on(u, v, rail)], 0.0017, colour, sides=5, round_ends=False) for rail in (height * 0.45, height * 0.8)]
    return made


def lamp_post(at, height=0.075):
    """A street's lamp. Gives (solid, lamps)."""
    solid = [sweep([(0, 0, -0.005), (0, 0, height)], 0.0026, "iron", sides=6, round_ends=False), lathe([(0.0, 0.016), (0.009, 0.006), (0.009, 0.004), (0, 0.004)], "iron", (0, 0, height + 0.006), sides=8)]
    lamps = [ball(0.0068, "molten", (0, 0, height + 0.004), detail=2)]
    return moved(solid, at), moved(lamps, at)


def terrace(radius, colour, accent, at=(0, 0, 0)):
    """The clearing of a place: a paved round, a little uneven, with a kerb in its accent."""
    kerb = lathe([(radius * 0.9, 0.006), (radius - 0.003, 0.006), (radius, 0.003), (radius + 0.002, -0.012)], accent, sides=44, shade=0.95, name="kerb")
    paving = lathe([(radius * 0.93, 0.004), (radius * 0.925, 0.0085), *[(radius * 0.92 * (5 - k) / 5, 0.009) for k in range(5)], (0, 0.009)], colour, sides=44, name="paving")
    for one in (kerb, paving):
        for vertex in one.data.vertices:
            a = math.atan2(vertex.co.y, vertex.co.x)
            uneven = 1 + 0.012 * math.sin(3 * a) + 0.01 * math.sin(5 * a + 1)
            vertex.co.x, vertex.co.y = vertex.co.x * uneven, vertex.co.y * uneven
    fade(paving, "orange", lambda x, y, z: 0.16 * max(0.0, 1 - math.hypot(x, y) / radius))
    return moved([kerb, paving], at)
