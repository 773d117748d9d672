"""The glassblower's things: furnace, bench, annealing oven, glass. Metres, standing on z = 0, their fronts towards -y."""

import math

from mathutils import Vector

from .shapes import ball, box, cylinder, dice, fade, finished, lathe, moved, play, sheet, slab, sweep, tilt, tube
from .workshop import _board


def paving(radius, colours, width=0.25, height=0.012):
    """A floor of flagstones cut to a disc."""
    count = int(2 * radius / width) + 1
    made = []
    for row in range(count):
        wide = 2 * radius / count
        x = -radius + (row + 0.5) * wide
        reach = math.sqrt(max(1e-6, radius * radius - max(0.0, abs(x) - wide / 2) ** 2))
        ends = [-reach]
        at = -reach + dice.uniform(0.12, 0.3)
        while at < reach - 0.16:
            ends.append(at)
            at += dice.uniform(0.24, 0.36)
        ends.append(reach)
        for low, high in zip(ends, ends[1:]):
            flag = _board(x, wide - 0.008, low + 0.004, high - 0.004, radius, height, 0.0, dice.choice(colours), play() * dice.uniform(0.9, 1.04))
            if flag:
                made.append(flag)
    return made


def vessel(profile, thickness, colour, sides=28, finish=None, name="vessel"):
    """Glass with an inside, from the outer profile of (radius, height), foot first."""
    inner = [(max(0.002, r - thickness), z + (thickness if i == 0 else 0)) for i, (r, z) in enumerate(profile)][::-1]
    lip_r, lip_z = profile[-1]
    made = lathe([(0, profile[0][1]), *profile, (lip_r - thickness * 0.5, lip_z + thickness * 0.4), *inner, (0, profile[0][1] + thickness)], colour, sides=sides, name=name)
    if finish:
        finished(made, finish)
    return made


SHAPES = {
    "vase": [(0.5, 0), (0.52, 0.04), (0.42, 0.1), (0.62, 0.4), (0.8, 0.8), (0.86, 1.15), (0.72, 1.5), (0.4, 1.78), (0.3, 1.95), (0.34, 2.12), (0.52, 2.28)],
    "bottle": [(0.5, 0), (0.56, 0.06), (0.58, 0.5), (0.56, 0.95), (0.4, 1.2), (0.18, 1.4), (0.15, 1.9), (0.2, 2.0)],
    "bowl": [(0.36, 0), (0.38, 0.05), (0.3, 0.1), (0.62, 0.2), (0.92, 0.42), (1.06, 0.7)],
    "goblet": [(0.5, 0), (0.5, 0.03), (0.1, 0.1), (0.08, 0.62), (0.16, 0.72), (0.42, 0.9), (0.52, 1.2), (0.48, 1.55)],
    "drop": [(0.3, 0), (0.55, 0.1), (0.78, 0.42), (0.72, 0.78), (0.42, 1.1), (0.2, 1.4), (0.16, 1.7), (0.3, 1.84)],
    "beaker": [(0.42, 0), (0.46, 0.04), (0.48, 0.5), (0.56, 1.1)],
}


def rounded(profile, steps=4):
    """More points along a profile, smoothly."""
    from .shapes import _catmull

    line = [Vector((r, z, 0)) for r, z in profile]
    out = []
    for i in range(len(line) - 1):
        a, b, c, d = (line[min(max(i + k, 0), len(line) - 1)] for k in (-1, 0, 1, 2))
        out += [_catmull(a, b, c, d, s / steps) for s in range(steps)]
    out.append(line[-1])
    return [(max(0.004, p.x), p.y) for p in out]


def glass(kind, size, colour, second="", finish="gloss", sides=20):
    """A small piece of glass; `second` fades in from above."""
    profile = [(r * size, z * size) for r, z in rounded(SHAPES[kind], 2)]
    made = vessel(profile, 0.06 * size, colour, sides, finish)
    if second:
        top = profile[-1][1]
        fade(made, second, lambda x, y, z: max(0.0, z / top) ** 1.4)
    return made


