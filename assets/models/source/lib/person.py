"""People: about five and a half heads tall, calm faces, simple hands that hold the tool. Metres; a person looks along -y
(towards the visitor) unless turned."""

import math
from dataclasses import dataclass, field

from mathutils import Vector

from .shapes import ball, lathe, moved, sheet, slab, smooth_outline, sweep

HEAD = 0.135
UPPER_ARM = 0.27
FOREARM = 0.25
THIGH = 0.36
SHIN = 0.36
# The trunk's half widths, from under the hips to the neck.
TRUNK = [0.135, 0.155, 0.145, 0.172, 0.172, 0.115, 0.068]


@dataclass
class Look:
    """How somebody looks."""

    skin: str = "skin-tan"
    hair: str = "hair-brown"
    style: str = "short"  # short, cropped, bun, curly, long, bald, scarf, ponytail
    top: str = "teal"
    sleeves: str = "long"  # long, short
    legs: str = "ink"
    shoes: str = "walnut"
    sole: str = "rubber"
    apron: str = ""
    glasses: bool = False
    beard: bool = False
    helmet: str = ""
    build: float = 1.0  # breadth of the body
    collar: str = ""
    wear: tuple = ()  # what is worn over it: functions of (look, pose) that give objects, such as those of `clothes`


@dataclass
class Pose:
    """Where a body's joints are, before the whole is placed. Left is the person's own left (+x)."""

    pelvis: tuple = (0, 0, 0.76)
    chest: tuple = (0, -0.02, 1.12)
    head: tuple = (0, -0.05, 1.43)
    face: tuple = (0, -1, -0.1)  # where the face looks
    left_hand: tuple = (0.3, -0.1, 0.8)
    right_hand: tuple = (-0.3, -0.1, 0.8)
    left_foot: tuple = (0.11, 0.02, 0)
    right_foot: tuple = (-0.11, 0.02, 0)
    knees: tuple = (0, -1, 0)  # where knees point
    elbows: tuple = (0, 0.4, -1)  # where elbows point, mirrored for each arm
    left_grip: tuple = (0, -1, 0)
    right_grip: tuple = (0, -1, 0)
    seated: bool = False  # thighs forward: hips end at the seat, the apron lies on the thighs


@dataclass
class Body:
    """What was made, for who wants to move a part of it."""

    all: list = field(default_factory=list)
    left_arm: list = field(default_factory=list)
    right_arm: list = field(default_factory=list)
    head: list = field(default_factory=list)


def person(look, pose, at=(0, 0, 0), turn=0.0, size=1.0):
    """Somebody in a pose, at a place, turned by degrees about z; gives the parts."""
    body = Body()
    _trunk(body, look, pose)
    chest = Vector(pose.chest)
    spine = (chest - Vector(pose.pelvis)).normalized()
    across = _across(pose)
    width = 0.165 * look.build
    for sign, hand, grip, limb in (
        (1, pose.left_hand, pose.left_grip, body.left_arm),
        (-1, pose.right_hand, pose.right_grip, body.right_arm),
    ):
        shoulder = chest + across * (sign * (width - 0.018)) + spine * 0.07
        pole = Vector((sign * 0.75, pose.elbows[1], pose.elbows[2]))
        _arm(limb, look, shoulder, Vector(hand), pole, Vector(grip), sign)
    for sign, foot in ((1, pose.left_foot), (-1, pose.right_foot)):
        _leg(body.all, look, Vector(pose.pelvis) + across * (sign * 0.085 * look.build), Vector(foot), Vector(pose.knees))
    _head(body.head, look, pose)
    for garment in look.wear:
        body.all += garment(look, pose)
    body.all += body.left_arm + body.right_arm + body.head
    moved(body.all, at, (0, 0, turn), size)
    return body


def within(at, turn, size=1.0):
    """From a point of the world to one of somebody who stands at a place, turned by degrees: for hands that meet things."""
    angle = math.radians(-turn)

    def seen(point):
        x, y, z = ((point[i] - at[i]) / size for i in range(3))
        return (x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle), z)

    return seen


