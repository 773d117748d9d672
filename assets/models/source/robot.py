"""The robot cell: an orange arm has stopped above a conveyor; somebody measures at the open electrical cabinet."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.cell import BELT, cabinet, cabinet_door, carton, conveyor, dome, extinguisher, fence, main_switch, multimeter, padlock, pallet, sensor, signal_tower, stop_post, stripe, tool_trolley
from lib.land import window
from lib.person import Look, Pose, person, within
from lib.robotarm import robot_arm, vacuum_gripper
from lib.shapes import ball, box, cylinder, dice, moved, placed, sweep
from lib.stage import World, finish
from lib.workshop import wall
from lib.workwear import hivis

world = World("robot")
GROUND = 0.006
ARM, ARM_TURN = Vector((-0.64, 0.14, GROUND)), -37.5
LINE = ((-0.25, -0.49, GROUND), (0, 0, -4))
CABINET = ((0.84, 0.22, GROUND), (0, 0, -10))
STATIONS = (-0.5, -0.17, 0.16, 0.49)
BESIDE = -0.225  # the sensors' row, before the belt


def on_line(point):
    """A point of the conveyor, in the world."""
    return placed(*LINE) @ Vector(point)


def on_cabinet(point):
    """A point of the cabinet, in the world."""
    return placed(*CABINET) @ Vector(point)


# The room: a pale floor with yellow lines, a wall with a window, a second one behind the cabinet.
world.base(floor="stone")


def arc(radius, start, stop, steps=40):
    """Points of a part of a circle about the middle, in degrees."""
    return [(radius * math.cos(a), radius * math.sin(a)) for a in (math.radians(start + (stop - start) * k / steps) for k in range(steps + 1))]


stripe(arc(1.06, 188, 352), 0.05, height=GROUND + 0.002)
round_foot = [(ARM.x + 0.36 * math.cos(a), ARM.y + 0.36 * math.sin(a)) for a in (math.radians(d) for d in range(0, 361, 10))]
for k in range(0, 36, 3):
    stripe(round_foot[k : k + 3], 0.03, height=GROUND + 0.002)
WINDOW = (0.2, 0.78, 0.62, 1.12)
wall([(-0.6, 0.97), (0.58, 0.97)], 1.42, "plaster", ragged=0.16, opening=WINDOW)
moved(window(WINDOW[1] - WINDOW[0], WINDOW[3] - WINDOW[2], "white", (2, 1)), ((WINDOW[0] + WINDOW[1]) / 2 - 0.6, 0.95, WINDOW[2]))
wall([(0.58, 0.97), (1.04, 0.52)], 1.12, "plaster", ragged=0.3, shade=0.96)
box((1.16, 0.02, 0.3), "teal", at=(-0.01, 0.915, 0.0), bevel=0.004, shade=1.05)
moved([box((0.62, 0.02, 0.3), "teal", at=(0.32, -0.06, 0.0), bevel=0.004, shade=1.05)], (0.58, 0.97, 0), (0, 0, -44.4))
moved(fence([(-1.1, 0.2), (-0.98, 0.56), (-0.66, 0.84), (-0.2, 0.87), (0.26, 0.87)]), (0, 0, GROUND))
world.part("room")

# The robot, joint by joint.
links, (flange, flange_turn) = robot_arm(lean=8, droop=12)
place = placed(ARM, (0, 0, ARM_TURN))
carrier = None
for name, objects, pivot, axis in links:
    moved(objects, ARM, (0, 0, ARM_TURN))
    world.part(name, pivot=place @ pivot, objects=objects, parent=carrier, axis=None if axis is None else place.to_3x3() @ axis)
    carrier = name
CUPS = 0.12
hung = moved(vacuum_gripper(CUPS), flange, flange_turn)
moved(hung, ARM, (0, 0, ARM_TURN))
down = Vector((0, 0, -1))
world.part("gripper", pivot=place @ flange, objects=hung, parent="joint-6", axis=down)
lips = place @ (flange + down * CUPS)
HELD = 0.18
held = moved(carton(0.25, 0.2, HELD), (lips.x, lips.y, lips.z - HELD), (0, 0, ARM_TURN + 32))
world.part("box", pivot=lips, objects=held, parent="gripper")

# The conveyor, and a box before each sensor.
moved(conveyor(), *LINE)
world.part("conveyor", pivot=on_line((0, 0, BELT)))
for x, size in zip(STATIONS, ((0.19, 0.16, 0.15), (0.16, 0.15, 0.12), (0.2, 0.16, 0.14), (0.17, 0.15, 0.13))):
    moved(moved(carton(*size, shade=dice.uniform(0.94, 1.06)), (x + 0.01, 0.005, BELT), (0, 0, dice.uniform(-6, 6))), *LINE)
world.part("boxes")

# Four sensors; the third is dead until it is changed.
tower, tower_runs = signal_tower()
runs = moved(moved(tower_runs, (0.13, 0.03, 1.155)), *CABINET)
for number, x in enumerate(STATIONS, 1):
    made, lamp, eye = sensor(number)
    moved(made, (x, BESIDE, 0))
    moved(made, *LINE)
    lamp_at = on_line((x + lamp[0], BESIDE + lamp[1], lamp[2]))
    light = [sweep([(x, BESIDE + eye[1], eye[2]), (x, -0.075, eye[2])], 0.005, "led-red", sides=7, smooth_path=False)]
    moved(light, *LINE)
    world.part(f"sensor-{number}", pivot=on_line((x, BESIDE, 0.45)), objects=made + light if number != 3 else made)
    world.part(f"lamp-{number}", pivot=lamp_at, objects=moved(dome("led-green" if number != 3 else "led-red"), lamp_at))
    if number == 3:
        world.part("lamp-3-on", pivot=lamp_at, objects=moved(dome("led-green", 0.032), lamp_at) + light + runs)

# The cabinet with its open door, the main switch, the padlock and the tower on its roof.
body, inside = cabinet()
moved(body + inside, *CABINET)
door = moved(cabinet_door(0.46, 0.69), (0, 0, 0), (0, 0, 112))
moved(moved(door, (0.232, -0.142, 0.09)), *CABINET)
SWITCH = (0.09, -0.13, 0.96)
plate, handle = main_switch()
moved(moved(plate, SWITCH), *CABINET)
world.part("cabinet", pivot=CABINET[0], objects=body + inside + door + plate)
facing = on_cabinet((0, -1, 0)) - on_cabinet((0, 0, 0))
world.part("switch", pivot=on_cabinet(SWITCH), objects=moved(moved(handle, SWITCH), *CABINET), axis=facing)
HOOK = (SWITCH[0], SWITCH[1] - 0.05, SWITCH[2] - 0.03)
world.part("padlock", pivot=on_cabinet(HOOK), objects=moved(moved(padlock(), HOOK), *CABINET))
world.part("beacon", pivot=on_cabinet((0.13, 0.03, 1.15)), objects=moved(moved(tower, (0.13, 0.03, 1.155)), *CABINET))

# Inès measures.
TECH, TECH_TURN, SIZE = (0.475, -0.05, GROUND), 10, 0.87
seen = within(TECH, TECH_TURN, SIZE)
probe = Vector(seen(on_cabinet((-0.07, -0.14, 0.66))))
left = probe + Vector((-0.06, 0.0, 0.06))
meter = Vector((-0.07, -0.37, 0.985))
made = person(
    Look(skin="skin-tan", hair="hair-brown", style="short", top="blue", sleeves="long", legs="blue", shoes="ink", sole="yellow", wear=(hivis("blue", "white", -0.1),)),
    Pose(pelvis=(0, 0, 0.76), chest=(0, -0.035, 1.11), head=(-0.01, -0.08, 1.42), face=(-0.3, -1, -0.14), left_hand=tuple(left), right_hand=(-0.13, -0.25, 0.93),
         left_grip=(0.6, -0.3, -0.5), right_grip=(0.35, -1, 0.1), elbows=(0, 0.12, -1), left_foot=(0.12, 0.03, 0), right_foot=(-0.12, -0.03, 0)),
    at=TECH, turn=TECH_TURN, size=SIZE,
).all
made.extend(moved([sweep([(0.06, 0.03, 1.36), (0.135, -0.01, 1.31), (0.135, -0.12, 1.22), (0.115, -0.165, 1.11)], [0.04, 0.046, 0.038, 0.022], "hair-brown", sides=12),
                   sweep([(0.115, -0.165, 1.11), (0.11, -0.165, 1.04), (0.115, -0.155, 0.99)], [0.022, 0.03, 0.006], "hair-brown", sides=12), ball(0.036, "orange", (0.116, -0.165, 1.11), shape=(1, 1, 0.62), detail=2)],
                  TECH, (0, 0, TECH_TURN), SIZE))
tool = moved(multimeter(), (0, 0, 0), (28, 0, -6), 1.12)
tool = moved(tool, meter)
leads = []
for x, colour, end in ((-0.022, "ebony", Vector((0.0, 0.02, -0.02))), (0.022, "red", Vector((0, 0, 0)))):
    start = meter + Vector((x, -0.06, 0.0))
    leads.append(sweep([start, start + Vector((0.03, -0.05, -0.02)), start + Vector((0.12, -0.03, -0.16)), left + Vector((-0.05, -0.03, -0.12)), left + Vector((0.02, -0.02, -0.01))], 0.006, colour, sides=8, name="lead"))
    leads.append(sweep([left + Vector((0.02, -0.03, 0.0)) + end, left + Vector((0.085, -0.03, -0.03)) + end], [0.011, 0.008], colour, sides=10, name="probe"))
    leads.append(sweep([left + Vector((0.085, -0.03, -0.03)) + end, left + Vector((0.125, -0.025, -0.05)) + end], [0.004, 0.002], "steel", sides=7, name="tip"))
moved(tool + leads, TECH, (0, 0, TECH_TURN), SIZE)
world.part("technician", pivot=TECH, objects=made + tool + leads)

# Small things.
moved(tool_trolley(), (0.7, -0.63, GROUND), (0, 0, -24))
moved(stop_post(0.44), on_line((-0.69, BESIDE + 0.02, 0)), (0, 0, -4))
load = pallet()
for x, y, z, turn in ((-0.1, -0.07, 0, 3), (0.1, -0.07, 0, -4), (-0.1, 0.085, 0, 0), (0.1, 0.085, 0, 5), (-0.06, 0.0, 0.14, 9)):
    load += moved(carton(0.185, 0.145, 0.14, dice.uniform(0.9, 1.06)), (x, y, 0.068 + z), (0, 0, turn))
moved(load, (0.02, 0.5, GROUND), (0, 0, -10))
moved(extinguisher(), (0.46, 0.84, GROUND), (0, 0, 20))
# A tool bag, a torch before it.
bag = [box((0.21, 0.12, 0.12), "ink", bevel=0.026, segments=3, taper=0.9), box((0.212, 0.122, 0.024), "teal", at=(0, 0, 0.03), bevel=0.01), box((0.08, 0.01, 0.05), "teal", at=(0, -0.058, 0.05), bevel=0.006, shade=0.9),
       sweep([(-0.07, 0, 0.11), (-0.06, 0, 0.17), (0.06, 0, 0.17), (0.07, 0, 0.11)], 0.011, "orange", sides=8)]
for k, colour in enumerate(("red", "yellow", "red")):
    bag.append(sweep([(-0.06 + 0.05 * k, 0.03, 0.1), (-0.065 + 0.055 * k, 0.035, 0.165)], 0.011, colour, sides=10))
moved(bag, (0.3, -0.92, GROUND), (0, 0, 16))
moved([sweep([(0, 0, 0.018), (0.1, 0, 0.018)], [0.017, 0.015], "ebony", sides=12), sweep([(0.1, 0, 0.02), (0.135, 0, 0.02)], [0.017, 0.024], "yellow", sides=12, round_ends=False)], (0.1, -0.97, GROUND), (0, 0, 24))
# A cable tray from the cabinet to the robot.
for k in range(3):
    y = 0.32 + 0.03 * k
    sweep([(0.62, y, 0.02), (0.3, y - 0.02, 0.014), (-0.1, y - 0.01, 0.014), (-0.32, y, 0.014)], 0.012, "rubber", sides=8)
# On the wall: a clock, a plan of the shift.
moved([cylinder(0.085, 0.03, "ink", sides=36), cylinder(0.073, 0.006, "paper", at=(0, 0, 0.027), sides=36), box((0.007, 0.045, 0.004), "ink", at=(0, 0.018, 0.033), bevel=0.001),
       box((0.05, 0.006, 0.004), "ink", at=(-0.02, 0, 0.033), bevel=0.001)], (0.36, 0.92, 1.06), (90, 0, 0))
moved([box((0.22, 0.012, 0.28), "slate", bevel=0.004), box((0.19, 0.014, 0.25), "paper", at=(0, -0.002, 0.015), bevel=0.003), box((0.1, 0.016, 0.03), "orange", at=(-0.03, -0.003, 0.2), bevel=0.002),
       *[box((0.15 - 0.02 * (k % 2), 0.016, 0.008), "slate", at=(-0.01 * (k % 2), -0.003, 0.16 - 0.026 * k), bevel=0.001) for k in range(5)]], (0.34, 0.93, 0.66), (0, 1.5, 0))
# The teach pendant hangs on the fence.
pendant = [box((0.15, 0.035, 0.2), "ink", bevel=0.014, segments=3), box((0.11, 0.006, 0.09), "screen", at=(0, -0.018, 0.085), bevel=0.003), box((0.03, 0.05, 0.16), "orange", at=(-0.082, 0, 0.02), bevel=0.012),
           cylinder(0.014, 0.02, "red", at=(0.045, -0.016, 0.045), turn=(90, 0, 0), sides=16)]
pendant += [cylinder(0.008, 0.008, "white", at=(-0.03 + 0.024 * k, -0.016, 0.045 + 0.0), turn=(90, 0, 0), sides=12) for k in range(3)]
moved(pendant, (-0.4, 0.82, 0.33), (-6, 0, 0))
world.part("things")

finish(world)