def masterpiece(height=0.42):
    """The finished vase, big: bands of colour fading into each other, and a spiral thread."""
    size = height / 2.28
    profile = [(r * size, z * size) for r, z in rounded(SHAPES["vase"], 5)]
    body = vessel([(r * 0.975, z) for r, z in profile], 0.012, "cobalt", 48, "gloss")
    fade(body, "aqua", lambda x, y, z: math.exp(-(((z / height) - 0.42) / 0.2) ** 2))
    fade(body, "amber", lambda x, y, z: max(0.0, (z / height - 0.62) / 0.16))
    fade(body, "ruby", lambda x, y, z: max(0.0, (z / height - 0.84) / 0.14))
    made = [body]

    def radius(z):
        for (r0, z0), (r1, z1) in zip(profile, profile[1:]):
            if z0 <= z <= z1 and z1 > z0:
                return r0 + (r1 - r0) * (z - z0) / (z1 - z0)
        return profile[-1][0]

    for start in (0, 120, 240):
        path = []
        for k in range(30):
            z = height * (0.1 + 0.66 * k / 29)
            a = math.radians(start + 250 * k / 29)
            r = radius(z) + 0.001
            path.append((r * math.cos(a), r * math.sin(a), z))
        made.append(finished(sweep(path, [0.0015] + [0.0048] * 28 + [0.0015], "white", sides=7, name="thread"), "gloss"))
    return made


