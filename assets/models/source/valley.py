"""The valley from which the eight worlds are chosen: rounded mountains, a river with its mill, a village and its church, and around
them eight places, each with a sign much larger than life."""

import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from lib import stage
from lib.hamlet import bridge, church, cottage, fence, hay, lamp_post, mill, mill_wheel, peg, terrace
from lib.landmarks import care_home, glassworks, guest_house, lutherie, printshop, robot_hall, sawmill, school
from lib.shapes import ball, dice, lit, moved
from lib.stage import World, finish
from lib.vosges import Course, Grove, Land, cloud, cow, ground, path, water, wood

# At this scale what stands near is a few centimetres away.
stage.REACH = 0.26

world = World("valley")
# From where the valley is seen; places are told as (right, deep) of that view.
BEARING = 10
COS, SIN = math.cos(math.radians(BEARING)), math.sin(math.radians(BEARING))


def at(right, deep, *more):
    """A place of the view as (x, y, …) of the world."""
    return (right * COS - deep * SIN, right * SIN + deep * COS, *more)


# Name: what it builds, (right, deep), level, its clearing's radius, how far it turns to the middle, paving, kerb, size.
PLACES = {
    "lutherie": (lutherie, (-0.57, -0.7), 0.068, 0.225, 6, "spruce", "varnish", 1.0),
    "glass": (glassworks, (-0.86, -0.05), 0.1, 0.22, 12, "stone", "brick", 1.0),
    "sawmill": (sawmill, (-0.62, 0.48), 0.2, 0.235, 8, "spruce", "oak", 1.0),
    "printing": (printshop, (0.03, -0.82), 0.062, 0.225, 0, "linen", "red", 1.0),
    "robot": (robot_hall, (0.87, -0.02), 0.1, 0.225, -12, "stone", "orange", 1.0),
    "cyber": (school, (0.0, 0.58), 0.18, 0.225, 0, "linen", "cobalt", 1.0),
    "care": (care_home, (0.58, -0.7), 0.068, 0.225, -6, "linen", "emerald", 1.0),
    "lodging": (guest_house, (0.58, 0.53), 0.33, 0.225, -8, "spruce", "bark", 1.0),
}

# The ground.
world.base()
HILLS = [(*at(-0.56, 0.96), 0.34, 0.27, 0.62), (*at(0.02, 1.08), 0.26, 0.25, 0.4), (*at(0.34, 1.14), 0.2, 0.2, 0.28), (*at(0.68, 0.95), 0.35, 0.28, 0.74), (*at(-1.06, 0.5), 0.2, 0.3, 0.26), (*at(1.1, 0.42), 0.2, 0.32, 0.3),
         (*at(-1.02, -0.42), 0.16, 0.2, 0.05), (*at(1.06, -0.36), 0.18, 0.2, 0.05)]
river = Course([at(0.3, 0.93, 0.4), at(0.295, 0.86, 0.36), at(0.31, 0.74, 0.22), at(0.265, 0.56, 0.14), at(0.34, 0.36, 0.09), at(0.52, 0.2, 0.063), at(0.53, 0.03, 0.054), at(0.38, -0.08, 0.05), at(0.16, -0.16, 0.046),
                at(-0.08, -0.25, 0.043), at(-0.22, -0.44, 0.041), at(-0.29, -0.7, 0.039), at(-0.28, -0.95, 0.037), at(-0.3, -1.2, 0.035)])
roads = [Course([at(*point) for point in line]) for line in (
    [(-0.57, -0.52), (-0.5, -0.34), (-0.38, -0.16), (-0.26, 0.0), (-0.12, 0.08)],
    [(-0.7, -0.06), (-0.5, 0.0), (-0.3, 0.02), (-0.12, 0.08), (0.06, 0.16), (0.14, 0.24)],
    [(-0.5, 0.32), (-0.42, 0.24), (-0.34, 0.14), (-0.26, 0.0)],
    [(0.0, 0.42), (0.06, 0.34), (0.08, 0.24), (0.06, 0.16), (0.06, 0.02), (0.07, -0.08), (0.09, -0.19), (0.1, -0.3), (0.08, -0.45), (0.05, -0.62)],
    [(0.1, -0.3), (0.24, -0.4), (0.4, -0.47), (0.5, -0.58)],
    [(0.24, -0.4), (0.42, -0.28), (0.6, -0.22), (0.74, -0.18)],
    [(0.82, 0.12), (0.78, 0.22), (0.7, 0.28), (0.62, 0.34)],
)]
VILLAGE = [(*at(-0.23, 0.22), 0.1, 0.095), (*at(0.36, 0.1), 0.085, 0.075)]
clearings = [(*at(*where), radius, level) for _, where, level, radius, *_ in PLACES.values()] + VILLAGE
land = Land(HILLS, river, 0.036, clearings, roads)
FIELDS = [(*at(0.3, -0.3), 0.2), (*at(-0.45, -0.2), 0.15), (*at(0.4, 0.3), 0.1)]
ground(land, FIELDS)
for road in roads:
    path(land, road)

