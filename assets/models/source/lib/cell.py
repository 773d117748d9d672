"""What stands about a robot: conveyor, sensors, cartons, electrical cabinet, fence, tools. Metres, standing on z = 0, their fronts
towards -y."""

import math

from mathutils import Vector

from .shapes import ball, box, cylinder, finished, lathe, moved, play, sheet, slab, sweep, tilt, tube

BELT = 0.34  # how high a conveyor carries


def conveyor(length=1.48, width=0.25):
    """A belt conveyor along x, its middle at the origin."""
    made = []
    r = 0.045
    half = length / 2 - r
    line = [(half + r * math.sin(a), BELT - r - 0.002 + r * math.cos(a)) for a in (math.radians(d) for d in range(0, 181, 20))]
    line += [(-half - r * math.sin(a), BELT - r - 0.002 - r * math.cos(a)) for a in (math.radians(d) for d in range(0, 181, 20))]
    made.append(slab(line, width, "rubber", at=(0, width / 2, 0), turn=(90, 0, 0), bevel=0.006, shade=1.5, name="belt", cut=0.1))
    for k in range(12):
        made.append(box((0.008, width - 0.014, 0.003), "slate", at=(-half + 0.06 + k * (2 * half - 0.12) / 11, 0, BELT - 0.003), bevel=0.001, name="seam"))
    for y in (-1, 1):
        made.append(box((length - 0.07, 0.026, 0.085), "stone", at=(0, y * (width / 2 + 0.016), BELT - 0.092), bevel=0.008, shade=1.12, name="rail"))
        made.append(box((length - 0.1, 0.008, 0.022), "slate", at=(0, y * (width / 2 + 0.031), BELT - 0.062), bevel=0.003, name="groove"))
        for x in (-1, 1):
            made += moved([cylinder(0.024, 0.012, "iron", sides=18, name="axle"), cylinder(0.012, 0.02, "steel", sides=12, name="axle")], (x * half, y * (width / 2 + 0.028), BELT - r), (-90 * y, 0, 0))
    for x in (-0.5, 0.0, 0.5):
        for y in (-1, 1):
            made.append(box((0.05, 0.036, BELT - 0.08), "slate", at=(x * (length - 0.26), y * (width / 2 + 0.005), 0.0), bevel=0.006, name="leg"))
            made.append(box((0.09, 0.07, 0.012), "iron", at=(x * (length - 0.26), y * (width / 2 + 0.005), 0), bevel=0.003, name="foot"))
        made.append(box((0.04, width, 0.04), "slate", at=(x * (length - 0.26), 0, 0.1), bevel=0.006, shade=0.9, name="tie"))
    # The motor under the belt.
    made.append(cylinder(0.06, 0.17, "teal", at=(half - 0.3, 0.08, 0.19), turn=(90, 0, 0), sides=26, name="motor"))
    made += [tube(0.067, 0.05, 0.01, "teal", at=(half - 0.3, 0.05 - 0.028 * k, 0.19), turn=(90, 0, 0), sides=26, shade=0.85) for k in range(5)]
    made.append(box((0.09, 0.05, 0.09), "iron", at=(half - 0.3, 0.09, 0.15), bevel=0.01, name="gear"))
    return made


def carton(x=0.2, y=0.17, z=0.15, shade=1.0):
    """A cardboard box with its tape and a label."""
    made = [box((x, y, z), "beech", bevel=0.007, shade=shade * 0.93, name="carton")]
    made.append(box((x + 0.003, 0.036, 0.003), "spruce", at=(0, 0, z - 0.001), bevel=0.001, shade=1.08, name="tape"))
    for side in (-1, 1):
        made.append(box((0.003, 0.036, 0.05), "spruce", at=(side * x / 2, 0, z - 0.05), bevel=0.001, shade=1.05, name="tape"))
    made.append(box((x * 0.36, 0.003, z * 0.36), "paper", at=(-x * 0.22, -y / 2, z * 0.18), bevel=0.001, name="label"))
    for k in range(2):
        made.append(box((x * 0.26, 0.003, 0.006), "slate", at=(-x * 0.22, -y / 2 - 0.001, z * (0.25 + 0.12 * k)), bevel=0.001, name="print"))
    made.append(slab([(-0.014, 0), (0.014, 0), (0.014, 0.022), (0.024, 0.022), (0, 0.046), (-0.024, 0.022), (-0.014, 0.022)], 0.003, "walnut", at=(x * 0.26, -y / 2, z * 0.26), turn=(90, 0, 0), bevel=0.001,
                     name="arrow"))
    return made


