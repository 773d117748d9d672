"""A room where somebody is cared for: the carer helps her up from the bed, the hills of the Vosges in the window."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from lib.beard import jaw_beard
from lib.clothes import cardigan, tunic
from lib.home import armchair, book, bouquet, curtain, cushion, picture, rod, slippers, tumbler, vase, yarn
from lib.land import window
from lib.person import Look, Pose, person, within
from lib.shapes import ball, box, cylinder, lathe, lit, moved, slab, sweep
from lib.stage import World, finish
from lib.ward import bed, bedside, blanket, gel_dispenser, monitor_stand, patient_lift, tablet
from lib.workshop import wall

world = World("care")
FLOOR = 0.006
CORNERS = ((-1.13, 0.36), (-0.74, 0.85), (0.56, 0.97), (1.0, 0.56))
BED = (-0.14, 0.16)
BED_TURN = -9
# The window's foot, its size, and how far along the long wall it begins.
SILL, OPEN_WIDE, OPEN_HIGH, OPEN_FROM = 0.74, 0.62, 0.52, 0.54


def along(k, far, z=0.0, out=0.05):
    """A place on the face of the wall `k`, so far along it, and the wall's turn."""
    (x0, y0), (x1, y1) = CORNERS[k], CORNERS[k + 1]
    angle = math.atan2(y1 - y0, x1 - x0)
    return (x0 + far * math.cos(angle) + out * math.sin(angle), y0 + far * math.sin(angle) - out * math.cos(angle), z), (0, 0, math.degrees(angle))


def long(k):
    """How long the wall `k` is."""
    return math.dist(CORNERS[k], CORNERS[k + 1])


# The room: a light floor with a band of colour, walls with a beech handrail.
world.base(floor="spruce")
slab([(r * math.cos(math.radians(a)), r * math.sin(math.radians(a))) for r, turn in ((1.0, 1), (0.93, -1)) for a in range(200, 345, 5)[::turn]], 0.004, "teal", at=(0, 0, 0.004), bevel=0.001, cut=0.12, shade=1.2)
wall(CORNERS[0:2], 1.42, "plaster", ragged=0.2)
wall(CORNERS[1:3], 1.5, "plaster", ragged=0.16, opening=(OPEN_FROM, OPEN_FROM + OPEN_WIDE, SILL, SILL + OPEN_HIGH))
wall(CORNERS[2:4], 1.15, "plaster", ragged=0.45)
for k in range(3):
    moved([box((long(k) - 0.03, 0.014, 0.4), "teal", at=(0, -0.005, 0.0), bevel=0.004, shade=1.35),
           box((long(k) - 0.02, 0.026, 0.07), "slate", at=(0, -0.008, 0.0), bevel=0.006)], *along(k, long(k) / 2))
    moved([sweep([(-long(k) / 2 + 0.06, -0.05, 0), (long(k) / 2 - 0.06, -0.05, 0)], 0.026, "beech", sides=10)]
          + [box((0.03, 0.05, 0.03), "steel", at=(x * (long(k) / 2 - 0.12), -0.02, -0.03)) for x in (-1, 1)], *along(k, long(k) / 2, 0.5))
moved(window(OPEN_WIDE, OPEN_HIGH, bars=(1, 0)), *along(1, OPEN_FROM + OPEN_WIDE / 2, SILL))
# The light over the bed's head, and its call button.
moved([box((0.36, 0.06, 0.07), "white", at=(0, -0.02, 0), bevel=0.02), box((0.32, 0.02, 0.03), "lamp", at=(0, -0.05, 0.006), bevel=0.008)], *along(0, 0.32, 1.2))
# A clock, and what a child drew.
place, turn = along(0, 0.3, 1.0)
moved(moved([cylinder(0.075, 0.02, "white", bevel=0.006), cylinder(0.064, 0.003, "paper", at=(0, 0, 0.019), bevel=0.001), box((0.008, 0.05, 0.003), "ink", at=(0, 0.02, 0.022), bevel=0.001),
             box((0.008, 0.036, 0.003), "ink", at=(0.014, -0.004, 0.024), turn=(0, 0, -105), bevel=0.001)], (0, 0, 0), (90, 0, 0)), place, turn)
world.part("room")

