"""The sawmill at the forest's edge: a big log on its carriage before the band saw; somebody runs the line from the cabin."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.mill import bandsaw, boards, cabin, carriage, grid, knot, log, log_pile, rails, robin, saw_wheel, spruce, squirrel, tuft
from lib.person import Look, Pose, person
from lib.plait import plait
from lib.shapes import box, dice, fade, finished, lathe, lit, moved, placed, play, slab, sweep
from lib.stage import World, disc, finish
from lib.workwear import ear_muffs, hivis

world = World("sawmill")
GROUND = 0.012
LINE = ((0, 0, GROUND), (0, 0, -44))  # the line's own x is along the rails
TRACK = -0.28
SAW_X, WHEEL, LOW, HIGH = -0.3, 0.28, 0.16, 1.12
CUT = -0.16
RADIUS = 0.21


def line(objects):
    """From the line's own place to the world's."""
    return moved(objects, *LINE)


def there(point):
    return placed(*LINE) @ Vector(point)


along = there((1, 0, 0)) - there((0, 0, 0))
across = there((0, 1, 0)) - there((0, 0, 0))

# The ground: moss, trodden earth along the line, sawdust near the saw.
world.base()
ground = disc(1.15, "moss", rings=30, sides=110)
middle = there((0, TRACK, 0))


def trodden(x, y, z):
    side = (Vector((x, y, 0)) - middle).dot(across)
    return 0.85 * math.exp(-((side / 0.34) ** 2)) + 0.12 * math.sin(9 * x + 3 * y) * math.sin(8 * y)


fade(ground, "oak", trodden, 0.85)
heap_at = Vector((-0.28, -0.64, 0))
fade(ground, "spruce", lambda x, y, z: 0.9 * math.exp(-(((x - heap_at.x) ** 2 + (y - heap_at.y) ** 2) / 0.09)))
heap = lathe([(0.21, 0), (0.17, 0.035), (0.11, 0.095), (0.05, 0.14), (0, 0.155)], "spruce", at=(heap_at.x, heap_at.y, GROUND - 0.006), sides=30, shade=0.98)
for vertex in heap.data.vertices:
    vertex.co *= 1 + 0.12 * math.sin(5 * vertex.co.x * 8 + 3) * math.sin(7 * vertex.co.y * 6)
fade(heap, "oak", lambda x, y, z: 0.25 * (1 - z / 0.15))
for _ in range(26):
    a, r = dice.uniform(0, 6.28), dice.gauss(0.2, 0.06)
    box((0.016, 0.008, 0.004), "spruce", at=(heap_at.x + r * math.cos(a), heap_at.y + r * math.sin(a), GROUND - 0.005), turn=(0, 0, dice.uniform(0, 360)), bevel=0, shade=play())
line(moved(rails(1.74), (0.1, TRACK, 0)))
world.part("room")

# Spruces behind.
for x, y, tall in ((-0.84, 0.62, 1.0), (-0.52, 0.84, 1.3), (-0.14, 0.96, 1.42), (0.22, 0.93, 1.22), (0.5, 0.98, 0.86)):
    moved(spruce(tall, 8 if tall > 1 else 6, dice.uniform(0.9, 1.1)), (x, y, 0.004), (0, 0, dice.uniform(0, 90)))
world.part("trees")

# The saw.
line(moved(bandsaw(WHEEL, LOW, HIGH), (SAW_X, CUT + WHEEL, 0)))
world.part("saw")
line(moved(saw_wheel(WHEEL), (SAW_X, CUT + WHEEL, HIGH), (7, 0, 0)))
world.part("wheel", pivot=there((SAW_X, CUT + WHEEL, HIGH)), axis=along)
line(moved(saw_wheel(WHEEL), (SAW_X, CUT + WHEEL, LOW), (31, 0, 0)))
world.part("wheel-2", pivot=there((SAW_X, CUT + WHEEL, LOW)), axis=along)

# The carriage and the log.
START = 0.36
RAIL = 0.072
truck, axis = carriage(0.86, 0.24, RADIUS)
line(moved(truck, (START, TRACK, RAIL)))
world.part("carriage", pivot=there((START, TRACK, RAIL)), axis=along)
trunk = log(0.98, RADIUS, 72, 64, 9, 0.06, 0.07)
for one in trunk:
    if one.name.startswith("end"):
        one["shade"] = 1.5
trunk += moved(knot(0.04, RADIUS + 0.05), (0.24, 0, 0), (56, 0, 0)) + moved(knot(0.03, RADIUS + 0.04), (-0.12, 0, 0), (66, 0, 0))
line(moved(trunk, (START, TRACK, RAIL + axis)))
world.part("log", pivot=there((START, TRACK, RAIL + axis)), parent="carriage", axis=along)

# What the log becomes: four beams of its heart, on the carriage; not there until it is sawn.
beams = []
for y in (-1, 1):
    for k in range(2):
        beam = box((0.955 + 0.01 * y, 0.1, 0.1), "spruce", at=(0, 0.052 * y - 0.03, 0.104 * k - 0.178), bevel=0.006, shade=1.12 * play())
        fade(beam, "maple", lambda x, y, z: 0.7 * max(0.0, 1 - abs(z - 0.05) / 0.05) * (1 if abs(x) > 0.46 else 0.4))
        beams.append(beam)
line(moved(beams, (START, TRACK, RAIL + axis)))
world.part("beams", pivot=there((START, TRACK, RAIL + axis)), parent="carriage", axis=along, later=("log", "laser", "laser-fan"))
# The slab that the first cut takes off, its flat side up.
bow = [(0.17 * math.cos(a), 0.1 * math.sin(a)) for a in (math.radians(d) for d in range(180, 361, 15))]
dosse = moved([slab(bow, 0.5, "bark", bevel=0.006, cut=0.12), box((0.33, 0.008, 0.5), "spruce", at=(0, 0.001, 0), bevel=0.002, shade=1.1)], (0, 0, 0.1), (90, 0, 90))
moved(dosse, (-0.3, -0.93, GROUND), (0, 0, -4))
world.part("slab", pivot=(-0.05, -0.95, GROUND), later=())

# The laser: a line on the bark, down over the end, and the thin fan of light.
end = START + 0.49
rise = math.sqrt(RADIUS**2 - (CUT - TRACK) ** 2)
z = RAIL + axis + rise
path = [(end - 0.98 + 0.004, CUT, z + 0.014), (end - 0.3, CUT, z + 0.011), (end + 0.002, CUT, z + 0.008)]
line([sweep(path, 0.0042, "led-red", sides=6, smooth_path=False), sweep([(end + 0.008, CUT, z + 0.006), (end + 0.008, CUT, z - 2 * rise + 0.01)], 0.0042, "led-red", sides=6, smooth_path=False)])
world.part("laser", pivot=there((START, CUT, z)), axis=across)
head = Vector((SAW_X + 0.06, CUT, HIGH - 0.045))
fan = grid([[head.lerp(Vector((end - 0.97 + 0.97 * u, CUT, z + 0.012)), v) for u in (0, 0.25, 0.5, 0.75, 1)] for v in (0.04, 0.35, 0.7, 1)], "led-red", False, 1, "fan")
line([finished(fan, "glass")])
world.part("laser-fan", pivot=there((START, CUT, z)), parent="laser", axis=across)

# The cabin, and the woman who runs the line.
CABIN, CABIN_TURN = (0.56, 0.44, GROUND), -10
booth, hands = cabin(width=0.68)
moved(booth, CABIN, (0, 0, CABIN_TURN))
world.part("cabin")
SIZE = 0.94
left, right = hands[1] / SIZE, hands[0] / SIZE
operator = person(
    Look(skin="skin-tan", hair="hair-auburn", style="short", top="slate", sleeves="long", legs="ink", shoes="walnut", helmet="yellow", wear=(hivis("orange"), ear_muffs("red"), plait())),
    Pose(pelvis=(0, 0.155, 0.56), chest=(0, 0.07, 0.93), head=(-0.01, 0.0, 1.21), face=(-0.2, -1, -0.02), left_hand=left + Vector((-0.01, 0.07, 0.03)), right_hand=right + Vector((0.01, 0.07, 0.03)),
         left_grip=(0, -0.8, -0.4), right_grip=(0, -0.8, -0.4), elbows=(0, 0.7, -2), left_foot=(0.1, 0.05, 0.11), right_foot=(-0.1, 0.05, 0.11), knees=(0, -0.7, 1), seated=True),
    at=CABIN,
    turn=CABIN_TURN,
    size=SIZE,
)
# The light of the glass all round her.
lit(operator.all, placed(CABIN, (0, 0, CABIN_TURN)) @ Vector((-0.1, -0.7, 1.15)), 0.6, "lamp", 0.55)
# The roof keeps the sun from her face: the boards' warmth comes back to it.
lit(operator.head, placed(CABIN, (0, 0, CABIN_TURN)) @ Vector((-0.1, -0.6, 1.0)), 0.6, "orange", 0.22)
world.part("operator", alone=True)

# The pile of logs, with a squirrel on top.
PILE, PILE_TURN = (-0.7, -0.45, GROUND), 10
moved(log_pile(), PILE, (0, 0, PILE_TURN))
moved([sweep([(0, 0, 0), (0, 0, 0.62)], [0.017, 0.014], "beech", sides=10), sweep([(0, 0, 0.12), (0, -0.05, 0.09), (0, -0.075, 0.02)], [0.012, 0.011, 0.005], "iron", sides=8),
       lathe([(0.019, 0), (0.02, 0.08), (0.016, 0.09)], "iron", sides=12)], (-0.99, -0.56, GROUND), (-6, 19, 0))
world.part("pile")
body, tail = squirrel()
perch = placed(PILE, (0, 0, PILE_TURN)) @ Vector((0.0, -0.12, 0.05 + 0.085 * (0.97 + 2 * 1.72) + 0.075))
moved(body + tail, perch, (0, 0, 62), 1.12)
world.part("squirrel", objects=body)
world.part("squirrel-tail", pivot=placed(perch, (0, 0, 62)) @ Vector((0, 0.035, 0.02)), objects=tail)

# Sawn boards in front.
BOARDS, BOARDS_TURN = (0.8, -0.45, GROUND), 62
stack, top = boards(0.66, 0.27, 5)
moved(stack, BOARDS, (0, 0, BOARDS_TURN))
world.part("boards", pivot=BOARDS)
# A second pack on the first, once the log is sawn.
more, _ = boards(0.66, 0.27, 3)
moved(more, (BOARDS[0], BOARDS[1], GROUND + top), (0, 0, BOARDS_TURN))
world.part("planks", pivot=(BOARDS[0], BOARDS[1], GROUND + top), later=())

# Small things.
for x, y, size in ((-0.98, 0.2, 0.07), (-0.94, -0.28, 0.06), (-0.3, -1.06, 0.06), (0.5, -0.99, 0.06), (0.92, -0.5, 0.07), (0.98, 0.1, 0.07), (1.02, 0.2, 0.05), (-0.3, 0.72, 0.07), (0.1, 0.68, 0.08), (-0.66, 0.5, 0.06),
                   (0.46, -1.03, 0.04), (-0.34, -1.04, 0.045)):
    moved(tuft(size * 1.3), (x, y, 0.004))
for x, y, tall in ((-0.99, 0.12, 0.05), (-0.95, 0.08, 0.035), (0.98, -0.36, 0.045), (1.0, -0.31, 0.03)):
    lathe([(0.008, 0), (0.006, tall)], "linen", at=(x, y, 0.004), sides=8)
    lathe([(0.026, tall - 0.004), (0.028, tall), (0.02, tall + 0.016), (0, tall + 0.022)], "red", at=(x, y, 0.004), sides=14)
# A stump, an axe in it, and a robin.
STUMP = (-0.5, -0.9)
lathe([(0.125, 0), (0.1, 0.03), (0.092, 0.12), (0.088, 0.128)], "bark", at=(*STUMP, 0.004), sides=24)
moved([one for one in log(0.03, 0.093, 28, 1, 7, 0.04)], (*STUMP, 0.12), (0, 90, 0))
moved([sweep([(0.03, 0, 0.055), (0.16, 0, 0.16), (0.3, 0, 0.22)], [0.014, 0.012, 0.015], "beech", sides=10, flat=0.7), slab([(-0.012, 0.09), (0.045, 0.075), (0.05, 0.03), (0.005, -0.015), (-0.05, 0.03)], 0.024, "steel", at=(0, 0.012, 0), turn=(90, 0, 0), bevel=0.005)],
      (STUMP[0] - 0.02, STUMP[1], 0.128), (0, 0, 160))
# A shovel in the sawdust.
moved([sweep([(0, 0, 0.2), (0, 0, 0.62)], 0.012, "beech", sides=10), sweep([(-0.045, 0, 0.63), (0.045, 0, 0.63)], 0.012, "beech", sides=10),
       slab([(-0.07, 0.2), (0.07, 0.2), (0.075, 0.06), (0, -0.02), (-0.075, 0.06)], 0.008, "steel", at=(0, 0.004, 0), turn=(90, 0, 0), bevel=0.002)], (heap_at.x + 0.03, heap_at.y + 0.02, 0.03), (-14, -24, 14))
world.part("things")
PERCH = (STUMP[0] + 0.04, STUMP[1] - 0.035, 0.136)
moved(robin(), PERCH, (0, 0, 20), 1.5)
world.part("robin", pivot=PERCH)

finish(world)
