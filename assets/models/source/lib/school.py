"""What says « school » on a shelf, and what lies on a desk: a model school, a small chair, a rubber duck, notes. Metres, on
z = 0, fronts towards -y."""

import math

from .shapes import ball, box, cylinder, dice, lathe, moved, play, slab, sweep


def _upright(outline, thickness, colour, at, shade=1.0, holes=()):
    """A slab that stands, its face towards -y at y = at[1]."""
    return moved([slab(outline, thickness, colour, bevel=0.002, shade=shade, holes=holes, name="gable")], (at[0], at[1] + thickness, at[2]), (90, 0, 0))


def model_school(width=0.34):
    """A village school of plaster and pink sandstone: two wings, a gable with a clock, a bell turret, two firs."""
    w = width
    made = [box((w * 1.16, 0.24, 0.018), "oak", bevel=0.006, name="board"), box((w * 1.1, 0.22, 0.004), "moss", at=(0, 0, 0.017), bevel=0.001, name="lawn")]
    made.append(box((w * 0.96, 0.12, 0.016), "rose", at=(0, 0.03, 0.02), bevel=0.003, shade=0.85, name="plinth"))
    made.append(box((w * 0.94, 0.11, 0.1), "plaster", at=(0, 0.03, 0.03), bevel=0.003, name="wings"))
    roof = [(-0.075, 0), (0.075, 0), (0, 0.062)]
    made += moved([slab(roof, w * 1.0, "brick", bevel=0.003, shade=1.1, name="roof")], (-w * 0.5, 0.03, 0.126), (90, 0, 90))
    bay = w * 0.17
    made += _upright([(-bay, 0), (bay, 0), (bay, 0.13), (0, 0.2), (-bay, 0.13)], 0.13, "linen", (0, -0.05, 0.03))
    for side in (-1, 1):
        made += moved([slab([(0, 0), (bay * 1.52, 0), (bay * 1.52, 0.012), (0, 0.012)], 0.16, "brick", bevel=0.003, shade=1.15, name="roof")], (side * (bay + 0.012), 0.095, 0.15),
                      (90, -math.degrees(math.atan2(0.07, bay)) if side < 0 else math.degrees(math.atan2(0.07, bay)) + 180, 0))
        made.append(box((0.006, 0.008, 0.006), "rose", at=(side * bay, -0.05, 0.03), bevel=0.001, segments=1, name="stone"))
        for k in range(2):
            x = side * (bay + 0.05 + 0.058 * k)
            made.append(box((0.036, 0.008, 0.052), "rose", at=(x, -0.025, 0.055), bevel=0.002, segments=1, shade=0.9, name="window"))
            made.append(box((0.026, 0.008, 0.042), "sky", at=(x, -0.028, 0.06), bevel=0.001, segments=1, name="pane"))
            made.append(box((0.003, 0.009, 0.042), "white", at=(x, -0.0285, 0.06), bevel=0.0005, segments=1, name="bar"))
    made.append(box((0.046, 0.01, 0.07), "teal", at=(0, -0.05, 0.03), bevel=0.003, name="door"))
    made.append(box((0.07, 0.03, 0.008), "stone", at=(0, -0.062, 0.021), bevel=0.002, name="step"))
    made.append(cylinder(0.027, 0.006, "walnut", at=(0, -0.05, 0.15), turn=(90, 0, 0), bevel=0.002, sides=22, name="clock"))
    made.append(cylinder(0.022, 0.008, "white", at=(0, -0.05, 0.15), turn=(90, 0, 0), bevel=0.001, sides=22, name="dial"))
    made.append(sweep([(0, -0.06, 0.15), (0, -0.06, 0.167)], 0.0018, "ink", sides=5, name="hand"))
    made.append(sweep([(0, -0.06, 0.15), (0.011, -0.06, 0.146)], 0.0018, "ink", sides=5, name="hand"))
    made.append(box((0.044, 0.044, 0.05), "white", at=(0, 0.02, 0.2), bevel=0.003, name="turret"))
    made.append(ball(0.012, "brass", (0, -0.004, 0.226), detail=2, name="bell"))
    made.append(lathe([(0.037, 0), (0, 0.06)], "slate", at=(0, 0.02, 0.248), sides=4, turn=(0, 0, 45), name="spire"))
    for x, tall in ((-w * 0.5, 0.13), (w * 0.51, 0.1)):
        made += fir(tall, (x, -0.06, 0.02))
    return made