def sensor(number, post=0.4):
    """A photoelectric sensor on its post, looking along +y; as many dots as its number says. Gives (sensor, where its lamp is, its eye)."""
    made = [box((0.1, 0.08, 0.012), "iron", bevel=0.003, name="foot"), box((0.026, 0.026, post), "steel", bevel=0.004, name="post"), box((0.06, 0.045, 0.012), "iron", at=(0, 0, post - 0.006), bevel=0.003, name="bracket")]
    made.append(box((0.085, 0.06, 0.115), "cobalt", at=(0, 0, post), bevel=0.012, name="head"))
    made.append(cylinder(0.024, 0.02, "ebony", at=(0, 0.028, post + 0.068), turn=(-90, 0, 0), sides=20, name="lens"))
    made.append(box((0.066, 0.006, 0.05), "white", at=(0, -0.0295, post + 0.026), bevel=0.002, name="plate"))
    spots = {1: [(0, 0)], 2: [(-1, 1), (1, -1)], 3: [(-1, 1), (0, 0), (1, -1)], 4: [(-1, 1), (1, 1), (-1, -1), (1, -1)]}[number]
    for x, z in spots:
        made.append(cylinder(0.0075, 0.005, "ink", at=(0.018 * x, -0.031, post + 0.051 + 0.0145 * z), turn=(90, 0, 0), bevel=0.001, sides=14, name="dot"))
    made.append(cylinder(0.032, 0.012, "ebony", at=(0, 0, post + 0.112), sides=24, name="collar"))
    made.append(sweep([(0.02, 0.0, post + 0.004), (0.024, 0.0, post - 0.05), (0.016, 0.0, post - 0.1), (0.017, 0, 0.1), (0.02, 0.02, 0.012), (0.02, 0.1, 0.008)], 0.006, "rubber", sides=7, name="lead"))
    return made, (0, 0, post + 0.12), (0, 0.05, post + 0.068)


def dome(colour, size=0.03):
    """The lamp of a sensor."""
    return [lathe([(size, 0), (size, 0.012), (size * 0.82, size * 0.8), (size * 0.45, size * 1.13), (0, size * 1.22)], colour, sides=24, name="dome")]