def furnace(radius=0.4, wall=0.9):
    """A round furnace; gives (brickwork, fire). Its mouth looks towards -y, at z = 0.6."""
    made = []
    half, low, high = 0.165, 0.44, 0.64  # the mouth: half its width, its sill, where its arch begins
    core = radius - 0.03
    gap = math.asin(half * 1.12 / core)

    def ring(a0, a1, z0, z1, grid):
        return sheet(lambda u, v: Vector((core * math.sin(a0 + (a1 - a0) * u), -core * math.cos(a0 + (a1 - a0) * u), z0 + (z1 - z0) * v)), grid, "plaster", thickness=0.01, shade=0.62, name="mortar")

    top = high + half * 1.05
    made += [ring(0, 2 * math.pi, 0, low - 0.02, (4, 40)), ring(gap, 2 * math.pi - gap, low - 0.02, top, (5, 34)), ring(0, 2 * math.pi, top, wall, (3, 40))]
    courses, around = 13, 21
    tall = wall / courses
    for row in range(courses):
        z = row * tall
        for k in range(around):
            a = 2 * math.pi * (k + 0.5 * (row % 2)) / around
            turned = (a + math.pi) % (2 * math.pi) - math.pi
            x = radius * math.sin(turned)
            middle = z + tall / 2
            reach = half + 0.045
            if abs(turned) < 1.2 and abs(x) < reach and middle > low - 0.04 and (middle < high or (middle - high) ** 2 + x * x < (reach + 0.02) ** 2):
                continue
            brick = box((2 * math.pi * radius / around - 0.012, 0.055, tall - 0.011), dice.choice(["brick", "brick", "brick", "rose"]), bevel=0.007, segments=1,
                        shade=dice.uniform(0.78, 1.08) * (0.72 if dice.random() < 0.12 else 1), name="brick")
            moved([brick], (0, -radius + 0.018 + dice.uniform(-0.003, 0.003), z + 0.005), (0, 0, 0))
            moved([brick], (0, 0, 0), (0, 0, math.degrees(a)))
            made.append(brick)
    # The crown, its clay cap, and the flue.
    crown = lathe([(radius + 0.012, wall), (radius + 0.014, wall + 0.03), (radius * 0.94, wall + 0.09), (radius * 0.74, wall + 0.18), (radius * 0.42, wall + 0.245), (0.1, wall + 0.26), (0, wall + 0.26)],
                  "brick", sides=40, shade=0.9, name="crown")
    fade(crown, "plaster", lambda x, y, z: 0.35 + 0.12 * math.sin(9 * x + 4 * z) * math.sin(8 * y), 0.8)
    made.append(crown)
    made.append(cylinder(0.085, 0.32, "iron", at=(0, 0, wall + 0.24), sides=24, name="flue"))
    for z in (wall + 0.3, wall + 0.5):
        made.append(tube(0.094, 0.08, 0.022, "iron", at=(0, 0, z), sides=24, name="collar"))
    # Iron bands, riveted.
    for z in (0.1, 0.345, wall - 0.07):
        made.append(tube(radius + 0.018, radius - 0.01, 0.036, "iron", at=(0, 0, z), sides=48, name="band"))
        for k in range(14):
            a = 2 * math.pi * (k + 0.5) / 14
            made.append(ball(0.009, "steel", ((radius + 0.018) * math.sin(a), -(radius + 0.018) * math.cos(a), z + 0.018), detail=1, shade=0.7, name="rivet"))
    # The mouth: fire-clay blocks around an arch, an iron lintel, a sill.
    front = -radius - 0.035
    blocks = 9
    for k in range(blocks):
        a0, a1 = math.pi * k / blocks + 0.012, math.pi * (k + 1) / blocks - 0.012
        outline = [(half * math.cos(a0), half * math.sin(a0)), ((half + 0.062) * math.cos(a0), (half + 0.062) * math.sin(a0)),
                   ((half + 0.062) * math.cos((a0 + a1) / 2) * 1.01, (half + 0.062) * math.sin((a0 + a1) / 2) * 1.01),
                   ((half + 0.062) * math.cos(a1), (half + 0.062) * math.sin(a1)), (half * math.cos(a1), half * math.sin(a1))]
        block = slab(outline, 0.13, "plaster", bevel=0.006, shade=dice.uniform(0.8, 0.95), name="voussoir")
        fade(block, "ember", lambda x, y, z: 0.85 * max(0.0, 1 - (math.hypot(x, y) - half) / 0.05))
        made += moved([block], (0, front + 0.13, high), (90, 0, 0))
    for side in (-1, 1):
        for k in range(3):
            block = box((0.06, 0.13, (high - low) / 3 - 0.006), "plaster", bevel=0.006, shade=dice.uniform(0.8, 0.95), name="jamb")
            fade(block, "ember", lambda x, y, z, s=side: 0.85 * max(0.0, 0.5 - s * x / 0.06))
            made += moved([block], (side * (half + 0.031), front + 0.065, low + k * (high - low) / 3 + 0.003))
    sill = box((2 * half + 0.16, 0.2, 0.05), "iron", at=(0, front + 0.075, low - 0.05), bevel=0.008, name="sill")
    fade(sill, "ember", lambda x, y, z: 0.5 * math.exp(-(x / 0.12) ** 2) * (1 if z > 0.04 else 0.3))
    made.append(sill)
    # The fire: a hollow that glows white low in its middle and deep red at its edge, and tongues of flame one in another.
    heart = Vector((0, low + 0.075))

    def heat(x, z, size=1.0):
        """How far from the fire's heart, 0 to 1 at the mouth's edge; it is higher than wide."""
        up = z - heart.y
        return math.hypot((x - heart.x) / (0.19 * size), up / ((0.33 if up > 0 else 0.13) * size))

    def burn(thing_object, size=1.0):
        fade(thing_object, "red", lambda x, y, z: 1.7 * (heat(x, z, size) - 0.58), 0.62)
        fade(thing_object, "molten", lambda x, y, z: 1.5 * (0.62 - heat(x, z, size)), 1.1)
        return fade(thing_object, "lamp", lambda x, y, z: 2.1 * (0.34 - heat(x, z, size)), 1.35)

    fire = []
    wide = half + 0.045

    def hollow(u, v):
        z = low - 0.03 + (high + wide - 0.003 - low + 0.03) * v
        reach = math.sqrt(wide**2 - max(0.0, z - high) ** 2)
        return Vector(((u - 0.5) * 2 * reach, front + 0.11 + 0.06 * math.cos(math.pi * (u - 0.5)), z))

    fire.append(burn(sheet(hollow, (28, 28), "ember", thickness=0.004, shade=0.9, name="hollow")))
    for k in range(9):
        x = 0.118 * math.sin(math.pi * (k / 8 - 0.5))
        far = abs(x) / 0.118
        tall = (0.25 - 0.1 * far) * dice.uniform(0.85, 1.15)
        lean = 0.02 * (-1) ** k
        path = [(x, 0, low - 0.01), (x * 1.06 + lean, 0, low + tall * 0.35), (x * 0.9 - lean * 0.5, 0, low + tall * 0.68), (x * 0.8 + lean, 0, low + tall)]
        flame = sweep(path, [0.036, 0.034, 0.016, 0.001], "ember", sides=12, flat=0.45, up=(0, 1, 0), at=(0, front + 0.085 + 0.012 * (k % 3), 0), name="flame")
        fire.append(burn(flame, size=0.86))
    return made, fire


