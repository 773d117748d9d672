"""The eight places of the valley, each with a sign much larger than life. Metres, on z = 0 within 20 cm of the origin, their front
towards -y. Each gives (solid, lamps); `glassworks` gives its fire, and `robot_hall` its arm, as a third."""

import math

from .hamlet import block, chimney, house, pane, peg, plainer, upright
from .shapes import ball, box, circle, cylinder, dice, fade, finished, lathe, moved, play, slab, smooth_outline, sweep
from .violin import plate, violin


def lutherie():
    """A timbered workshop with a violin as tall as its roof."""
    solid, lamps = house(0.27, 0.2, 0.125, 0.11, "plaster", "brick", "y", 0.022), []
    for x in (-0.13, -0.045, 0.045, 0.13):
        solid.append(block((0.013, 0.01, 0.135), "walnut", (x, -0.101, -0.005)))
    solid += [block((0.272, 0.01, 0.012), "walnut", (0, -0.101, z)) for z in (0.0, 0.12)] + [block((0.012, 0.01, 0.075), "walnut", (0, -0.101, 0.13))]
    a, b = pane(-0.087, 0.045, 0.062, 0.06, -0.1, "oak")
    c, d = pane(0, 0.155, 0.03, 0.03, -0.103, "oak")
    solid, lamps = solid + a + c, lamps + b + d
    solid.append(block((0.06, 0.008, 0.1), "teal", (0, -0.103, 0), shade=1.1))
    moved(solid + lamps, (-0.025, 0.055, 0))
    # The sign.
    sign = moved(plainer(violin("varnish"), 0.22), (0, 0, 0), (84, 0, 0), 0.66)
    solid += moved(sign, (0.098, -0.115, 0.022), (0, 0, -9))
    solid.append(lathe([(0, 0), (0.058, 0), (0.06, 0.006), (0.052, 0.022), (0, 0.022)], "walnut", (0.098, -0.118, 0), sides=24))
    # White plates that dry, and wood that waits.
    for k, colour in enumerate(("spruce", "maple")):
        solid += moved(moved(plainer([plate(colour)], 0.06), (0, 0, 0), (72, 0, 0), 0.27), (-0.155 + 0.068 * k, -0.125, 0.004), (0, 0, 10))
    for row in range(4):
        solid += [block((0.09, 0.02, 0.011), dice.choice(["spruce", "maple", "beech"]), (-0.155, 0.005 + 0.024 * k, 0.012 * row), (0, 0, 82 + dice.uniform(-3, 3)), play(), 0.001) for k in range(2)]
    solid += peg("blue", "skin-brown", "hair-black", (0.0, -0.13, 0.004), 1.15)
    return solid, lamps