def cabinet(width=0.48, depth=0.26, height=1.14, sill=0.09, lintel=0.78):
    """An electrical cabinet, open below, with a plain panel above. Gives (body, inside). Its door hangs at x = width / 2."""
    paint, t = "white", 0.02
    front, back = -depth / 2, depth / 2
    made = [box((width - 0.02, depth - 0.02, sill), "slate", bevel=0.006, shade=0.9, name="plinth")]
    for x in (-1, 1):
        made.append(box((t, depth, height - sill), paint, at=(x * (width / 2 - t / 2), 0, sill), bevel=0.006, shade=0.9, name="side"))
        made.append(box((0.04, 0.016, lintel - sill), paint, at=(x * (width / 2 - 0.028), front + 0.008, sill), bevel=0.004, shade=0.86, name="frame"))
    made.append(box((width - 0.01, t, height - sill), paint, at=(0, back - t / 2, sill), bevel=0.004, shade=0.8, name="back"))
    made.append(box((width + 0.02, depth + 0.03, 0.025), paint, at=(0, -0.004, height - 0.01), bevel=0.008, shade=0.96, name="roof"))
    made.append(box((width - 0.01, depth - 0.01, 0.02), paint, at=(0, 0, sill), bevel=0.004, shade=0.8, name="bottom"))
    made.append(box((width - 0.004, 0.022, height - lintel), paint, at=(0, front + 0.011, lintel), bevel=0.006, shade=0.94, name="panel"))
    # A sign that says beware, two pilot lamps.
    sign = [slab([(-0.045, 0), (0.045, 0), (0, 0.078)], 0.006, "ink", bevel=0.0015, name="sign"), slab([(-0.035, 0.006), (0.035, 0.006), (0, 0.066)], 0.008, "yellow", bevel=0.0015, name="sign"),
            slab([(0.006, 0.05), (-0.009, 0.028), (0.001, 0.029), (-0.005, 0.011), (0.011, 0.035), (0.001, 0.034)], 0.01, "ink", bevel=0.0005, name="bolt")]
    made += moved(sign, (-0.14, front, lintel + 0.07), (90, 0, 0))
    for k, colour in enumerate(("led-green", "white")):
        made += moved([cylinder(0.02, 0.01, "iron", sides=20, name="bezel"), ball(0.014, colour, (0, 0, 0.01), shape=(1, 1, 0.6), detail=2, name="pilot")], (-0.165 + 0.05 * k, front, lintel + 0.25), (90, 0, 0))
    inside = [box((width - 0.06, 0.01, lintel - sill - 0.02), "stone", at=(0, back - 0.05, sill + 0.02), bevel=0.002, shade=1.25, name="plate")]
    wall = back - 0.055
    low, rows = sill + 0.05, 4
    step = (lintel - low - 0.06) / (rows - 1)
    for k in range(rows):
        inside.append(box((width - 0.08, 0.05, 0.03), "slate", at=(0, wall - 0.025, low + k * step), bevel=0.004, shade=1.25, name="duct"))
    shelf = lambda k: low + 0.03 + k * step + 0.02
    tall = step - 0.07
    for x, colour in ((-0.12, "ink"), (-0.045, "ink"), (0.03, "ink"), (0.115, "slate")):
        inside.append(box((0.064, 0.08, tall), colour, at=(x, wall - 0.04, shelf(2)), bevel=0.006, shade=1.2, name="contactor"))
        inside.append(box((0.05, 0.012, 0.03), "white", at=(x, wall - 0.083, shelf(2) + tall * 0.35), bevel=0.003, name="tag"))
        inside.append(ball(0.008, "led-green", (x + 0.016, wall - 0.08, shelf(2) + tall * 0.86), detail=1, name="led"))
    inside.append(box((0.17, 0.09, tall), "teal", at=(-0.075, wall - 0.045, shelf(1)), bevel=0.008, name="plc"))
    inside.append(box((0.06, 0.006, 0.045), "screen", at=(-0.11, wall - 0.091, shelf(1) + tall * 0.4), bevel=0.002, name="screen"))
    for k in range(4):
        inside.append(ball(0.006, "led-green" if k != 2 else "led-red", (-0.055 + 0.018 * k, wall - 0.091, shelf(1) + tall * 0.75), detail=1, name="led"))
    for k in range(4):
        inside.append(box((0.032, 0.07, tall * 0.92), "white", at=(0.05 + 0.037 * k, wall - 0.035, shelf(1)), bevel=0.004, shade=0.95, name="breaker"))
        inside.append(box((0.014, 0.02, 0.02), "blue" if k else "red", at=(0.05 + 0.037 * k, wall - 0.076, shelf(1) + tall * 0.4), bevel=0.003, name="lever"))
    for k, colour in enumerate(("stone", "stone", "blue", "stone", "orange", "stone", "stone", "leaf", "yellow", "stone", "stone", "blue", "stone")):
        inside.append(box((0.023, 0.05, 0.062), colour, at=(-0.162 + 0.027 * k, wall - 0.025, shelf(0) + 0.01), bevel=0.003, shade=play() * 1.1, name="terminal"))
    for k, (colour, x0, x1) in enumerate((("red", -0.15, -0.14), ("blue", -0.1, -0.06), ("ebony", -0.04, -0.08), ("red", 0.0, 0.03), ("leaf", 0.06, 0.02), ("blue", 0.1, 0.12), ("ebony", 0.15, 0.16), ("orange", 0.03, 0.09))):
        lower = shelf(0) + 0.072 if k % 2 else shelf(1) + tall
        upper = lower + (0.06 if k % 2 else 0.075)
        inside.append(sweep([(x0, wall - 0.03, lower), (x0, wall - 0.075, (lower + upper) / 2), (x1, wall - 0.045, upper)], 0.0055, colour, sides=7, name="wire"))
    return made, inside