def banc(width=0.66, length=0.86, height=0.62, seat=0.42):
    """The glassmaker's bench: a seat between two long rails on which the pipe rolls. Its worker sits at the origin, facing -y."""
    made = []
    for side in (-1, 1):
        x = side * width / 2
        back, front = 0.24, 0.24 - length
        made.append(box((0.055, length, 0.06), "oak", at=(x, (back + front) / 2, height - 0.066), bevel=0.008, shade=play(), name="rail"))
        made.append(box((0.042, length - 0.02, 0.008), "steel", at=(x, (back + front) / 2, height - 0.008), bevel=0.003, name="iron"))
        made.append(sweep([(x, front + 0.012, height - 0.01), (x, front + 0.01, height + 0.04)], 0.011, "steel", sides=10, name="stop"))
        for y in (back - 0.05, front + 0.12):
            made.append(box((0.055, 0.06, height - 0.066), "oak", at=(x, y, 0), bevel=0.007, shade=play() * 0.96, name="leg"))
        made.append(box((0.04, length - 0.2, 0.05), "oak", at=(x, (back + front) / 2 + 0.035, 0.14), bevel=0.006, shade=0.92, name="rail"))
        made.append(box((0.035, 0.3, 0.05), "oak", at=(x, 0.06, seat - 0.09), bevel=0.006, shade=0.92, name="rail"))
    made.append(box((width - 0.05, 0.3, 0.035), "oak", at=(0, 0.06, seat - 0.035), bevel=0.01, shade=1.06, name="seat"))
    made.append(box((width - 0.06, 0.04, 0.06), "oak", at=(0, 0.19, 0.14), bevel=0.006, shade=0.9, name="stretcher"))
    # The shelf at the worker's left, for the tools.
    made.append(box((0.2, 0.42, 0.022), "oak", at=(width / 2 + 0.125, 0.0, seat + 0.05), bevel=0.006, shade=1.02, name="shelf"))
    made.append(box((0.035, 0.035, seat + 0.05), "oak", at=(width / 2 + 0.195, -0.18, 0), bevel=0.006, shade=0.95, name="leg"))
    made.append(box((0.035, 0.035, seat + 0.05), "oak", at=(width / 2 + 0.195, 0.18, 0), bevel=0.006, shade=0.95, name="leg"))
    return made


def jacks(length=0.26):
    """Two steel blades joined by a spring, lying along +y."""
    made = []
    for side in (-1, 1):
        made.append(sweep([(side * 0.012, 0, 0.012), (side * 0.04, length * 0.2, 0.012), (side * 0.036, length * 0.5, 0.012), (side * 0.012, length, 0.01)], [0.008, 0.007, 0.01, 0.005], "steel",
                          sides=8, flat=0.6, name="blade"))
    made.append(sweep([(-0.012, 0, 0.012), (0, -0.016, 0.012), (0.012, 0, 0.012)], 0.009, "steel", sides=8, name="spring"))
    return made


