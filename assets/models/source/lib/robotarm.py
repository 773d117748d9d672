"""A six-axis industrial robot. Metres; its foot stands on z = 0, its arm reaches along +x; each link is made about its own joint."""

import math

from mathutils import Vector

from .shapes import box, cylinder, lathe, moved, placed, slab, sweep, tube

PAINT = "orange"
DARK = "rubber"
SHOULDER = (0.13, 0.48)  # the second axis: how far before the first, how high
BOOM = 0.66
FOREARM = 0.7
RISE = 0.075  # the forearm's axis above the elbow
NOSE = 0.105


def hull(radius, at, end_radius, end, waist=0.0, steps=10):
    """The outline round two circles; a `waist` draws its sides in."""
    along = Vector(end) - Vector(at)
    heading = math.atan2(along.y, along.x)
    open_ = math.acos(max(-1.0, min(1.0, (radius - end_radius) / along.length)))

    def arc(middle, r, start, stop):
        angles = [start + (stop - start) * k / steps for k in range(steps + 1)]
        return [Vector((middle[0] + r * math.cos(a), middle[1] + r * math.sin(a))) for a in angles]

    near = arc(at, radius, heading + open_, heading + 2 * math.pi - open_)
    far = arc(end, end_radius, heading - open_, heading + open_)

    def side(a, b):
        inward = Vector((a.y - b.y, b.x - a.x)).normalized()
        return [a.lerp(b, k / 6) + inward * (waist * math.sin(math.pi * k / 6)) for k in range(1, 6)]

    line = near + side(near[-1], far[0]) + far + side(far[-1], near[0])
    return [(point.x, point.y) for point in line]


def cheek(outline, thick, y=0.0, colour=PAINT, bevel=0.012, shade=1.0):
    """A plate in the plane of the arm, its middle at y."""
    return slab(outline, thick, colour, at=(0, y + thick / 2, 0), turn=(90, 0, 0), bevel=bevel, shade=shade, name="cheek", cut=0.12)


def drum(radius, y0, y1, colour, at=(0, 0), bevel=0.008, shade=1.0):
    """A drum along y, between two sides."""
    return cylinder(radius, abs(y1 - y0), colour, at=(at[0], max(y0, y1), at[1]), turn=(90, 0, 0), bevel=bevel, sides=32 if radius > 0.03 else 8, shade=shade, name="drum")


def cap(radius, y, at=(0, 0)):
    """A joint's dark lid with a steel ring and its screws, on the side of y's sign."""
    sign = math.copysign(1, y)
    made = [drum(radius, y, y + sign * 0.018, DARK, at, shade=1.5), drum(radius * 0.5, y + sign * 0.018, y + sign * 0.026, "steel", at, bevel=0.004)]
    for k in range(8):
        a = math.pi * (k + 0.5) / 4
        made.append(drum(radius * 0.085, y + sign * 0.018, y + sign * 0.023, "steel", (at[0] + 0.76 * radius * math.cos(a), at[1] + 0.76 * radius * math.sin(a)), bevel=0.001))
    return made


def along_x(profile, colour, at=(0, 0, 0), sides=32, shade=1.0):
    """A profile of (radius, x) turned about x."""
    return lathe(profile, colour, at=at, turn=(0, 90, 0), sides=sides, shade=shade, name="turned")


def _foot():
    made = [box((0.48, 0.44, 0.03), "iron", bevel=0.006, name="plate")]
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(cylinder(0.02, 0.022, "steel", at=(x * 0.2, y * 0.185, 0.03), sides=6, name="bolt"))
    made.append(lathe([(0, 0.03), (0.205, 0.03), (0.205, 0.045), (0.18, 0.07), (0.162, 0.13), (0.158, 0.2), (0.165, 0.235), (0, 0.235)], PAINT, sides=44, name="foot"))
    made.append(box((0.12, 0.2, 0.13), PAINT, at=(-0.19, 0, 0.06), bevel=0.02, shade=0.96, name="sockets"))
    for y in (-0.05, 0.02, 0.07):
        made.append(sweep([(-0.25, y, 0.12), (-0.31, y, 0.11), (-0.345, y * 1.2, 0.03), (-0.4, y * 1.6, 0.012)], 0.013, DARK, sides=8, name="cable"))
        made.append(along_x([(0.02, 0), (0.02, 0.02), (0.015, 0.03), (0, 0.03)], "steel", (-0.272, y, 0.12), 12))
    return made