def glassworks():
    """A hall of brick with a tall chimney; its mouth glows."""
    solid, lamps = house(0.3, 0.2, 0.13, 0.09, "brick", "slate", "y", 0.018), []
    mouth = [(-0.058, 0), (0.058, 0), *[(0.058 * math.cos(math.pi * k / 10), 0.062 + 0.058 * math.sin(math.pi * k / 10)) for k in range(11)]]
    outer = [(-0.078, -0.002), (0.078, -0.002), *[(0.078 * math.cos(math.pi * k / 10), 0.062 + 0.078 * math.sin(math.pi * k / 10)) for k in range(11)]]
    solid.append(upright(outer, 0.024, "stone", (0, -0.112, 0), holes=[mouth], shade=0.8))
    glow = upright(mouth, 0.006, "ember", (0, -0.105, 0), bevel=0.001)
    heart = upright([(x * 0.66, z * 0.7) for x, z in mouth], 0.006, "molten", (0, -0.107, 0), bevel=0.001)
    core = upright([(x * 0.38, z * 0.45) for x, z in mouth], 0.006, "lamp", (0, -0.109, 0), bevel=0.001)
    for x in (-0.112, 0.112):
        a, b = pane(x, 0.055, 0.026, 0.045, -0.1, "stone", "molten")
        solid, lamps = solid + a, lamps + b
    solid += [block((0.08, 0.15, 0.035), "slate", (0, 0, 0.205), shade=0.85), block((0.1, 0.17, 0.01), "slate", (0, 0, 0.238))]
    lamps += [block((0.006, 0.11, 0.016), "molten", (x * 0.04, 0, 0.215), bevel=0.001) for x in (1, -1)]
    stack = lathe([(0.043, 0), (0.036, 0.1), (0.028, 0.34), (0.034, 0.345), (0.034, 0.365), (0.027, 0.37), (0.018, 0.37), (0.018, 0.34)], "brick", (-0.1, 0.07, 0), sides=18, shade=1.06)
    fade(stack, "plaster", lambda x, y, z: 0.85 if 0.335 < z < 0.372 else 0.0)
    solid.append(stack)
    moved(solid + lamps + [glow, heart, core], (0, 0.05, 0))
    for kind, colour, x, y, size in (("vase", "cobalt", 0.112, -0.115, 0.125), ("drop", "ruby", 0.158, -0.06, 0.095), ("bowl", "emerald", -0.13, -0.1, 0.085), ("drop", "amber", -0.165, -0.035, 0.11), ("bowl", "aqua", 0.055, -0.16, 0.05)):
        profile = {"vase": [(0, 0), (0.2, 0), (0.3, 0.16), (0.34, 0.36), (0.2, 0.62), (0.13, 0.78), (0.22, 1.0), (0.18, 1.0), (0.09, 0.78), (0, 0.7)],
                   "drop": [(0, 0), (0.26, 0.02), (0.36, 0.2), (0.33, 0.4), (0.14, 0.62), (0.07, 0.8), (0.1, 1.0), (0.06, 1.0), (0, 0.8)],
                   "bowl": [(0, 0), (0.22, 0), (0.2, 0.06), (0.4, 0.35), (0.52, 0.72), (0.48, 0.72), (0.34, 0.36), (0, 0.14)]}[kind]
        solid.append(lathe([(r * size, z * size) for r, z in profile], colour, (x, y, 0.006), sides=20))
    solid += peg("linen", "skin-pale", "hair-auburn", (-0.05, -0.12, 0.004), 1.15)
    solid.append(sweep([(-0.043, -0.13, 0.03), (-0.0, -0.15, 0.034)], 0.002, "steel", sides=6))
    hot = [glow, heart, core, ball(0.011, "molten", (0.008, -0.153, 0.035), detail=2)]
    return solid, lamps, hot


def timber(length, radius, sides=12):
    """A log along y with light ends, its middle at the origin."""
    made = [cylinder(radius, length, "bark", (0, length / 2, 0), (90, 0, 0), bevel=radius * 0.1, sides=sides, shade=play())]
    for side in (1, -1):
        made += [cylinder(radius * r, 0.003, colour, (0, side * (length / 2 + 0.0008 * k) + (0.0015 if side > 0 else 0.0015), 0), (90, 0, 0), bevel=0, sides=sides) for k, (r, colour) in enumerate(((0.87, "spruce"), (0.45, "maple")))]
    return made


def sawmill():
    """An open shed, its great saw in a log, piles of logs and of boards."""
    solid, lamps = [], []
    for x in (-0.13, 0.0, 0.13):
        solid += [block((0.014, 0.014, 0.185 if y < 0.1 else 0.22), "oak", (x, y, -0.01)) for y in (0.01, 0.15)]
    solid.append(block((0.33, 0.19, 0.012), "brick", (0, 0.085, 0.192), (16, 0, 0), 0.95))
    solid += [block((0.33, 0.005, 0.004), "brick", (0, 0.0815 + t * math.cos(math.radians(16)), 0.2035 + t * math.sin(math.radians(16))), (16, 0, 0), 0.8, 0.001) for t in (-0.075, -0.05, -0.025, 0, 0.025, 0.05, 0.075)]
    solid.append(block((0.28, 0.012, 0.21), "bark", (0, 0.16, 0), shade=1.1))
    lamps += [ball(0.011, "molten", (x, 0.03, 0.172), detail=2) for x in (-0.066, 0.066)]
    # The saw.
    teeth = []
    for k in range(28):
        a, b = 2 * math.pi * k / 28, 2 * math.pi * (k + 0.75) / 28
        teeth += [(0.104 * math.cos(a), 0.104 * math.sin(a)), (0.088 * math.cos(b), 0.088 * math.sin(b))]
    blade = [upright(teeth, 0.005, "steel", (0.0, -0.072, 0.118), bevel=0.001), upright(circle(0.066, 32, (0.0, 0.118)), 0.002, "stone", (0, -0.0735, 0), bevel=0.0005, holes=[circle(0.06, 32, (0.0, 0.118))])]
    solid += finished(blade, "satin")
    solid += [cylinder(0.03, 0.012, "red", (0.0, -0.07, 0.118), (90, 0, 0), bevel=0.002, sides=18), cylinder(0.011, 0.02, "white", (0.0, -0.066, 0.118), (90, 0, 0), bevel=0.002, sides=12)]
    solid += moved(moved(timber(0.29, 0.03, 18), turn=(0, 0, 90)), (-0.005, -0.072, 0.048))
    solid += [block((0.3, 0.05, 0.014), "iron", (0, -0.072, 0.004)), block((0.02, 0.07, 0.02), "red", (-0.1, -0.072, 0.012)), block((0.02, 0.07, 0.02), "red", (0.1, -0.072, 0.012))]
    # Logs, and boards in stickers.
    for row, count in enumerate((3, 2, 1)):
        for k in range(count):
            solid += moved(timber(0.15 * dice.uniform(0.9, 1.1), 0.03), (0.158 + 0.06 * (k - (count - 1) / 2), -0.03, 0.034 + 0.052 * row), (0, 0, dice.uniform(-3, 3)))
    for row in range(5):
        solid += [block((0.022, 0.13, 0.011), "spruce", (-0.19 + 0.0245 * k, -0.005, 0.005 + 0.0165 * row), (0, 0, dice.uniform(-2, 2)), play() * 1.03, 0.001) for k in range(3)]
        solid += [block((0.074, 0.008, 0.006), "beech", (-0.165, y, 0.0155 + 0.0165 * row), bevel=0.001) for y in (-0.05, 0.04)] if row < 4 else []
    solid.append(lathe([(0.036, 0), (0.02, 0.016), (0.006, 0.03), (0, 0.031)], "spruce", (0.06, -0.125, 0.004), sides=14, shade=1.05))
    solid += peg("orange", "skin-tan", "yellow", (-0.06, -0.135, 0.004), 1.15)
    return solid, lamps