def shears(length=0.24):
    """Shears, lying along +y."""
    made = []
    for side in (-1, 1):
        made.append(slab([(side * 0.004, 0.1), (side * 0.018, 0.12), (side * 0.022, 0.17), (side * 0.006, length), (-side * 0.002, 0.12)][:: side], 0.007, "steel", at=(0, 0, 0.004), bevel=0.0015, name="blade"))
        made.append(sweep([(side * 0.006, 0.11, 0.008), (side * 0.028, 0.06, 0.008), (side * 0.034, 0.03, 0.008)], 0.007, "iron", sides=8, name="shank"))
        loop = [(side * 0.034 + 0.02 * math.cos(a), 0.006 + 0.026 * math.sin(a), 0.008) for a in (math.radians(d) for d in range(0, 361, 40))]
        made.append(sweep(loop, 0.006, "iron", sides=7, round_ends=False, name="loop"))
    made.append(cylinder(0.009, 0.012, "brass", at=(0, 0.105, 0.004), sides=12, name="rivet"))
    return made


def bucket(radius=0.13, height=0.2, wood="oak", content="sky", staves=14):
    """A bucket of staves with iron hoops and water."""
    made = []
    for k in range(staves):
        a = 360 * k / staves
        stave = box((2 * math.pi * radius / staves * 0.98, 0.018, height * (1 + 0.03 * dice.random())), wood, bevel=0.004, segments=1, shade=play() * dice.uniform(0.92, 1.04), name="stave")
        moved([stave], (0, -radius, 0), (6, 0, 0))
        made += moved([stave], (0, 0, 0), (0, 0, a))
    for z, more in ((0.035, 0.013), (height - 0.06, -0.002)):
        made.append(tube(radius + more + 0.004, radius + more - 0.012, 0.02, "iron", at=(0, 0, z), sides=32, name="hoop"))
    water = cylinder(radius - 0.022, 0.01, content, at=(0, 0, height * 0.78), sides=28, shade=0.8, name="water")
    finished(water, "glass" if content == "glass" else "gloss")
    made.append(water)
    made.append(cylinder(radius - 0.01, 0.012, wood, at=(0, 0, 0.004), sides=24, shade=0.7, name="bottom"))
    return made


def block(size=0.06, handle=0.26):
    """A wet wooden block: half a ladle of cherry wood on a handle along +y."""
    cup = lathe([(0, -0.95 * size), (0.55 * size, -0.85 * size), (0.95 * size, -0.4 * size), (1.05 * size, 0), (0.86 * size, 0), (0.76 * size, -0.3 * size), (0.42 * size, -0.65 * size), (0, -0.72 * size)],
                "bark", sides=22, shade=1.1, name="cup")
    stick = sweep([(0, size * 0.9, -0.3 * size), (0, size + handle, 0.1 * size)], [0.016, 0.013], "beech", sides=10, name="handle")
    return [cup, stick]