def trunk_frame(pose):
    """The directions of a trunk: along the spine, from the right shoulder to the left, and forward."""
    spine = (Vector(pose.chest) - Vector(pose.pelvis)).normalized()
    across = _across(pose)
    return spine, across, _forward(across, spine)


def trunk_surface(look, pose, grow=0.004):
    """A function of (angle from the front in radians, height) that gives a point on the trunk; heights are 0 at the pelvis, 1 at
    the chest, below and above beyond."""
    from .shapes import _spline

    pelvis, chest = Vector(pose.pelvis), Vector(pose.chest)
    spine, across, front = trunk_frame(pose)
    long = (chest - pelvis).length
    sunk = 0.0 if pose.seated else 0.07
    line = [Vector((height, 0, 0)) for height in (-sunk / long, 0.06 / long, 0.5, 1, 1 + 0.075 / long, 1 + 0.115 / long, 1 + 0.13 / long)]
    heights, widths = _spline(line, TRUNK)
    stations = [(point.x, wide) for point, wide in zip(heights, widths)]

    def at(angle, height):
        wide = widths[0] if height < stations[0][0] else widths[-1]
        for (low, a), (high, b) in zip(stations, stations[1:]):
            if low <= height <= high:
                wide = a + (b - a) * (height - low) / max(1e-9, high - low)
        wide = (wide if wide == TRUNK[-1] else wide * look.build) + grow
        return pelvis.lerp(chest, height) + across * (wide * math.sin(angle)) + front * ((0.68 * wide + 0.3 * grow) * math.cos(angle))

    return at


def _across(pose):
    """From the right shoulder to the left: the trunk turns half as much as the face."""
    face = Vector(pose.face)
    face.z = 0
    facing = (face.normalized() * 0.35 + Vector((0, -1, 0)) * 0.65).normalized()
    return Vector((0, 0, 1)).cross(facing) * -1 if facing.y > 0 else Vector((-facing.y, facing.x, 0)).normalized()


def _trunk(body, look, pose):
    pelvis, chest = Vector(pose.pelvis), Vector(pose.chest)
    spine = (chest - pelvis).normalized()
    neck = chest + spine * 0.13
    across = _across(pose)
    b = look.build
    sunk = 0.0 if pose.seated else 1.0
    body.all.append(
        sweep(
            [pelvis - spine * (0.07 * sunk), pelvis + spine * 0.06, pelvis.lerp(chest, 0.5), chest, chest + spine * 0.075, chest + spine * 0.115, neck],
            [wide * b for wide in TRUNK[:-1]] + TRUNK[-1:],
            look.top,
            sides=20,
            flat=0.68,
            up=_forward(across, spine),
            name="trunk",
        )
    )
    body.all.append(
        sweep([pelvis - spine * (0.1 * sunk), pelvis + spine * 0.015], [0.14 * b, 0.157 * b], look.legs, sides=20, flat=0.72,
              up=_forward(across, spine), name="hips")
    )
    body.all.append(sweep([neck - spine * 0.06, Vector(pose.head) - Vector((0, 0, 0.06))], [0.058, 0.052], look.skin, sides=12,
                          name="neck"))
    if look.collar:
        body.all.append(sweep([neck - spine * 0.03, neck + spine * 0.025], [0.088, 0.066], look.collar, sides=16, flat=0.85,
                              up=_forward(across, spine), name="collar"))
    if look.apron:
        _apron(body.all, look, pelvis, chest, spine, across, pose.seated)


def _forward(across, spine):
    return spine.cross(across).normalized() * -1