def cabinet_door(width=0.46, height=0.68):
    """A door hung at the origin, shut along -x, its outside towards -y; a plan in its pocket."""
    made = [box((width, 0.022, height), "white", at=(-width / 2, 0, 0), bevel=0.006, shade=0.94, name="door"), box((width - 0.07, 0.012, height - 0.08), "white", at=(-width / 2, 0.012, 0.04), bevel=0.005, shade=0.85, name="door")]
    made.append(box((0.26, 0.02, 0.2), "slate", at=(-width / 2, 0.026, 0.1), bevel=0.004, name="pocket"))
    made.append(box((0.22, 0.005, 0.24), "paper", at=(-width / 2 + 0.01, 0.026, 0.13), turn=(0, 3, 0), bevel=0.001, name="plan"))
    for k in range(3):
        made.append(box((0.14, 0.004, 0.007), "blue", at=(-width / 2 + 0.02, 0.03, 0.325 - 0.014 * k), turn=(0, 3, 0), bevel=0.001, name="line"))
    made.append(box((0.03, 0.035, 0.1), "ebony", at=(-width + 0.045, -0.02, height * 0.5), bevel=0.008, name="handle"))
    for z in (0.08, height - 0.1):
        made.append(cylinder(0.014, 0.07, "steel", at=(0.006, 0, z), sides=14, name="hinge"))
    return made


def main_switch(size=0.22):
    """A big main switch that looks along -y, its axle through the origin: (plate, handle). The handle is upright: on."""
    plate = [box((size, 0.024, size), "yellow", at=(0, -0.012, -size / 2), bevel=0.01, name="plate")]
    plate += moved([tube(size * 0.42, size * 0.36, 0.005, "ink", sides=40, name="ring")], (0, -0.024, 0), (90, 0, 0))
    for x, z in ((0, 0.44), (-0.44, 0)):
        plate.append(box((0.014, 0.006, 0.014), "ink", at=(x * size, -0.026, z * size - 0.007), bevel=0.002, name="mark"))
    handle = moved([cylinder(size * 0.33, 0.022, "red", bevel=0.008, sides=36, shade=0.72, name="disc")], (0, -0.024, 0), (90, 0, 0))
    handle.append(box((size * 0.2, 0.04, size * 0.62), "red", at=(0, -0.062, -size * 0.31), bevel=0.014, segments=3, name="grip"))
    handle.append(box((size * 0.05, 0.004, size * 0.2), "white", at=(0, -0.083, size * 0.06), bevel=0.001, name="pointer"))
    return plate, handle