# Curtains: one drawn back, one that moves.
place, turn = along(1, OPEN_FROM - 0.17, SILL + OPEN_HIGH + 0.08, 0.1)
moved(rod(OPEN_WIDE + 0.34), place, turn)
moved([curtain(0.2, 0.72, "orange", 4, 0.022, 1.0, 0.3)], along(1, OPEN_FROM - 0.15, 0, 0.1)[0][:2] + (SILL + OPEN_HIGH + 0.075,), turn)
world.part("curtain-rod")
place, turn = along(1, OPEN_FROM + OPEN_WIDE - 0.05, SILL + OPEN_HIGH + 0.075, 0.1)
moved([curtain(0.2, 0.72, "orange", 4, 0.022, 1.0, 0.3)], place, turn)
world.part("curtain", pivot=along(1, OPEN_FROM + OPEN_WIDE + 0.15, SILL + OPEN_HIGH + 0.075, 0.1)[0])

# The bed: the hero.
made = bed()


def by_bed(objects):
    return moved(objects, (*BED, FLOOR), (0, 0, BED_TURN))


def from_bed(point):
    a = math.radians(BED_TURN)
    x, y, z = point
    return (BED[0] + x * math.cos(a) - y * math.sin(a), BED[1] + x * math.sin(a) + y * math.cos(a), z + FLOOR)


cover = blanket(0.3, 0.7, 0.66, made["top"], ["yellow", "paper", "orange", "paper", "teal"], drop=0.17)
by_bed(made["frame"] + cover)
world.part("bed", objects=made["frame"] + cover)
by_bed(made["back"])
world.part("bed-back", pivot=from_bed(made["back pivot"]), objects=made["back"], axis=(-math.sin(math.radians(BED_TURN)), math.cos(math.radians(BED_TURN)), 0))
by_bed(made["rail"])
world.part("rail", pivot=from_bed(made["rail pivot"]), objects=made["rail"], axis=(math.cos(math.radians(BED_TURN)), math.sin(math.radians(BED_TURN)), 0))

# The tablet in which the day is written, hung at the bed's foot.
chart = moved(tablet(0.19, 0.27), (0, 0.135, 0))
chart += [sweep([(x, 0.26, 0.004), (x, 0.29, 0.002), (x, 0.29, -0.045)], 0.008, "steel", sides=8) for x in (-0.05, 0.05)]
by_bed(moved(moved(chart, (0, 0, 0), (82, 0, 90)), (0.79, 0.0, 0.345)))
world.part("chart", pivot=from_bed((0.77, 0.0, 0.63)))
# What is told to the team: ticked when it is told.
by_bed([sweep([(0.8, -0.07, 0.49), (0.807, -0.02, 0.44), (0.792, 0.075, 0.565)], 0.013, "led-green", sides=8, smooth_path=False)])
world.part("note", pivot=from_bed((0.8, 0.0, 0.5)), later=())

# Her own things, beside the bed's head.
moved(bedside(), (-0.93, -0.24, FLOOR), (0, 0, 22))
moved([vase(0.13, "teal")], (-0.99, -0.17, 0.6))
moved(bouquet(["rose", "yellow", "white", "orange"], 8, 0.17, 0.075), (-0.99, -0.17, 0.69))
moved(tumbler(0.028, 0.09), (-0.83, -0.31, 0.6))
moved(picture(0.1, 0.13, "walnut", "sky") + [ball(0.022, "skin-tan", (-0.015, -0.012, 0.075), shape=(1, 0.4, 1.1), detail=2), ball(0.03, "plum", (-0.015, -0.008, 0.03), shape=(1, 0.3, 0.9), detail=2),
                                             ball(0.017, "skin-pale", (0.024, -0.014, 0.055), shape=(1, 0.4, 1.1), detail=2), ball(0.022, "yellow", (0.024, -0.01, 0.022), shape=(1, 0.3, 0.9), detail=2)],
      (-0.85, -0.18, 0.602), (0, 0, 14))
moved(picture(0.07, 0.09, "brass", "linen"), (-0.9, -0.34, 0.602), (0, 0, 40))
moved(book(0.11, 0.15, 0.025, "red"), (-0.98, -0.3, 0.601), (0, 0, 30))
world.part("her-things")

# The lift, at the bed's foot.
base, arm, pivot = patient_lift(1.24, 0.5)
LIFT, LIFT_TURN = (0.9, 0.14, FLOOR), -55
moved(base + arm, LIFT, (0, 0, LIFT_TURN))
world.part("lift", pivot=(LIFT[0] + 0.1 * math.cos(math.radians(LIFT_TURN)), LIFT[1] + 0.1 * math.sin(math.radians(LIFT_TURN)), LIFT[2] + pivot.z), objects=arm,
           axis=(-math.sin(math.radians(LIFT_TURN)), math.cos(math.radians(LIFT_TURN)), 0))
