"""What belongs to the guests of a house and its dog: a suitcase, walking boots, a dog that lies; and the host's beard and hair. Metres, on z = 0."""

import math

from mathutils import Vector

from .shapes import ball, box, cylinder, lathe, moved, sheet, slab, smooth_outline, sweep


def suitcase(width=0.34, depth=0.12, height=0.25, colour="orange"):
    """A travelling case with leather straps and labels, upright, facing -y."""
    made = [box((width, depth, height), colour, at=(0, 0, 0.012), bevel=0.028, segments=3, shade=0.82, name="case")]
    made.append(box((width + 0.006, 0.012, height + 0.004), "walnut", at=(0, 0, 0.01), bevel=0.005, name="seam"))
    for x in (-1, 1):
        made.append(box((0.028, depth + 0.012, height + 0.01), "walnut", at=(x * width * 0.28, 0, 0.008), bevel=0.006, shade=1.1, name="strap"))
        made.append(box((0.034, 0.008, 0.03), "brass", at=(x * width * 0.28, -depth / 2 - 0.007, height * 0.7), bevel=0.003, name="buckle"))
        for z in (0.012, height - 0.03):
            for y in (-1, 1):
                made.append(box((0.045, 0.045, 0.042), "walnut", at=(x * (width / 2 - 0.02), y * (depth / 2 - 0.02), z), bevel=0.014, segments=1, shade=0.9, name="corner"))
    made.append(sweep([(-0.055, 0, height + 0.01), (-0.05, 0, height + 0.042), (0.05, 0, height + 0.042), (0.055, 0, height + 0.01)], 0.0105, "walnut", sides=8, name="handle"))
    made += moved([cylinder(0.036, 0.004, "teal", sides=20, bevel=0.001, name="label"), slab([(-0.026, -0.012), (0.026, -0.012), (0.008, 0.018), (-0.004, 0.004), (-0.012, 0.012)], 0.003, "white", at=(0, 0, 0.003), bevel=0.0006, name="label")],
                  (-0.01, -depth / 2 - 0.001, height * 0.58), (90, 0, 0))
    made += moved([box((0.06, 0.04, 0.003), "yellow", bevel=0.001, name="label")], (0.012, -depth / 2 - 0.001, height * 0.24), (90, 14, 0))
    return made


def boot(colour="oak", lace="red"):
    """A walking boot, its toe towards -y."""
    sole = smooth_outline([(0.042, 0.06), (0.04, -0.02), (0.052, -0.1), (0.034, -0.165), (0, -0.178), (-0.034, -0.165), (-0.05, -0.1), (-0.038, -0.02), (-0.042, 0.06), (0, 0.082)], 3)
    made = [slab(sole, 0.026, "rubber", bevel=0.006, name="sole"), slab([(x * 0.95, y * 0.97) for x, y in sole], 0.016, "linen", at=(0, 0, 0.022), bevel=0.004, shade=0.8, name="welt")]
    made.append(sweep([(0, 0.07, 0.07), (0, 0.0, 0.075), (0, -0.07, 0.066), (0, -0.125, 0.052), (0, -0.165, 0.044)], [0.036, 0.044, 0.047, 0.045, 0.028], colour, sides=14, flat=0.88, name="foot"))
    made.append(lathe([(0.043, 0.05), (0.046, 0.1), (0.05, 0.155), (0.053, 0.16), (0.045, 0.165), (0.038, 0.15), (0, 0.12)], colour, at=(0, 0.03, 0), sides=18, squash=1.12, shade=0.94, name="shaft"))
    made.append(sweep([(0.05 * math.cos(a), 0.03 + 0.056 * math.sin(a), 0.158) for a in (math.radians(d) for d in range(0, 361, 30))], 0.011, "walnut", sides=8, round_ends=False, smooth_path=False, name="collar"))
    made.append(sweep([(0, -0.034, 0.168), (0, -0.042, 0.13), (0, -0.07, 0.106), (0, -0.1, 0.094)], [0.024, 0.026, 0.026, 0.016], "walnut", sides=9, flat=0.4, up=(0, -0.6, 1), shade=1.1, name="tongue"))
    for k in range(4):
        y, z = (-0.032, -0.044, -0.064, -0.088)[k], (0.15, 0.126, 0.114, 0.104)[k]
        for lean in (1, -1):
            made.append(sweep([(-0.026, y, z - 0.006 * lean), (0, y - 0.012, z + 0.006), (0.026, y, z + 0.006 * lean)], 0.0042, lace, sides=5, smooth_path=False, name="lace"))
    return made