def padlock(size=0.085):
    """A padlock with a hang tag, from the top of its shackle down; it looks along -y."""
    made = []
    w, bar = size * 0.34, size * 0.085
    bow = [(-w, 0, -size * 0.95), (-w, 0, -size * 0.36)] + [(w * math.cos(a), 0, -size * 0.36 + w * math.sin(a)) for a in (math.radians(d) for d in (150, 120, 90, 60, 30))] + [(w, 0, -size * 0.36), (w, 0, -size * 0.95)]
    made.append(sweep(bow, bar, "steel", sides=12, name="shackle"))
    made.append(box((size, size * 0.42, size * 0.92), "cobalt", at=(0, 0, -size * 1.72), bevel=0.012, segments=3, name="body"))
    made += moved([cylinder(size * 0.13, 0.006, "brass", sides=18, name="lock"), box((0.005, 0.014, 0.004), "ink", at=(0, 0, 0.004), bevel=0.001, name="keyhole")], (0, -size * 0.21, -size * 1.3), (90, 0, 0))
    tag = [box((0.062, 0.005, 0.1), "paper", at=(0, 0, -0.1), bevel=0.002, name="tag"), box((0.063, 0.006, 0.034), "red", at=(0, 0, -0.046), bevel=0.002, name="tag"), box((0.04, 0.006, 0.006), "ink", at=(0, -0.001, -0.07), bevel=0.001),
           box((0.04, 0.006, 0.006), "ink", at=(0, -0.001, -0.084), bevel=0.001)]
    made += moved(tag, (size * 0.62, -size * 0.16, -size * 0.98), (0, -14, 0))
    made.append(sweep([(w, -0.006, -size * 0.6), (w + 0.02, -0.02, -size * 0.7), (size * 0.62, -size * 0.16, -size * 0.98)], 0.004, "white", sides=6, name="string"))
    return made


def signal_tower(radius=0.037, tall=0.062):
    """A signal tower: (what is there while it waits, what is there when all runs: the red dark, the green lit)."""
    made = [cylinder(0.045, 0.02, "ink", sides=26, name="base"), cylinder(0.014, 0.1, "steel", at=(0, 0, 0.015), sides=16, name="pole"), cylinder(0.036, 0.03, "ink", at=(0, 0, 0.1), sides=26, name="socket")]
    z = 0.13
    for colour in ("emerald", "amber", "led-red"):
        made.append(cylinder(radius, tall, colour, at=(0, 0, z), sides=30, bevel=0.006, shade=1.0 if colour == "led-red" else 0.7, name=colour))
        made.append(cylinder(radius * 1.04, 0.01, "ink", at=(0, 0, z + tall - 0.004), sides=30, bevel=0.002, name="ring"))
        z += tall
    made.append(lathe([(radius * 1.02, 0), (radius * 0.9, 0.014), (0, 0.022)], "ink", at=(0, 0, z + 0.004), sides=30, name="lid"))
    runs = [cylinder(radius * 1.03, tall - 0.006, "led-green", at=(0, 0, 0.131), sides=30, bevel=0.006, name="run"),
            cylinder(radius * 1.03, tall - 0.006, "ruby", at=(0, 0, 0.131 + 2 * tall), sides=30, bevel=0.006, shade=0.4, name="dark")]
    return made, runs


def fence(points, height=0.62):
    """A low fence of yellow posts and wire along (x, y) points."""
    made = []
    for x, y in points:
        made.append(box((0.042, 0.042, height), "yellow", at=(x, y, 0), bevel=0.006, name="post"))
        made.append(box((0.1, 0.1, 0.012), "iron", at=(x, y, 0), bevel=0.003, name="foot"))
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        a, b = Vector((x0, y0, 0)), Vector((x1, y1, 0))
        long = (b - a).length
        a, b = a.lerp(b, 0.035 / long), b.lerp(a, 0.035 / long)
        low, high = Vector((0, 0, 0.08)), Vector((0, 0, height - 0.03))
        made.append(sweep([a + low, a + high, b + high, b + low, a + low], 0.009, "yellow", sides=8, smooth_path=False, shade=0.95, name="frame"))
        for k in range(1, round(long / 0.045)):
            at = a.lerp(b, k / round(long / 0.045))
            made.append(sweep([at + low, at + high], 0.0028, "iron", sides=4, round_ends=False, name="wire"))
        for k in range(1, 6):
            rise = low.lerp(high, k / 6)
            made.append(sweep([a + rise, b + rise], 0.0028, "iron", sides=4, round_ends=False, name="wire"))
    return made


