"""The glass workshop: somebody on the glassmaker's bench turns a blowpipe with its glowing gather, in front of the furnace."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.hotshop import annealer, banc, block, bucket, crate, cullet, furnace, gather, glass, jacks, masterpiece, paving, pipe, shears
from lib.person import Look, Pose, person
from lib.shapes import box, cylinder, dice, fade, lathe, lit, moved, placed, play, sweep, tilt
from lib.stage import World, finish
from lib.workshop import jar, wall

world = World("glass")
BENCH, TURN = (0.0, 0.0, 0.012), 34
FURNACE, FACING, ROUND = (-0.62, 0.5, 0.012), 9, 0.34


def there(point):
    """A point of the bench, in the world."""
    return placed(BENCH, (0, 0, TURN)) @ Vector(point)


# The room.
world.base(floor="slate")
floor = paving(1.14, ["stone"])
wall([(-1.04, 0.5), (-0.66, 0.94), (0.68, 0.94)], 1.42, "plaster", ragged=0.16, shade=0.9)
# Tools hang on the long wall: paddles, tongs, a rack of pipes.
hung = [box((0.56, 0.03, 0.05), "walnut", at=(0.16, 0.9, 1.0), bevel=0.006)]
for k, kind in enumerate(("paddle", "tongs", "paddle", "tongs", "paddle")):
    x = -0.06 + k * 0.11
    if kind == "paddle":
        hung += [sweep([(x, 0.875, 1.04), (x, 0.875, 0.87)], 0.01, "beech", sides=8), box((0.075, 0.014, 0.13), "bark", at=(x, 0.875, 0.75), turn=(0, tilt(), 0), bevel=0.006, shade=play())]
    else:
        hung += moved(jacks(0.24), (x, 0.875, 1.0), (-90, 0, 0))
world.part("room")

# The furnace, its pipes that warm, and the fire in its mouth.
brickwork, fire = furnace(ROUND, 0.9)
moved(brickwork + fire, FURNACE, (0, 0, FACING))
mouth = placed(FURNACE, (0, 0, FACING)) @ Vector((0, -ROUND - 0.1, 0.6))
world.part("fire", pivot=placed(FURNACE, (0, 0, FACING)) @ Vector((0, 0.065 - ROUND, 0.6)), objects=fire)
rack = []
for k in range(4):
    x = -1.06 + 0.05 * k
    rack.append(sweep([(x, 0.2 - 0.02 * k, 0.02), (x + 0.12, 0.42 + 0.02 * k, 1.12 + 0.05 * k)], 0.0115, "steel", sides=10, round_ends=False, smooth_path=False))
    rack.append(lathe([(0.0125, 0), (0.018, 0.01), (0.018, 0.14), (0.013, 0.15)], "oak" if k % 2 else "walnut", at=(x + 0.094, 0.372 + 0.012 * k, 0.88 + 0.035 * k), turn=(-11, 6, 0), sides=12))
world.part("furnace")

# The annealing oven, its door open on finished glass.
oven, door, shelves = annealer()
OVEN, OVEN_TURN = (0.66, 0.6, 0.012), -8
hinge = placed(OVEN, (0, 0, OVEN_TURN)) @ Vector((0.23, -0.2, 0.6))
moved(door, (-0.23, 0.2, 0))
moved(door, (0.23, -0.2, 0), (0, 0, 125))
world.part("oven", objects=oven)
pieces = []
for z, row in zip(shelves, (
    (("vase", 0.105, "emerald", "aqua", -0.12), ("bowl", 0.1, "amber", "", 0.09)),
    (("goblet", 0.12, "aqua", "", -0.15), ("beaker", 0.12, "cobalt", "aqua", 0.15)),
    (("bottle", 0.12, "amethyst", "cobalt", -0.15), ("bowl", 0.095, "ruby", "amethyst", 0.02), ("goblet", 0.125, "amber", "ruby", 0.17)),
)):
    for kind, size, colour, second, x in row:
        pieces += moved([glass(kind, size, colour, second, sides=20)], (x, dice.uniform(-0.06, 0.0), z + 0.004))
moved(pieces, OVEN, (0, 0, OVEN_TURN))
world.part("pieces", objects=pieces)
moved(oven, OVEN, (0, 0, OVEN_TURN))
moved(door, OVEN, (0, 0, OVEN_TURN))
world.part("door", pivot=hinge, objects=door)

# The bench, and what lies on it.
seat = banc()
seat += moved(jacks(0.25), (0.44, -0.17, 0.492), (0, 0, 8)) + moved(shears(0.24), (0.515, -0.16, 0.492), (0, 0, -6))
seat += moved(jacks(0.18), (0.39, -0.15, 0.492), (0, 0, -4)) + [box((0.07, 0.06, 0.02), "paper", at=(0.47, 0.15, 0.492), turn=(0, 0, 20), bevel=0.006)]
moved(seat, BENCH, (0, 0, TURN))
world.part("bench", objects=seat)

# The pipe on its two rails, and the glass at its end.
ROLL = (0.08, -0.4, 0.637)
rod = moved(moved(pipe(1.2), ROLL), BENCH, (0, 0, TURN))
along = (there((1, 0, 0)) - there((0, 0, 0))).normalized()
world.part("pipe", pivot=there(ROLL), objects=rod, axis=along)
tip = (ROLL[0] - 0.6 + 0.012, ROLL[1], ROLL[2])
hot = moved(moved(gather(0.37, 0.118), tip, size=1.2), BENCH, (0, 0, TURN))
world.part("gather", pivot=there(tip), objects=hot, parent="pipe", axis=-along)

# The blower.
person(
    Look(skin="skin-pale", hair="hair-auburn", style="bun", top="teal", sleeves="short", legs="ink", shoes="walnut", apron="bark", glasses=True),
    Pose(pelvis=(0, 0.05, 0.515), chest=(-0.01, -0.03, 0.87), head=(-0.02, -0.09, 1.17), face=(-0.5, -1, -0.1), left_hand=(0.2, -0.335, 0.69), right_hand=(-0.22, -0.335, 0.69),
         left_grip=(-0.1, -0.5, -0.8), right_grip=(0.1, -0.5, -0.8), elbows=(0, 0.5, -0.5), left_foot=(0.15, -0.4, 0), right_foot=(-0.15, -0.34, 0), knees=(0, -0.7, 1), seated=True),
    at=BENCH,
    turn=TURN,
)
world.part("blower")

# The marver: a polished steel table.
marver = [box((0.36, 0.27, 0.03), "steel", at=(0, 0, 0.43), bevel=0.005), box((0.33, 0.24, 0.03), "iron", at=(0, 0, 0.4), bevel=0.004)]
for x in (-1, 1):
    for y in (-1, 1):
        marver.append(sweep([(x * 0.14, y * 0.095, 0.4), (x * 0.155, y * 0.11, 0.0)], 0.014, "iron", sides=8, round_ends=False))
marver += [sweep([(x * 0.148, -0.1, 0.14), (x * 0.148, 0.1, 0.14)], 0.009, "iron", sides=8) for x in (-1, 1)]
marver += [sweep([(-0.148, 0, 0.14), (0.148, 0, 0.14)], 0.009, "iron", sides=8)]
# Chips of colour wait on it.
for k, colour in enumerate(("cobalt", "ruby", "amber")):
    marver.append(cylinder(0.036, 0.018, "white", at=(0.11 - 0.085 * k, 0.08, 0.46), bevel=0.004, sides=18))
    marver.append(cylinder(0.029, 0.008, colour, at=(0.11 - 0.085 * k, 0.08, 0.473), bevel=0.003, sides=14))
MARVER = ((-0.88, -0.1, 0.012), (0, 0, 38))
moved(marver, *MARVER)
# Buckets: one with its wooden block, one of water.
moved(bucket(0.115, 0.19), (0.93, -0.16, 0.012), (0, 0, 10))
moved(block(0.06, 0.24), (0.915, -0.16, 0.2), (38, 0, 100))
moved(block(0.05, 0.22), (0.95, -0.15, 0.2), (44, 0, 215))
moved(bucket(0.095, 0.16, "beech"), (-0.56, -0.52, 0.012))
# Jars of coloured grains on a shelf of the wall, a lamp over the bench.
sill = [box((0.4, 0.13, 0.02), "walnut", bevel=0.005)]
for k, colour in enumerate(("ruby", "amber", "emerald", "cobalt", "amethyst")):
    sill += moved(jar(0.028, 0.085, colour, lid="oak"), (-0.15 + 0.075 * k, 0, 0.02))
moved(sill, (0.14, 0.85, 1.16))
# A crate of broken glass.
moved(crate(0.27, 0.25, 0.15) + moved(cullet(34, 0.1), (0, 0, 0.1)), (0.3, -0.9, 0.012), (0, 0, 14))
moved(cullet(6, 0.09), (0.06, -0.96, 0.004), (0, 0, 0))
world.part("things")

# The hero: the finished vase on its stump.
STAND = (0.78, -0.55, 0.012)
lathe([(0, 0), (0.15, 0), (0.158, 0.02), (0.15, 0.1), (0.142, 0.112), (0, 0.112)], "bark", at=STAND, sides=30)
cylinder(0.139, 0.008, "spruce", at=(STAND[0], STAND[1], STAND[2] + 0.108), bevel=0.003, sides=30)
world.part("stand")
moved(masterpiece(0.5), (STAND[0], STAND[1], STAND[2] + 0.116))
world.part("vase", pivot=(STAND[0], STAND[1], STAND[2] + 0.116))

# What this gather becomes, still warm, in front on the middle shelf of the annealing oven: not there until the gesture is done.
cool = placed(OVEN, (0, 0, OVEN_TURN)) @ Vector((0.0, -0.09, shelves[1] + 0.004))
warm = glass("drop", 0.145, "molten", finish="glow", sides=32)
fade(warm, "red", lambda x, y, z: 0.95 * max(0.0, min(1.0, (z - 0.1) / 0.12)))
fade(warm, "red", lambda x, y, z: 0.7 * max(0.0, min(1.0, math.hypot(x, y + 0.06) / 0.11 - 0.55)) + 0.5 * math.exp(-((z / 0.035) ** 2)))
fade(warm, "lamp", lambda x, y, z: 0.9 * math.exp(-((x + 0.03) ** 2 + (z - 0.085) ** 2) / 0.0016) * (1 if y < 0 else 0))
moved([warm], cool, (0, 0, OVEN_TURN))
world.part("piece", pivot=cool, later=(), alone=True)

# The fire's light on the bricks' neighbours, and the gather's on what it passes.
import bpy

glowing = ("fire", "gather")
others = [one for name, _, objects, _ in world.parts if name not in glowing for one in objects if one.type == "MESH"]
lit(others, mouth, 0.3, "orange", 0.55)
lit(others, there((-0.76, -0.4, 0.66)), 0.16, "ember", 0.4)

finish(world)
