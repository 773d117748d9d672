"""What screens show, as thin glowing shapes: messages, a network, a graph, shields and padlocks. Each drawing is upright in the
plane y = 0 and faces -y; `depth` is how far before the plane it lies. Metres."""

import math

from .shapes import ball, box, circle, finished, moved, slab, sweep

# The glow of a screen that is on, and of the cards on it.
GROUND, CARD = ("cobalt", 0.2), ("cobalt", 0.5)
SHIELD = [(0, 1.0), (0.26, 0.9), (0.54, 0.82), (0.84, 0.79), (0.84, 0.24), (0.77, -0.16), (0.57, -0.53), (0.31, -0.8), (0, -1.0)]


def glowing(outline, colour, at=(0, 0), depth=0.004, shade=1.0, holes=(), thick=0.005, turn=0.0):
    """A flat shape that glows, its (0, 0) at (x, z) of the screen, turned by degrees."""
    made = slab(outline, thick, colour, turn=(90, 0, 0), bevel=0.001, shade=shade, holes=holes, name="glow")
    finished(made, "glow")
    return moved([made], (at[0], -depth, at[1]), (0, -turn, 0))


def stroke(start, end, wide, colour, depth=0.004, shade=1.0, thick=0.004):
    """A straight glowing line between two points (x, z)."""
    dx, dz = end[0] - start[0], end[1] - start[1]
    line = box((math.hypot(dx, dz), thick, wide), colour, at=(0, 0, -wide / 2), bevel=0.0008, segments=1, shade=shade, name="stroke")
    finished(line, "glow")
    return moved([line], ((start[0] + end[0]) / 2, -depth - thick / 2, (start[1] + end[1]) / 2), (0, -math.degrees(math.atan2(dz, dx)), 0))


def pill(wide, high, colour, at=(0, 0), depth=0.004, shade=1.0):
    """A glowing rectangle, its middle at (x, z)."""
    made = box((wide, 0.004, high), colour, at=(at[0], -depth - 0.002, at[1] - high / 2), bevel=0.0014, segments=1, shade=shade, name="pill")
    return [finished(made, "glow")]


def screen(wide, high):
    """A big flat screen that is on; the middle of its lower edge is the origin, its face the plane y = 0."""
    made = [box((wide + 0.03, 0.032, high + 0.03), "ebony", at=(0, 0.017, -0.015), bevel=0.009, name="bezel"),
            box((wide * 0.5, 0.05, high * 0.5), "iron", at=(0, 0.05, high * 0.25), bevel=0.012, name="back")]
    made += pill(wide, high, GROUND[0], (0, high / 2), 0.0, GROUND[1])
    made += pill(wide - 0.02, 0.024, CARD[0], (0, high - 0.02), 0.002, CARD[1])
    for k, colour in enumerate(("led-red", "yellow", "led-green")):
        made += glowing(circle(0.0065, 12), colour, (-wide / 2 + 0.028 + 0.02 * k, high - 0.02), 0.005, 0.9)
    return made


def frame(wide, high, colour, thick=0.02, depth=0.006):
    """A glowing frame about a screen's face."""
    outer = [(-wide / 2, 0), (wide / 2, 0), (wide / 2, high), (-wide / 2, high)]
    inner = [(x - math.copysign(thick, x), thick if y == 0 else high - thick) for x, y in outer]
    return glowing(outer, colour, (0, 0), depth, holes=[inner], thick=0.012)


def envelope(size, colour, at, depth=0.008, shade=1.0, fold=("cobalt", 0.35)):
    """A closed letter, its middle at (x, z)."""
    w, h = size / 2, size * 0.34
    made = glowing([(-w, -h), (w, -h), (w, h), (-w, h)], colour, at, depth, shade)
    x, z = at
    for side in (-1, 1):
        made += stroke((x + side * w * 0.94, z + h * 0.9), (x, z - h * 0.12), size * 0.065, fold[0], depth + 0.005, fold[1], 0.002)
    return made