def annealer(width=0.46, depth=0.36, height=1.12):
    """The annealing oven; gives (body, door, heights of the shelves). Its door hangs at x = width / 2, y = -depth / 2 - 0.02; it is
    made shut."""
    foot = 0.14
    t = 0.035
    made = []
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(box((0.05, 0.05, foot), "iron", at=(x * (width / 2 - 0.04), y * (depth / 2 - 0.04), 0), bevel=0.005, name="leg"))
    tall = height - foot
    made.append(box((width, depth, t), "slate", at=(0, 0, foot), bevel=0.008, name="bottom"))
    made.append(box((width, depth, t), "slate", at=(0, 0, height - t), bevel=0.008, name="top"))
    for x in (-1, 1):
        made.append(box((t, depth, tall - 0.02), "slate", at=(x * (width / 2 - t / 2), 0, foot + 0.01), bevel=0.008, shade=0.96, name="side"))
    made.append(box((width - 0.02, 0.02, tall - 0.02), "slate", at=(0, depth / 2 - 0.012, foot + 0.01), bevel=0.004, name="back"))
    # Fire bricks inside, a line of heat along the top, shelves.
    back = box((width - 2 * t, 0.02, tall - 2 * t), "plaster", at=(0, depth / 2 - 0.035, foot + t), bevel=0.003, name="lining")
    made.append(fade(back, "orange", lambda x, y, z: 0.15 + 0.35 * (z / tall) ** 2))
    for x in (-1, 1):
        side = box((0.014, depth - 0.05, tall - 2 * t), "plaster", at=(x * (width / 2 - t - 0.006), -0.0, foot + t), bevel=0.003, name="lining")
        made.append(fade(side, "orange", lambda x, y, z: 0.1 + 0.3 * (z / tall) ** 2))
    shelves = [foot + t, foot + t + 0.31, foot + t + 0.6]
    for z in shelves[1:]:
        for k in range(7):
            y = -depth / 2 + 0.05 + k * (depth - 0.1) / 6
            made.append(sweep([(-width / 2 + t, y, z - 0.008), (width / 2 - t, y, z - 0.008)], 0.0055, "steel", sides=6, round_ends=False, name="bar"))
        made.append(box((width - 2 * t, 0.014, 0.024), "iron", at=(0, -depth / 2 + 0.04, z - 0.024), bevel=0.004, name="edge"))
    for k in range(2):
        made.append(sweep([(-width / 2 + t + 0.03, 0.02 + 0.08 * k, height - t - 0.02), (width / 2 - t - 0.03, 0.02 + 0.08 * k, height - t - 0.02)], 0.007, "ember", sides=8, name="element"))
    # A dial and its lamp on the top.
    panel = [box((0.2, 0.12, 0.1), "ink", bevel=0.01, name="panel"), box((0.09, 0.006, 0.04), "screen", at=(-0.035, -0.061, 0.04), bevel=0.002, name="screen"),
             cylinder(0.018, 0.016, "white", at=(0.055, -0.06, 0.055), turn=(90, 0, 0), sides=16, name="knob"), ball(0.008, "led-green", (0.055, -0.062, 0.024), detail=2, name="lamp")]
    made += moved(panel, (0.1, -0.06, height))
    # The door, shut.
    door = [box((width - 0.01, 0.045, tall - 0.01), "slate", at=(0, -depth / 2 - 0.026, foot + 0.005), bevel=0.01, shade=1.1, name="door"),
            box((width - 0.1, 0.02, tall - 0.1), "plaster", at=(0, -depth / 2 + 0.004, foot + 0.05), bevel=0.008, shade=0.95, name="door lining"),
            sweep([(-width / 2 + 0.05, -depth / 2 - 0.05, foot + tall * 0.42), (-width / 2 + 0.05, -depth / 2 - 0.095, foot + tall * 0.45), (-width / 2 + 0.05, -depth / 2 - 0.095, foot + tall * 0.6),
                   (-width / 2 + 0.05, -depth / 2 - 0.05, foot + tall * 0.63)], 0.011, "steel", sides=10, name="handle")]
    for z in (foot + 0.14, height - 0.16):
        made.append(cylinder(0.017, 0.09, "iron", at=(width / 2, -depth / 2 - 0.02, z), sides=14, name="hinge"))
        door.append(box((0.12, 0.01, 0.045), "iron", at=(width / 2 - 0.06, -depth / 2 - 0.05, z + 0.022), bevel=0.003, name="strap"))
    door.append(box((width - 0.18, 0.012, 0.03), "iron", at=(-0.03, -depth / 2 - 0.05, foot + 0.1), bevel=0.004, name="plate"))
    return made, door, shelves


def cullet(count=26, spread=0.11, colours=("glass", "aqua", "emerald", "amber", "cobalt", "glass")):
    """Broken glass in a heap about the origin."""
    made = []
    for k in range(count):
        corners = dice.randint(3, 5)
        a0 = dice.uniform(0, 6)
        outline = [(dice.uniform(0.016, 0.036) * math.cos(a0 + 2 * math.pi * i / corners), dice.uniform(0.016, 0.036) * math.sin(a0 + 2 * math.pi * i / corners)) for i in range(corners)]
        piece = slab(outline, dice.uniform(0.006, 0.014), dice.choice(colours), bevel=0.0015, name="cullet")
        x, y = dice.uniform(-spread, spread), dice.uniform(-spread, spread)
        made += moved([piece], (x, y, 0.03 * (1 - math.hypot(x, y) / (1.4 * spread)) + dice.uniform(0, 0.012)), (dice.uniform(-50, 50), dice.uniform(-50, 50), 0))
    return made