def fir(height, at=(0, 0, 0)):
    """A little fir."""
    made = [cylinder(height * 0.06, height * 0.2, "bark", sides=8, name="trunk")]
    for k in range(3):
        made.append(lathe([(0, 0), (height * (0.26 - 0.06 * k), 0), (0, height * 0.42)], "fir", at=(0, 0, height * (0.14 + 0.22 * k)), sides=12, shade=1.1 + 0.12 * k, name="fir"))
    return moved(made, at)


def small_chair(size=0.2, colour="red"):
    """A pupil's chair, as a model: wood on bent tubes."""
    s = size
    made = [slab([(-0.24 * s, -0.22 * s), (0.24 * s, -0.22 * s), (0.22 * s, 0.22 * s), (-0.22 * s, 0.22 * s)], 0.05 * s, "beech", at=(0, 0, 0.5 * s), bevel=0.015 * s, name="seat"),
            box((0.44 * s, 0.04 * s, 0.2 * s), "beech", at=(0, 0.27 * s, 0.82 * s), turn=(-8, 0, 0), bevel=0.015 * s, name="back")]
    for x in (-1, 1):
        made.append(sweep([(x * 0.21 * s, -0.26 * s, 0), (x * 0.2 * s, -0.18 * s, 0.48 * s), (x * 0.2 * s, 0.18 * s, 0.48 * s), (x * 0.2 * s, 0.28 * s, 1.0 * s)], 0.025 * s, colour, sides=8, smooth_path=False,
                          name="tube"))
        made.append(sweep([(x * 0.21 * s, 0.28 * s, 0), (x * 0.2 * s, 0.1 * s, 0.48 * s)], 0.025 * s, colour, sides=8, name="tube"))
    return made


def rubber_duck(size=0.1):
    """A rubber duck, to whom one explains what does not work; it looks along -y."""
    s = size
    made = [ball(0.5 * s, "yellow", (0, 0.06 * s, 0.36 * s), shape=(0.92, 1.16, 0.74), detail=3, name="body"),
            ball(0.34 * s, "yellow", (0, -0.26 * s, 0.92 * s), detail=3, shade=1.04, name="head"),
            sweep([(0, 0.42 * s, 0.42 * s), (0, 0.66 * s, 0.62 * s), (0, 0.74 * s, 0.8 * s)], [0.26 * s, 0.16 * s, 0.05 * s], "yellow", sides=14, flat=0.7, name="tail"),
            ball(0.17 * s, "orange", (0, -0.6 * s, 0.86 * s), shape=(1.1, 1, 0.42), detail=2, name="beak")]
    for side in (-1, 1):
        made.append(ball(0.055 * s, "ebony", (side * 0.15 * s, -0.53 * s, 1.03 * s), detail=2, name="eye"))
        made.append(ball(0.3 * s, "yellow", (side * 0.4 * s, 0.12 * s, 0.42 * s), (0, 0, side * 8), (0.34, 1, 0.62), 3, 0.94, "wing"))
    return made


def notes(colours, side=0.05, rows=2):
    """Sticky notes on an upright face at y = 0, in a loose cluster about the origin, with a line or two."""
    made = []
    for k, colour in enumerate(colours):
        x, z = (k // rows - (len(colours) - 1) / rows / 2) * side * 1.25, (k % rows) * side * 1.3
        note = [box((side, 0.003, side), colour, at=(0, -0.0015, -side / 2), bevel=0.0008, segments=1, shade=1.05 * play(), name="note")]
        for line in range(2):
            note.append(box((side * dice.uniform(0.45, 0.7), 0.002, side * 0.07), "ink", at=(0, -0.003, side * (0.12 - 0.26 * line)), bevel=0.0004, segments=1, name="line"))
        made += moved(note, (x + dice.uniform(-0.006, 0.006), 0, z), (0, dice.uniform(-9, 9), 0))
    return made
