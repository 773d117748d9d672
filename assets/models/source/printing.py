"""The print shop: Jean pulls the bar of the hand press; on the slanted table a rooster waits for its four inks."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.person import Look, Pose, person, within
from lib.press import AXLE, BAR, STAR, bar, bed, frame, platen, ream, star
from lib.printshop import MIDDLE, brayer, combed_hair, cupboard, hen, hung_prints, on_slope, pot, rack, roll_crate, round_brush, slanted_table, tins
from lib.rooster import TALL, WIDE, colour_ink, line_ink, silhouette_guide, stencil
from lib.shapes import box, cylinder, fade, moved, placed, sheet, slab, sweep, tilt
from lib.stage import World, finish
from lib.workshop import planks, wall

world = World("printing")
FLOOR = 0.012
PRESS, PRESS_TURN = (-0.45, 0.3, FLOOR), -24
TABLE, TABLE_TURN = (0.38, -0.5, FLOOR), 8
BAR_TURN = -38
RACK = (-0.47, -0.74, FLOOR)


def on_press(point):
    """A point of the press, in the world."""
    return placed(PRESS, (0, 0, PRESS_TURN)) @ Vector(point)


# The room.
world.base()
planks(1.14, ["oak", "bark"], width=0.2, z=0.0)
CORNERS = ((-1.04, 0.3), (-0.5, 0.93), (0.5, 0.93), (1.02, 0.46))
walls = wall(CORNERS[0:2], 1.36, "teal", ragged=0.3) + wall(CORNERS[1:3], 1.5, "teal", ragged=0.14) + wall(CORNERS[2:4], 1.3, "teal", ragged=0.4)
for one in walls:
    fade(one, "plaster", lambda x, y, z: 0.3)
for (x0, y0), (x1, y1) in zip(CORNERS, CORNERS[1:]):
    length, angle = math.dist((x0, y0), (x1, y1)), math.degrees(math.atan2(y1 - y0, x1 - x0))
    moved([box((length, 0.03, 0.11), "walnut", at=(length / 2, -0.03, FLOOR), bevel=0.006)], (x0, y0, 0), (0, 0, angle))
world.part("room")

# The press.
moved(bar(), PRESS, (0, 0, BAR_TURN))
world.part("lever", pivot=on_press((0, 0, BAR)), axis=(0, 0, 1))
moved(platen(), PRESS, (0, 0, PRESS_TURN))
world.part("platen", pivot=on_press((0, 0, 0.85)))
moved(bed(), PRESS, (0, 0, PRESS_TURN))
world.part("bed", pivot=on_press((0, -0.5, 0.7)))
hub = (STAR, AXLE[1], AXLE[2])
moved(moved(star(), hub), PRESS, (0, 0, PRESS_TURN))
world.part("star", pivot=on_press(hub), axis=on_press((1, 0, 0)) - on_press((0, 0, 0)))
moved(frame(), PRESS, (0, 0, PRESS_TURN))
world.part("press")

# The slanted table, the sheet, and its four inks, each a little above the last.
moved(slanted_table(), TABLE, (0, 0, TABLE_TURN))
moved(rack(), RACK)
world.part("table")
heart = placed(TABLE, (0, 0, TABLE_TURN)) @ Vector((0, 0, MIDDLE))


def lay(parts, name):
    """What lies on the slanted table becomes a node."""
    moved(on_slope(parts), TABLE, (0, 0, TABLE_TURN))
    world.part(name, pivot=heart)


half_wide, half_tall = WIDE / 200, TALL / 200
lay([slab([(-half_wide, -half_tall), (half_wide, -half_tall), (half_wide, half_tall), (-half_wide, half_tall)], 0.003, "paper", at=(0, 0, 0.001), bevel=0.0008)] + silhouette_guide(0.0048), "sheet")
lay(colour_ink("yellow", 0.0062), "ink-yellow")
lay(colour_ink("red", 0.0078), "ink-red")
lay(colour_ink("blue", 0.0094), "ink-blue")
lay(line_ink(0.011), "ink-line")

# The stencils lean on their rack, one before the other; used ones go under the table.
for k, ink in enumerate(("blue", "red", "yellow")):
    x, z = (-0.07, 0.0, 0.07)[k], (0.55, 0.485, 0.42)[k]
    place = (RACK[0] + x, RACK[1] + (0.035 - 0.035 * k) + 0.62 * (z - 0.42) - 0.035, RACK[2] + z + 0.03)
    moved(on_slope(stencil(ink), (0, 0, 0), 58), place)
    world.part(f"stencil-{ink}", pivot=place)

# The pots of ink on their side table.
POTS = (0.93, -0.12, FLOOR)
side = [cylinder(0.19, 0.028, "walnut", at=(0, 0, 0.52), bevel=0.01), cylinder(0.13, 0.02, "walnut", at=(0, 0, 0.18), bevel=0.008)]
for k in range(3):
    a = math.radians(30 + 120 * k)
    side.append(sweep([(0.12 * math.cos(a), 0.12 * math.sin(a), 0.52), (0.17 * math.cos(a), 0.17 * math.sin(a), 0)], [0.02, 0.016], "walnut", sides=10, round_ends=False))
moved(side, POTS)
for colour, x, y in (("yellow", -0.085, -0.085), ("red", 0.075, -0.09), ("blue", 0.085, 0.07), ("ebony", -0.075, 0.075)):
    moved(pot(colour), (POTS[0] + x, POTS[1] + y, POTS[2] + 0.548))
world.part("pots")

# The round brush, on the ledge of the table.
brush = moved(moved(round_brush("yellow", 1.05), (0, 0, 0), (0, 90, 0)), (0.09, -0.4, 0.039))
moved(on_slope(brush), TABLE, (0, 0, TABLE_TURN))
world.part("brush", pivot=placed(TABLE, (0, 0, TABLE_TURN)) @ Vector((0.2, -0.25, MIDDLE - 0.26)))

# Prints that dry on a line.
LEFT, RIGHT = Vector((0.3, 0.86, 1.36)), Vector((1.03, 0.33, 1.3))
along = RIGHT - LEFT
turn = math.degrees(math.atan2(along.y, along.x))
centre = LEFT.lerp(RIGHT, 0.52)
moved(hung_prints(3, 0.265, 0.0034, [("yellow", "red", "blue", "line"), ("yellow", "red", "blue", "line"), ("yellow", "red", "blue", "line")]), centre, (0, math.degrees(math.atan2(-along.z, along.length)), turn))
world.part("prints", pivot=centre, axis=along)

# The cupboard of type, and what lies about.
moved(cupboard(), (0.6, 0.6, FLOOR), (0, 0, -34))
sweep([LEFT, LEFT.lerp(RIGHT, 0.5) - Vector((0, 0, 0.008)), RIGHT], 0.004, "linen", sides=6)
cylinder(0.022, 1.36, "walnut", at=(1.03, 0.33, FLOOR), sides=14)
cylinder(0.075, 0.03, "walnut", at=(1.03, 0.33, FLOOR), bevel=0.01, sides=20)
moved(ream(0.26, 0.32, 6) + [box((0.32, 0.36, 0.03), "oak", at=(0, 0, -0.032), bevel=0.008)] + [box((0.05, 0.34, 0.06), "oak", at=(x, 0, -0.09), bevel=0.008) for x in (-0.11, 0.11)],
      (-0.68, -0.24, FLOOR + 0.09), (0, 0, PRESS_TURN + 4))
# A shelf of inks on the wall, rollers under it; rolls of paper in a crate; scraps.
SHELF = (0.07, 0.83, 1.12)
moved([box((0.4, 0.12, 0.022), "walnut", bevel=0.005)] + moved(tins(("emerald", "orange", "ruby", "cobalt", "amber")), (-0.155, 0, 0.022)), SHELF)
for k, colour in enumerate(("red", "ebony", "blue")):
    moved(brayer(colour), (SHELF[0] - 0.13 + 0.13 * k, SHELF[1] + 0.02, SHELF[2] - 0.005), (0, tilt() * 2, 0))
moved(roll_crate(0.27, 0.2), (0.9, -0.43, FLOOR), (0, 0, 26))
for x, y, turn_by in ((-0.86, -0.52, 20), (-0.78, -0.62, 75), (0.6, -0.98, -30)):
    moved([sheet(lambda u, v: ((u - 0.5) * 0.11, (v - 0.5) * 0.14, 0.004 + 0.03 * (u - 0.4) ** 2 + 0.02 * v * v), (4, 4), "paper", thickness=0.0015)], (x, y, FLOOR), (0, 0, turn_by))
world.part("things")

# A hen that admires the rooster.
body, head = hen()
HEN, HEN_TURN = (-0.02, -1.0, FLOOR), 62
moved(body + head, HEN, (0, 0, HEN_TURN))
world.part("hen", pivot=HEN, objects=body)
world.part("hen-head", pivot=placed(HEN, (0, 0, HEN_TURN)) @ Vector((0, -0.06, 0.16)), objects=head, parent="hen", axis=(math.cos(math.radians(HEN_TURN)), math.sin(math.radians(HEN_TURN)), 0))

# Jean at the bar.
AT, TURN = (0.42, 0.12, FLOOR), -46
seen = within(AT, TURN)
grip = placed(PRESS, (0, 0, BAR_TURN))
person(
    Look(skin="skin-tan", hair="hair-brown", style="bald", top="linen", sleeves="short", legs="bark", shoes="walnut", apron="ink", collar="red", wear=(combed_hair(),), build=1.04),
    Pose(pelvis=(0, 0.06, 0.76), chest=(0.01, 0.0, 1.12), head=(0.0, -0.05, 1.44), face=(0.62, -0.9, -0.26), left_hand=seen(grip @ Vector((0.72, 0.055, BAR + 0.025))), right_hand=seen(grip @ Vector((0.585, 0.055, BAR + 0.025))),
         left_grip=(0.1, -1, -0.5), right_grip=(0.14, -1, -0.5), elbows=(0, 0.4, -0.8), left_foot=(0.13, -0.08, 0), right_foot=(-0.13, 0.14, 0)),
    at=AT,
    turn=TURN,
)
world.part("printer")

finish(world)
