"""What stands in a print shop: the slanted table, the rack of stencils, pots of ink, brushes, type drawers, prints on a line, a
hen, and a printer's hair. Metres, standing on z = 0 unless said."""

import math

from mathutils import Vector

from .person import HEAD
from .rooster import small_print
from .shapes import ball, box, cylinder, dice, fade, lathe, moved, play, sheet, slab, smooth_outline, sweep
from .workwear import on_head

# The slanted table: the board's lean in degrees and the height of its middle.
LEAN = 46
MIDDLE = 0.6
BOARD = (0.78, 0.84)


def on_slope(parts, at=(0, 0, MIDDLE), lean=LEAN):
    """Puts things made flat (x right, y up the slope) on a slope that faces -y."""
    return moved(parts, at, (lean, 0, 0))


def slanted_table():
    """The board on its trestle, with a ledge below and a shelf under it."""
    wide, tall = BOARD
    made = on_slope([box((wide, tall, 0.03), "oak", at=(0, 0, -0.031), bevel=0.008, name="board"), box((wide + 0.02, 0.035, 0.05), "walnut", at=(0, -tall / 2 - 0.012, -0.03), bevel=0.008, name="ledge"),
                     box((wide + 0.02, 0.022, 0.04), "walnut", at=(0, tall / 2 + 0.008, -0.034), bevel=0.008, name="edge")])
    rise, run = tall / 2 * math.sin(math.radians(LEAN)), tall / 2 * math.cos(math.radians(LEAN))
    for x in (-1, 1):
        side = x * (wide / 2 - 0.07)
        front, back = (side, -run + 0.06, MIDDLE - rise + 0.02), (side, run - 0.04, MIDDLE + rise - 0.08)
        made.append(sweep([front, (side * 1.03, -run + 0.05, 0)], [0.026, 0.022], "oak", sides=10, round_ends=False, shade=play(), name="leg"))
        made.append(sweep([back, (side * 1.03, run - 0.02, 0)], [0.026, 0.022], "oak", sides=10, round_ends=False, shade=play(), name="leg"))
        made.append(box((0.035, 2 * run - 0.1, 0.045), "oak", at=(side * 1.02, 0, 0.1), bevel=0.008, shade=0.9, name="rail"))
    made.append(box((wide - 0.1, 2 * run - 0.06, 0.022), "oak", at=(0, 0, 0.145), bevel=0.006, shade=0.95, name="shelf"))
    return made


def rack(width=0.5, lean=58, middle=0.42, tall=0.46):
    """A low stand on which stencils lean."""
    made = []
    a = math.radians(lean)
    rise, run = tall / 2 * math.sin(a), tall / 2 * math.cos(a)
    for x in (-1, 1):
        side = x * (width / 2 - 0.05)
        made.append(sweep([(side, -run, middle - rise), (side, run, middle + rise)], 0.016, "walnut", sides=10, name="post"))
        made.append(sweep([(side, -run + 0.01, middle - rise + 0.01), (side * 1.08, -run - 0.02, 0.0)], 0.017, "walnut", sides=10, round_ends=False, name="leg"))
        made.append(sweep([(side, run - 0.03, middle + rise - 0.05), (side * 1.08, run + 0.1, 0.0)], 0.016, "walnut", sides=10, round_ends=False, name="leg"))
    made.append(box((width, 0.07, 0.02), "walnut", at=(0, -run - 0.02, middle - rise - 0.02), turn=(lean - 90, 0, 0), bevel=0.005, name="ledge"))
    made.append(sweep([(-width / 2 + 0.05, run - 0.02, middle + rise - 0.03), (width / 2 - 0.05, run - 0.02, middle + rise - 0.03)], 0.013, "walnut", sides=8, name="bar"))
    return made


