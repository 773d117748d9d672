"""What stands in a room where people are cared for. Metres, on z = 0 unless said."""

import math

from mathutils import Vector

from .home import cushion
from .shapes import ball, box, cylinder, lathe, moved, play, sheet, slab, smooth_outline, sweep


def castor(radius=0.045, colour="slate", at=(0, 0, 0)):
    """A wheel in its fork; the ground is z = 0."""
    made = [cylinder(radius, 0.026, colour, at=(0, 0.013, radius), turn=(90, 0, 0), bevel=0.008, sides=18, name="wheel"),
            cylinder(radius * 0.45, 0.03, "white", at=(0, 0.015, radius), turn=(90, 0, 0), sides=12, name="hub"),
            box((radius * 0.9, 0.044, 0.018), "steel", at=(0, 0, radius * 1.9), bevel=0.005, name="fork")]
    for y in (-1, 1):
        made.append(box((radius * 0.7, 0.006, radius * 1.3), "steel", at=(0, y * 0.019, radius * 0.8), bevel=0.002, name="fork"))
    return moved(made, at)


def rounded(width, height, corner, steps=4):
    """The outline of a rectangle with round corners, its lower edge's middle at the origin."""
    out = []
    for cx, cy, start in ((width / 2 - corner, corner, -90), (width / 2 - corner, height - corner, 0), (-width / 2 + corner, height - corner, 90), (-width / 2 + corner, corner, 180)):
        for k in range(steps + 1):
            a = math.radians(start + 90 * k / steps)
            out.append((cx + corner * math.cos(a), cy + corner * math.sin(a)))
    return out


def bed(length=1.5, width=0.66, top=0.45, lift=40, hinge=-0.08):
    """An adjustable bed along x, its head at -x. Gives a dictionary of its groups: `frame`, `back` (turns about y at `hinge`),
    `rail` (the near one; turns about x at its lower edge), and the points about which they turn."""
    half, side = length / 2, width / 2
    thick, under = 0.11, top - 0.11
    frame = []
    # Wheels, the lower frame, two crossed arms that raise the upper one.
    for x in (-1, 1):
        for y in (-1, 1):
            frame += castor(0.048, "slate", (x * (half - 0.26), y * (side - 0.09), 0))
            frame.append(box((0.05, 0.016, 0.012), "red" if y < 0 else "led-green", at=(x * (half - 0.26) + 0.05, y * (side - 0.09), 0.085), bevel=0.003, shade=0.9, name="pedal"))
    for y in (-1, 1):
        frame.append(box((length - 0.4, 0.036, 0.036), "white", at=(0, y * (side - 0.09), 0.098), bevel=0.008, shade=0.95, name="tube"))
        frame.append(box((length - 0.06, 0.03, 0.045), "white", at=(0, y * (side - 0.03), under - 0.06), bevel=0.008, name="beam"))
        for sign in (-1, 1):
            frame.append(sweep([(sign * 0.36, y * (side - 0.13), 0.12), (-sign * 0.3, y * (side - 0.13), under - 0.05)], 0.017, "steel", sides=8, name="arm"))
    for x in (-1, 0, 1):
        frame.append(box((0.03, width - 0.1, 0.03), "white", at=(x * (half - 0.22), 0, 0.1), bevel=0.006, shade=0.95, name="cross"))
        frame.append(box((0.03, width - 0.06, 0.03), "white", at=(x * (half - 0.1), 0, under - 0.055), bevel=0.006, name="cross"))
    frame.append(sweep([(-0.1, 0, 0.14), (0.16, 0, under - 0.05)], [0.03, 0.022], "iron", sides=10, name="motor"))
    # Seat and legs of the mattress, on their platform.
    span = half - 0.04 - hinge
    frame.append(box((span, width - 0.06, 0.02), "slate", at=(hinge + span / 2, 0, under - 0.02), bevel=0.005, name="platform"))
    frame.append(box((span, width - 0.02, thick), "sky", at=(hinge + span / 2, 0, under), bevel=0.034, segments=3, shade=1.15, name="mattress"))
    # The two ends: a panel of beech in a white tube.
    for x, high in ((-half, 0.46), (half, 0.34)):
        outline = rounded(width + 0.02, high, 0.09)
        hole = [(0.0 + px, py) for px, py in rounded(0.3, 0.05, 0.024, 3)]
        hole = [(px, py + high - 0.1) for px, py in hole]
        panel = slab(outline, 0.026, "beech", holes=[hole], bevel=0.007, cut=0.12, name="panel")
        rim = sweep([(*p, 0.013) for p in outline[5:15]], 0.019, "white", sides=8, name="rim")
        end = moved([panel, rim], (0, 0, 0), (90, 0, 90))
        frame += moved(end, (x - (0.013 if x > 0 else 0.013), 0, under - 0.03))
    # The backrest, made flat from the hinge to the head, then raised.
    reach = hinge + half - 0.05
    back = [box((reach, width - 0.06, 0.02), "slate", at=(-reach / 2, 0, under - 0.02), bevel=0.005, name="platform"),
            box((reach, width - 0.02, thick), "white", at=(-reach / 2 + 0.006, 0, under), bevel=0.034, segments=3, shade=0.97, name="mattress"),
            cushion(0.3, width - 0.12, 0.17, "paper", (-reach + 0.2, 0, top + 0.06), (0, 6, 0), shade=1.02),
            cushion(0.2, width - 0.3, 0.12, "orange", (-reach + 0.33, -0.03, top + 0.12), (0, 20, 7), shade=1.02)]
    back.append(sheet(lambda u, v: Vector((-reach + 0.02 + (reach - 0.03) * u, (v - 0.5) * (width - 0.01) * 1.0, top + 0.004 - 0.5 * max(0, abs(v - 0.5) * 2 - 0.93))), (10, 8), "sky", thickness=0.004, shade=1.15, name="sheet"))
    pivot = Vector((hinge, 0, under - 0.01))
    back_turn(back, pivot, lift)
    rail_pivot = Vector((-0.42, -side - 0.03, under - 0.03))
    rail = moved(side_rail(0.56, 0.3), rail_pivot)
    far = moved(side_rail(0.56, 0.3), (-0.42, side + 0.03, under - 0.03), (0, 0, 180))
    return {"frame": frame + far, "back": back, "back pivot": pivot, "rail": rail, "rail pivot": rail_pivot, "top": top}


