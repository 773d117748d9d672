"""A hand press of wood and iron: its rails run out towards -y, its screw stands over the origin. Metres, standing on z = 0."""

import math

from mathutils import Vector

from .rooster import BODY, flat, line_ink
from .shapes import ball, box, cylinder, dice, lathe, moved, play, slab, smooth_outline, sweep, tube

# The bed's top, the bar's height, the star's axle.
BED = 0.7
BAR = 1.06
AXLE = (0.0, -0.34, 0.57)
STAR = 0.42
CHEEK = 0.37


def frame():
    """Two cheeks on their feet, the beams between them, the carved head, the rails and their legs."""
    made = []
    for x in (-1, 1):
        made.append(box((0.12, 0.17, 1.2), "oak", at=(x * CHEEK, 0, 0.06), bevel=0.014, shade=play() * 0.94, name="cheek"))
        made.append(box((0.15, 0.62, 0.1), "oak", at=(x * CHEEK, 0.02, 0), bevel=0.016, shade=0.82, name="foot"))
        for z in (0.14, 0.56, 0.93, 1.12):
            made.append(box((0.132, 0.182, 0.035), "iron", at=(x * CHEEK, 0, z), bevel=0.006, name="strap"))
            made.append(ball(0.014, "brass", (x * CHEEK, -0.094, z + 0.018), detail=2, name="bolt"))
        made.append(lathe([(0.05, 0), (0.062, 0.012), (0.03, 0.03), (0.055, 0.075), (0.05, 0.1), (0.02, 0.125), (0, 0.145)], "brass", at=(x * (CHEEK + 0.02), 0, 1.365), sides=22, name="finial"))
    # The head, its moulding, its pediment with a rosette.
    made.append(box((1.0, 0.21, 0.14), "oak", at=(0, 0, 1.19), bevel=0.018, name="head"))
    made.append(box((1.06, 0.25, 0.04), "walnut", at=(0, 0, 1.33), bevel=0.012, name="cornice"))
    arch = [(-0.34, 0), (0.34, 0)] + smooth_outline([(0.33, 0.03), (0.24, 0.06), (0.2, 0.12), (0.1, 0.165), (0, 0.18), (-0.1, 0.165), (-0.2, 0.12), (-0.24, 0.06), (-0.33, 0.03)], 5, False)
    made += moved(moved([slab(arch, 0.07, "oak", bevel=0.008, shade=0.96, name="pediment")], (0, 0, 0), (90, 0, 0)), (0, 0.035, 1.365))
    rosette = [cylinder(0.052, 0.016, "brass", bevel=0.006, sides=24)] + [ball(0.026, "red", (0.028 * math.cos(a), 0.028 * math.sin(a), 0.016), shape=(1, 1, 0.4), detail=2)
                                                                          for a in (math.radians(d) for d in range(0, 360, 60))]
    rosette.append(ball(0.016, "yellow", (0, 0, 0.022), detail=2))
    made += moved(moved(rosette, (0, 0, 0), (90, 0, 0)), (0, -0.035, 1.45))
    made += moved(moved([slab([(-0.36, 0), (0.36, 0), (0.36, 0.06), (-0.36, 0.06)], 0.012, "red", bevel=0.003, cut=0.12)], (0, 0, 0), (90, 0, 0)), (0, -0.103, 1.23))
    # The beam that guides the screw, and the one that bears the bed.
    made.append(box((2 * CHEEK, 0.15, 0.09), "walnut", at=(0, 0, 0.9), bevel=0.012, name="till"))
    made.append(box((2 * CHEEK, 0.17, 0.13), "oak", at=(0, 0, 0.46), bevel=0.014, shade=0.86, name="winter"))
    made.append(tube(0.085, 0.05, 0.1, "brass", at=(0, 0, 1.115), sides=26, name="nut"))
    # The rails on their legs.
    for x in (-1, 1):
        made.append(box((0.06, 1.34, 0.06), "oak", at=(x * 0.2, -0.22, 0.585), bevel=0.01, shade=play(), name="rail"))
        made.append(box((0.026, 1.32, 0.012), "steel", at=(x * 0.2, -0.22, 0.644), bevel=0.004, name="runner"))
        for y in (-0.8, 0.38):
            made.append(sweep([(x * 0.2, y, 0.6), (x * 0.215, y, 0.3), (x * 0.235, y, 0.0)], [0.038, 0.032, 0.026], "oak", sides=14, round_ends=False, shade=play() * 0.92, name="leg"))
        made.append(box((0.11, 0.09, 0.1), "iron", at=(x * 0.2, AXLE[1], AXLE[2] - 0.05), bevel=0.012, name="bearing"))
    for y in (-0.8, 0.38):
        made.append(box((0.42, 0.05, 0.055), "oak", at=(0, y, 0.2), bevel=0.01, shade=0.88, name="stretcher"))
    return made


