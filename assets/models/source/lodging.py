"""A guest house in the Vosges: the host fills a basket with what his neighbours make, a key in his hand; a fire, the snow outside."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy
from mathutils import Vector

from lib.clothes import cardigan
from lib.guests import boots, dog, quiff, short_beard, suitcase
from lib.hamper import basket, bow, cheese, honey, print_of_rooster, snowshoes, sweets, syrup
from lib.hotshop import glass
from lib.inn import cabinet, call_bell, coffee_pot, diary, flags, kelsch, key, key_board, tag, tiled_stove, walkers_map, winter_window
from lib.person import HEAD, Look, Pose, person, within
from lib.shapes import box, cylinder, dice, lit, moved, placed, play, slab, sweep
from lib.stage import World, finish
from lib.workshop import wall

world = World("lodging")
FLOOR = 0.012
TOP = 0.8
# The counter: its front, its back, its ends; a wing goes back on the right.
FRONT, BACK, LEFT, RIGHT, WING = -0.56, -0.06, -0.74, 0.94, 0.56
CORNERS = ((-0.6, 0.92), (0.42, 0.95), (1.05, 0.36))
STOVE, STOVE_TURN = (-0.8, 0.42, FLOOR), 8
BASKET = (0.0, -0.31, TOP + 0.004)


def along(k, far, z=0.0, out=0.052):
    """A place on the face of the wall `k`, so far along it, and the wall's turn."""
    (x0, y0), (x1, y1) = CORNERS[k], CORNERS[k + 1]
    angle = math.atan2(y1 - y0, x1 - x0)
    return (x0 + far * math.cos(angle) + out * math.sin(angle), y0 + far * math.sin(angle) - out * math.cos(angle), z), (0, 0, math.degrees(angle))


# The room: a floor of pink sandstone, two walls, dark posts, a window on the snow.
world.base()
flags(1.14, ["stone", "rose", "rose"])
SILL, WIDE, HIGH, FAR = 0.84, 0.46, 0.46, 0.36
wall(CORNERS[0:2], 1.52, "plaster", ragged=0.12, opening=(FAR - WIDE / 2, FAR + WIDE / 2, SILL, SILL + HIGH))
wall(CORNERS[1:3], 1.5, "plaster", ragged=0.2)
moved(winter_window(WIDE, HIGH), *along(0, FAR, SILL))
for k in range(2):
    length = math.dist(CORNERS[k], CORNERS[k + 1])
    place, turn = along(k, length / 2)
    moved([box((length - 0.01, 0.026, 0.1), "walnut", at=(0, 0, 0), bevel=0.006), box((length - 0.03, 0.03, 0.045), "walnut", at=(0, 0, 0.66), bevel=0.006, shade=1.1)], (*place[:2], FLOOR), turn)
    count = round(length / 0.13)
    for i in range(count):
        moved([box((length / count - 0.006, 0.016, 0.6), "spruce", at=((i + 0.5) * length / count - length / 2, 0, 0.08), bevel=0.004, segments=1, shade=0.86 * play())], (*place[:2], FLOOR), turn)
for (x, y), tall, turn in ((CORNERS[0], 1.5, 0), (CORNERS[1], 1.62, 20)):
    box((0.085, 0.085, tall), "walnut", at=(x, y - 0.01, 0.0), turn=(0, 0, turn), bevel=0.01, shade=1.1)
# Firewood beside the stove.
for x, z in ((0, 0.045), (0.092, 0.045), (0.184, 0.045), (0.046, 0.125), (0.138, 0.125), (0.092, 0.205)):
    r = dice.uniform(0.04, 0.046)
    moved([sweep([(0, -0.11, 0), (0, 0.11, 0)], r, "bark", sides=11, round_ends=False, shade=play() * 1.05), cylinder(r * 0.86, 0.006, "spruce", at=(0, -0.106, 0), turn=(90, 0, 0), sides=11, shade=play())], (-1.02 + x * 0.8, -0.1 + 0.01 * x, FLOOR + z),
          (0, 0, 8))

# The stove and its fire.
stove, fire, heart = tiled_stove()
moved(stove + fire, STOVE, (0, 0, STOVE_TURN))
glow = placed(STOVE, (0, 0, STOVE_TURN)) @ Vector(heart)
world.part("fire", pivot=glow, objects=fire)
POT = placed(STOVE, (0, 0, STOVE_TURN)) @ Vector((-0.02, -0.12, 0.76))
moved(coffee_pot(), POT, (0, 0, 14))
moved([cylinder(0.036, 0.05, "white", bevel=0.006, sides=20), sweep([(0.034, 0, 0.04), (0.056, 0, 0.03), (0.034, 0, 0.012)], 0.006, "white", sides=7)], POT + Vector((0.14, 0.0, 0)), (0, 0, 30))
world.part("room")

# The counter.
moved(cabinet(RIGHT - LEFT, 0.5, TOP - 0.04, panels=5), (LEFT, FRONT, 0))
moved(cabinet(0.24, RIGHT - WING, TOP - 0.04, panels=1), (WING, BACK + 0.24, 0), (0, 0, -90))
corner = 0.06
top = [(LEFT - 0.02, FRONT - 0.025), (RIGHT - corner, FRONT - 0.025), (RIGHT + 0.02, FRONT + corner - 0.025), (RIGHT + 0.02, 0.2), (WING - 0.015, 0.2), (WING - 0.015, BACK + 0.015), (LEFT - 0.02, BACK + 0.015)]
slab(top, 0.04, "walnut", at=(0, 0, TOP - 0.04), bevel=0.008, cut=0.15, shade=1.25)
world.part("counter")

