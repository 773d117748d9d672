"""The security centre of a school's network: an analyst at a curved desk, three big screens, racks that blink, a cable to pull."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Vector

from lib.casual import curls, earrings, hoodie
from lib.datacentre import arc_desk, arc_light, beacon, beacon_light, cable_box, headset, laptop, loops, mouse, office_chair, plug, rack, raised_floor, slats, switch, vent
from lib.home import mug, plant
from lib.person import Look, Pose, person, within
from lib.school import model_school, notes, rubber_duck, small_chair
from lib.screens import envelope, frame, glowing, hook, machine, messages, network, pill, rising, screen, shield, stroke, tick, warning
from lib.shapes import ball, box, circle, finished, lit, moved, placed, sweep
from lib.stage import World, finish
from lib.workshop import wall

world = World("cyber")
TOP = 0.58
DESK = (0.05, 0.34, 0.012)
PERSON, FACING = (0.06, 0.12, 0.012), -22
SWITCH, SWITCH_TURN = (-0.45, -0.3, TOP + 0.012), -24
AHEAD = placed(PERSON, (0, 0, FACING))
LAPTOP, MOUSE = AHEAD @ Vector((0.035, -0.38, TOP)), AHEAD @ Vector((0.262, -0.36, TOP))
RACKS, RACKS_TURN = (-0.76, 0.28, 0.012), 24
# The screens: width, height, place and turn.
LEFT = (0.4, 0.4), (-0.25, 0.4, 1.07), (-7, 0, 28)
MIDDLE = (0.68, 0.46), (0.29, 0.5, 1.06), (-7, 0, 0)
RIGHT = (0.4, 0.4), (0.83, 0.4, 1.07), (-7, 0, -28)

# The room.
world.base()
raised_floor(1.14, ["slate", "slate"])
moved(vent(), (-0.45, -0.75, 0.0125))
moved(vent(), (0.75, -0.45, 0.0125))
wall([(-0.94, 0.6), (-0.5, 0.84), (0.66, 0.84)], 1.52, "plaster", ragged=0.16, shade=0.92)
wall([(0.66, 0.84), (0.96, 0.58)], 1.1, "plaster", ragged=0.3, shade=0.92)
moved(slats(1.08, 0.86), (0.08, 0.792, 0.05))
for x in (0.1, 0.48):
    sweep([(x, 0.62, 0.0), (x, 0.62, 1.45)], 0.02, "iron", sides=12, round_ends=False)
    box((0.14, 0.22, 0.02), "iron", at=(x, 0.61, 0.012), bevel=0.008)
    box((0.05, 0.05, 0.05), "iron", at=(x, 0.595, 1.27), bevel=0.008)
sweep([(-0.22, 0.46, 1.26), (-0.02, 0.6, 1.28), (0.29, 0.62, 1.28), (0.6, 0.6, 1.28), (0.8, 0.46, 1.26)], 0.017, "iron", sides=10)
world.part("room")

# What the screens show.
drawn, letters = messages(*LEFT[0])
moved(screen(*LEFT[0]) + drawn, *LEFT[1:])
world.part("screen-1")
MAP = (0.0, 0.225)
drawn, machines = network(MAP, (0.266, 0.2), 4)
moved(screen(*MIDDLE[0]) + drawn, *MIDDLE[1:])
world.part("screen-2")
moved(screen(*RIGHT[0]) + rising(*RIGHT[0]), *RIGHT[1:])
world.part("screen-3")

# The racks and their lamps.
body, lamps, top = rack("svdsdpsvdsdspv", 0.25, 0.34)
more_body, more_lamps, _ = rack("vspdssdpdvsdss", 0.25, 0.34)
foot, dome = beacon()
moved(foot + dome, (0.13, 0, top))
cabinets = moved(body, (-0.133, 0, 0)) + moved(more_body, (0.133, 0, 0)) + foot + dome
cabinets += moved(notes(["yellow", "rose", "sky"], 0.06), (0.271, -0.03, 0.8), (0, 0, 90))
lamps = moved(lamps, (-0.133, 0, 0)) + moved(more_lamps, (0.133, 0, 0))
moved(cabinets + lamps, RACKS, (0, 0, RACKS_TURN))
world.part("racks", objects=cabinets)

# The desk.
world.part("desk", objects=moved(arc_desk(0.46, 0.88, 212, 331, TOP), DESK))

# The switch on it, and the plug in its socket, whose thick cable goes down to the floor and into the racks.
case, more, socket = switch()
lamps += moved(more, SWITCH, (0, 0, SWITCH_TURN))
lamps += moved(arc_light(0.874, 215, 328, TOP - 0.046), DESK)
world.part("leds", objects=lamps)
moved(case, SWITCH, (0, 0, SWITCH_TURN))
there = placed(SWITCH, (0, 0, SWITCH_TURN))
cord = [there @ Vector(point) for point in ((0.121, 0.0, 0.053), (0.121, -0.04, 0.05), (0.15, -0.055, 0.02), (0.2, -0.05, 0.009))]
beside = placed(LAPTOP, (0, 0, FACING))
sweep([*cord, beside @ Vector((-0.21, -0.02, 0.009)), beside @ Vector((-0.14, 0.0, 0.009))], 0.0085, "yellow", sides=8)
world.part("network")
middle = there @ Vector(socket)
moved(plug(), middle, (0, 0, SWITCH_TURN))
x, y, z = socket
drop = [(x, y - 0.12, z), (x, y - 0.175, z - 0.004), (x - 0.004, y - 0.22, z - 0.07), (x - 0.006, y - 0.225, z - 0.28), (x - 0.01, y - 0.215, -0.4), (x - 0.03, y - 0.24, -0.545)]
drop = [there @ Vector(point) for point in drop]
coil = [(-0.62 + a, -0.66 + b, 0.012 + c) for a, b, c in loops(0.125, 1.78, 0.0175, 100)]
sweep([*drop, *coil, (-0.75, -0.5, 0.034), (-0.74, -0.2, 0.032), (-0.7, 0.05, 0.032), (-0.69, 0.3, 0.034)], 0.0175, "orange", sides=10)
world.part("plug", pivot=middle)

# The chair and the analyst.
moved(office_chair(0.43), PERSON, (0, 0, FACING))
world.part("chair")
see = within(PERSON, FACING)
person(
    Look(skin="skin-tan", hair="hair-brown", style="curly", top="yellow", legs="blue", shoes="white", sole="white", wear=(hoodie("yellow"), curls(), earrings())),
    Pose(pelvis=(0, 0.02, 0.49), chest=(0, -0.015, 0.85), head=(0, -0.065, 1.15), face=(0.1, -1, -0.12), left_hand=see(MOUSE + Vector((0.02, 0.09, 0.045))),
         right_hand=see(LAPTOP + Vector((-0.03, 0.115, 0.055))), left_grip=(-0.1, -0.8, -0.5), right_grip=(0.15, -0.9, -0.4), elbows=(0, 0.35, -0.8),
         left_foot=(0.13, -0.36, 0), right_foot=(-0.12, -0.28, 0), knees=(0, -0.7, 1), seated=True),
    at=PERSON,
    turn=FACING,
)
world.part("analyst", pivot=PERSON)

# On the desk.
body, light = laptop()
sticker = moved(shield(0.05, "yellow", (0, 0), 0.0) + shield(0.05, "teal", (0, 0), 0.002, rim=0.008), (0, -0.134, 0.107), (18, 0, 0))
finished(sticker, "satin")
moved(body + light + sticker, LAPTOP, (0, 0, FACING))
moved(mouse(), MOUSE, (0, 0, FACING + 8))
moved(mug(0.042, 0.095, "red"), (0.53, -0.2, TOP + 0.012), (0, 0, -60))
moved(headset(), (0.55, -0.02, TOP + 0.012), (0, 0, 34))
for k, (colour, x, y) in enumerate((("yellow", 0.2, -0.43), ("rose", 0.265, -0.41), ("sky", 0.21, -0.375))):
    box((0.058, 0.058, 0.004), colour, at=(x, y, TOP + 0.012 + 0.0015 * k), turn=(0, 0, 12 * k - 8), bevel=0.001, segments=1)
sweep([(0.08, -0.47, TOP + 0.02), (0.15, -0.45, TOP + 0.02)], 0.006, "teal", sides=8)
moved(plant(0.52, "brick", 13, size=0.34), (0.98, -0.04, 0.012))
moved(cable_box(), (0.5, -0.72, 0.012), (0, 0, -24))
# The cabinet with the school.
SHELF, SHELF_TURN = (0.8, 0.35, 0.012), -22
shelf = [box((0.46, 0.25, 0.45), "white", at=(0, 0, 0.04), bevel=0.01), box((0.5, 0.28, 0.028), "beech", at=(0, 0, 0.49), bevel=0.009), box((0.42, 0.2, 0.05), "iron", bevel=0.006)]
for x in (-1, 1):
    shelf += [box((0.205, 0.014, 0.4), "teal", at=(x * 0.11, -0.125, 0.07), bevel=0.006), ball(0.011, "brass", (x * 0.03, -0.138, 0.3), detail=2)]
shelf += moved(model_school(0.3), (-0.055, -0.005, 0.518)) + moved(small_chair(0.17), (0.19, -0.03, 0.518), (0, 0, -30))
moved(shelf, SHELF, (0, 0, SHELF_TURN))
world.part("things")
DUCK = (0.39, -0.34, TOP + 0.012)
moved(rubber_duck(0.125), DUCK, (0, 0, -4))
world.part("duck", pivot=DUCK)

# What the alert lights: the trapped letter, the machine on the map, the frame, a unit of the rack, the lamp on top.
on_left, on_middle = [], []
x, z = letters[1]
on_left += pill(LEFT[0][0] - 0.03, 0.104, "led-red", (0, z), 0.009, 0.35)
on_left += envelope(0.105, "led-red", (x, z), 0.014, 1.0, ("night", 0.4)) + hook(0.05, "white", (x + 0.06, z + 0.015), 0.026)
on_left += stroke((x + 0.09, z + 0.018), (0.15, z + 0.018), 0.014, "led-red", 0.014) + stroke((x + 0.09, z - 0.018), (0.1, z - 0.018), 0.014, "led-red", 0.014)
on_middle += frame(*MIDDLE[0], "led-red", 0.022)
x, z = machines[4]
on_middle += glowing(circle(0.068, 26), "led-red", (x, z - 0.007), 0.01, holes=[circle(0.055, 26)]) + warning(0.05, "led-red", (x, z), 0.018)
on_middle += stroke((MAP[0] + 0.13, MAP[1]), (x - 0.07, z), 0.016, "led-red", 0.012)
unit = [finished(box((0.2, 0.012, 0.073), "led-red", at=(0.133, -0.176, 0.07 + 0.082 * 9), bevel=0.004, shade=0.75), "glow")] + warning(0.03, "yellow", (0.133, 0.07 + 0.082 * 9 + 0.036), 0.188)
unit += moved(beacon_light(), (0.13, 0, top))
moved(on_left, *LEFT[1:])
moved(on_middle, *MIDDLE[1:])
moved(unit, RACKS, (0, 0, RACKS_TURN))
world.part("led-alert")

# What is shown when all is well: a green shield before the other, the machine sound again.
good = shield(0.2, "led-green", MAP, 0.03, 0.8) + shield(0.2, "white", MAP, 0.034, 1.0, rim=0.014) + tick(0.13, "white", MAP, 0.038)
good += stroke((MAP[0] + 0.13, MAP[1]), (machines[4][0] - 0.05, MAP[1]), 0.01, "led-green", 0.012)
good += frame(*MIDDLE[0], "led-green", 0.022) + glowing(circle(0.054, 22), "cobalt", machines[4], 0.016, 0.36) + machine(0.07, "led-green", machines[4], 0.022)
centre = placed(*MIDDLE[1:]) @ Vector((MAP[0], -0.03, MAP[1]))
moved(good, *MIDDLE[1:])
world.part("shield-green", pivot=centre)

# The screens' light on what is near.
dark = ("analyst", "screen-1", "screen-2", "screen-3", "leds", "led-alert", "shield-green")
others = [one for name, _, objects, _ in world.parts if name not in dark for one in objects]
lit(others, (0.25, 0.15, 1.2), 0.3, "screen", 0.3)

finish(world)