def back_turn(objects, pivot, angle):
    """Turns objects about y at a pivot, their -x end up."""
    moved(objects, (-pivot.x, -pivot.y, -pivot.z))
    moved(objects, tuple(pivot), (0, angle, 0))
    return objects


def side_rail(width, height):
    """A bed's rail, its lower edge along x at the origin."""
    outline = rounded(width, height, 0.09, 5)
    loop = [(x, 0, y) for x, y in outline] + [(outline[0][0], 0, outline[0][1])]
    made = [sweep(loop, 0.017, "white", sides=10, round_ends=False, smooth_path=False, name="rail")]
    for k in range(2):
        z = height * (0.36 + 0.3 * k)
        made.append(sweep([(-width / 2 + 0.005, 0, z), (width / 2 - 0.005, 0, z)], 0.012, "sky", sides=8, name="bar"))
    for x in (-1, 1):
        made.append(sweep([(x * width * 0.28, 0, 0.0), (x * width * 0.28, 0, height)], 0.011, "steel", sides=8, name="post"))
    made.append(box((0.13, 0.026, 0.075), "white", at=(width * 0.02, -0.014, height * 0.55), bevel=0.008, name="keys"))
    for k, colour in enumerate(("led-green", "sky", "orange")):
        made.append(cylinder(0.011, 0.006, colour, at=(width * 0.02 - 0.038 + 0.038 * k, -0.026, height * 0.55 + 0.037), turn=(90, 0, 0), sides=10, name="key"))
    return made


def blanket(low, high, width, top, colours, drop=0.16, bands=5):
    """A blanket over a bed's foot, from x = low to high, in stripes; it hangs on both sides."""
    made = []
    half = width / 2

    def at(u, v, band):
        x = low + (high - low) * (band + u) / bands
        across = (v - 0.5) * 2 * (half + drop)
        over = max(0.0, abs(across) - half)
        y = max(-half - 0.012, min(half + 0.012, across)) + math.copysign(0.012 * math.sin(9 * x) * (over / drop if drop else 0), across)
        hang = over * (0.86 + 0.14 * math.sin(7 * x + 1.0))
        corner = 0.02 * min(1, over / 0.03)
        return Vector((x, y + math.copysign(corner, across) if over else y, top + 0.012 + 0.006 * math.sin(13 * x + 3 * v) - hang))

    for band in range(bands):
        made.append(sheet(lambda u, v, band=band: at(u, v, band), (22, 3), colours[band % len(colours)], thickness=0.012, shade=play(), name="blanket"))
    return made