def _rooster(size):
    """The rooster of the prints, in flat colours, one over the other, within ±size / 2 of the origin, facing -y."""
    layers = []

    def layer(points, colour, front, smooth=True):
        line = smooth_outline(points, 4) if smooth else points
        layers.append(upright([(x * size, z * size) for x, z in line], 0.003, colour, (0, -0.0018 * front, 0), bevel=0.0006))

    for k, colour in enumerate(("emerald", "cobalt", "red")):
        s = 1 - 0.17 * k
        layer([(0.12, -0.16 - 0.02 * k), (0.2, 0.1), (0.22, 0.3 * s), (0.36 * s + 0.04, 0.46 * s), (0.52 * s, 0.38 * s), (0.56 * s, 0.1 * s), (0.5 * s, -0.12), (0.44 * s, 0.12 * s), (0.36 * s, 0.18 * s), (0.3, -0.02), (0.24, -0.22)], colour, 1 + k)
    layer([(-0.3, -0.02), (-0.24, -0.22), (-0.02, -0.32), (0.2, -0.24), (0.28, -0.04), (0.14, 0.0), (-0.02, 0.04), (-0.12, 0.2), (-0.15, 0.36), (-0.24, 0.41), (-0.33, 0.34), (-0.33, 0.2)], "orange", 4)
    layer([(-0.3, 0.14), (-0.18, 0.22), (-0.1, 0.08), (-0.02, -0.06), (-0.14, -0.02), (-0.2, -0.1), (-0.28, -0.02)], "yellow", 5)
    layer([(-0.06, -0.06), (0.1, -0.02), (0.24, -0.1), (0.14, -0.22), (-0.02, -0.2)], "red", 5)
    layer([(-0.34, 0.36), (-0.37, 0.49), (-0.29, 0.44), (-0.25, 0.54), (-0.2, 0.45), (-0.12, 0.49), (-0.14, 0.36), (-0.24, 0.38)], "red", 5, False)
    layer([(-0.33, 0.32), (-0.47, 0.27), (-0.33, 0.23)], "yellow", 5, False)
    layer([(-0.34, 0.22), (-0.3, 0.2), (-0.3, 0.1), (-0.35, 0.08), (-0.38, 0.14)], "red", 6)
    for x in (-0.06, 0.08):
        layer([(x - 0.02, -0.26), (x + 0.02, -0.26), (x + 0.02, -0.45), (x + 0.07, -0.49), (x - 0.12, -0.49), (x - 0.02, -0.45)], "amber", 3, False)
    layers.append(ball(0.026 * size, "ink", (-0.245 * size, -0.01, 0.31 * size), shape=(1, 0.4, 1), detail=2))
    return layers