def hook(size, colour, at, depth=0.012):
    """A fish-hook that hangs from a line: somebody is fishing for a click."""
    x, z = at
    line = [(x, -depth, z + size * 1.3), (x, -depth, z + size * 0.1), (x - size * 0.06, -depth, z - size * 0.32), (x - size * 0.4, -depth, z - size * 0.5),
            (x - size * 0.7, -depth, z - size * 0.24), (x - size * 0.66, -depth, z + size * 0.06)]
    made = [sweep(line, size * 0.09, colour, sides=8, name="hook")]
    made += glowing([(0, 0), (0.3 * size, -0.06 * size), (0.02 * size, 0.32 * size)], colour, (x - size * 0.76, z - size * 0.02), depth - 0.002)
    return finished(made, "glow")


def shield(size, colour, at, depth=0.006, shade=1.0, rim=None):
    """A shield, twice `size` high, its middle at (x, z); with `rim` only an edge so thick."""
    def whole(s):
        return [(x * s, y * s) for x, y in SHIELD] + [(-x * s, y * s) for x, y in SHIELD[-2:0:-1]]

    return glowing(whole(size), colour, at, depth, shade, holes=[whole(size - rim)] if rim else ())


def padlock(size, colour, at, depth=0.01, shade=1.0, hole=("cobalt", 0.25)):
    """A closed padlock, its body's middle at (x, z)."""
    b, r = size * 0.5, size * 0.34
    made = glowing([(-b, -b * 0.8), (-b * 0.86, -b * 0.92), (b * 0.86, -b * 0.92), (b, -b * 0.8), (b, b * 0.7), (-b, b * 0.7)], colour, at, depth, shade)
    arc = [math.radians(180 * k / 12) for k in range(13)]
    outer = [(r * math.cos(a), b * 1.05 + r * math.sin(a)) for a in arc]
    inner = [(0.62 * r * math.cos(a), b * 1.05 + 0.62 * r * math.sin(a)) for a in arc[::-1]]
    made += glowing([(r, b * 0.6), *outer, (-r, b * 0.6), (-0.62 * r, b * 0.6), *inner, (0.62 * r, b * 0.6)], colour, at, depth, shade)
    made += glowing(circle(size * 0.11, 14), hole[0], (at[0], at[1] + size * 0.03), depth + 0.005, hole[1], thick=0.003)
    made += stroke((at[0], at[1]), (at[0], at[1] - size * 0.25), size * 0.1, hole[0], depth + 0.005, hole[1], 0.003)
    return made


def tick(size, colour, at, depth=0.014, shade=1.0):
    """A tick: all is well."""
    line = [(-0.62, 0.02), (-0.36, 0.26), (-0.12, -0.0), (0.42, 0.62), (0.68, 0.38), (-0.12, -0.5)]
    return glowing([(x * size, y * size) for x, y in line], colour, at, depth, shade)


def warning(size, colour, at, depth=0.01, mark=("night", 0.6)):
    """A triangle that warns, with its mark."""
    line = [(-0.94, -0.6), (-0.84, -0.74), (0.84, -0.74), (0.94, -0.6), (0.12, 0.88), (-0.12, 0.88)]
    made = glowing([(x * size, y * size) for x, y in line], colour, at, depth)
    x, z = at
    made += stroke((x, z + size * 0.4), (x, z - size * 0.22), size * 0.2, mark[0], depth + 0.005, mark[1], 0.003)
    made += glowing(circle(size * 0.12, 12), mark[0], (x, z - size * 0.46), depth + 0.005, mark[1], thick=0.003)
    return made


def machine(size, colour, at, depth=0.008, shade=1.0):
    """A computer of the network: a little monitor on its foot."""
    x, z = at
    w, h = size / 2, size * 0.34
    made = glowing([(-w, -h), (w, -h), (w, h), (-w, h)], colour, at, depth, shade, holes=[[(-w * 0.76, -h * 0.64), (w * 0.76, -h * 0.64), (w * 0.76, h * 0.68), (-w * 0.76, h * 0.68)]])
    made += pill(size * 0.2, size * 0.16, colour, (x, z - h - size * 0.06), depth, shade)
    made += pill(size * 0.56, size * 0.09, colour, (x, z - h - size * 0.16), depth, shade)
    made += pill(size * 0.7, size * 0.42, colour, (x, z), depth - 0.002, shade * 0.4)
    return made


