"""A small data centre: raised floor, racks, a switch and its cables, an office desk and chair, a laptop. Metres, on z = 0 unless
said; fronts look along -y."""

import math

from .home import cushion
from .shapes import ball, box, cylinder, dice, finished, lathe, moved, play, slab, sweep, tube
from .ward import castor, rounded


def raised_floor(radius, colours, side=0.3, height=0.012):
    """Square tiles cut to a disc."""
    made = []
    count = math.ceil(radius / side)
    for i in range(-count, count):
        for j in range(-count, count):
            line = [((i + x) * side, (j + y) * side) for x, y in ((0.009, 0.009), (0.991, 0.009), (0.991, 0.991), (0.009, 0.991))]
            for k in range(64):
                line = _cut(line, math.radians(k * 360 / 64), radius)
            area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(line, line[1:] + line[:1]))) / 2
            if area > 0.001:
                made.append(slab(line, height, colours[(i + j) % len(colours)], bevel=0.002, shade=play() * dice.uniform(0.95, 1.03), cut=0.12, name="tile"))
    return made


def _cut(line, angle, far):
    """What of an outline lies within `far` of the origin in a direction."""
    out = []
    side = [x * math.cos(angle) + y * math.sin(angle) - far for x, y in line]
    for k, (x, y) in enumerate(line):
        n = (k + 1) % len(line)
        if side[k] <= 0:
            out.append((x, y))
        if (side[k] <= 0) != (side[n] <= 0):
            t = side[k] / (side[k] - side[n])
            out.append((x + (line[n][0] - x) * t, y + (line[n][1] - y) * t))
    return out


def vent(side=0.26, rows=5):
    """The holes of a floor tile through which cool air comes."""
    made = []
    for i in range(rows):
        for j in range(2):
            made.append(box((side * 0.42, side * 0.09, 0.002), "rubber", at=((j - 0.5) * side * 0.48, (i - (rows - 1) / 2) * side * 0.19, 0), bevel=0.0005, segments=1, name="hole"))
    return made


def rack(kinds, width=0.27, depth=0.38, unit=0.082, foot=0.07):
    """A cabinet of servers, one of `kinds` a unit from below: s(erver), d(rives), p(atch panel), v(ent). Gives (body, lamps,
    its top's height)."""
    height = foot + unit * len(kinds) + 0.05
    front = -depth / 2
    body = [box((width - 0.02, depth - 0.05, height - 0.03), "night", at=(0, 0.02, 0.02), bevel=0.006, name="inside")]
    for x in (-1, 1):
        body.append(box((0.016, depth - 0.03, height - 0.05), "slate", at=(x * (width / 2 - 0.004), 0.01, 0.03), bevel=0.005, shade=0.82, name="side"))
        body.append(box((0.026, 0.026, height - 0.02), "iron", at=(x * (width / 2 - 0.013), front + 0.006, 0.01), bevel=0.006, shade=1.3, name="post"))
    body.append(box((width + 0.02, depth + 0.02, 0.035), "slate", at=(0, 0, height - 0.02), bevel=0.01, name="top"))
    body.append(box((width + 0.01, depth, 0.04), "iron", at=(0, 0, 0.008), bevel=0.008, name="plinth"))
    lamps = []
    wide = width - 0.056
    for k, kind in enumerate(kinds):
        z = foot + unit * k
        high = unit - 0.009
        plate = {"s": ("slate", 0.7), "d": ("ink", 1.1), "p": ("stone", 0.75), "v": ("ink", 0.85)}[kind]
        body.append(box((wide, 0.03, high), plate[0], at=(0, front + 0.012, z), bevel=0.004, shade=plate[1] * play(), name="unit"))
        face = front - 0.004
        {"s": _server, "d": _drives, "p": _patch, "v": _vents}[kind](body, lamps, wide, high, face, z)
    return body, lamps, height + 0.015


def _lamp(x, face, z, colour, wide=0.011, high=0.009):
    return box((wide, 0.006, high), colour, at=(x, face - 0.002, z - high / 2), bevel=0.0012, segments=1, shade=1.0, name="led")