def pot(colour, radius=0.062, height=0.075, clay="white"):
    """A bowl full of ink, a drip over its edge."""
    made = [lathe([(0, 0), (radius * 0.62, 0), (radius * 0.66, 0.006), (radius, height * 0.7), (radius * 1.02, height), (radius * 0.93, height), (radius * 0.9, height * 0.8), (0, height * 0.78)], clay, sides=26,
                  shade=play(), name="pot")]
    made.append(lathe([(radius * 0.91, height * 0.8), (radius * 0.84, height * 0.9), (radius * 0.4, height * 0.94), (0, height * 0.92)], colour, sides=24, name="ink"))
    a = dice.uniform(3.6, 5.6)
    made.append(sweep([(radius * 0.86 * math.cos(a), radius * 0.86 * math.sin(a), height * 0.94), (radius * 1.02 * math.cos(a), radius * 1.02 * math.sin(a), height * 1.01),
                       (radius * 1.05 * math.cos(a), radius * 1.05 * math.sin(a), height * 0.72), (radius * 0.93 * math.cos(a), radius * 0.93 * math.sin(a), height * 0.45)],
                      [0.012, 0.012, 0.011, 0.013], colour, sides=10, name="drip"))
    return made


def round_brush(colour, size=1.0):
    """A round stencil brush standing on its bristles, which are full of ink."""
    bristles = lathe([(0, 0), (0.034, 0.002), (0.036, 0.02), (0.03, 0.075), (0, 0.076)], "beech", sides=20, name="bristles")
    fade(bristles, colour, lambda x, y, z: 1.0 if z < 0.045 else 0.0)
    made = [bristles, lathe([(0.031, 0.066), (0.034, 0.075), (0.034, 0.1), (0.026, 0.112)], "brass", sides=20, name="ferrule"),
            lathe([(0.025, 0.11), (0.03, 0.13), (0.017, 0.18), (0.015, 0.22), (0.024, 0.26), (0.018, 0.285), (0, 0.29)], "oak", sides=18, name="handle")]
    return moved(made, (0, 0, 0), (0, 0, 0), size)


def cupboard(width=0.56, depth=0.36, height=0.74, rows=6):
    """A type cabinet with shallow drawers, one a little open, full of type; an open case on its sloping top."""
    made = [box((width, depth, height), "oak", at=(0, 0, 0.03), bevel=0.012, shade=0.85, name="cabinet"), box((width + 0.04, depth + 0.04, 0.035), "walnut", bevel=0.01, name="plinth")]
    step = (height - 0.08) / rows
    for k in range(rows):
        out = 0.13 if k == rows - 2 else 0.0
        z = 0.07 + k * step
        made.append(box((width - 0.05, 0.03, step - 0.014), "oak", at=(0, -depth / 2 - 0.004 - out, z), bevel=0.006, shade=play() * 1.06, name="drawer"))
        made.append(box((0.1, 0.012, 0.03), "brass", at=(0, -depth / 2 - 0.022 - out, z + step / 2 - 0.024), bevel=0.004, name="label"))
        made.append(box((0.07, 0.006, 0.016), "paper", at=(0, -depth / 2 - 0.027 - out, z + step / 2 - 0.017), bevel=0.001, name="card"))
        for x in (-1, 1):
            made.append(ball(0.014, "brass", (x * width * 0.32, -depth / 2 - 0.03 - out, z + step / 2 - 0.008), detail=2, name="knob"))
        if out:
            made += moved(_case(width - 0.07, out, 7, 2), (0, -depth / 2 - out / 2 + 0.004, z + 0.015), (0, 0, 0))
    made.append(box((width + 0.05, depth + 0.05, 0.03), "walnut", at=(0, 0, height + 0.03), bevel=0.01, name="top"))
    made += moved(_case(width - 0.04, depth - 0.04, 8, 4), (0, 0.01, height + 0.09), (20, 0, 0))
    made.append(box((width - 0.1, 0.04, 0.1), "walnut", at=(0, depth / 2 - 0.06, height + 0.05), bevel=0.008, name="prop"))
    return made


def _case(width, depth, columns, rows):
    """A case of type: boxes with metal letters."""
    made = [box((width, depth, 0.012), "walnut", bevel=0.003, name="case")]
    for k in range(columns + 1):
        made.append(box((0.008, depth, 0.03), "oak", at=((k / columns - 0.5) * width, 0, 0.004), bevel=0.002, segments=1))
    for k in range(rows + 1):
        made.append(box((width, 0.008, 0.03), "oak", at=(0, (k / rows - 0.5) * depth, 0.004), bevel=0.002, segments=1))
    for c in range(columns):
        for r in range(rows):
            for _ in range(2):
                made.append(box((0.014, 0.024, 0.02), "steel", at=((c + 0.5) / columns * width - width / 2 + dice.uniform(-0.012, 0.012), (r + 0.5) / rows * depth - depth / 2 + dice.uniform(-0.012, 0.012), 0.008),
                                turn=(0, 0, dice.uniform(0, 180)), bevel=0.002, segments=1))
    return made