def _apron(out, look, pelvis, chest, spine, across, seated=False):
    front = across.cross(spine).normalized()
    if front.y > 0:
        front = -front
    b = look.build

    def at(u, v):
        side = (u - 0.5) * 2
        if v < 0.42:
            wide, top = 0.19 * b, v / 0.42
            centre = pelvis - spine * 0.34 * (1 - top) + spine * 0.08 * top
            bulge = (0.125 + 0.075 * (1 - top)) * b
            if seated:
                lap = Vector((0, 0, 0.135 - 0.035 * side * side)) * min(1, (1 - top) * 1.6)
                centre = pelvis + spine * (0.08 * top) + front * (0.2 * (1 - top)) + lap
                wide, bulge = (0.19 + 0.045 * (1 - top)) * b, 0.125 * b
        else:
            rise = (v - 0.42) / 0.58
            wide = (0.185 - 0.075 * min(1, rise * 1.3)) * b
            centre = (pelvis + spine * 0.08).lerp(chest + spine * 0.05, rise)
            bulge = (0.118 + 0.012 * math.sin(math.pi * rise)) * b
        curve = math.cos(side * 1.15)
        return centre + across * (side * wide) + front * (bulge * (0.45 + 0.55 * curve) + 0.012)

    out.append(sheet(at, (14, 12), look.apron, thickness=0.007, name="apron"))
    for sign in (1, -1):
        out.append(
            sweep(
                [chest + spine * 0.05 + across * (sign * 0.1 * b) + front * 0.115 * b,
                 chest + spine * 0.12 + across * (sign * 0.095 * b) + front * 0.07 * b,
                 chest + spine * 0.12 + across * (sign * 0.075 * b) - front * 0.05 * b],
                0.011, look.apron, sides=8, flat=0.4, name="strap", shade=0.85)
        )
    out.append(
        sweep([pelvis + spine * 0.075 + across * (math.cos(a) * 0.163 * b) + front * (math.sin(a) * 0.117 * b)
               for a in (math.radians(d) for d in range(0, 361, 30))],
              0.012, look.apron, sides=8, name="belt", shade=0.8, round_ends=False)
    )


def _joint(start, end, upper, lower, pole):
    """The elbow or knee between two points, bent towards `pole`; the end is drawn in when it is out of reach."""
    reach = end - start
    distance = min(reach.length, (upper + lower) * 0.999)
    along = reach.normalized()
    end = start + along * distance
    fraction = (upper * upper - lower * lower + distance * distance) / (2 * distance)
    bend = math.sqrt(max(0.0, upper * upper - fraction * fraction))
    outward = (pole - along * pole.dot(along)).normalized()
    return start + along * fraction + outward * bend, end


def _arm(out, look, shoulder, hand, pole, grip, sign):
    elbow, wrist = _joint(shoulder, hand, UPPER_ARM, FOREARM, pole)
    if look.sleeves == "long":
        out.append(sweep([shoulder, shoulder.lerp(elbow, 0.5), elbow, elbow.lerp(wrist, 0.55), elbow.lerp(wrist, 0.9)],
                         [0.058, 0.054, 0.049, 0.045, 0.043], look.top, sides=14, name="sleeve"))
        out.append(sweep([elbow.lerp(wrist, 0.85), wrist], [0.036, 0.033], look.skin, sides=12, name="wrist"))
    else:
        out.append(sweep([shoulder, shoulder.lerp(elbow, 0.35), shoulder.lerp(elbow, 0.62)], [0.059, 0.061, 0.058], look.top, sides=14,
                         name="sleeve"))
        out.append(sweep([shoulder.lerp(elbow, 0.4), elbow, elbow.lerp(wrist, 0.4), wrist], [0.046, 0.042, 0.042, 0.032],
                         look.skin, sides=14, name="arm"))
    reach = (grip.normalized() * 0.6 + (wrist - elbow).normalized() * 0.8).normalized()
    palm = wrist + reach * 0.045
    out.append(sweep([wrist, palm, palm + reach * 0.045 + grip.normalized() * 0.012], [0.034, 0.043, 0.034], look.skin, sides=12,
                     flat=0.68, up=_any_across(reach), name="hand"))
    thumb = _any_across(reach).cross(reach).normalized() * -sign
    out.append(sweep([wrist + reach * 0.02 + thumb * 0.022, wrist + reach * 0.05 + thumb * 0.05, wrist + reach * 0.085 + thumb * 0.05],
                     [0.018, 0.017, 0.014], look.skin, sides=10, name="thumb"))