def _sheet(width, height, ink):
    """A printed sheet with its frame line, the middle at the origin."""
    made = [block((width, 0.004, height), "paper", (0, 0, -height / 2), bevel=0.001)]
    outer = [(-width * 0.44, -height * 0.455), (width * 0.44, -height * 0.455), (width * 0.44, height * 0.455), (-width * 0.44, height * 0.455)]
    inner = [(x * 0.93, z * 0.945) for x, z in outer]
    made.append(upright(outer, 0.002, ink, (0, -0.003, 0), holes=[inner], bevel=0.0004))
    return made


def printshop():
    """A print shop; three great prints hang on its front, the rooster between a sun and a balloon."""
    solid, lamps = house(0.37, 0.16, 0.18, 0.09, "plum", "brick", "x", 0.018, 1.15), []
    solid += [block((0.374, 0.164, 0.022), "stone", (0, 0, -0.004), shade=0.9), block((0.374, 0.01, 0.008), "beech", (0, -0.084, 0.176))]
    for x in (-0.1, 0.1):
        dormer = house(0.05, 0.06, 0.04, 0.03, "plaster", "brick", "y", 0.007)
        a, b = pane(0, 0.01, 0.024, 0.024, -0.03)
        solid += moved(dormer + a, (x, -0.035, 0.19))
        lamps += moved(b, (x, -0.035, 0.19))
    solid += chimney(0.13, 0.03, 0.22, 0.06)
    hung = moved(_sheet(0.142, 0.172, "ink"), (0, 0, 0)) + moved(_rooster(0.128), (-0.004, -0.005, -0.004))
    solid += moved(hung, (0, -0.09, 0.094), (0, 0, 0))
    sun = _sheet(0.094, 0.128, "red")
    rays = []
    for k in range(12):
        a, b = 2 * math.pi * k / 12, 2 * math.pi * (k + 0.5) / 12
        rays += [(0.037 * math.cos(a), 0.037 * math.sin(a)), (0.024 * math.cos(b), 0.024 * math.sin(b))]
    sun += [upright(rays, 0.003, "orange", (0, -0.006, 0.008), bevel=0.0006), upright(circle(0.021, 20, (0, 0.008)), 0.003, "yellow", (0, -0.008, 0), bevel=0.0006),
            block((0.06, 0.003, 0.007), "cobalt", (0, -0.005, -0.048), bevel=0.0006), block((0.045, 0.003, 0.004), "cobalt", (0, -0.005, -0.037), bevel=0.0006)]
    sun += [ball(0.0028, "ink", (x, -0.009, 0.012), detail=1) for x in (-0.007, 0.007)]
    solid += moved(sun, (-0.127, -0.088, 0.095))
    balloon = _sheet(0.094, 0.128, "cobalt")
    skin = [(0.031 * math.cos(a), 0.016 + 0.033 * math.sin(a)) for a in (math.pi * (k / 12) * 1.32 - math.pi * 0.16 for k in range(13))] + [(-0.009, -0.028), (0.009, -0.028)]
    balloon += [upright(skin, 0.003, "red", (0, -0.006, 0), bevel=0.0006), upright([(x * 0.52, z) for x, z in skin], 0.003, "yellow", (0, -0.008, 0), bevel=0.0006),
                upright([(x * 0.18, z) for x, z in skin], 0.003, "cobalt", (0, -0.0095, 0), bevel=0.0006), block((0.016, 0.004, 0.012), "bark", (0, -0.006, -0.05), bevel=0.001)]
    balloon += [block((0.0015, 0.003, 0.014), "ink", (x, -0.006, -0.04), bevel=0.0004) for x in (-0.006, 0.006)]
    solid += moved(balloon, (0.127, -0.088, 0.095))
    moved(solid + lamps, (0, 0.06, 0))
    # Pots of the four inks, and a line of fresh sheets.
    for k, colour in enumerate(("red", "yellow", "cobalt", "emerald")):
        x, y = -0.155 + 0.042 * k, -0.085 - 0.022 * math.sin(0.9 * k)
        solid += [cylinder(0.017, 0.03, "white", (x, y, 0.005), bevel=0.002, sides=16), cylinder(0.0145, 0.005, colour, (x, y, 0.0325), bevel=0.001, sides=16), lathe([(0.0176, 0.01), (0.0178, 0.012), (0.0178, 0.02), (0.0176, 0.022)], colour, (x, y, 0.005), sides=16)]
    solid += [sweep([(x, -0.1, 0), (x, -0.1, 0.085)], 0.0035, "beech", sides=6) for x in (0.035, 0.175)] + [sweep([(0.035, -0.1, 0.08), (0.105, -0.1, 0.074), (0.175, -0.1, 0.08)], 0.0012, "linen", sides=5)]
    for k, colour in enumerate(("red", "cobalt", "emerald")):
        sheet = [block((0.034, 0.002, 0.044), "paper", (0, 0, -0.046), bevel=0.0006), upright(circle(0.011, 14, (0, -0.023)), 0.002, colour, (0, -0.002, 0), bevel=0.0004)]
        solid += moved(sheet, (0.062 + 0.044 * k, -0.102, 0.078), (dice.uniform(-6, 6), 0, dice.uniform(-4, 4)))
    solid += peg("yellow", "skin-dark", "hair-black", (0.012, -0.125, 0.004), 1.15)
    return solid, lamps