def _turret():
    made = [cylinder(0.168, 0.034, DARK, at=(0, 0, 0.233), sides=44, shade=1.3, name="ring")]
    made.append(lathe([(0, 0.266), (0.176, 0.266), (0.18, 0.285), (0.175, 0.325), (0.15, 0.37), (0.1, 0.4), (0, 0.405)], PAINT, sides=44, name="turret"))
    for y in (-0.1, 0.1):
        made.append(cheek(hull(0.108, (-0.02, 0.366), 0.122, SHOULDER, 0.004), 0.062, y, bevel=0.016))
    for y in (-0.131, 0.131):
        made += cap(0.095, y, SHOULDER)
    made.append(cheek(hull(0.1, (-0.03, 0.35), 0.07, (0.02, 0.39)), 0.15, 0.0, shade=0.95))
    made.append(drum(0.07, 0.149, 0.24, DARK, SHOULDER, shade=1.3))
    made += [tube(0.078, 0.06, 0.01, DARK, at=(SHOULDER[0], 0.232 - 0.02 * k, SHOULDER[1]), turn=(90, 0, 0), shade=1.0) for k in range(4)]
    # The first axis' motor stands behind.
    made.append(cylinder(0.058, 0.2, DARK, at=(-0.135, 0, 0.3), sides=26, shade=1.3, name="motor"))
    made += [tube(0.066, 0.05, 0.01, DARK, at=(-0.135, 0, 0.36 + 0.022 * k), sides=26) for k in range(5)]
    made.append(cylinder(0.05, 0.016, "steel", at=(-0.135, 0, 0.5), sides=26, name="lid"))
    return made


def _boom():
    made = [cheek(hull(0.112, (0, 0), 0.086, (0, BOOM), 0.03), 0.115, bevel=0.026)]
    for y in (-0.0585, 0.0585):
        made.append(cheek(hull(0.03, (0, 0.19), 0.024, (0, BOOM - 0.17), 0.004), 0.006, y, shade=0.72, bevel=0.002))
    made.append(drum(0.09, -0.069, 0.069, DARK, (0, 0), shade=1.2))
    made.append(drum(0.07, -0.066, 0.066, DARK, (0, BOOM), shade=1.2))
    # The hose behind, clipped.
    made.append(sweep([(-0.03, 0, 0.06), (-0.105, 0.0, 0.12), (-0.1, 0, 0.24), (-0.092, 0, 0.4), (-0.095, 0, BOOM - 0.12), (-0.03, 0, BOOM - 0.02)], 0.021, DARK, sides=12, name="hose"))
    for z in (0.22, 0.42):
        made.append(box((0.06, 0.062, 0.03), "steel", at=(-0.085, 0, z), bevel=0.006, name="clip"))
    return made


def _elbow():
    made = []
    for y in (-0.088, 0.088):
        made.append(cheek(hull(0.098, (0, 0), 0.085, (0.05, RISE), 0), 0.046, y, bevel=0.014))
    for y in (-0.111, 0.111):
        made += cap(0.074, y)
    made.append(along_x([(0, -0.17), (0.085, -0.17), (0.1, -0.155), (0.112, -0.1), (0.115, 0.02), (0.104, 0.09), (0.086, 0.15), (0.078, 0.3), (0.077, 0.38), (0, 0.38)], PAINT, (0, 0, RISE + 0.02)))
    for y, z in ((-0.048, 0.055), (0.048, 0.055), (0.0, -0.03)):
        made.append(along_x([(0, -0.28), (0.034, -0.28), (0.04, -0.272), (0.04, -0.16), (0, -0.16)], DARK, (0, y, RISE + z), 22, 1.3))
        made.append(along_x([(0, -0.294), (0.026, -0.294), (0.03, -0.288), (0.03, -0.28)], "steel", (0, y, RISE + z), 18))
    # The hose along the top.
    top = RISE + 0.02
    made.append(sweep([(-0.14, 0.0, top + 0.08), (-0.09, 0.0, top + 0.15), (0.03, 0, top + 0.145), (0.16, 0, top + 0.115), (0.3, 0, top + 0.1), (0.37, 0, top + 0.075)], 0.02, DARK, sides=12, name="hose"))
    for x, z in ((0.06, 0.108), (0.26, 0.074)):
        made.append(box((0.03, 0.06, 0.05), "steel", at=(x, 0, top + z), bevel=0.006, name="clip"))
    # The maker's stripe.
    made.append(along_x([(0.0785, 0.27), (0.0798, 0.272), (0.079, 0.318), (0.0775, 0.32)], "white", (0, 0, top)))
    return made