def _any_across(direction):
    return direction.cross(Vector((0.2, 0, 1))).normalized()


def _leg(out, look, hip, foot, knees):
    ankle = foot + Vector((0, 0.02, 0.085))
    knee, ankle = _joint(hip, ankle, THIGH, SHIN, knees)
    b = look.build
    out.append(sweep([hip, hip.lerp(knee, 0.5), knee, knee.lerp(ankle, 0.5), ankle - Vector((0, 0, 0.015))],
                     [0.095 * b, 0.084 * b, 0.068, 0.063, 0.06], look.legs, sides=14, name="leg"))
    heading = Vector((knees.x, knees.y, 0)).normalized()
    angle = math.degrees(math.atan2(heading.y, heading.x)) + 90
    heel = (ankle.x, ankle.y, max(0.0, ankle.z - 0.085))
    shoe = sweep([(0, 0.045, 0.045), (0, -0.02, 0.05), (0, -0.1, 0.042), (0, -0.155, 0.034)], [0.05, 0.055, 0.052, 0.04], look.shoes,
                 sides=14, flat=0.8, name="shoe")
    sole = slab(smooth_outline([(0.045, 0.03), (0.05, -0.03), (0.056, -0.11), (0.038, -0.185), (0, -0.2), (-0.038, -0.185), (-0.056, -0.11),
                                (-0.05, -0.03), (-0.045, 0.03), (0, 0.062)], 3), 0.022, look.sole, bevel=0.006, name="sole")
    out += moved([shoe, sole], heel, (0, 0, angle))


def _head(out, look, pose):
    face = Vector(pose.face).normalized()
    yaw = math.degrees(math.atan2(face.y, face.x)) + 90
    pitch = math.degrees(math.asin(-face.z))
    parts = []
    r = HEAD
    parts.append(
        lathe([(0, -1.04 * r), (0.36 * r, -0.98 * r), (0.64 * r, -0.78 * r), (0.86 * r, -0.36 * r), (0.95 * r, 0.1 * r),
               (0.9 * r, 0.5 * r), (0.68 * r, 0.84 * r), (0.36 * r, 1.0 * r), (0, 1.05 * r)],
              look.skin, sides=24, squash=0.94, name="head"))
    parts.append(sweep([(0, -0.86 * r, 0.06 * r), (0, -1.02 * r, -0.16 * r), (0, -0.93 * r, -0.22 * r)], [0.07 * r, 0.12 * r, 0.09 * r],
                       look.skin, sides=10, shade=0.96, name="nose"))
    for side in (1, -1):
        parts.append(ball(0.085 * r, "hair-black", (side * 0.36 * r, -0.845 * r, 0.02 * r), shape=(0.85, 0.5, 1.15), detail=2, name="eye"))
        parts.append(sweep([(side * 0.22 * r, -0.88 * r, 0.27 * r), (side * 0.38 * r, -0.86 * r, 0.32 * r), (side * 0.54 * r, -0.76 * r, 0.27 * r)],
                           [0.03 * r, 0.045 * r, 0.025 * r], look.hair if look.style != "scarf" else "hair-black", sides=8, name="brow"))
        parts.append(ball(0.2 * r, look.skin, (side * 0.95 * r, 0.02 * r, -0.04 * r), shape=(0.45, 0.75, 1.05), detail=2, shade=0.95, name="ear"))
        parts.append(ball(0.15 * r, "rose", (side * 0.5 * r, -0.74 * r, -0.26 * r), shape=(1, 0.32, 0.8), detail=2, name="cheek",
                          shade={"skin-pale": 1.05, "skin-tan": 0.82, "skin-brown": 0.5, "skin-dark": 0.26}[look.skin]))
    parts.append(sweep([(-0.24 * r, -0.8 * r, -0.47 * r), (0, -0.845 * r, -0.54 * r), (0.24 * r, -0.8 * r, -0.47 * r)], 0.035 * r, "brick",
                       sides=8, shade={"skin-pale": 0.9, "skin-tan": 0.75, "skin-brown": 0.5, "skin-dark": 0.35}[look.skin], name="mouth"))
    _hair(parts, look, r)
    if look.beard:
        parts.append(ball(0.93 * r, look.hair, (0, -0.06 * r, -0.42 * r), shape=(0.92, 0.92, 0.72), detail=3, name="beard"))
    if look.glasses:
        for side in (1, -1):
            parts.append(sweep([(side * 0.37 * r + 0.25 * r * math.cos(a), -0.95 * r, 0.02 * r + 0.22 * r * math.sin(a))
                                for a in (math.radians(d) for d in range(0, 361, 30))], 0.026 * r, "ebony", sides=6, round_ends=False,
                               name="glasses"))
            parts.append(sweep([(side * 0.62 * r, -0.93 * r, 0.06 * r), (side * 0.98 * r, -0.1 * r, 0.08 * r)], 0.022 * r, "ebony", sides=6,
                               name="glasses"))
        parts.append(sweep([(-0.12 * r, -0.97 * r, 0.06 * r), (0.12 * r, -0.97 * r, 0.06 * r)], 0.024 * r, "ebony", sides=6, name="glasses"))
    if look.helmet:
        _helmet(parts, look, r)
    out += moved(parts, pose.head, (pitch, 0, yaw))