def patient_lift(height=1.22, reach=0.5, sling="teal"):
    """A lift on wheels that carries its arm towards -x. Gives (base, arm, the arm's pivot)."""
    base = []
    for y in (-1, 1):
        base.append(sweep([(0.1, y * 0.14, 0.075), (-0.12, y * 0.19, 0.07), (-0.5, y * 0.22, 0.066)], 0.021, "white", sides=10, name="leg"))
        base += castor(0.034, "slate", (-0.5, y * 0.22, 0))
        base += castor(0.042, "slate", (0.13, y * 0.15, 0))
    base.append(box((0.1, 0.34, 0.06), "white", at=(0.1, 0, 0.055), bevel=0.016, name="cross"))
    base.append(box((0.066, 0.066, height - 0.12), "white", at=(0.1, 0, 0.1), bevel=0.014, name="mast"))
    base.append(box((0.068, 0.07, 0.2), "sky", at=(0.1, 0, 0.42), bevel=0.012, name="band"))
    base.append(box((0.1, 0.14, 0.2), "slate", at=(0.15, 0, 0.62), bevel=0.02, name="battery"))
    base.append(cylinder(0.026, 0.02, "red", at=(0.15, -0.07, 0.76), turn=(90, 0, 0), bevel=0.006, sides=16, name="stop"))
    base.append(ball(0.009, "led-green", (0.15, -0.073, 0.68), detail=1, name="led"))
    base.append(sweep([(0.13, -0.2, 0.9), (0.24, -0.19, 0.93), (0.24, 0.19, 0.93), (0.13, 0.2, 0.9)], 0.015, "ink", sides=8, smooth_path=False, name="handle"))
    base.append(sweep([(0.1, -0.2, 0.9), (0.1, 0.2, 0.9)], 0.014, "white", sides=8, name="bar"))
    top = height - 0.03
    end = (0.1 - reach, 0, top + 0.06)
    arm = [sweep([(0.1, 0, top), (0.0, 0, top + 0.07), (0.1 - reach * 0.6, 0, top + 0.09), end], 0.027, "white", sides=12, name="arm"),
           cylinder(0.042, 0.08, "slate", at=(0.1, 0.04, top), turn=(90, 0, 0), sides=18, name="joint"),
           sweep([end, (end[0], 0, end[2] - 0.1)], 0.014, "steel", sides=8, name="link")]
    hook = end[2] - 0.11
    arm.append(sweep([(end[0], -0.19, hook - 0.03), (end[0], -0.12, hook + 0.005), (end[0], 0.12, hook + 0.005), (end[0], 0.19, hook - 0.03)], 0.018, "white", sides=10, name="hanger"))

    def cloth(u, v):
        across = (u - 0.5) * 2
        sag = 0.19 * (1 - across * across)
        return Vector((end[0] + 0.015 + (v - 0.5) * (0.12 + 0.16 * (1 - abs(across))), across * 0.19, hook - 0.12 - sag - 0.05 * (v - 0.5) ** 2))

    arm.append(sheet(cloth, (8, 14), sling, thickness=0.008, name="sling"))
    for y in (-1, 1):
        arm.append(ball(0.026, "ink", (end[0], y * 0.19, hook - 0.03), detail=2, name="hook"))
        for v in (0.0, 1.0):
            foot = cloth(0.5 + y * 0.5, v)
            arm.append(sweep([foot, (end[0], y * 0.19, hook - 0.03)], 0.008, sling, sides=6, shade=0.75, name="strap"))
    return base, arm, Vector((0.1, 0, top))


