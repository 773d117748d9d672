"""The violin family, from its real outline: body 356 mm, bouts 168, 112 and 208 mm, arch 15 mm. Lies on its back along +y,
the lower end at the origin."""

import math

from mathutils import Vector

from .shapes import ball, cylinder, slab, smooth_outline, sweep

# Half outlines in millimetres, from the lower end to the upper one: three curves that meet in the corners.
LOWER = [(0, 0), (34, 3), (72, 16), (97, 44), (104, 78), (99, 108), (90, 125), (93, 138)]
WAIST = [(93, 138), (74, 146), (60, 166), (56, 187), (60, 208), (69, 222), (80, 228)]
UPPER = [(80, 228), (76, 238), (80, 262), (84, 288), (79, 318), (58, 343), (28, 354), (0, 356)]
LENGTH = 0.356
RIBS = 0.031
PLATE = 0.004
ARCH = 0.015


def outline(grow=0.0):
    """The body's outline in metres, wider by `grow`."""
    half = []
    for bout in (LOWER, WAIST, UPPER):
        half += smooth_outline(bout, 5, closed=False)[: None if bout is UPPER else -1]
    right = [(x / 1000 + (grow if x > 1 else 0), y / 1000) for x, y in half]
    right = [(x, y - grow * (1 if y < 0.02 else 0) + grow * (1 if y > 0.34 else 0)) for x, y in right]
    return right + [(-x, y) for x, y in right[-2:0:-1]]


def _half_width(y):
    rows = [(point[1] / 1000, point[0] / 1000) for bout in (LOWER, WAIST, UPPER) for point in bout]
    rows.sort()
    for (low, a), (high, b) in zip(rows, rows[1:]):
        if low <= y <= high:
            return a + (b - a) * ((y - low) / max(1e-6, high - low))
    return 0.01


def arching(height=ARCH):
    """How high a plate stands above its edge."""

    def arch(x, y):
        wide = max(0.012, _half_width(min(LENGTH, max(0, y))))
        across = min(1, abs(x) / wide)
        along = math.sin(math.pi * min(1, max(0, y / LENGTH))) ** 0.55
        return height * along * (0.5 + 0.5 * math.cos(math.pi * across)) ** 0.9

    return arch


def plate(colour, height=ARCH, shade=1.0, thickness=PLATE):
    """A table or a back, alone, arched upwards."""
    return slab(outline(0.0025), thickness, colour, bevel=0.0015, shade=shade, arch=arching(height), name="plate")


def f_holes(z=RIBS + PLATE, colour="ebony"):
    """The two sound holes, as dark inlays that follow the arch."""
    arch = arching()
    made = []
    for side in (1, -1):
        line = [(21, 212), (26, 206), (23, 199), (27, 188), (35, 172), (41, 160), (36, 153), (41, 147)]
        path = [(side * x / 1000, y / 1000, z + PLATE * 0.3 + arch(x / 1000, y / 1000)) for x, y in line]
        made.append(sweep(path, [0.0012, 0.0016, 0.0016, 0.0026, 0.0032, 0.002, 0.0016, 0.0012], colour, sides=6, name="f"))
        for x, y, r in ((21, 209, 3.6), (41, 150, 4.4)):
            made.append(ball(r / 1000, colour, (side * x / 1000, y / 1000, z + 0.001 + arch(x / 1000, y / 1000)), shape=(1, 1, 0.45), detail=2))
    return made


def violin(body="varnish", table=None, fittings="ebony", strings=True):
    """A whole violin."""
    made = [
        slab(outline(-0.0015), RIBS, body, at=(0, 0, PLATE), bevel=0.001, shade=0.82, name="ribs"),
        slab(outline(0.0025), PLATE, body, bevel=0.0015, shade=0.95, name="back"),
    ]
    top = plate(table or body)
    top.matrix_world.translation.z += RIBS + PLATE
    made.append(top)
    made += f_holes(RIBS + 2 * PLATE)
    made.append(sweep([(0, 0.335, 0.030), (0, 0.4, 0.046), (0, 0.487, 0.043)], [0.016, 0.0125, 0.0115], body, sides=12, flat=0.85, shade=0.9,
                      smooth_path=False, name="neck"))
    made.append(slab([(-0.0125, 0), (0.0125, 0), (0.0205, -0.262), (-0.0205, -0.262)], 0.006, fittings, at=(0, 0.487, 0.051), turn=(-4.2, 0, 0),
                     bevel=0.0015, name="fingerboard"))
    made += _scroll(body)
    for at, side in ((0.507, 1), (0.522, -1), (0.537, 1), (0.552, -1)):
        made.append(sweep([(-0.02 * side, at, 0.043), (0.028 * side, at, 0.043)], [0.0028, 0.0034], fittings, sides=8, name="peg"))
        made.append(ball(0.0085, fittings, (0.034 * side, at, 0.043), shape=(1, 0.4, 1), detail=2, name="peg"))
    made.append(slab([(-0.021, 0), (0.021, 0), (0.021, 0.006), (0.012, 0.016), (0.018, 0.026), (0.015, 0.033), (0, 0.036), (-0.015, 0.033), (-0.018, 0.026),
                      (-0.012, 0.016), (-0.021, 0.006)], 0.005, "spruce", at=(0, 0.178, RIBS + 2 * PLATE + ARCH * 0.86), turn=(90, 0, 0), bevel=0.001,
                     name="bridge"))
    made.append(slab([(-0.012, 0.112), (0.012, 0.112), (0.021, 0.006), (0.014, 0), (-0.014, 0), (-0.021, 0.006)], 0.007, fittings, at=(0, 0.012, RIBS + PLATE + 0.02),
                     turn=(4, 0, 0), bevel=0.002, name="tailpiece"))
    made.append(cylinder(0.033, 0.011, fittings, at=(0.05, 0.052, RIBS + PLATE + 0.011), turn=(8, -8, 0), bevel=0.004, sides=20, name="chin rest"))
    if strings:
        for x in (-0.0075, -0.0025, 0.0025, 0.0075):
            made.append(sweep([(x * 1.1, 0.12, 0.066), (x * 1.5, 0.18, 0.0855), (x * 0.8, 0.487, 0.0595), (x * 0.7, 0.53, 0.048)], 0.0006, "steel", sides=5,
                              smooth_path=False, round_ends=False, name="string"))
    return made


def _scroll(colour):
    box_path = [(0, 0.48, 0.043), (0, 0.51, 0.042), (0, 0.545, 0.036), (0, 0.562, 0.028)]
    made = [sweep(box_path, [0.0125, 0.0125, 0.0112, 0.01], colour, sides=12, flat=1.05, shade=0.95, name="peg box")]
    turns = []
    radii = []
    for step in range(28):
        angle = step / 27 * 2 * math.pi * 1.6
        r = 0.0145 * (1 - step / 27) ** 0.8 + 0.002
        turns.append(Vector((0, 0.57 - r * math.cos(angle - 0.6), 0.040 - r * math.sin(angle - 0.6) - 0.004)))
        radii.append(0.0098 * (1 - 0.45 * step / 27))
    made.append(sweep(turns, radii, colour, sides=10, smooth_path=False, shade=0.95, name="scroll"))
    for side in (1, -1):
        made.append(cylinder(0.0065, 0.004, colour, at=(side * 0.0115, 0.57, 0.036), turn=(0, side * 90, 0), bevel=0.0015, sides=16, name="eye"))
    return made