def tins(colours, radius=0.036):
    """Tins of ink in a row from the origin along x, a dab of their colour on each lid."""
    made = []
    for k, colour in enumerate(colours):
        tall = 0.06 + 0.02 * (k % 2)
        tin = [cylinder(radius, tall, "steel", bevel=0.005, sides=20, name="tin"), cylinder(radius * 1.02, tall * 0.62, colour, at=(0, 0, tall * 0.16), bevel=0.002, sides=20, name="label"),
               cylinder(radius * 0.8, 0.008, colour, at=(0, 0, tall - 0.002), bevel=0.003, sides=18, name="dab")]
        made += moved(tin, (k * radius * 2.3, dice.uniform(-0.008, 0.008), 0))
    return made


def brayer(colour, width=0.11):
    """An ink roller that hangs from the origin by its handle, facing -y."""
    made = [sweep([(0, 0, 0), (0, 0, -0.03), (0, 0, -0.1)], [0.008, 0.017, 0.014], "beech", sides=12, name="handle"), sweep([(0, 0, -0.09), (0, 0, -0.14)], 0.006, "steel", sides=8, name="shaft")]
    for x in (-1, 1):
        made.append(sweep([(0, 0, -0.135), (x * width * 0.56, 0, -0.14), (x * width * 0.56, 0, -0.185)], 0.005, "steel", sides=8, name="fork"))
    made.append(cylinder(0.026, width, colour, at=(-width / 2, 0, -0.185), turn=(0, 90, 0), bevel=0.006, sides=20, name="roller"))
    return made


def roll_crate(width=0.3, depth=0.22, height=0.2):
    """A slatted crate with rolls of paper standing in it."""
    made = [box((width, depth, 0.015), "beech", at=(0, 0, 0.012), bevel=0.003, name="bottom")]
    for z in (0.02, 0.085, 0.15):
        for y in (-1, 1):
            made.append(box((width, 0.014, 0.05), "beech", at=(0, y * depth / 2, z), bevel=0.004, shade=play(), name="slat"))
        for x in (-1, 1):
            made.append(box((0.014, depth, 0.05), "beech", at=(x * width / 2, 0, z), bevel=0.004, shade=play() * 0.95, name="slat"))
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(box((0.022, 0.022, height), "oak", at=(x * (width / 2 - 0.012), y * (depth / 2 - 0.012), 0), bevel=0.004, name="post"))
    for x, y, tall, colour in ((-0.09, 0.04, 0.42, "paper"), (0.0, 0.05, 0.36, "linen"), (0.09, 0.035, 0.46, "paper"), (-0.05, -0.045, 0.33, "sky"), (0.055, -0.045, 0.38, "rose")):
        roll = lathe([(0.01, 0), (0.034, 0), (0.034, tall), (0.028, tall), (0.022, tall - 0.02), (0.01, tall - 0.022), (0.0, tall - 0.05)], colour, sides=18, shade=play(), name="roll")
        made += moved([roll], (x, y, 0.027), (dice.uniform(-5, 5), dice.uniform(-6, 6), 0))
    return made


def hung_prints(count, gap, size, inks=None):
    """Prints that hang from the origin along x, each by two pegs, facing -y. `inks`: what of the picture each has already."""
    made = []
    for k in range(count):
        x = (k - (count - 1) / 2) * gap
        one = small_print(size, fine=False, inks=(inks or [("yellow", "red", "blue", "line")])[k % len(inks or [1])])
        tall = 74 * size
        moved(one, (0, -tall / 2 - 0.006, 0))
        made += moved(moved(one, (0, 0, 0), (90 + dice.uniform(-3, 3), 0, 0)), (x, 0, 0), (0, dice.uniform(-1.5, 1.5), dice.uniform(-4, 4)))
        for side in (-1, 1):
            made.append(box((0.014, 0.026, 0.05), "beech", at=(x + side * 22 * size, -0.002, -0.034), bevel=0.004, shade=play(), name="peg"))
    return made