def _colour(greens=0.5):
    return "led-green" if dice.random() < greens else dice.choice(["screen", "aqua"])


def _server(body, lamps, wide, high, face, z):
    for x in (-1, 1):
        body.append(sweep([(x * (wide / 2 - 0.012), face, z + 0.012), (x * (wide / 2 - 0.012), face - 0.016, z + 0.018), (x * (wide / 2 - 0.012), face - 0.016, z + high - 0.018),
                           (x * (wide / 2 - 0.012), face, z + high - 0.012)], 0.0045, "steel", sides=6, smooth_path=False, name="handle"))
    for k in range(3):
        body.append(box((wide * 0.36, 0.003, 0.006), "night", at=(wide * 0.14, face - 0.001, z + high * (0.26 + 0.22 * k)), bevel=0.001, segments=1, name="slot"))
    for i in range(3):
        for j in range(2):
            if dice.random() < 0.9:
                lamps.append(_lamp(-wide * 0.32 + 0.02 * i, face, z + high * (0.36 + 0.3 * j), _colour(0.6)))
    body.append(box((0.02, 0.004, 0.02), "steel", at=(wide * 0.37, face - 0.001, z + high / 2 - 0.01), bevel=0.003, segments=1, name="key"))


def _drives(body, lamps, wide, high, face, z):
    count = 6
    step = wide / count
    for k in range(count):
        x = -wide / 2 + step * (k + 0.5)
        body.append(box((step - 0.006, 0.008, high - 0.014), "slate", at=(x, face, z + 0.007), bevel=0.003, segments=1, shade=0.9 * play(), name="drive"))
        lamps.append(_lamp(x, face - 0.005, z + high * 0.7, _colour(0.25), step * 0.5, 0.008))
        if dice.random() < 0.5:
            lamps.append(_lamp(x, face - 0.005, z + high * 0.48, "led-green", step * 0.26, 0.007))


def _patch(body, lamps, wide, high, face, z):
    count = 5
    colours = ["yellow", "sky", "orange", "aqua", "white"]
    for k in range(count):
        x = -wide / 2 + wide * (k + 0.5) / count
        body.append(box((0.026, 0.006, 0.022), "night", at=(x, face - 0.001, z + high * 0.5 - 0.003), bevel=0.002, segments=1, name="port"))
        lamps.append(_lamp(x, face, z + high * 0.88, _colour(0.7), 0.012, 0.007))
        if k < count - 1 or dice.random() < 0.5:
            drop = dice.uniform(0.04, 0.07)
            far = x + dice.choice([-1, 1]) * dice.uniform(0.02, 0.05)
            body.append(sweep([(x, face + 0.004, z + high * 0.6), (x, face - 0.03, z + high * 0.55), (x * 0.7 + far * 0.3, face - 0.034, z - drop * 0.7), (far, face - 0.016, z - drop)], 0.0065,
                              dice.choice(colours), sides=6, name="cord"))


def _vents(body, lamps, wide, high, face, z):
    for k in range(9):
        x = -wide * 0.42 + wide * 0.082 * k
        body.append(box((0.008, 0.003, high * 0.62), "night", at=(x, face - 0.001, z + high * 0.19), bevel=0.001, segments=1, name="slot"))
    for k in range(2):
        lamps.append(_lamp(wide * 0.36 + 0.018 * k, face, z + high * 0.5, _colour(0.5), 0.011, 0.011))


def beacon(radius=0.045):
    """A warning lamp on its foot, dark. Gives (foot, dome); the dome's light is for who calls."""
    return [cylinder(radius * 1.1, 0.018, "ink", bevel=0.005, sides=20, name="foot")], _dome(radius, "ruby", 0.35, 0.018)


def _dome(radius, colour, shade, z):
    return [lathe([(radius * 0.98, 0), (radius, radius * 0.6), (radius * 0.8, radius * 1.25), (radius * 0.42, radius * 1.55), (0, radius * 1.62)], colour, at=(0, 0, z), sides=20, shade=shade, name="dome")]