def boots(colour="oak", lace="red"):
    """A pair of walking boots."""
    return moved(boot(colour, lace), (-0.062, 0.02, 0), (0, 0, 8)) + moved(boot(colour, lace), (0.062, -0.015, 0), (0, 0, -12))


def dog(coat="hair-black", pale="paper", tan="oak"):
    """A farm dog that lies with its head up, along -y, its head turned to its right; gives (body, tail, the tail's root)."""
    body = [
        sweep([(0.0, 0.2, 0.09), (0, 0.1, 0.105), (0, -0.04, 0.115), (0, -0.13, 0.135)], [0.085, 0.1, 0.098, 0.085], coat, sides=18, name="trunk"),
        sweep([(0, -0.12, 0.12), (0.005, -0.165, 0.2), (0.0, -0.185, 0.26)], [0.088, 0.068, 0.06], coat, sides=16, name="neck"),
        ball(0.068, pale, (0.003, -0.185, 0.145), shape=(0.85, 0.7, 1.35), detail=3, name="chest"),
    ]
    for x in (-1, 1):
        body.append(ball(0.078, coat, (x * 0.075, 0.14, 0.075), shape=(0.62, 1.15, 0.95), detail=3, name="thigh"))
        body.append(sweep([(x * 0.105, 0.17, 0.028), (x * 0.115, 0.06, 0.026), (x * 0.11, 0.02, 0.024)], [0.024, 0.026, 0.028], tan, sides=10, flat=0.8, name="paw"))
        body.append(sweep([(x * 0.07, -0.1, 0.06), (x * 0.075, -0.2, 0.034), (x * 0.07, -0.29, 0.028)], [0.034, 0.028, 0.026], coat, sides=10, name="leg"))
        body.append(ball(0.033, pale, (x * 0.069, -0.3, 0.026), shape=(1, 1.25, 0.78), detail=2, name="paw"))
    head = [
        ball(0.074, coat, (0, 0, 0), shape=(1, 1.02, 0.95), detail=3, name="head"),
        sweep([(0, -0.035, -0.02), (0, -0.085, -0.028), (0, -0.118, -0.03)], [0.048, 0.038, 0.027], pale, sides=12, flat=0.85, name="muzzle"),
        ball(0.0165, "ebony", (0, -0.143, -0.016), shape=(1.15, 0.8, 0.85), detail=2, name="nose"),
        sweep([(0, -0.062, 0.046), (0, -0.045, 0.062), (0, -0.01, 0.073)], [0.013, 0.017, 0.01], pale, sides=8, flat=0.5, up=(0, -0.5, 1), name="blaze"),
        sweep([(-0.018, -0.118, -0.052), (0, -0.135, -0.045), (0.018, -0.118, -0.052)], 0.004, "ebony", sides=6, name="mouth"),
        sweep([(0, -0.118, -0.052), (0, -0.138, -0.07)], [0.011, 0.013], "rose", sides=8, flat=0.4, up=(0, -1, 0.4), shade=0.95, name="tongue"),
    ]
    for x in (-1, 1):
        head.append(ball(0.0115, "ebony", (x * 0.03, -0.064, 0.016), shape=(1, 0.7, 1.1), detail=2, name="eye"))
        head.append(ball(0.0032, "white", (x * 0.03 + 0.003, -0.0725, 0.021), detail=1, name="glint"))
        head.append(ball(0.0125, tan, (x * 0.032, -0.056, 0.04), shape=(1.1, 0.6, 0.7), detail=2, name="brow"))
        head.append(ball(0.024, tan, (x * 0.034, -0.06, -0.03), shape=(0.8, 0.9, 0.8), detail=2, name="cheek"))
        head.append(sweep([(x * 0.05, 0.008, 0.055), (x * 0.084, 0.0, 0.04), (x * 0.098, -0.012, -0.02)], [0.026, 0.03, 0.02], coat, sides=10, flat=0.4, up=(x, -0.3, 0.2), shade=0.8, name="ear"))
    body += moved(head, (0.0, -0.2, 0.315), (6, 0, -42))
    body.append(sweep([(0.008 + 0.062 * math.cos(a), -0.178 + 0.06 * math.sin(a), 0.232 + 0.014 * math.sin(a)) for a in (math.radians(d) for d in range(0, 361, 30))], 0.0095, "red", sides=8, round_ends=False, smooth_path=False, name="collar"))
    body.append(ball(0.015, "brass", (0.014, -0.248, 0.212), detail=2, name="bell"))
    root = Vector((-0.02, 0.235, 0.085))
    tail = [sweep([root, (-0.07, 0.3, 0.06), (-0.15, 0.3, 0.042), (-0.22, 0.25, 0.04)], [0.026, 0.034, 0.036, 0.02], coat, sides=12, name="tail"),
            sweep([(-0.195, 0.272, 0.041), (-0.235, 0.236, 0.04), (-0.25, 0.215, 0.042)], [0.03, 0.022, 0.008], pale, sides=12, name="tip")]
    return body, tail, root