def robot_hall():
    """A modern hall; before its open door an orange arm holds a part."""
    solid, lamps = [], []
    roofline = [(-0.185, -0.02), (0.185, -0.02), (0.185, 0.15), *[(0.185 - 0.37 * k / 12, 0.15 + 0.045 * math.sin(math.pi * k / 12)) for k in range(1, 12)], (-0.185, 0.15)]
    door = [(-0.105, 0.0), (0.105, 0.0), (0.105, 0.135), (-0.105, 0.135)]
    solid += [upright(roofline, 0.012, "white", (0, -0.1, 0), 0.96, holes=[door]), upright(roofline, 0.2, "slate", (0, -0.03, 0), 0.9)]
    cover = [(x * 1.04, z + 0.004) for x, z in roofline[2:]]
    solid.append(upright(cover + [(x, z + 0.012) for x, z in cover[::-1]], 0.24, "sky", (0, -0.115, 0), 0.85))
    solid += [block((0.22, 0.08, 0.004), "ink", (0, -0.06, 0.004)), block((0.012, 0.06, 0.14), "white", (0.178, -0.06, 0)), block((0.012, 0.06, 0.14), "white", (-0.178, -0.06, 0))]
    lamps += [block((0.19, 0.004, 0.012), "lamp", (0, -0.034, 0.112), bevel=0.001), block((0.2, 0.004, 0.007), "screen", (0, -0.105, 0.147), bevel=0.001)]
    lamps += [block((0.04, 0.005, 0.03), "screen", (-0.05 + 0.05 * k, -0.034, 0.06), bevel=0.001) for k in range(3)]
    for x in (-0.147, 0.147):
        a, b = pane(x, 0.03, 0.036, 0.09, -0.1, "slate")
        solid, lamps = solid + a, lamps + b
    moved(solid + lamps, (0, 0.07, 0))
    # The cell's floor, striped.
    solid.append(cylinder(0.085, 0.006, "yellow", (-0.005, -0.075, 0.004), bevel=0.001, sides=32))
    solid.append(cylinder(0.074, 0.004, "ink", (-0.005, -0.075, 0.0075), bevel=0.001, sides=32, shade=1.3))
    belt = [block((0.11, 0.042, 0.01), "rubber", (0, 0, 0.03)), block((0.114, 0.048, 0.007), "steel", (0, 0, 0.022))] + [block((0.008, 0.04, 0.026), "iron", (x, 0, 0)) for x in (-0.045, 0.045)]
    belt += [block((0.022, 0.022, 0.02), colour, (x, 0, 0.04), (0, 0, 8)) for x, colour in ((0.032, "sky"), (-0.004, "orange"))]
    solid += moved(belt, (0.135, -0.09, 0.004), (0, 0, -14))
    solid += peg("teal", "skin-brown", "hair-black", (-0.125, -0.105, 0.004), 1.15)
    arm = [cylinder(0.045, 0.018, "iron", (0, 0, 0), bevel=0.003, sides=24), lathe([(0.038, 0.018), (0.036, 0.04), (0.028, 0.056), (0, 0.056)], "orange", sides=24),
           block((0.04, 0.056, 0.05), "orange", (0, 0, 0.042), bevel=0.01)]
    joints = [(0, 0, 0.082), (0.062, -0.002, 0.218), (-0.06, -0.028, 0.252), (-0.098, -0.04, 0.19)]
    arm.append(sweep(joints[:2], [0.026, 0.02], "orange", sides=14))
    arm.append(sweep(joints[1:3], [0.02, 0.014], "orange", sides=14))
    arm.append(sweep(joints[2:], [0.014, 0.012], "orange", sides=12))
    for (x, y, z), r in zip(joints, (0.028, 0.024, 0.0175)):
        arm += [cylinder(r, 2.3 * r, "orange", (x, y + 1.15 * r, z), (90, 0, 0), bevel=0.004, sides=20), cylinder(r * 0.62, 2.3 * r + 0.008, "iron", (x, y + 1.15 * r + 0.004, z), (90, 0, 0), bevel=0.002, sides=16)]
    x, y, z = joints[3]
    arm += [cylinder(0.015, 0.012, "iron", (x - 0.006, y, z - 0.014), sides=14), block((0.05, 0.014, 0.008), "iron", (x - 0.008, y, z - 0.022))]
    arm += [block((0.007, 0.014, 0.034), "steel", (x - 0.008 + side * 0.021, y, z - 0.052)) for side in (1, -1)]
    arm.append(block((0.033, 0.033, 0.033), "aqua", (x - 0.008, y, z - 0.06), (0, 0, 6), bevel=0.004))
    moved(arm, (-0.005, -0.075, 0.01))
    return solid, lamps, arm