def hen(colour="varnish", pale="orange"):
    """A hen that looks along -y; gives (body, head), the head about its neck's foot at (0, -0.06, 0.15)."""
    def outline(u, v):
        a = 2 * math.pi * u
        y = -0.115 + 0.25 * v
        wide = 0.088 * math.sin(math.pi * min(1, 0.06 + 0.9 * v)) ** 0.6 * (1 if v < 0.6 else 1 - 0.55 * (v - 0.6) / 0.4)
        return Vector((wide * math.cos(a), y, 0.135 + 0.085 * max(0, v - 0.45) + wide * 1.08 * math.sin(a)))

    trunk = sheet(outline, (14, 22), colour, thickness=0.003, name="trunk")
    trunk["finish"] = "matte"
    fade(trunk, pale, lambda x, y, z: 0.75 * max(0.0, min(1.0, (-y - 0.02) / 0.08)))
    body = [trunk, ball(0.052, pale, (0, -0.085, 0.135), shape=(0.95, 0.8, 1.1), detail=3, name="breast")]
    for side in (-1, 1):
        wing = slab(smooth_outline([(-0.07, 0.01), (-0.04, 0.035), (0.03, 0.03), (0.1, 0.012), (0.075, -0.006), (0.085, -0.02), (0.05, -0.022), (0.05, -0.036), (0.0, -0.036), (-0.05, -0.02)], 4), 0.016, colour, bevel=0.006, shade=0.72, name="wing")
        wing["finish"] = "matte"
        moved([wing], (0, 0, 0), (90, 0, 90))
        body += moved([wing], (side * 0.088 - 0.008, 0.012, 0.158), (8, side * 6, side * -4))
        body.append(sweep([(side * 0.035, 0.01, 0.07), (side * 0.036, 0.0, 0.008)], [0.011, 0.007], "yellow", sides=8, name="leg"))
        body.append(ball(0.03, colour, (side * 0.036, 0.01, 0.078), shape=(0.8, 0.9, 0.9), detail=2, shade=0.85, name="thigh"))
        body[-1]["finish"] = "matte"
        for a in (-32, 0, 32):
            body.append(sweep([(side * 0.036, 0.0, 0.007), (side * 0.036 + 0.04 * math.sin(math.radians(a)), -0.042 * math.cos(math.radians(a)), 0.005)], [0.007, 0.004], "yellow", sides=6, name="toe"))
    for k in range(5):
        lean = -24 + 12 * k
        feather = sweep([(0, 0.1, 0.19), (0.03 * math.sin(math.radians(lean * 2)), 0.155, 0.255 - 0.00005 * lean * lean), (0.05 * math.sin(math.radians(lean * 2)), 0.185, 0.295 - 0.00009 * lean * lean)], [0.022, 0.026, 0.01], "ebony" if k % 2 else colour,
                        sides=10, flat=0.45, up=(0, 1, 1), shade=0.8, name="tail")
        feather["finish"] = "matte"
        body.append(feather)
    neck = lathe([(0.056, 0.0), (0.05, 0.03), (0.036, 0.07), (0.03, 0.1), (0.022, 0.12), (0, 0.128)], pale, at=(0, -0.07, 0.14), turn=(18, 0, 0), sides=18, name="neck")
    fade(neck, colour, lambda x, y, z: 0.85 * max(0.0, 1 - z / 0.07))
    head = [neck, ball(0.034, pale, (0, -0.112, 0.262), shape=(0.9, 1.05, 0.95), name="head"),
            lathe([(0.012, 0), (0.008, 0.014), (0, 0.03)], "yellow", at=(0, -0.14, 0.258), turn=(100, 0, 0), sides=10, name="beak")]
    for k, (y, z, r) in enumerate(((-0.13, 0.296, 0.012), (-0.115, 0.305, 0.0155), (-0.096, 0.302, 0.014), (-0.08, 0.292, 0.011))):
        head.append(ball(r, "red", (0, y, z), shape=(0.5, 0.9, 1.2), detail=2, name="comb"))
    for side in (-1, 1):
        head.append(ball(0.0058, "ebony", (side * 0.0285, -0.124, 0.268), detail=2, name="eye"))
        head.append(ball(0.012, "red", (side * 0.02, -0.134, 0.24), shape=(0.6, 0.8, 1.2), detail=2, name="wattle"))
        head.append(ball(0.014, "red", (side * 0.024, -0.124, 0.262), shape=(0.35, 1, 1), detail=2, name="face"))
    return body, head