def bar():
    """The screw with its collar, and the long bar that turns it, towards +x."""
    made = [cylinder(0.042, 0.32, "steel", at=(0, 0, 0.88), bevel=0.006, sides=24, name="screw")]
    turns = 3
    line = [(0.045 * math.cos(a), 0.045 * math.sin(a), 1.11 + 0.07 * a / (2 * math.pi * turns)) for a in (2 * math.pi * k / 14 for k in range(14 * turns + 1))]
    made.append(sweep(line, 0.011, "steel", sides=6, smooth_path=False, round_ends=False, name="thread"))
    made.append(lathe([(0.04, -0.06), (0.085, -0.05), (0.092, -0.03), (0.092, 0.03), (0.085, 0.05), (0.04, 0.06)], "brass", at=(0, 0, BAR), sides=26, name="collar"))
    path = [(-0.1, 0.04, 0), (0.0, 0.0, 0), (0.14, -0.08, 0.0), (0.3, -0.12, 0.0), (0.45, -0.075, 0.0), (0.56, 0.0, 0.0)]
    made.append(sweep([(x, y, BAR + z) for x, y, z in path], [0.022, 0.027, 0.025, 0.022, 0.02, 0.018], "steel", sides=12, name="bar"))
    made.append(sweep([(x, 0.0, BAR) for x in (0.52, 0.58, 0.68, 0.76)], [0.024, 0.033, 0.031, 0.026], "beech", sides=16, name="grip"))
    made.append(lathe([(0.028, -0.01), (0.03, 0.01), (0.02, 0.014)], "brass", at=(0.53, 0, BAR), turn=(0, 90, 0), sides=16, name="ferrule"))
    made.append(ball(0.03, "brass", (0.785, 0, BAR), detail=3, name="knob"))
    made.append(ball(0.04, "steel", (-0.12, 0.05, BAR), detail=3, name="knob"))
    return made


def platen():
    """The plate that presses, hung under the screw."""
    made = [box((0.48, 0.42, 0.055), "iron", at=(0, 0, BED + 0.1), bevel=0.01, name="platen"), box((0.3, 0.24, 0.03), "iron", at=(0, 0, BED + 0.155), bevel=0.012, name="rib")]
    made.append(lathe([(0.09, 0), (0.08, 0.03), (0.05, 0.05), (0, 0.055)], "brass", at=(0, 0, BED + 0.18), sides=24, name="cup"))
    for x in (-1, 1):
        for y in (-1, 1):
            made.append(sweep([(x * 0.19, y * 0.12, BED + 0.15), (x * 0.14, y * 0.06, BED + 0.25)], 0.009, "brass", sides=8, name="hook"))
            made.append(ball(0.017, "brass", (x * 0.19, y * 0.12, BED + 0.158), detail=2, name="nut"))
    return made


def bed():
    """The bed that runs on the rails, with the carved block that prints the line."""
    z = BED - 0.045
    made = [box((0.5, 0.66, 0.04), "iron", at=(0, -0.5, z), bevel=0.008, name="bed")]
    for x in (-1, 1):
        made.append(box((0.025, 0.66, 0.03), "walnut", at=(x * 0.237, -0.5, z + 0.04), bevel=0.006, name="edge"))
        made.append(box((0.45, 0.025, 0.03), "walnut", at=(0, -0.5 + x * 0.317, z + 0.04), bevel=0.006, name="edge"))
    top = z + 0.075
    made.append(box((0.4, 0.46, 0.035), "maple", at=(0, -0.56, z + 0.04), bevel=0.005, name="block"))
    carved = line_ink(0.006, 0.9, "ebony", 0.0058, fine=False) + [flat(BODY, "oak", 0.002, size=0.0058)]
    # A block is the picture's mirror.
    for one in carved:
        for vertex in one.data.vertices:
            vertex.co.x = -vertex.co.x
        one.data.flip_normals()
    made += moved(carved, (0, -0.56, top), (0, 0, 0))
    return made


def star():
    """The star wheel that runs the bed in and out, about the origin, in the plane x = 0; its axle goes towards -x."""
    made = [lathe([(0.05, -0.05), (0.07, -0.04), (0.07, 0.03), (0.045, 0.05), (0.03, 0.06), (0, 0.064)], "iron", turn=(0, 90, 0), sides=24, name="hub")]
    made.append(lathe([(0.045, 0.04), (0.05, 0.055), (0.02, 0.07), (0, 0.075)], "brass", turn=(0, 90, 0), sides=20, name="cap"))
    made.append(sweep([(-0.75, 0, 0), (0.0, 0, 0)], 0.02, "steel", sides=12, name="axle"))
    for k in range(6):
        a = math.radians(60 * k + 15)
        way = Vector((0, math.cos(a), math.sin(a)))
        made.append(sweep([way * 0.04, way * 0.22], 0.017, "steel", sides=10, name="spoke"))
        made.append(sweep([way * 0.19, way * 0.24, way * 0.31, way * 0.345], [0.022, 0.032, 0.03, 0.022], "beech", sides=12, shade=play(), name="handle"))
    made.append(sweep([(0, 0.145 * math.cos(a), 0.145 * math.sin(a)) for a in (math.radians(15 * d) for d in range(25))], 0.014, "red", sides=8, smooth_path=False, round_ends=False, name="ring"))
    return made


def ream(width, depth, count, colour="paper"):
    """A pile of sheets, not quite straight."""
    made = []
    for k in range(count):
        made.append(box((width, depth, 0.018), colour, at=(dice.uniform(-0.006, 0.006), dice.uniform(-0.006, 0.006), 0.019 * k), turn=(0, 0, dice.uniform(-2.5, 2.5)), bevel=0.003, segments=1,
                        shade=play()))
    return made