def _shield(width):
    """A shield's outline, its tip at the origin."""
    half = smooth_outline([(0, 0), (0.27, 0.16), (0.46, 0.45), (0.5, 0.8), (0.5, 1.05)], 4, closed=False)
    right = [(x * width, z * width) for x, z in half]
    return right + [(0.25 * width, 1.06 * width), (0, 1.17 * width), (-0.25 * width, 1.06 * width)] + [(-x, z) for x, z in right[:0:-1]]


def school():
    """A school with a dish on its roof and a shield with a lock before it."""
    solid, lamps = house(0.37, 0.15, 0.14, 0.075, "plaster", "slate", "x", 0.016, 1.03, 1.05), []
    solid.append(block((0.374, 0.154, 0.02), "stone", (0, 0, -0.004), shade=0.9))
    for x in (-0.155, -0.112, 0.112, 0.155):
        for z in (0.03, 0.087):
            a, b = pane(x, z, 0.024, 0.034, -0.075, colour="screen" if z > 0.05 else "lamp")
            solid, lamps = solid + a, lamps + b
    gable = house(0.12, 0.1, 0.16, 0.055, "brick", "slate", "y", 0.01, 1.05, 1.05)
    solid += moved(gable, (0, -0.045, 0))
    # The dish and the mast.
    dish = [lathe([(0, 0), (0.03, 0.005), (0.05, 0.018), (0.058, 0.028), (0.055, 0.031), (0.046, 0.022), (0.028, 0.0095), (0, 0.005)], "white", sides=24),
            sweep([(0, 0, 0.004), (0, 0, 0.045)], 0.0022, "steel", sides=6), ball(0.007, "orange", (0, 0, 0.047), detail=2)]
    moved(dish, (0, 0, 0.035), (52, 0, -24))
    solid += moved(dish + [sweep([(0, 0.006, -0.03), (0, 0.004, 0.04)], 0.006, "iron", sides=8)], (0.115, -0.01, 0.215))
    solid += [sweep([(-0.12, 0, 0.19), (-0.12, 0, 0.335)], [0.004, 0.002], "iron", sides=6)] + [sweep([(-0.12 - r, 0, z), (-0.12 + r, 0, z)], 0.002, "iron", sides=6) for r, z in ((0.03, 0.265), (0.022, 0.29), (0.014, 0.312))]
    lamps.append(ball(0.007, "led-red", (-0.12, 0, 0.34), detail=2))
    moved(solid + lamps, (0, 0.065, 0))
    # The shield.
    sign = [upright(_shield(0.165), 0.012, "brass", (0, 0, 0), bevel=0.003), upright([(x * 0.86, 0.016 + z * 0.86) for x, z in _shield(0.165)], 0.012, "cobalt", (0, -0.006, 0), bevel=0.003)]
    lock = [(-0.034, 0.058), (0.034, 0.058), (0.036, 0.062), (0.036, 0.106), (0.034, 0.11), (-0.034, 0.11), (-0.036, 0.106), (-0.036, 0.062)]
    sign += [upright(lock, 0.01, "white", (0, -0.0125, 0), bevel=0.002), sweep([(-0.023, -0.007, 0.106), (-0.023, -0.007, 0.128), (0, -0.007, 0.147), (0.023, -0.007, 0.128), (0.023, -0.007, 0.106)], 0.0065, "white", sides=10)]
    sign += [cylinder(0.009, 0.004, "cobalt", (0, -0.0115, 0.088), (90, 0, 0), bevel=0.001, sides=14), block((0.007, 0.004, 0.02), "cobalt", (0, -0.0135, 0.068), bevel=0.001)]
    solid += moved(sign, (0.0, -0.105, 0.02), (-5, 0, 0))
    solid += [block((0.07, 0.04, 0.03), "stone", (0.0, -0.098, 0), bevel=0.005)]
    solid += peg("plum", "skin-tan", "hair-brown", (-0.1, -0.11, 0.004), 1.1) + peg("teal", "skin-dark", "hair-black", (-0.126, -0.095, 0.004), 1.0) + peg("orange", "skin-pale", "hair-blond", (0.108, -0.1, 0.004), 1.0)
    return solid, lamps