def beacon_light(radius=0.045):
    """The dome of the warning lamp when it shines, a little larger than the dark one."""
    return finished(_dome(radius * 1.05, "led-red", 1.0, 0.017), "glow")


def switch(width=0.34, depth=0.17, height=0.125, socket=-0.075):
    """A network switch; its face is y = 0, its great socket at x = `socket`. Gives (body, lamps, the socket's middle)."""
    body = [box((width, depth, height), "ink", at=(0, depth / 2, 0.01), bevel=0.012, segments=3, shade=1.15, name="case"),
            box((width - 0.03, 0.006, height - 0.03), "slate", at=(0, 0, 0.025), bevel=0.004, shade=0.85, name="face")]
    for x in (-1, 1):
        for y in (0.03, depth - 0.03):
            body.append(cylinder(0.016, 0.012, "rubber", at=(x * (width / 2 - 0.03), y, 0), sides=12, name="foot"))
    middle = (socket, 0.0, 0.01 + height / 2 - 0.003)
    w, h = 0.088, 0.078
    outer = rounded(w + 0.026, h + 0.022, 0.012, 3)
    inner = [(x, y + 0.011) for x, y in rounded(w, h, 0.006, 3)]
    body += moved([slab(outer, 0.016, "steel", holes=[inner], bevel=0.003, name="socket")], (socket, -0.001, middle[2] - h / 2 - 0.011), (90, 0, 0))
    body.append(box((w + 0.004, 0.003, h + 0.004), "rubber", at=(socket, -0.003, middle[2] - h / 2 - 0.002), bevel=0.001, segments=1, shade=0.35, name="mouth"))
    lamps = []
    for k in range(3):
        x = socket + 0.1 + 0.048 * k
        body.append(box((0.038, 0.01, 0.034), "steel", at=(x, -0.003, 0.036), bevel=0.003, name="port"))
        body.append(box((0.026, 0.012, 0.022), "rubber", at=(x, -0.004, 0.042), bevel=0.002, segments=1, name="mouth"))
        for j in range(2):
            lamps.append(_lamp(x - 0.008 + 0.016 * j, -0.002, 0.096, "led-green" if (k + j) % 2 else "screen", 0.011, 0.011))
    return body, lamps, middle


def plug():
    """A great network plug pushed along +y; y = 0 is where it meets the socket's face. Gives its parts; the cable leaves at
    y = -0.145."""
    made = [box((0.072, 0.055, 0.058), "white", at=(0, 0.022, -0.031), bevel=0.006, shade=0.95, name="nose"),
            box((0.084, 0.075, 0.074), "white", at=(0, -0.045, -0.037), bevel=0.011, segments=3, name="body")]
    for k in range(6):
        made.append(box((0.0065, 0.05, 0.004), "brass", at=(-0.027 + 0.0108 * k, 0.024, 0.0255), bevel=0.001, segments=1, name="contact"))
    made.append(sweep([(0, 0.0, 0.036), (0, -0.03, 0.05), (0, -0.085, 0.062)], [0.022, 0.022, 0.018], "sky", sides=10, flat=0.22, name="clip"))
    made.append(lathe([(0.034, 0), (0.036, 0.012), (0.03, 0.02), (0.032, 0.03), (0.026, 0.038), (0.027, 0.05), (0.022, 0.066), (0, 0.066)], "orange", at=(0, -0.08, 0), turn=(90, 0, 0), sides=18,
                      shade=0.9, name="boot"))
    return made


def loops(radius, turns, thick, start=0.0):
    """The line of a cable that lies coiled on the ground, clockwise from an angle in degrees, for `sweep`."""
    made = []
    for k in range(round(12 * turns) + 1):
        a = math.radians(start - 30 * k)
        grow = radius * (1 + 0.1 * math.sin(0.26 * k))
        made.append((grow * math.cos(a), grow * math.sin(a), thick * (1 + 1.1 * k / 12)))
    return made


