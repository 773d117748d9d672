"""The luthier's workshop: somebody planes the table of a violin by the window; finished ones hang behind."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.person import Look, Pose, person, within
from lib.planing import ribbon, thumb_plane
from lib.shapes import box, cylinder, dice, lathe, moved, placed, play, slab, sweep, tilt
from lib.stage import World, finish
from lib.violin import f_holes, plate, violin
from lib.workshop import bench, cat, desk_lamp, jar, planks, shaving, stool, wall

world = World("lutherie")
HERO = 1.55
TOP = 0.78

# The room.
world.base()
planks(1.14, ["oak", "beech"], z=0.0)
wall([(-1.02, 0.42), (-0.42, 0.9), (0.62, 0.86)], 1.5, "plaster", ragged=0.22)
wall([(0.62, 0.86), (1.02, 0.4)], 0.95, "plaster", ragged=0.35)
for a, b in (((-1.0, 0.39), (-0.42, 0.865)), ((-0.42, 0.865), (0.61, 0.825)), ((0.61, 0.825), (0.99, 0.38))):
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
    moved([box((length, 0.03, 0.11), "walnut", at=(length / 2, 0, 0.012), bevel=0.006)], (*a, 0), (0, 0, angle))

# The tool rack on the long wall: gouges and knives in a row, and clamps.
rail = [box((0.92, 0.035, 0.05), "walnut", at=(0.1, 0.815, 1.02), bevel=0.006)]
for k in range(9):
    x = -0.29 + k * 0.098
    tall = dice.uniform(0.9, 1.15)
    moved(
        [
            lathe([(0, 0), (0.014, 0.004), (0.018, 0.05), (0.013, 0.1), (0.015, 0.115), (0, 0.118)], "maple" if k % 3 else "varnish", sides=12, shade=play()),
            slab([(-0.009, 0), (0.009, 0), (0.011, -0.11 * tall), (0, -0.125 * tall), (-0.011, -0.11 * tall)], 0.005, "steel", turn=(90, 0, 0), bevel=0.001),
        ],
        (x, 0.778, 1.075),
        (0, tilt() * 2, 0),
    )
world.part("room")

# Violins on the other wall, one still white.
hung = moved(violin("varnish"), (0, 0, 0), (90, 0, 0), 1.0)
moved(hung, (-0.83, 0.47, 0.78), (0, 0, 39))
white = moved(violin("spruce", "spruce", strings=False), (0, 0, 0), (90, 0, 0), 0.92)
moved(white, (-0.6, 0.66, 0.86), (0, 0, 39))
sweep([(-1.0, 0.36, 1.36), (-0.44, 0.8, 1.36)], 0.012, "brass", sides=8)
world.part("violins")

# The bench.
moved(bench(1.25, 0.56, TOP), (0.08, -0.12, 0), (0, 0, -8))
world.part("bench")

# On the bench, in clusters.
moved(desk_lamp("teal"), (0.5, 0.06, TOP), (0, 0, -50))
world.part("lamp")
for at, radius, tall, content in (((0.66, -0.17), 0.036, 0.11, "varnish"), ((0.58, -0.11), 0.03, 0.085, "ember"), ((0.67, -0.06), 0.03, 0.13, "walnut")):
    moved(jar(radius, tall, "orange" if content == "ember" else content), (*at, TOP))
moved([cylinder(0.055, 0.075, "copper", bevel=0.01), sweep([(0.05, 0, 0.06), (0.15, 0, 0.09)], 0.009, "iron"), cylinder(0.047, 0.006, "maple", at=(0, 0, 0.07))],
      (0.42, 0.09, TOP), (0, 0, 140))
for k, (x, y) in enumerate(((-0.42, 0.05), (-0.37, 0.09), (-0.45, 0.12))):
    moved([sweep([(0, 0, 0.018), (0.1, 0, 0.018)], [0.017, 0.014], "maple", sides=10), slab([(0, -0.008), (0.12, -0.011), (0.14, 0), (0.12, 0.011), (0, 0.008)], 0.005, "steel",
          at=(0.1, 0, 0.014), bevel=0.001)], (x, y, TOP), (0, 0, 200 + 14 * k))
world.part("bench-things")

# Wood that dries under the bench and against the wall.
for row in range(5):
    for k in range(2):
        box((0.36 + dice.uniform(-0.02, 0.02), 0.13, 0.035), dice.choice(["spruce", "maple", "spruce"]), at=(-0.02 + k * 0.02, 0.02 + k * 0.15, 0.2 + row * 0.043),
            turn=(0, 0, tilt() * 2 - 8), bevel=0.004, shade=play())
for k in range(4):
    box((0.11, 0.03, 0.72 + 0.06 * k), dice.choice(["spruce", "maple"]), at=(0.68 + 0.085 * k, 0.7 - 0.09 * k, 0.012), turn=(-9, 0, -46 + tilt()), bevel=0.004, shade=play())
# A back of flamed maple waits, against the bench.
moved(moved([plate("maple", 0.012)], (0, 0, 0), (79, 0, 0), 1.1), (-0.17, -0.47, 0.013), (0, 0, -8))
moved(stool(0.46), (0.72, -0.55, 0.012), (0, 0, 20))
world.part("wood")

# The hero: the table of a violin, being planed.
PLATE, GRAIN = (0.28, -0.29, TOP + 0.012), 80
table = [plate("spruce", 0.014, thickness=0.008)]
moved(table + f_holes(0.009, "walnut"), (0, 0, 0), (0, 0, 0), HERO)
hero = world.part("table", pivot=(0.01, -0.24, TOP))
moved(hero, PLATE, (0, 0, GRAIN))
for x, y in ((0.06, -0.31), (-0.06, -0.17), (0.16, -0.19), (-0.16, -0.27)):
    cylinder(0.02, 0.014, "oak", at=(x, y, TOP), sides=12)
world.part("cradle")

# Shavings, in clusters.
for cx, cy, z, count, spread in ((-0.4, -0.1, TOP, 5, 0.05), (0.44, -0.22, TOP, 5, 0.05), (-0.15, -0.62, 0.012, 10, 0.16), (0.25, -0.68, 0.012, 7, 0.12)):
    for _ in range(count):
        curl = shaving("spruce", dice.uniform(0.03, 0.055), dice.uniform(0.9, 1.6))
        moved([curl], (cx + dice.gauss(0, spread), cy + dice.gauss(0, spread * 0.5), z), (0, 0, dice.uniform(0, 360)))
world.part("shavings")

# What each pass of the plane leaves: not there until it is made.
for number, (x, y, turn) in enumerate(((-0.37, -0.27, 30), (-0.25, -0.345, -14), (-0.48, -0.24, 58)), 1):
    moved([ribbon(0.045, 0.036)], (x, y, TOP + 0.001), (0, 0, turn))
    world.part(f"curl-{number}", pivot=(x, y, TOP), later=())

# The plane stands on the right end, free for a finger to take.
PLANE = (0.2, -0.276, 0.822)
moved(thumb_plane(1.4), PLANE, (0, 0, GRAIN))
world.part("plane", pivot=PLANE)

# The luthier: her hands hold the left end steady.
LUTHIER, TURN = (-0.2, 0.3, 0.012), 12
hers = within(LUTHIER, TURN)
person(
    Look(skin="skin-brown", hair="hair-black", style="bun", top="linen", sleeves="short", legs="ink", shoes="walnut", apron="blue", glasses=True),
    Pose(pelvis=(0, 0.02, 0.76), chest=(0, -0.12, 1.09), head=(0.0, -0.19, 1.39), face=(0.2, -1, -0.28), left_hand=hers((-0.18, -0.05, 0.86)), right_hand=hers((-0.315, -0.155, 0.86)),
         left_grip=(-0.1, -0.9, -0.6), right_grip=(0.35, -0.9, -0.6), elbows=(0, 0.6, -0.5)),
    at=LUTHIER,
    turn=TURN,
)
world.part("luthier")

CAT, CAT_TURN = (-0.72, -0.5, 0.012), 24
body, tail = cat()
moved(body + tail, CAT, (0, 0, CAT_TURN))
world.part("cat", pivot=CAT, objects=body)
world.part("cat-tail", pivot=placed(CAT, (0, 0, CAT_TURN)) @ Vector((-0.13, 0.03, 0.05)), objects=tail, parent="cat")

finish(world)