def messages(wide, high, rows=3):
    """Letters in their box, one under the other. Gives what is drawn and where the letters' middles are."""
    made, places = [], []
    step = (high - 0.06) / rows
    for k in range(rows):
        z = high - 0.052 - step * (k + 0.5)
        made += pill(wide - 0.04, step - 0.018, CARD[0], (0, z), 0.003, CARD[1])
        places.append((-wide / 2 + 0.09, z))
        made += envelope(0.1, "white", places[-1], 0.007, 0.95)
        left = -wide / 2 + 0.165
        for long, drop in (((0.19, 0.16, 0.2)[k % 3], 0.018), ((0.13, 0.19, 0.1)[k % 3], -0.018)):
            made += pill(long * wide / 0.4, 0.014, "sky" if drop > 0 else "screen", (left + long * wide / 0.8, z + drop), 0.007, 0.9 if drop > 0 else 0.5)
    return made, places


def network(middle, reach, ill):
    """Computers linked to a shield that guards them; number `ill` is red. Gives what is drawn and the places of the computers."""
    made = []
    places = [(middle[0] + reach[0] * math.cos(a), middle[1] + reach[1] * math.sin(a)) for a in (math.radians(d) for d in (145, 180, 215, 35, 0, -35))]
    for k, (x, z) in enumerate(places):
        colour, shade = ("led-red", 1.0) if k == ill else ("aqua", 0.95)
        bend = (middle[0] + math.copysign(reach[0] * 0.47, x - middle[0]), middle[1] + (z - middle[1]) * 0.42)
        made += stroke(bend, (x, z), 0.0075, colour, 0.003, shade * 0.8)
        made += stroke(middle, bend, 0.0075, colour, 0.003, shade * 0.8)
        made += glowing(circle(0.0095, 14), colour, bend, 0.004, shade)
        made += glowing(circle(0.054, 22), GROUND[0], (x, z - 0.007), 0.0045, 0.36, thick=0.003)
        made += machine(0.07, colour, (x, z), 0.009, shade)
    made += shield(0.175, GROUND[0], middle, 0.005, 0.42)
    made += shield(0.175, "aqua", middle, 0.007, 1.0, rim=0.022)
    made += padlock(0.125, "screen", (middle[0], middle[1] - 0.022), 0.011)
    return made, places


def rising(wide, high):
    """Bars and a line that rise, on their axes."""
    made = []
    low, left, count = 0.05, -wide / 2 + 0.05, 6
    step = (wide - 0.09) / count
    tops = [0.16, 0.24, 0.21, 0.36, 0.5, 0.68]
    made += stroke((left - 0.015, low), (wide / 2 - 0.025, low), 0.007, "sky", 0.004)
    made += stroke((left - 0.015, low), (left - 0.015, high - 0.055), 0.007, "sky", 0.004)
    for k in range(1, 4):
        made += stroke((left, low + 0.083 * k), (wide / 2 - 0.03, low + 0.083 * k), 0.003, "cobalt", 0.003, 0.7)
    line = []
    for k, top in enumerate(tops):
        x, tall = left + step * (k + 0.5), top * (high - 0.14)
        made += pill(step * 0.58, tall, "aqua", (x, low + tall / 2 + 0.004), 0.005, 0.45 + 0.1 * k)
        line.append((x, low + tall + 0.05))
    for a, b in zip(line, line[1:]):
        made += stroke(a, b, 0.012, "yellow", 0.011)
    for x, z in line[:-1]:
        made += [finished(ball(0.013, "yellow", (x, -0.012, z), shape=(1, 0.5, 1), detail=2, name="dot"), "glow")]
    (x0, z0), (x1, z1) = line[-2:]
    made += glowing([(-0.02, -0.026), (0.036, 0), (-0.02, 0.026)], "yellow", line[-1], 0.011, turn=math.degrees(math.atan2(z1 - z0, x1 - x0)))
    return made