def _heart(size, steps=24):
    """A heart's outline, its tip below."""
    return [(size * 0.031 * 16 * math.sin(t) ** 3, size * 0.031 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t))) for t in (2 * math.pi * k / steps for k in range(steps))]


def care_home():
    """A light house of care: a green heart on its gable, a made bed before its door."""
    solid, lamps = house(0.34, 0.15, 0.15, 0.07, "white", "leaf", "x", 0.016, 1.0, 1.05), []
    for x in (-0.135, -0.088, 0.088, 0.135):
        for z in (0.032, 0.092):
            a, b = pane(x, z, 0.026, 0.034, -0.075, "leaf")
            solid, lamps = solid + a, lamps + b
    front = house(0.13, 0.09, 0.175, 0.06, "white", "leaf", "y", 0.012, 1.02, 1.05)
    solid += moved(front, (0, -0.05, 0))
    disc = [cylinder(0.068, 0.008, "emerald", (0, 0.008, 0), (90, 0, 0), bevel=0.002, sides=36), cylinder(0.059, 0.008, "paper", (0, 0.004, 0), (90, 0, 0), bevel=0.002, sides=36),
            upright([(x, z + 0.004) for x, z in _heart(0.086)], 0.008, "emerald", (0, -0.009, 0), bevel=0.002)]
    solid += moved(disc, (0, -0.102, 0.155))
    solid += [block((0.066, 0.01, 0.062), "slate", (0, -0.096, 0)), block((0.1, 0.05, 0.006), "leaf", (0, -0.115, 0.072), (-8, 0, 0))]
    lamps += [block((0.026, 0.004, 0.052), "lamp", (x, -0.102, 0.003), bevel=0.001) for x in (-0.016, 0.016)]
    moved(solid + lamps, (0, 0.07, 0))
    bed = [block((0.13, 0.062, 0.014), "white", (0, 0, 0.026)), block((0.124, 0.058, 0.018), "paper", (0, 0, 0.038), bevel=0.006), block((0.08, 0.064, 0.014), "emerald", (0.024, 0, 0.045), bevel=0.005, shade=1.1),
           block((0.014, 0.064, 0.0155), "paper", (-0.02, 0, 0.0445), bevel=0.004), box((0.03, 0.046, 0.014), "white", (-0.045, 0, 0.054), (0, -12, 0), bevel=0.006)]
    bed += [block((0.008, 0.066, 0.082), "oak", (-0.067, 0, 0.0), bevel=0.003), block((0.008, 0.066, 0.045), "oak", (0.067, 0, 0.0), bevel=0.003)]
    solid += moved(bed, (0.085, -0.125, 0.004), (0, 0, 16), 1.3)
    solid += peg("sky", "skin-dark", "hair-black", (-0.035, -0.125, 0.004), 1.15) + peg("rose", "skin-pale", "hair-grey", (-0.066, -0.118, 0.004), 1.05)
    solid += [block((0.07, 0.022, 0.006), "oak", (-0.13, -0.075, 0.018), (0, 0, 14)), block((0.07, 0.005, 0.02), "oak", (-0.133, -0.062, 0.026), (-10, 0, 14))]
    solid += [ball(0.02 * s, "rose" if k % 2 else "yellow", (x, y, 0.012), shape=(1.2, 1, 0.7), detail=2) for k, (x, y, s) in enumerate(((-0.17, -0.02, 1), (-0.15, 0.0, 0.8), (0.17, -0.02, 1), (0.16, 0.0, 0.8)))]
    return solid, lamps