def monitor_stand(height=0.98):
    """A blood-pressure monitor on a wheeled stand, facing -y, with its cuff and its basket."""
    made = []
    for k in range(5):
        a = math.radians(90 + 72 * k)
        x, y = 0.16 * math.cos(a), 0.16 * math.sin(a)
        made.append(sweep([(0, 0, 0.075), (x, y, 0.05)], [0.018, 0.012], "iron", sides=8, name="foot"))
        made.append(ball(0.022, "rubber", (x, y, 0.022), detail=2, name="wheel"))
    made.append(sweep([(0, 0, 0.06), (0, 0, height - 0.1)], 0.014, "steel", sides=10, name="pole"))
    unit = [box((0.22, 0.09, 0.17), "white", bevel=0.02, segments=3, name="unit"), box((0.17, 0.006, 0.1), "ink", at=(0, -0.045, 0.055), bevel=0.003, name="face")]
    beat = [(-0.075, 0), (-0.045, 0), (-0.036, 0.008), (-0.028, -0.006), (-0.018, 0.03), (-0.008, -0.016), (0.0, 0), (0.02, 0)]
    unit.append(sweep([(x, -0.05, 0.122 + z) for x, z in beat], 0.0028, "led-green", sides=5, smooth_path=False, name="beat"))
    for k, wide in enumerate((0.075, 0.055)):
        unit.append(box((wide, 0.003, 0.014), "screen", at=(-0.075 + wide / 2, -0.05, 0.068 + 0.024 * k), bevel=0.001, name="number"))
    unit.append(heart(0.02, "led-red", (0.052, -0.048, 0.1)))
    for k, colour in enumerate(("led-green", "sky", "sky")):
        unit.append(cylinder(0.009, 0.008, colour, at=(-0.03 + 0.03 * k, -0.043, 0.03), turn=(90, 0, 0), sides=10, name="key"))
    unit.append(sweep([(-0.07, 0.0, 0.165), (-0.06, 0, 0.205), (0.06, 0, 0.205), (0.07, 0, 0.165)], 0.011, "slate", sides=8, name="handle"))
    made += moved(unit, (0, 0, height - 0.14), (-10, 0, 0))
    # The basket with the cuff rolled in it, and the coiled tube.
    z = height - 0.42
    made.append(sweep([(0.12 * math.cos(a), -0.02 + 0.08 * math.sin(a), z + 0.08) for a in (math.radians(d) for d in range(0, 361, 30))], 0.006, "steel", sides=6, round_ends=False, name="basket"))
    made.append(cylinder(0.105, 0.012, "steel", at=(0, -0.02, z), bevel=0.004, sides=20, name="basket"))
    for k in range(12):
        a = math.radians(30 * k)
        made.append(sweep([(0.098 * math.cos(a), -0.02 + 0.07 * math.sin(a), z + 0.008), (0.12 * math.cos(a), -0.02 + 0.08 * math.sin(a), z + 0.08)], 0.0035, "steel", sides=5, round_ends=False, name="wire"))
    made.append(cylinder(0.052, 0.12, "blue", at=(-0.06, -0.03, z + 0.065), turn=(0, 82, 12), bevel=0.012, sides=18, name="cuff"))
    made.append(cylinder(0.03, 0.124, "ink", at=(-0.062, -0.03, z + 0.065), turn=(0, 82, 12), bevel=0.006, sides=14, name="cuff"))
    coil = [(0.11 + 0.022 * math.cos(t), -0.05 + 0.022 * math.sin(t), height - 0.12 - 0.012 * t) for t in (k * 0.6 for k in range(0, 34))]
    made.append(sweep([(0.08, -0.03, height - 0.08), *coil, (0.05, -0.05, z + 0.06)], 0.006, "ink", sides=5, round_ends=False, smooth_path=False, name="tube"))
    return made


def heart(size, colour, at=(0, 0, 0), thickness=0.006):
    """A heart, upright, facing -y."""
    half = [(0, -1.0), (0.5, -0.52), (0.98, 0.08), (0.92, 0.62), (0.5, 0.85), (0.12, 0.68), (0, 0.45)]
    line = smooth_outline(half, 4, closed=False)
    outline = [(x * size, y * size) for x, y in line] + [(-x * size, y * size) for x, y in line[-2:0:-1]]
    made = slab(outline, thickness, colour, bevel=0.001, name="heart")
    moved([made], at, (90, 0, 0))
    return made


def gel_dispenser(size=1.0):
    """A hand-gel dispenser for a wall whose face is y = 0, the room towards -y; the origin is the middle of its foot. Gives
    (body, lever, the lever's pivot)."""
    body = [box((0.13, 0.02, 0.34), "white", at=(0, -0.01, 0), bevel=0.008, name="plate"),
            box((0.12, 0.09, 0.05), "white", at=(0, -0.055, 0.25), bevel=0.014, name="head"),
            box((0.1, 0.075, 0.17), "sky", at=(0, -0.058, 0.085), bevel=0.018, shade=1.1, name="bottle"),
            box((0.07, 0.004, 0.08), "paper", at=(0, -0.096, 0.12), bevel=0.001, name="label"),
            box((0.12, 0.1, 0.012), "steel", at=(0, -0.06, 0.0), bevel=0.004, name="tray")]
    drop = [(0, 1.0), (0.34, 0.35), (0.55, -0.15), (0.42, -0.62), (0, -0.82), (-0.42, -0.62), (-0.55, -0.15), (-0.34, 0.35)]
    mark = slab([(x * 0.027, y * 0.027) for x, y in smooth_outline(drop, 3)], 0.004, "blue", bevel=0.001, name="drop")
    body += moved([mark], (0, -0.097, 0.158), (90, 0, 0))
    pivot = Vector((0, -0.05, 0.285))
    lever = [sweep([(-0.05, -0.04, 0.29), (-0.052, -0.13, 0.315), (-0.05, -0.17, 0.26), (0.05, -0.17, 0.26), (0.052, -0.13, 0.315), (0.05, -0.04, 0.29)], 0.011, "steel", sides=8, smooth_path=False,
                   name="lever"),
             box((0.14, 0.035, 0.03), "teal", at=(0, -0.172, 0.243), bevel=0.012, name="grip"),
             sweep([(0, -0.07, 0.295), (0, -0.1, 0.28), (0, -0.1, 0.235)], 0.012, "white", sides=8, name="spout")]
    for group in (body, lever):
        moved(group, (0, 0, 0), (0, 0, 0), size)
    return body, lever, pivot * size