world.part("lift-base")

# The blood-pressure monitor, the armchair with her knitting, the slippers that wait.
moved(monitor_stand(0.92), (-0.66, -0.66, FLOOR), (0, 0, 12))
world.part("monitor")
moved(armchair("yellow", width=0.44, depth=0.42), (0.84, -0.5, FLOOR), (0, 0, -52))
moved(yarn(0.05, "plum"), (0.8, -0.53, 0.375))
world.part("armchair")
moved(slippers("red"), (0.06, -0.76, FLOOR), (0, 0, 24))
world.part("slippers")

# The gel on the wall.
body, lever, pivot = gel_dispenser(1.25)
place, turn = along(1, 0.2, 0.98)
moved(body + lever, place, turn)
a = math.radians(turn[2])
world.part("gel", pivot=(place[0] - pivot.y * math.sin(a), place[1] + pivot.y * math.cos(a), place[2] + pivot.z), objects=lever, axis=(math.cos(a), math.sin(a), 0))
world.part("gel-dispenser")

# She sits on the edge of the bed; her hand rests on the carer's arm.
seat = from_bed((0.07, -0.29, 0))
SHE = (seat[0], seat[1], FLOOR)
CARER, CARER_TURN = (0.43, -0.37, FLOOR), -40
# She has turned towards him, her feet under her knees.
SIT_TURN = 20
she, he = within(SHE, SIT_TURN), within(CARER, CARER_TURN)
# Where his hand holds her forearm: seated or up, it is the same.
meeting = (0.2, -0.46, 0.79)
patient = person(
    Look(skin="skin-pale", hair="hair-grey", style="bun", top="plum", legs="slate", shoes="linen", sole="linen", build=0.98, glasses=True, collar="paper",
         wear=(cardigan("plum", "paper"),)),
    Pose(pelvis=(0, 0, 0.53), chest=(0.0, -0.07, 0.87), head=(0.0, -0.12, 1.17), face=within((0, 0, 0), SIT_TURN)((0.56, -0.8, 0.18)), left_hand=she(meeting), right_hand=(-0.13, -0.28, 0.6),
         left_grip=(0.1, -1, -0.1), right_grip=(0.2, -1, -0.2), left_foot=(0.1, -0.33, 0), right_foot=(-0.1, -0.29, 0), elbows=(0, 0.5, -0.7), knees=(0, -1, 0.3), seated=True),
    at=SHE,
    turn=SIT_TURN,
)
world.part("patient", pivot=SHE, alone=True)

# She stands in her slippers: not there until she is helped up.
UP = (-0.04, -0.36, FLOOR)
stands = within(UP, BED_TURN)
person(
    Look(skin="skin-pale", hair="hair-grey", style="bun", top="plum", legs="slate", shoes="red", sole="linen", build=0.98, glasses=True, collar="paper", wear=(cardigan("plum", "paper"),)),
    Pose(pelvis=(0, 0.03, 0.75), chest=(0.0, -0.02, 1.09), head=(0.0, -0.07, 1.39), face=(0.62, -0.8, 0.06), left_hand=stands(meeting), right_hand=(-0.24, -0.1, 0.74),
         left_grip=(0.4, -1, -0.2), right_grip=(-0.1, -0.6, -0.8), elbows=(0, 0.5, -0.7)),
    at=UP,
    turn=BED_TURN,
)
world.part("patient-up", pivot=UP, later=("patient", "slippers"), alone=True)

carer = person(
    Look(skin="skin-brown", hair="hair-black", style="cropped", top="teal", sleeves="short", legs="white", shoes="white", sole="sky", build=1.08, wear=(tunic("teal", "white", 0.05), jaw_beard)),
    Pose(pelvis=(0.0, 0.03, 0.75), chest=(0.0, -0.03, 1.12), head=(-0.01, -0.09, 1.44), face=within((0, 0, 0), CARER_TURN)((-0.9, -0.26, -0.2)), left_hand=he((0.27, -0.48, 0.75)),
         right_hand=he((0.14, -0.06, 0.9)), left_grip=(-0.9, -0.1, 0.25), right_grip=(-0.9, 0.2, 0.1), left_foot=(0.13, 0.02, 0), right_foot=(-0.12, -0.03, 0), elbows=(0, 0.5, -0.8)),
    at=CARER,
    turn=CARER_TURN,
)
lit([one for one in carer.head if one["colour"].startswith("skin")], (0.5, -1.4, 1.6), 0.8, "lamp", 0.3)
world.part("carer", pivot=CARER)

finish(world)