def combed_hair(colour="hair-brown", grey="hair-grey", moustache=True):
    """Hair in locks swept back from the forehead, grey at the temples, and a moustache: a function of (look, pose) for
    `Look.wear`, with the style “bald”."""

    def make(look, pose):
        r = HEAD
        # What is under the locks: its edge on the skull rises over the forehead and falls behind.
        made = [ball(r, colour, (0, 0.13 * r, 0.15 * r), shape=(0.96, 0.9, 1.03), shade=0.9, name="hair")]

        def over(side, angle, lift):
            s = math.sin(side)
            c = math.cos(side)
            a = math.radians(angle)
            return Vector((0.95 * r * s * lift, (-0.9 * math.cos(a) * c + 0.02) * r * lift, 1.05 * r * math.sin(a) * c * lift + 0.02 * r))

        for row, (count, start, stop, lift) in enumerate(((9, 50, 150, 1.06), (8, 84, 205, 1.05))):
            for k in range(count):
                side = math.radians(-58 + 116 * k / (count - 1)) + dice.uniform(-0.05, 0.05)
                begin = start + (30 if row == 0 else 8) * abs(math.sin(side)) ** 1.4 + dice.uniform(-3, 3)
                quiff = 0.09 * math.cos(side) ** 3 if row == 0 else 0.03
                path = [over(side + 0.1 * t, begin + (stop - begin) * t, 1.0 + (lift - 1) * 1 + quiff * math.exp(-(((t - 0.22) / 0.2) ** 2)) - 0.07 * (t > 0.9)) for t in (0, 0.2, 0.45, 0.7, 1.0)]
                path[0] = over(side - 0.05, begin - 2, 0.98)
                lock = sweep(path, [0.05 * r, 0.19 * r, 0.2 * r, 0.17 * r, 0.05 * r], colour, sides=7, flat=0.62, shade=dice.uniform(0.84, 1.22), name="lock")
                made.append(lock)
        # Round the back from ear to ear, locks that fall, greyer towards the temples.
        for k in range(15):
            around = -104 + 208 * k / 14
            a = math.radians(around)
            temple = max(0.0, (abs(around) - 60) / 44)
            foot = -0.42 + 0.46 * temple**0.7
            path = []
            for height, lift, lean in ((0.74, 1.0, -0.05), (0.5, 1.075, 0.0), (0.5 * (0.4 + foot), 1.085, 0.03), (foot, 1.0, 0.05)):
                wide = math.sqrt(max(0.0, 1 - (height / 1.06) ** 2)) * r * lift
                path.append(Vector((0.97 * wide * math.sin(a + lean), 0.93 * wide * math.cos(a + lean) + 0.02 * r, height * r)))
            lock = sweep(path, [0.1 * r, 0.19 * r, 0.17 * r, 0.03 * r], colour, sides=7, flat=0.55, up=path[1], shade=dice.uniform(0.86, 1.16), name="lock")
            made.append(fade(lock, grey, lambda x, y, z, much=temple: 0.4 * much, 0.75))
        for side in (-1, 1):
            if moustache:
                made.append(sweep([(side * 0.02 * r, -0.95 * r, -0.33 * r), (side * 0.18 * r, -0.93 * r, -0.37 * r), (side * 0.36 * r, -0.83 * r, -0.44 * r), (side * 0.47 * r, -0.76 * r, -0.37 * r)],
                                  [0.06 * r, 0.095 * r, 0.06 * r, 0.02 * r], colour, sides=9, shade=0.95, name="moustache"))
        return on_head(made, pose)

    return make