def _cap_of_hair(r, grow, low_front, low_back, colour, name="hair", sides=28, rows=9):
    """A shell over the skull, lower behind than in front."""
    import bmesh
    import bpy

    from .shapes import thing

    builder = bmesh.new()
    top = builder.verts.new((0, 0, 1.05 * r * grow))
    rings = []
    for row in range(1, rows + 1):
        ring = []
        for i in range(sides):
            a = 2 * math.pi * i / sides
            back = (math.sin(a) + 1) / 2  # 1 behind
            # The parting: higher on one temple, lower on the other.
            low = low_front + 0.13 * math.cos(a - 0.5) * (1 - back) + (low_back - low_front) * (back**0.8)
            lock = 1 + 0.022 * math.sin(11 * a + 1.5 * row / rows) * math.sin(math.pi * min(1, row / rows + 0.1))
            angle = (row / rows) * math.acos(max(-1, min(1, low)))
            z = math.cos(angle) * 1.05 * r
            wide = math.sin(angle) * 0.955 * r * lock
            ring.append(builder.verts.new((wide * grow * math.cos(a), wide * grow * 0.96 * math.sin(a) + 0.02 * r, z * grow)))
        rings.append(ring)
    for i in range(sides):
        builder.faces.new((top, rings[0][i], rings[0][(i + 1) % sides]))
    for low, high in zip(rings, rings[1:]):
        for i in range(sides):
            builder.faces.new((low[i], high[i], high[(i + 1) % sides], low[(i + 1) % sides]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    bmesh.ops.solidify(builder, geom=builder.faces[:], thickness=-0.07 * r)
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    mesh = bpy.data.meshes.new(name)
    builder.to_mesh(mesh)
    builder.free()
    return thing(name, mesh, colour, cut=None)


def _hair(parts, look, r):
    style, colour = look.style, look.hair
    if style == "bald":
        return
    if style == "scarf":
        parts.append(_cap_of_hair(r, 1.09, 0.42, -0.75, colour, "scarf"))
        parts.append(sweep([(-0.85 * r, -0.3 * r, -0.3 * r), (-0.5 * r, -0.6 * r, -0.95 * r), (0, -0.62 * r, -1.15 * r), (0.5 * r, -0.6 * r, -0.95 * r),
                            (0.85 * r, -0.3 * r, -0.3 * r)], [0.24 * r, 0.22 * r, 0.26 * r, 0.22 * r, 0.24 * r], colour, sides=12, name="scarf"))
        parts.append(lathe([(0.62 * r, -0.6 * r), (0.8 * r, -1.0 * r), (1.15 * r, -1.45 * r), (0, -1.5 * r)], colour, squash=0.8, name="scarf"))
        return
    if style == "cropped":
        parts.append(_cap_of_hair(r, 1.012, 0.6, -0.3, colour))
        return
    grow = 1.13 if style == "curly" else 1.07
    low_back = {"short": -0.25, "curly": -0.35, "bun": -0.2, "long": -0.55, "ponytail": -0.2}[style]
    parts.append(_cap_of_hair(r, grow, 0.52, low_back, colour))
    # A lock swept from the parting over the forehead.
    parts.append(sweep([(-0.5 * r, -0.62 * r, 0.78 * r), (-0.1 * r, -0.84 * r, 0.74 * r), (0.4 * r, -0.8 * r, 0.6 * r), (0.78 * r, -0.5 * r, 0.34 * r)],
                       [0.05 * r, 0.13 * r, 0.12 * r, 0.04 * r], colour, sides=10, flat=0.7, name="lock"))
    if style == "bun":
        parts.append(ball(0.42 * r, colour, (0, 0.75 * r, 0.85 * r), detail=3, name="bun"))
    if style == "ponytail":
        parts.append(sweep([(0, 0.9 * r, 0.45 * r), (0, 1.3 * r, 0.3 * r), (0, 1.35 * r, -0.4 * r), (0, 1.15 * r, -1.1 * r)],
                           [0.18 * r, 0.28 * r, 0.26 * r, 0.06 * r], colour, sides=12, name="ponytail"))
    if style == "long":
        parts.append(sweep([(0, 0.5 * r, 0.6 * r), (0, 0.75 * r, -0.2 * r), (0, 0.62 * r, -1.0 * r), (0, 0.6 * r, -1.7 * r)],
                           [0.75 * r, 0.9 * r, 0.85 * r, 0.55 * r], colour, sides=16, flat=0.45, up=(0, 1, 0), name="hair"))
    if style == "curly":
        golden = math.pi * (3 - math.sqrt(5))
        for i in range(46):
            z = 1 - i / 46 * 1.25
            wide = math.sqrt(max(0, 1 - z * z))
            a = golden * i
            x, y = wide * math.cos(a), wide * math.sin(a)
            if y < -0.35 and z < 0.45:
                continue
            parts.append(ball(0.24 * r, colour, (x * 1.03 * r, y * 1.0 * r + 0.04 * r, z * 1.08 * r), detail=2, name="curl",
                              shade=1 + 0.06 * math.sin(i * 2.4)))


def _helmet(parts, look, r):
    parts.append(lathe([(1.12 * r, 0.42 * r), (1.13 * r, 0.62 * r), (1.02 * r, 0.98 * r), (0.7 * r, 1.28 * r), (0.3 * r, 1.4 * r), (0, 1.42 * r)],
                       look.helmet, squash=1.02, name="helmet"))
    parts.append(slab([(1.14 * r * math.cos(a), 1.14 * r * math.sin(a) - 0.25 * r * max(0, -math.sin(a))) for a in
                       (math.radians(d) for d in range(0, 360, 12))], 0.09 * r, look.helmet, at=(0, 0, 0.4 * r), bevel=0.03 * r, name="helmet"))
    parts.append(sweep([(0, -1.1 * r, 0.7 * r), (0, -0.4 * r, 1.38 * r), (0, 0.4 * r, 1.38 * r), (0, 1.1 * r, 0.7 * r)], 0.12 * r, look.helmet,
                       sides=10, flat=0.5, up=(0, 0, 1), name="helmet"))