lamps = []


def put(built, where, turn=0.0, lift=0.0, size=1.0):
    """Sets something built on the ground, its front to the visitor; keeps its lamps apart."""
    solid, lit_ones = built[:2]
    moved(solid + lit_ones + (built[2] if len(built) > 2 else []), land.on(*at(*where), lift), (0, 0, BEARING + turn), size)
    lamps.extend(lit_ones)
    return built


# The village.
put(church(), (-0.24, 0.16), 6)
for right, deep, turn, tiles, walls, along in (
    (-0.42, 0.13, 14, "bark", "plaster", "y"), (-0.36, 0.3, 30, "slate", "linen", "x"), (-0.1, 0.25, -18, "brick", "plaster", "y"), (-0.43, -0.09, 20, "brick", "linen", "x"), (-0.2, -0.1, 12, "slate", "plaster", "y"),
    (-0.03, -0.04, -8, "bark", "rose", "x"), (-0.33, -0.26, 24, "brick", "plaster", "y"), (0.17, 0.08, -20, "bark", "plaster", "y"), (0.17, 0.29, -10, "slate", "linen", "y"), (0.0, 0.17, -10, "bark", "spruce", "y"),
    (0.21, -0.24, -16, "brick", "plaster", "x"), (0.4, -0.36, -10, "bark", "linen", "y")):
    put(cottage(tiles, walls, 0.86, along), (right, deep), turn, -0.004)
put(mill(), (0.36, 0.08), 4, -0.002)
put((bridge(), []), (0.075, -0.2), 82, -0.006)
for right, deep in ((-0.12, 0.02), (0.02, 0.1), (-0.3, 0.06), (0.13, -0.1), (0.15, -0.34), (-0.46, -0.4), (0.3, -0.48), (-0.58, 0.07), (0.6, -0.25)):
    put(lamp_post((0, 0, 0)), (right, deep))
for right, deep, top, skin, hair in ((-0.16, 0.05, "red", "skin-tan", "hair-brown"), (-0.14, 0.035, "sky", "skin-dark", "hair-black"), (0.03, 0.06, "yellow", "skin-pale", "hair-auburn"), (-0.31, -0.02, "teal", "skin-brown", "hair-black"),
                                     (0.09, -0.36, "rose", "skin-pale", "hair-blond"), (0.2, -0.385, "blue", "skin-tan", "hair-black")):
    moved(peg(top, skin, hair), land.on(*at(right, deep), 0.003))

# The eight places.
glowing, moving = [], []
for name, (build, where, level, radius, turn, paving, kerb, size) in PLACES.items():
    moved(terrace(radius * 0.9, paving, kerb), (*at(*where), level))
    built = put(build(), where, turn, 0.008, size)
    if name == "glass":
        glowing = built[2]
    if name == "robot":
        moving = built[2]

# Meadows: hay, fences, cows on the heights.
for right, deep in ((0.28, -0.3), (0.34, -0.23), (0.38, -0.21), (-0.52, -0.2), (-0.56, -0.16)):
    hay(land.on(*at(right, deep), -0.002), dice.uniform(0, 180))
fence([at(0.2 + 0.05 * k, -0.16 - 0.012 * k) for k in range(8)], land)
fence([at(0.56 + 0.045 * k, 0.8 + 0.004 * k) for k in range(5)], land)
fence([at(-0.7 + 0.045 * k, 0.82 + 0.01 * k) for k in range(6)], land)
for right, deep, turn in ((0.5, 0.8, 20), (0.58, 0.86, -30), (0.44, 0.84, 200), (-0.56, 0.86, 10), (-0.66, 0.9, 160), (-0.5, 0.92, 80), (0.04, 0.92, 30), (0.36, -0.16, 30), (0.44, -0.17, 190)):
    cow(land.on(*at(right, deep), 0.001), turn)