def stop_post(height=0.5):
    """An emergency stop on its post, looking towards -y and up."""
    made = [box((0.1, 0.1, 0.012), "iron", bevel=0.003, name="foot"), box((0.036, 0.036, height), "slate", bevel=0.005, name="post")]
    button = [box((0.1, 0.1, 0.06), "yellow", bevel=0.012, name="case"), cylinder(0.022, 0.02, "iron", at=(0, 0, 0.058), sides=20), lathe([(0, 0.074), (0.03, 0.074), (0.042, 0.082), (0.04, 0.096), (0.026, 0.106), (0, 0.108)], "red",
              sides=28, name="button")]
    made += moved(button, (0, -0.012, height), (58, 0, 0))
    return made


def multimeter():
    """A multimeter that lies on its back, its top towards +y, its middle at the origin."""
    made = [box((0.096, 0.17, 0.038), "yellow", at=(0, 0, -0.019), bevel=0.014, segments=3, name="case"), box((0.078, 0.15, 0.012), "ink", at=(0, 0, 0.012), bevel=0.006, name="face")]
    made.append(box((0.064, 0.046, 0.006), "screen", at=(0, 0.043, 0.021), bevel=0.002, name="screen"))
    # It reads 24: the strokes (from, to) of each figure, on a grid of its own.
    for left, strokes in ((-0.02, (((0, 2), (1, 2)), ((1, 2), (1, 1)), ((1, 1), (0, 1)), ((0, 1), (0, 0)), ((0, 0), (1, 0)))), (0.005, (((0, 2), (0, 1)), ((0, 1), (1, 1)), ((1, 2), (1, 0))))):
        for ends in strokes:
            made.append(sweep([(left + 0.015 * x, 0.029 + 0.014 * y, 0.027) for x, y in ends], 0.0024, "night", sides=6, name="figure"))
    made.append(cylinder(0.027, 0.012, "slate", at=(0, -0.016, 0.022), sides=24, name="dial"))
    made.append(box((0.008, 0.042, 0.008), "white", at=(0, -0.016, 0.032), turn=(0, 0, 32), bevel=0.002, name="pointer"))
    for x, colour in ((-0.022, "ebony"), (0.022, "red")):
        made.append(cylinder(0.0105, 0.02, colour, at=(x, -0.062, 0.02), sides=14, name="socket"))
    return made