def arc_desk(inner, outer, start, end, top, colour="beech", edge="walnut"):
    """A desk's top along an arc about the origin, between angles in degrees, on legs."""
    def ring(low, high, a0, a1, steps=28):
        angles = [math.radians(a0 + (a1 - a0) * k / steps) for k in range(steps + 1)]
        return [(high * math.cos(a), high * math.sin(a)) for a in angles] + [(low * math.cos(a), low * math.sin(a)) for a in angles[::-1]]

    made = [slab(ring(inner, outer, start, end), 0.034, colour, at=(0, 0, top - 0.034), bevel=0.009, cut=0.09, name="top"),
            slab(ring(inner + 0.05, outer - 0.025, start + 2.5, end - 2.5), 0.02, edge, at=(0, 0, top - 0.053), bevel=0.004, name="under"),
            slab(ring(outer - 0.075, outer - 0.06, start + 8, end - 8), 0.1, edge, at=(0, 0, top - 0.15), bevel=0.004, cut=0.12, name="apron")]
    for angle in (start + 9, end - 9):
        a = math.radians(angle)
        side = (math.cos(a), math.sin(a))
        near, far = inner + 0.09, outer - 0.1
        made.append(sweep([(side[0] * far, side[1] * far, top - 0.05), (side[0] * (far + 0.01), side[1] * (far + 0.01), 0.0)], [0.021, 0.015], "steel", sides=10, round_ends=False, name="leg"))
        made.append(sweep([(side[0] * near, side[1] * near, top - 0.05), (side[0] * near, side[1] * near, 0.0)], [0.021, 0.015], "steel", sides=10, round_ends=False, name="leg"))
        made.append(sweep([(side[0] * near, side[1] * near, 0.12), (side[0] * far, side[1] * far, 0.12)], 0.011, "steel", sides=8, name="stretcher"))
    return made


def arc_light(radius, start, end, z, colour="aqua", thick=0.007):
    """A line of light along an arc about the origin."""
    line = [(radius * math.cos(a), radius * math.sin(a), z) for a in (math.radians(start + (end - start) * k / 20) for k in range(21))]
    return [finished(sweep(line, thick, colour, sides=6, smooth_path=False, name="light"), "glow")]


def office_chair(seat=0.42, colour="teal"):
    """A swivelling chair that looks along -y."""
    made = [cushion(0.4, 0.4, 0.1, colour, (0, 0, seat - 0.05), pinch=0.1), box((0.3, 0.3, 0.024), "ink", at=(0, 0, seat - 0.11), bevel=0.008, name="tray")]
    made.append(cylinder(0.024, seat - 0.2, "steel", at=(0, 0, 0.1), sides=14, name="lift"))
    made.append(cylinder(0.04, 0.1, "ink", at=(0, 0, 0.06), sides=14, name="hub"))
    for k in range(5):
        a = math.radians(90 + 72 * k)
        x, y = 0.22 * math.cos(a), 0.22 * math.sin(a)
        made.append(sweep([(0, 0, 0.1), (x, y, 0.075)], [0.024, 0.015], "ink", sides=8, name="foot"))
        made += castor(0.026, "rubber", (x, y, 0.0))
    made.append(sweep([(0, 0.1, seat - 0.1), (0, 0.24, seat - 0.08), (0, 0.25, seat + 0.1), (0, 0.25, seat + 0.26)], 0.02, "ink", sides=10, name="spine"))
    made.append(cushion(0.4, 0.4, 0.075, colour, (0, 0.225, seat + 0.33), (84, 0, 0), pinch=0.1, shade=1.06))
    return made