def short_beard(colour, head):
    """A short beard and moustache, for `Look.wear`; `head` is the head's half height."""
    from .workwear import on_head

    profile = [(-1.04, 0.05), (-0.98, 0.36), (-0.78, 0.64), (-0.36, 0.86), (0.1, 0.95)]

    def wide(z):
        for (z0, r0), (z1, r1) in zip(profile, profile[1:]):
            if z0 <= z <= z1:
                return r0 + (r1 - r0) * (z - z0) / (z1 - z0)
        return profile[0][1] if z < profile[0][0] else 0.95

    def make(look, pose):
        def jaw(u, v):
            a = math.radians(-98 + 196 * u)
            front = math.exp(-((a / 0.42) ** 2))
            top = (-0.04 - 0.24 * math.exp(-((abs(a) - 0.75) / 0.35) ** 2)) * (1 - front) - 0.63 * front
            if abs(a) > 1.15:
                top = 0.02
            z = -1.0 + (top + 1.0) * v
            r = wide(z) * 1.035 + 0.015
            return Vector((r * math.sin(a) * head, -r * math.cos(a) * 0.955 * head, z * head))

        made = [sheet(jaw, (7, 26), colour, thickness=0.006, name="beard")]
        for x in (-1, 1):
            made.append(sweep([(x * 0.02 * head, -0.9 * head, -0.34 * head), (x * 0.18 * head, -0.875 * head, -0.375 * head), (x * 0.34 * head, -0.8 * head, -0.5 * head)], [0.035 * head, 0.055 * head, 0.03 * head], colour, sides=8,
                              name="moustache"))
        return on_head(made, pose)

    return make


def quiff(colour, head):
    """Locks brushed up from the forehead, for `Look.wear`; `head` is the head's half height."""
    from .workwear import on_head

    def make(look, pose):
        made = []
        for k in range(3):
            x = -0.4 + 0.3 * k
            back = 0.08 * abs(k - 1)
            line = [(x, -0.7 + back, 0.68), (x + 0.05, -0.82 + back, 0.9), (x + 0.14, -0.62 + back, 1.12), (x + 0.2, -0.25, 1.1)]
            made.append(sweep([tuple(c * head for c in point) for point in line], [0.12 * head, 0.22 * head, 0.2 * head, 0.06 * head], colour, sides=7, shade=1.0 + 0.12 * (k % 2), name="lock"))
        return on_head(made, pose)

    return make