def tool_trolley(width=0.36, depth=0.25, height=0.4):
    """A workshop trolley on castors, with drawers and tools on top."""
    made = [box((width, depth, height - 0.07), "red", at=(0, 0, 0.07), bevel=0.012, name="trolley"), box((width + 0.02, depth + 0.02, 0.024), "ink", at=(0, 0, height), bevel=0.008, name="tray")]
    for k in range(3):
        z = 0.09 + k * 0.1
        made.append(box((width - 0.03, 0.012, 0.088), "red", at=(0, -depth / 2 - 0.002, z), bevel=0.005, shade=1.08, name="drawer"))
        made.append(box((width - 0.1, 0.014, 0.014), "steel", at=(0, -depth / 2 - 0.011, z + 0.06), bevel=0.004, name="handle"))
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(cylinder(0.032, 0.02, "rubber", at=(x * (width / 2 - 0.04) - 0.01, y * (depth / 2 - 0.045), 0.032), turn=(0, 90, 0), sides=14, name="wheel"))
            made.append(box((0.034, 0.034, 0.03), "iron", at=(x * (width / 2 - 0.04), y * (depth / 2 - 0.045), 0.046), bevel=0.004, name="fork"))
    made.append(sweep([(width / 2, -0.08, height - 0.03), (width / 2 + 0.05, -0.08, height - 0.01), (width / 2 + 0.05, 0.08, height - 0.01), (width / 2, 0.08, height - 0.03)], 0.009, "steel", sides=8, name="bar"))
    top = height + 0.024
    for k, colour in enumerate(("yellow", "red", "teal")):
        made += moved([lathe([(0, 0), (0.013, 0.004), (0.016, 0.03), (0.013, 0.075), (0.008, 0.085), (0, 0.085)], colour, turn=(90, 0, 0), sides=12, name="grip"), sweep([(0, -0.08, 0), (0, -0.17, 0)], 0.0045, "steel", sides=7, name="shaft")],
                      (-0.13 + 0.042 * k, 0.07 + 0.008 * k, top + 0.016), (0, 0, 6 * k - 8))
    jaw = [(0.0, 0.008), (0.13, 0.01), (0.15, 0.024), (0.178, 0.02), (0.165, 0.006), (0.165, -0.006), (0.178, -0.02), (0.15, -0.024), (0.13, -0.01), (0.0, -0.008)]
    made.append(slab(jaw, 0.01, "steel", at=(0.0, -0.07, top), turn=(0, 0, 8), bevel=0.003, name="spanner"))
    made += moved([box((0.1, 0.085, 0.06), "paper", bevel=0.004, name="spare"), box((0.06, 0.05, 0.05), "cobalt", at=(0, 0, 0.045), bevel=0.008, name="spare"), cylinder(0.016, 0.006, "white", at=(0, 0, 0.094), sides=16)], (0.09, 0.055, top), (0, 0, 14))
    made.append(tube(0.036, 0.017, 0.026, "ebony", at=(-0.1, -0.075, top), sides=24, name="tape"))
    return made


def pallet(width=0.42, depth=0.32):
    """A wooden pallet; its top is at 0.07."""
    made = []
    for y in (-1, 0, 1):
        made.append(box((width, 0.045, 0.012), "spruce", at=(0, y * (depth / 2 - 0.024), 0), bevel=0.003, shade=play() * 0.9, name="runner"))
        for x in (-1, 0, 1):
            made.append(box((0.05, 0.045, 0.04), "oak", at=(x * (width / 2 - 0.03), y * (depth / 2 - 0.024), 0.012), bevel=0.004, shade=play(), name="block"))
    for k in range(5):
        made.append(box((0.066, depth, 0.014), "spruce", at=((k - 2) * (width - 0.066) / 4, 0, 0.054), turn=(0, 0, tilt() * 0.4), bevel=0.003, shade=play() * 0.95, name="board"))
    return made


def extinguisher():
    """A fire extinguisher, standing."""
    return [lathe([(0, 0), (0.055, 0), (0.06, 0.012), (0.06, 0.2), (0.045, 0.245), (0.02, 0.262), (0.018, 0.28), (0, 0.28)], "red", sides=26, name="bottle"), tube(0.0612, 0.058, 0.07, "paper", at=(0, 0, 0.09), sides=26, name="label"),
            box((0.03, 0.08, 0.02), "ebony", at=(0, -0.02, 0.278), bevel=0.006, name="lever"), sweep([(0.02, 0, 0.27), (0.075, 0, 0.25), (0.085, 0, 0.15), (0.07, 0, 0.08)], 0.009, "rubber", sides=8, name="hose")]


def stripe(points, width=0.05, colour="yellow", height=0.004):
    """A painted line on the floor along (x, y) points."""
    line = [Vector((x, y, 0)) for x, y in points]

    def at(u, v):
        place = u * (len(line) - 1)
        k = min(int(place), len(line) - 2)
        here = line[k].lerp(line[k + 1], place - k)
        along = (line[min(k + 1, len(line) - 1)] - line[max(k - (1 if place == k else 0), 0)]).normalized()
        return here + Vector((-along.y, along.x, 0)) * (width * (v - 0.5)) + Vector((0, 0, height))

    return finished(sheet(at, (1, max(2, (len(line) - 1) * 2)), colour, thickness=0.002, shade=play(), name="stripe"), "matte")