def crate(width=0.3, depth=0.3, height=0.18, wood="spruce"):
    """A crate of slats, open."""
    made = [box((width - 0.02, depth - 0.02, 0.014), wood, bevel=0.003, shade=0.85, name="bottom")]
    for z in (0.012, height * 0.5):
        tall = height * 0.44
        for y in (-1, 1):
            made.append(box((width, 0.014, tall), wood, at=(0, y * (depth / 2 - 0.007), z), turn=(0, 0, 0), bevel=0.003, shade=play() * dice.uniform(0.92, 1.05), name="slat"))
        for x in (-1, 1):
            made.append(box((0.014, depth - 0.03, tall), wood, at=(x * (width / 2 - 0.007), 0, z), bevel=0.003, shade=play() * dice.uniform(0.92, 1.05), name="slat"))
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(box((0.026, 0.026, height), wood, at=(x * (width / 2 - 0.026), y * (depth / 2 - 0.026), 0), bevel=0.004, shade=0.9, name="post"))
    return made


def pipe(length=1.34):
    """A blowpipe along x, its mouthpiece at +length / 2."""
    half = length / 2
    made = [sweep([(-half, 0, 0), (half - 0.2, 0, 0)], 0.0125, "steel", sides=14, round_ends=False, smooth_path=False, name="pipe"),
            lathe([(0.017, -0.09), (0.019, -0.03), (0.0125, 0)], "iron", at=(-half + 0.08, 0, 0), turn=(0, 90, 0), sides=14, name="moil"),
            lathe([(0.0125, 0), (0.019, 0.01), (0.019, 0.2), (0.015, 0.215)], "oak", at=(half - 0.42, 0, 0), turn=(0, 90, 0), sides=16, shade=1.05, name="grip"),
            lathe([(0.0125, 0), (0.011, 0.14), (0.009, 0.17), (0.013, 0.19), (0.013, 0.2), (0.005, 0.2)], "brass", at=(half - 0.2, 0, 0), turn=(0, 90, 0), sides=14, name="mouthpiece")]
    for x in (half - 0.42, half - 0.2):
        made.append(tube(0.021, 0.012, 0.012, "brass", at=(x - 0.006, 0, 0), turn=(0, 90, 0), sides=16, name="ring"))
    return made


def gather(length=0.36, radius=0.105):
    """Molten glass, blown into a long bubble, from the origin along -x."""
    profile = [(0.02, -0.035), (0.026, 0), (0.028, 0.02), (0.042, 0.05), (0.07, 0.1), (0.094, 0.17), (radius, 0.235), (0.096, 0.3), (0.066, length - 0.018), (0.034, length - 0.004), (0, length)]
    bubble = lathe([profile[0]] + rounded(profile[1:-1], 4) + [profile[-1]], "ember", turn=(0, -90, 0), sides=40, name="gather")
    fade(bubble, "red", lambda x, y, z: 0.25 * max(0.0, 1 - z / 0.1), 1.2)
    fade(bubble, "molten", lambda x, y, z: max(0.0, min(1.0, (z - 0.1) / 0.16)) * (0.72 + 0.28 * math.sin(3 * math.atan2(y, x) + 30 * z)))
    fade(bubble, "lamp", lambda x, y, z: 0.6 * math.exp(-(((z - 0.29) / 0.07) ** 2)) * max(0.0, math.sin(2 * math.atan2(y, x) + 12 * z)))
    return [bubble]


__all__ = ["annealer", "banc", "block", "bucket", "crate", "cullet", "furnace", "gather", "glass", "jacks", "masterpiece", "paving", "pipe", "shears", "tilt", "vessel"]