def laptop(width=0.3, depth=0.2, height=0.19, opening=108):
    """An open laptop whose keys are towards +y, its lid's back towards -y. Gives (body, its light)."""
    body = [box((width, depth, 0.016), "slate", at=(0, 0, 0), bevel=0.006, shade=1.1, name="base"), box((width * 0.34, depth * 0.3, 0.002), "stone", at=(0, depth * 0.3, 0.0155), bevel=0.001, segments=1, name="pad")]
    for row in range(4):
        for key in range(10):
            body.append(box((width * 0.074, depth * 0.11, 0.005), "night", at=(-width * 0.405 + width * 0.09 * key, depth * (0.06 - 0.135 * row), 0.015), bevel=0.0015, segments=1, name="key"))
    lid = [box((width, 0.011, height), "slate", at=(0, 0, 0), bevel=0.005, shade=1.15, name="lid")]
    light = [finished(box((width - 0.024, 0.002, height - 0.024), "screen", at=(0, 0.0058, 0.012), bevel=0.0006, segments=1, shade=0.75, name="screen"), "glow")]
    body += lid
    for group in (lid, light):
        moved(group, (0, -depth / 2 + 0.004, 0.012), (opening - 90, 0, 0))
    return body, light


def mouse(colour="white"):
    """A computer mouse, its nose towards -y."""
    return [ball(0.036, colour, (0, 0, 0.012), shape=(0.86, 1.35, 0.62), detail=3, name="mouse"), box((0.006, 0.018, 0.006), "aqua", at=(0, -0.026, 0.03), bevel=0.002, segments=1, name="wheel")]


def headset(colour="ink", pad="orange"):
    """A headset with its microphone, lying on its cups."""
    made = [sweep([(0.085 * math.cos(a), 0, 0.03 + 0.12 * math.sin(a)) for a in (math.radians(d) for d in range(0, 181, 20))], 0.009, colour, sides=8, flat=0.6, name="band")]
    for x in (-1, 1):
        made.append(ball(0.036, colour, (x * 0.082, 0, 0.036), shape=(0.5, 1, 1), detail=3, name="cup"))
        made.append(tube(0.034, 0.016, 0.016, pad, at=(x * 0.07, 0, 0.036), turn=(0, -x * 90, 0), sides=16, name="pad"))
    made.append(sweep([(0.09, 0, 0.02), (0.08, -0.06, 0.012), (0.03, -0.085, 0.012)], 0.005, colour, sides=6, name="arm"))
    made.append(ball(0.011, colour, (0.025, -0.086, 0.012), detail=2, name="microphone"))
    return made


def slats(width, height, colour="beech", count=16):
    """Upright battens on a wall whose face is y = 0, their lower edge on z = 0."""
    step = width / count
    return [box((step * 0.62, 0.022, height * dice.uniform(0.985, 1.0)), colour, at=(-width / 2 + step * (k + 0.5), -0.011, 0), bevel=0.004, shade=play(), name="batten") for k in range(count)]


def cable_box(width=0.28, depth=0.22, height=0.15):
    """A cardboard box of cables and an old keyboard that wait."""
    made = [box((width, depth, 0.012), "maple", bevel=0.002, shade=0.8, name="bottom")]
    for x, y, w, d in ((0, -depth / 2, width, 0.01), (0, depth / 2, width, 0.01), (-width / 2, 0, 0.01, depth), (width / 2, 0, 0.01, depth)):
        made.append(box((w, d, height), "maple", at=(x, y, 0), bevel=0.002, shade=0.86 * play(), name="side"))
    for y, lean in ((-1, 52), (1, -40)):
        made += moved([box((width, 0.008, 0.07), "maple", bevel=0.002, shade=0.93, name="flap")], (0, y * depth / 2, height - 0.004), (lean, 0, 0))
    made.append(box((width * 0.9, depth * 0.9, 0.01), "night", at=(0, 0, height * 0.55), bevel=0.002, name="dark"))
    for k, colour in enumerate(("sky", "red", "white", "teal")):
        line = [(0.08 * math.cos(a * 0.9 + k) * (1 + 0.2 * math.sin(a)), 0.058 * math.sin(a * 0.9 + k), height * (0.62 + 0.12 * k) + 0.014 * math.sin(1.7 * a)) for a in range(8)]
        made.append(sweep(line, 0.0085, colour, sides=7, name="cable"))
    made.append(box((0.3, 0.09, 0.016), "linen", at=(-0.02, 0.02, height * 0.9), turn=(0, -14, 16), bevel=0.005, name="keyboard"))
    return made