def snowshoe(length=0.17):
    """A snowshoe, standing in the x, z plane, its tail at the origin."""
    frame = [(0, 0), (0.05, 0.08), (0.15, 0.34), (0.2, 0.62), (0.17, 0.86), (0, 1.0), (-0.17, 0.86), (-0.2, 0.62), (-0.15, 0.34), (-0.05, 0.08), (0, 0)]
    made = [sweep([(x * length, 0, z * length) for x, z in frame], 0.0066, "orange", sides=8)]
    for z, wide in ((0.3, 0.13), (0.42, 0.165), (0.54, 0.19), (0.66, 0.195), (0.78, 0.185), (0.89, 0.14)):
        made.append(sweep([(-wide * length, 0, z * length), (wide * length, 0, z * length)], 0.0032, "paper", sides=5))
    for a, b in (((-0.12, 0.3), (0.12, 0.9)), ((0.12, 0.3), (-0.12, 0.9)), ((0, 0.12), (0, 0.98))):
        made.append(sweep([(a[0] * length, 0, a[1] * length), (b[0] * length, 0, b[1] * length)], 0.0028, "paper", sides=5))
    made.append(block((0.14 * length, 0.01, 0.22 * length), "walnut", (0, -0.004, 0.52 * length)))
    return made


def guest_house():
    """A farmhouse that takes guests: a balcony in flower, snow on its roof, great snowshoes by the door."""
    solid, lamps = house(0.32, 0.19, 0.135, 0.105, "oak", "bark", "y", 0.034, 0.95, 0.9), []
    solid.append(block((0.326, 0.196, 0.088), "plaster", (0, 0, -0.015), bevel=0.004, shade=1.05))
    angle = math.degrees(math.atan2(0.105, 0.16))
    for side in (1, -1):
        t = 0.085
        solid.append(box((0.15, 0.235, 0.014), "white", (side * t * math.cos(math.radians(angle)), 0.0, 0.255 - t * math.sin(math.radians(angle)) - 0.002), (0, side * angle, 0), bevel=0.006, segments=2))
    for x in (-0.105, 0.105):
        a, b = pane(x, 0.022, 0.03, 0.036, -0.098, shutters="red")
        solid, lamps = solid + a, lamps + b
    for x in (-0.085, 0, 0.085):
        a, b = pane(x, 0.09, 0.03, 0.04, -0.095, "walnut")
        solid, lamps = solid + a, lamps + b
    a, b = pane(0, 0.168, 0.024, 0.026, -0.095, "walnut")
    solid, lamps = solid + a, lamps + b
    solid.append(block((0.044, 0.008, 0.064), "walnut", (0, -0.099, -0.002)))
    # The balcony.
    solid += [block((0.3, 0.042, 0.008), "walnut", (0, -0.117, 0.074)), block((0.3, 0.005, 0.006), "beech", (0, -0.135, 0.107), bevel=0.001)]
    solid += [block((0.005, 0.004, 0.028), "beech", (-0.145 + 0.029 * k, -0.135, 0.08), bevel=0.001) for k in range(11)]
    solid += [ball(0.0095 * dice.uniform(0.8, 1.2), dice.choice(["red", "red", "rose"]), (-0.135 + 0.0142 * k, -0.14 + dice.uniform(-0.003, 0.003), 0.105 + dice.uniform(-0.003, 0.003)), detail=1) for k in range(20)]
    solid += [block((0.29, 0.012, 0.01), "moss", (0, -0.14, 0.092), shade=0.8)]
    solid += chimney(-0.075, 0.04, 0.18, 0.09, "stone")
    moved(solid + lamps, (0, 0.05, 0))
    # They stand in a heap of snow.
    for x, y in ((0.086, -0.145), (0.152, -0.125)):
        solid += moved(snowshoe(0.205), (x, y, 0.008), (-10, 9, 0))
    solid.append(ball(0.05, "white", (0.118, -0.138, 0.0), shape=(1.5, 0.8, 0.42), detail=3))
    for row in range(4):
        solid += [moved(timber(0.035, 0.008, 8), (-0.17 + 0.017 * k, -0.085, 0.012 + 0.015 * row))[0] for k in range(4)]
    for row in range(4):
        solid += [cylinder(0.0068, 0.002, "spruce", (-0.17 + 0.017 * k, -0.1025, 0.012 + 0.015 * row), (90, 0, 0), bevel=0, sides=8) for k in range(4)]
    solid += peg("red", "skin-pale", "hair-blond", (-0.05, -0.145, 0.004), 1.15)
    return solid, lamps
