"""The luthier's workshop: somebody planes the table of a violin by the window; finished ones hang behind."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from lib.person import Look, Pose, person
from lib.shapes import ball, box, cylinder, dice, lathe, moved, play, slab, sweep, tilt
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
# A tuning fork and a bridge, and a back of flamed maple that waits.
back = moved([plate("maple", 0.012)], (0, 0, 0), (0, 0, 0), 1.1)
moved(back, (-0.52, -0.2, TOP), (0, 0, 62))
world.part("bench-things")

# Wood that dries under the bench and against the wall.
for row in range(5):
    for k in range(2):
        box((0.36 + dice.uniform(-0.02, 0.02), 0.13, 0.035), dice.choice(["spruce", "maple", "spruce"]), at=(-0.02 + k * 0.02, 0.02 + k * 0.15, 0.2 + row * 0.043),
            turn=(0, 0, tilt() * 2 - 8), bevel=0.004, shade=play())
for k in range(4):
    box((0.11, 0.03, 0.72 + 0.06 * k), dice.choice(["spruce", "maple"]), at=(0.68 + 0.085 * k, 0.7 - 0.09 * k, 0.012), turn=(-9, 0, -46 + tilt()), bevel=0.004, shade=play())
moved(stool(0.46), (0.72, -0.55, 0.012), (0, 0, 20))
world.part("wood")

# The hero: the table of a violin, being planed.
table = [plate("spruce", 0.014, thickness=0.008)]
moved(table + f_holes(0.009, "walnut"), (0, 0, 0), (0, 0, 0), HERO)
hero = world.part("table", pivot=(0.02, -0.24, TOP))
moved(hero, (0.24, -0.34, TOP + 0.012), (0, 0, 78))
for x, y in ((0.02, -0.36), (-0.1, -0.22), (0.12, -0.24), (-0.2, -0.33)):
    cylinder(0.02, 0.014, "oak", at=(x, y, TOP), sides=12)
world.part("cradle")

# Shavings, in clusters.
for cx, cy, z, count, spread in ((-0.3, -0.34, TOP, 7, 0.08), (0.3, -0.3, TOP, 5, 0.06), (-0.15, -0.62, 0.012, 10, 0.16), (0.25, -0.68, 0.012, 7, 0.12)):
    for _ in range(count):
        curl = shaving("spruce", dice.uniform(0.03, 0.055), dice.uniform(0.9, 1.6))
        moved([curl], (cx + dice.gauss(0, spread), cy + dice.gauss(0, spread * 0.5), z), (0, 0, dice.uniform(0, 360)))
world.part("shavings")

# What each pass of the plane leaves: not there until it is made.
for number, (x, y) in enumerate(((-0.33, -0.27), (-0.36, -0.36), (-0.3, -0.18)), 1):
    moved([shaving("spruce", 0.085, 2.1)], (x, y, TOP + 0.01), (0, 0, 70 * number))
    world.part(f"curl-{number}", pivot=(x, y, TOP + 0.01))

# The plane, in the hands.
moved([box((0.05, 0.13, 0.03), "brass", bevel=0.008), box((0.034, 0.05, 0.03), "walnut", at=(0, -0.02, 0.028), turn=(20, 0, 0), bevel=0.008),
       ball(0.019, "walnut", (0, 0.048, 0.044), detail=2)], (-0.04, -0.3, TOP + 0.045), (0, 0, -100))
world.part("plane", pivot=(-0.04, -0.3, TOP + 0.045))

# The luthier.
luthier = person(
    Look(skin="skin-brown", hair="hair-black", style="bun", top="linen", sleeves="short", legs="ink", shoes="walnut", apron="blue", glasses=True),
    Pose(pelvis=(0, 0.02, 0.76), chest=(0, -0.1, 1.1), head=(0.01, -0.18, 1.4), face=(0.1, -1, -0.42), left_hand=(0.06, -0.46, 0.905), right_hand=(-0.11, -0.42, 0.9),
         left_grip=(-0.4, -0.6, -0.5), right_grip=(0.5, -0.6, -0.5), elbows=(0, 0.5, -0.6)),
    at=(-0.08, 0.2, 0.012),
    turn=4,
)
world.part("luthier")

body, tail = cat()
moved(body + tail, (-0.72, -0.5, 0.012), (0, 0, 24))
world.part("cat-tail", pivot=(-0.84, -0.5, 0.06), objects=tail)
world.part("cat")

finish(world)