def _wrist_roll():
    z = RISE + 0.02
    made = [along_x([(0, 0.378), (0.074, 0.378), (0.074, 0.402), (0, 0.402)], DARK, (0, 0, z), shade=1.3)]
    made.append(along_x([(0, 0.4), (0.07, 0.4), (0.072, 0.42), (0.066, 0.5), (0.062, 0.56), (0.05, 0.59), (0, 0.595)], PAINT, (0, 0, z)))
    for y in (-0.05, 0.05):
        made.append(cheek(hull(0.048, (0.55, z), 0.05, (FOREARM, z), 0.004), 0.032, y, bevel=0.009))
    for y in (-0.066, 0.066):
        made += cap(0.038, y, (FOREARM, z))
    return made


def _wrist_bend():
    return [drum(0.049, -0.033, 0.033, DARK, shade=1.3), along_x([(0, 0.0), (0.034, 0.0), (0.046, 0.035), (0.046, 0.075), (0.042, 0.085), (0, 0.085)], PAINT)]


def _flange():
    return [along_x([(0, 0.085), (0.047, 0.085), (0.047, NOSE), (0, NOSE)], "steel")]


def vacuum_gripper(reach=0.12):
    """Four suction cups under a plate, along +z; their lips at `reach`."""
    made = [cylinder(0.034, 0.03, "iron", sides=24, name="adapter"), box((0.19, 0.15, 0.016), "iron", at=(0, 0, 0.03), bevel=0.005, name="plate"),
            box((0.055, 0.04, 0.03), "steel", at=(-0.05, 0.02, 0.0), bevel=0.005, name="valve")]
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(lathe([(0.01, 0.04), (0.01, 0.066), (0.022, 0.072), (0.017, 0.08), (0.026, 0.088), (0.02, 0.096), (0.031, reach - 0.002), (0.033, reach), (0, reach)], "blue", at=(x * 0.068, y * 0.05, 0),
                              sides=20, name="cup"))
            made.append(sweep([(x * 0.068, y * 0.05, 0.03), (x * 0.068, y * 0.05, 0.006), (x * 0.04, y * 0.03, 0.0), (-0.05, 0.02, 0.012)], 0.006, "blue", sides=7, name="air"))
    return made


def robot_arm(lean, droop, tool=90.0):
    """The links in a pose: angles from the vertical of the boom, from the horizontal of the forearm (down), of the tool.
    Gives [(name, objects, pivot, axis)], from the foot to the flange, and the place and turn of what hangs at the flange (along +z)."""
    across = Vector((0, 1, 0))
    shoulder = Vector((SHOULDER[0], 0, SHOULDER[1]))
    elbow = placed(shoulder, (0, lean, 0)) @ Vector((0, 0, BOOM))
    forearm = placed(elbow, (0, droop, 0))
    wrist = forearm @ Vector((FOREARM, 0, RISE + 0.02))
    along = forearm.to_3x3() @ Vector((1, 0, 0))
    hand = placed(wrist, (0, tool, 0))
    down = hand.to_3x3() @ Vector((1, 0, 0))
    links = [
        ("robot", _foot(), Vector((0, 0, 0)), None),
        ("joint-1", _turret(), Vector((0, 0, 0.25)), Vector((0, 0, 1))),
        ("joint-2", moved(_boom(), shoulder, (0, lean, 0)), shoulder, across),
        ("joint-3", moved(_elbow(), elbow, (0, droop, 0)), elbow, across),
        ("joint-4", moved(_wrist_roll(), elbow, (0, droop, 0)), forearm @ Vector((0.39, 0, RISE + 0.02)), along),
        ("joint-5", moved(_wrist_bend(), wrist, (0, tool, 0)), wrist, across),
        ("joint-6", moved(_flange(), wrist, (0, tool, 0)), hand @ Vector((0.085, 0, 0)), down),
    ]
    return links, (hand @ Vector((NOSE, 0, 0)), (0, tool + 90, 0))
