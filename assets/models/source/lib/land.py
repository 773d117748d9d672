"""Hills, trees and what is seen through a window. Metres."""

import math

from .shapes import ball, box, dice, lathe, moved, play, slab, smooth_outline


def ridge(width, height, colour, thickness=0.012, bumps=3, phase=0.0, shade=1.0, at=(0, 0, 0)):
    """A rounded line of hills as an upright board, its foot at z = 0, its middle at x = 0."""
    line = []
    steps = bumps * 4
    for i in range(steps + 1):
        t = i / steps
        rise = 0.62 + 0.3 * math.sin(2 * math.pi * (bumps * t * 0.5 + phase)) + 0.1 * math.sin(2 * math.pi * (bumps * t + 2.3 * phase))
        line.append(((t - 0.5) * width, max(0.12, rise) * height))
    top = smooth_outline(line, 5, closed=False)
    panel = slab([(-width / 2, 0), (width / 2, 0), *top[::-1]], thickness, colour, bevel=0.003, shade=shade, name="ridge")
    return moved(moved([panel], (0, 0, 0), (90, 0, 0)), at)


def fir(height=0.2, colour="fir", tiers=3, at=(0, 0, 0), sides=10, shade=1.0):
    """A fir in tiers."""
    made = [lathe([(0.05 * height, 0), (0.04 * height, 0.2 * height)], "bark", at=at, sides=6, name="trunk")]
    for k in range(tiers):
        low = height * (0.12 + 0.27 * k)
        wide = height * (0.27 - 0.062 * k)
        tall = height * (0.46 - 0.02 * k)
        made.append(lathe([(0, 0), (wide, -0.02 * height), (wide * 0.55, tall * 0.45), (0, tall)], colour, at=(at[0], at[1], at[2] + low),
                          turn=(0, 0, dice.uniform(0, 90)), sides=sides, shade=shade * (0.92 + 0.1 * k), name="tier"))
    return made


def broadleaf(height=0.16, colour="leaf", at=(0, 0, 0), detail=2, shade=1.0):
    """A round tree of three clumps."""
    made = [lathe([(0.05 * height, 0), (0.035 * height, 0.45 * height)], "bark", at=at, sides=6, name="trunk")]
    for dx, dy, dz, r in ((0, 0, 0.62, 0.33), (0.2, -0.06, 0.5, 0.22), (-0.18, 0.08, 0.52, 0.24)):
        made.append(ball(r * height, colour, (at[0] + dx * height, at[1] + dy * height, at[2] + dz * height), shape=(1, 1, 0.92), detail=detail,
                         shade=shade * play(), name="leaves"))
    return made


def window(width, height, frame="white", bars=(1, 0), depth=0.06, day=True):
    """A window with rounded wooded hills behind it, to put in a wall's opening: its sill's middle at the origin, the wall's face at
    y = 0, the room towards -y."""
    made = []
    w = 0.032
    made.append(box((width + 0.05, 0.012, height + 0.05), "sky" if day else "night", at=(0, depth + 0.035, -0.02), bevel=0.002, shade=1.12 if day else 1.0, name="heaven"))
    for colour, rise, back, bumps, phase, shade in (("sky", 0.62, 0.026, 3, 0.1, 0.72), ("leaf", 0.5, 0.012, 3, 0.62, 0.8), ("moss", 0.36, -0.004, 4, 0.3, 0.95), ("fir", 0.2, -0.018, 4, 0.8, 1.0)):
        made += ridge(width + 0.02, rise * height, colour, 0.014, bumps, phase, shade, (0, depth + back + 0.014, -0.005))
    for k in range(7):
        x = (-0.44 + 0.88 * k / 6) * width + dice.uniform(-0.02, 0.02)
        made += fir(dice.uniform(0.1, 0.17) * height + 0.02, "fir", 2, (x, depth - 0.03, 0.06 * height * (1 + math.sin(k * 1.7))), 7)
    if day:
        made.append(ball(0.05 * height + 0.012, "white", (0.2 * width, depth + 0.02, 0.8 * height), shape=(1.7, 0.3, 0.7), detail=2, name="cloud"))
        made.append(ball(0.04 * height + 0.01, "white", (0.29 * width, depth + 0.02, 0.79 * height), shape=(1.5, 0.3, 0.62), detail=2, name="cloud"))
    for x in (-1, 1):
        made.append(box((w, 0.06, height + w), frame, at=(x * width / 2, 0.005, -w / 2), bevel=0.006, name="frame"))
    for z in (-w / 2, height - w / 2):
        made.append(box((width + w, 0.06, w), frame, at=(0, 0.005, z), bevel=0.006, name="frame"))
    for k in range(bars[0]):
        made.append(box((w * 0.8, 0.04, height), frame, at=(width * ((k + 1) / (bars[0] + 1) - 0.5), 0.005, 0), bevel=0.005, name="bar"))
    for k in range(bars[1]):
        made.append(box((width, 0.034, w * 0.7), frame, at=(0, 0.005, height * (k + 1) / (bars[1] + 1) - w * 0.35), bevel=0.005, name="bar"))
    made.append(box((width + 0.12, 0.12, 0.03), frame, at=(0, -0.045, -w - 0.012), bevel=0.008, name="sill"))
    return made