# Stones in the river and on its banks.
for k in range(46):
    here = river.points[dice.randrange(6, len(river.points) - 8)]
    x, y = here.x + dice.gauss(0, 0.03), here.y + dice.gauss(0, 0.03)
    ball(dice.uniform(0.005, 0.012), "stone", land.on(x, y, 0.001), (0, 0, dice.uniform(0, 180)), (1.3, 1, 0.7), 1, dice.uniform(0.8, 1.05))
solid_land = world.part("valley", objects=[one for one in stage.bpy.context.scene.objects if one not in lamps + glowing + moving])

base, mouth = moving[0].matrix_world.translation.copy(), glowing[2].matrix_world.translation.copy()
world.part("arm", pivot=base, objects=moving)
world.part("fire", pivot=mouth, objects=glowing)
world.part("lights", objects=lamps)

water(land, river)
world.part("river")
hub = land.on(*at(0.355, -0.055))
hub = (hub[0], hub[1], 0.125)
moved(mill_wheel(), hub, (0, 0, BEARING + 4))
world.part("wheel", pivot=hub, axis=(-math.sin(math.radians(BEARING + 4)), math.cos(math.radians(BEARING + 4)), 0))

# The woods.
grove, taken = Grove(), []
FIRS, MIXED, WARM = ["fir"], ["fir", "fir", "fir", "amber", "orange", "moss"], ["orange", "amber", "moss", "leaf", "yellow"]
for where, count, size, kinds in (
    ((*at(-0.98, 0.38), 0.16, 0.3), 70, 0.1, FIRS), ((*at(-0.72, 0.76), 0.4, 0.16), 120, 0.095, FIRS), ((*at(-0.33, 0.72), 0.14, 0.24), 50, 0.095, MIXED), ((*at(-0.04, 0.86), 0.34, 0.12), 80, 0.09, FIRS),
    ((*at(0.32, 0.8), 0.12, 0.2), 16, 0.085, FIRS), ((*at(0.86, 0.6), 0.2, 0.3), 90, 0.095, FIRS), ((*at(1.0, 0.26), 0.12, 0.2), 40, 0.1, MIXED), ((*at(0.56, 0.76), 0.36, 0.1), 60, 0.08, FIRS),
    ((*at(-0.45, 1.0), 0.2, 0.1), 8, 0.07, FIRS), ((*at(0.9, 0.85), 0.2, 0.1), 12, 0.08, FIRS),
    ((*at(-1.0, -0.36), 0.1, 0.2), 24, 0.095, MIXED), ((*at(1.02, -0.34), 0.1, 0.2), 26, 0.095, MIXED), ((*at(-0.62, -0.34), 0.16, 0.1), 11, 0.085, WARM), ((*at(0.66, -0.36), 0.16, 0.08), 9, 0.085, WARM),
    ((*at(0.3, -0.62), 0.1, 0.16), 9, 0.08, WARM), ((*at(-0.28, 0.45), 0.12, 0.1), 10, 0.085, WARM), ((*at(0.3, -0.98), 0.1, 0.08), 6, 0.07, WARM), ((*at(-0.3, -0.05), 0.3, 0.3), 16, 0.065, WARM), ((*at(0.5, 0.26), 0.16, 0.1), 12, 0.085, WARM), ((*at(0.37, 0.5), 0.05, 0.12), 9, 0.08, MIXED),
    ((*at(0.16, 0.0), 0.2, 0.2), 7, 0.065, WARM), ((*at(-0.86, -0.66), 0.06, 0.1), 9, 0.085, MIXED), ((*at(0.9, -0.6), 0.06, 0.1), 9, 0.085, MIXED), ((*at(-0.42, -0.96), 0.08, 0.06), 5, 0.07, WARM)):
    wood(grove, land, where, count, size, kinds, taken=taken)
trees = grove.made()
world.part("forest")

for right, deep, high, size in ((-0.24, 0.9, 0.7, 0.19), (0.26, 0.94, 0.66, 0.17), (0.9, 0.74, 0.72, 0.18), (-0.86, 0.66, 0.62, 0.16)):
    moved(cloud(size), at(right, deep, high), (0, 0, BEARING + dice.uniform(-8, 8)))
world.part("clouds", pivot=(0, 0, 0.8))

# Evening: the fire and the windows warm what they shine on.
near_glass = [one for one in solid_land if one.type == "MESH" and len(one.data.vertices) < 4000]
lit(near_glass, (mouth.x, mouth.y - 0.05, mouth.z + 0.06), 0.07, "orange", 0.8)

finish(world)