# The runner of checked linen hangs over the front.
HALF, BACKWARD, EDGE, DROP = 0.275, -0.1, FRONT - 0.032, 0.4
LONG = BACKWARD - EDGE + DROP


def runner(u, v):
    way = v * LONG
    x = (u - 0.5) * 2 * HALF
    ahead = BACKWARD - EDGE
    if way <= ahead:
        return Vector((x, BACKWARD - way, TOP + 0.003))
    fall = way - ahead
    wave = 0.007 * math.sin(9 * u + 0.6) * fall / DROP
    return Vector((x * (1 + 0.03 * fall), EDGE - 0.004 - wave - 0.01 * fall / DROP, TOP + 0.003 - fall))


kelsch(runner, (2 * HALF, LONG))
for k in range(9):
    x = HALF * (-0.96 + 0.24 * k) * 1.012
    sweep([(x, EDGE - 0.016, TOP - DROP + 0.006), (x + 0.003, EDGE - 0.016, TOP - DROP - 0.024)], [0.006, 0.009], "red" if k % 2 else "paper", sides=6)
world.part("linen")

# The hero: the basket.
moved(basket() + moved(bow("red", 0.085), (-0.362, -0.025, 0.21), (0, 0, -40)), BASKET)
world.part("basket", pivot=BASKET)

# What the neighbours make, each by itself.
SHELF = {
    "cheese": (cheese(), (-0.6, -0.4, TOP + 0.019), 4),
    "honey": (honey(), (-0.425, -0.47, TOP), -6),
    "syrup": (syrup(), (-0.66, -0.17, TOP), -4),
    "glass": ([glass("vase", 0.105, "cobalt", "aqua", sides=20)], (0.57, -0.21, TOP), 0),
    "picture": (print_of_rooster(), (0.82, -0.17, TOP), -16),
    "sweets": (sweets(), (-0.49, -0.18, TOP), 0),
    "snowshoes": (snowshoes(), (0.44, -0.685, FLOOR), -6),
}
for name, (objects, place, turn) in SHELF.items():
    moved(objects, place, (0, 0, turn))
    world.part(name, pivot=place, objects=objects)

# On the counter: the cheese's board, the diary, the bell.
moved([slab([(x * 0.13, y * 0.125) for x, y in ((-0.94, -1.0), (0.94, -1.0), (1, 0.97), (-1, 0.97))], 0.018, "beech", bevel=0.006)], (-0.6, -0.425, TOP + 0.001), (0, 0, 4))
moved(diary(0.27, 0.18), (0.68, -0.45, TOP), (0, 0, -9))
moved(call_bell(0.04), (0.44, -0.49, TOP))
# The guests have just come in.
moved(suitcase(0.3, 0.11, 0.25), (0.79, -0.655, FLOOR), (0, 0, 22))
moved(boots(), (0.62, -0.86, FLOOR), (0, 0, -16), 0.9)
world.part("things")

# Keys and the map on the right wall.
place, turn = along(1, 0.3, 0.84, 0.074)
moved(key_board(0.44, 0.52), place, turn)
world.part("keys", pivot=place)
place, turn = along(1, 0.7, 0.86, 0.06)
moved(walkers_map(0.3, 0.36), place, turn)
world.part("map", pivot=place)

# The dog by the fire's side.
DOG, DOG_TURN = (-0.5, -0.8, FLOOR), 62
body, tail, root = dog()
moved(body + tail, DOG, (0, 0, DOG_TURN))
world.part("dog", pivot=DOG, objects=body)
world.part("dog-tail", pivot=placed(DOG, (0, 0, DOG_TURN)) @ root, objects=tail)

# The host: one hand at the basket, the other holds out a room's key.
HOST, HOST_TURN = (0.04, 0.2, 0.0), -6
he = within(HOST, HOST_TURN)
KEY = (0.44, -0.1, 1.27)
keeper = person(
    Look(skin="skin-brown", hair="hair-black", style="cropped", top="blue", legs="ink", shoes="walnut", wear=(cardigan("blue", "paper"), short_beard("hair-black", HEAD), quiff("hair-black", HEAD))),
    Pose(pelvis=(0, 0.02, 0.76), chest=(0, -0.04, 1.12), head=(0, -0.09, 1.43), face=(-0.16, -1, -0.1), left_hand=he(KEY), right_hand=he((-0.22, -0.1, 1.0)), left_grip=(0.2, -0.8, 0.0), right_grip=(-0.1, -0.8, -0.5),
         elbows=(0, 0.4, -1)),
    at=HOST,
    turn=HOST_TURN,
)
# Nobody sees his legs behind the counter.
for one in [one for one in keeper.all if one.name.split(".")[0] in ("leg", "shoe", "sole")]:
    bpy.data.objects.remove(one)
held = moved(key(0.19), (0, 0, 0), (0, 8, 0)) + moved(tag(0.14, "red", "fir"), (0.045, -0.004, -0.02), (0, -18, 0))
held.append(sweep([(0, 0, 0), (0.006, -0.002, 0.05)], 0.004, "linen", sides=6))
moved(held, (KEY[0] + 0.01, KEY[1] - 0.085, KEY[2] - 0.03), (0, 0, -14))
world.part("host", pivot=HOST)

others = [one for name, _, objects, _ in world.parts if name != "fire" for one in objects if one.type == "MESH"]
lit(others, glow, 0.24, "orange", 0.5)

finish(world)