def bedside(width=0.32, depth=0.3, height=0.6):
    """A cabinet on wheels with a drawer and a door, facing -y."""
    made = [box((width, depth, height - 0.13), "white", at=(0, 0, 0.09), bevel=0.012, name="body"), box((width + 0.03, depth + 0.03, 0.032), "beech", at=(0, 0, height - 0.04), bevel=0.012, name="top")]
    made.append(box((width - 0.05, 0.018, 0.11), "beech", at=(0, -depth / 2 - 0.002, height - 0.19), bevel=0.006, name="drawer"))
    made.append(box((width - 0.05, 0.018, 0.24), "beech", at=(0, -depth / 2 - 0.002, 0.12), bevel=0.006, shade=0.97, name="door"))
    made.append(sweep([(-0.05, -depth / 2 - 0.03, height - 0.14), (0.05, -depth / 2 - 0.03, height - 0.14)], 0.008, "steel", sides=8, name="handle"))
    made.append(sweep([(-0.09, -depth / 2 - 0.03, 0.2), (-0.09, -depth / 2 - 0.03, 0.29)], 0.008, "steel", sides=8, name="handle"))
    for x in (-1, 1):
        for y in (-1, 1):
            made += castor(0.03, "slate", (x * (width / 2 - 0.04), y * (depth / 2 - 0.05), 0))
    return made


def tablet(width=0.22, height=0.16):
    """A care tablet lying on its back, its foot towards -y, with lines that are ticked."""
    made = [box((width, height, 0.014), "ink", bevel=0.006, name="tablet"), box((width - 0.024, height - 0.024, 0.003), "screen", at=(0, 0, 0.0125), bevel=0.001, shade=0.55, name="screen")]
    for k in range(3):
        y = height * (0.24 - 0.22 * k)
        made.append(box((0.02, 0.02, 0.003), "led-green" if k < 2 else "white", at=(-width * 0.34, y, 0.0155), bevel=0.001, name="tick"))
        made.append(box((width * (0.5 - 0.08 * k), 0.012, 0.003), "white", at=(width * 0.04 - width * 0.04 * k, y, 0.0155), bevel=0.001, name="line"))
    return made


def walking_frame(width=0.4, height=0.56):
    """A walking frame, facing -y."""
    made = []
    for x in (-1, 1):
        made.append(sweep([(x * width / 2, 0.16, 0.02), (x * width * 0.46, 0.12, height - 0.03), (x * width * 0.46, 0.06, height), (x * width * 0.46, -0.08, height), (x * width * 0.46, -0.13, height - 0.04),
                           (x * width / 2, -0.17, 0.02)], 0.012, "steel", sides=8, name="tube"))
        made.append(sweep([(x * width * 0.46, 0.06, height), (x * width * 0.46, -0.07, height)], 0.018, "ink", sides=10, name="grip"))
        for y in (0.162, -0.172):
            made.append(cylinder(0.017, 0.03, "rubber", at=(x * width / 2, y, 0), sides=10, name="tip"))
    for z in (height * 0.45, height * 0.8):
        made.append(sweep([(-width * 0.48, -0.15, z), (width * 0.48, -0.15, z)], 0.011, "steel", sides=8, name="bar"))
    return made


__all__ = ["back_turn", "bed", "bedside", "blanket", "castor", "gel_dispenser", "heart", "lathe", "monitor_stand", "patient_lift", "rounded", "side_rail", "tablet", "walking_frame"]
