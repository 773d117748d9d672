"""A landscape at the scale of a toy: ground that is cut round, a river, paths, woods, clouds. Metres, z up; the ground of the
valley lies a few centimetres above the base."""

import math

import bmesh
import bpy
from mathutils import Vector

from . import palette
from .shapes import ball, dice, fade, finished, moved, play, smooth_outline, thing

# The ground is a disc of this radius, with corners this far apart.
RADIUS = 1.14
STEP = 0.019
FLOOR = 0.066


def soft(low, high, value):
    """0 below `low`, 1 above `high`, smooth between."""
    t = max(0.0, min(1.0, (value - low) / (high - low)))
    return t * t * (3 - 2 * t)


def unrest(x, y, grain=1.0):
    """A gentle irregularity about 0, within ±1."""
    x, y = x * grain, y * grain
    return (math.sin(5.1 * x + 1.3 * math.sin(3.7 * y)) + math.sin(6.3 * y + 0.7 + 1.7 * math.sin(4.1 * x)) + math.sin(9.7 * (x + y) + 2.1)) / 3


class Course:
    """A line on the ground through (x, y, …) points, made smooth; what follows y goes along with it."""

    def __init__(self, points, steps=8):
        flat = smooth_outline([point[:2] for point in points], steps, closed=False)
        self.points = [Vector((*point, 0)) for point in flat]
        self.levels = []
        for at in range(len(flat)):
            low, t = divmod(at / steps, 1)
            a, b = points[int(low)], points[min(int(low) + 1, len(points) - 1)]
            self.levels.append(a[2] + (b[2] - a[2]) * t if len(a) > 2 else 0.0)

    def near(self, x, y):
        """How far the line is from a point, and its level there."""
        here = Vector((x, y, 0))
        best, level = 9.0, 0.0
        for a, b, la, lb in zip(self.points, self.points[1:], self.levels, self.levels[1:]):
            run = b - a
            t = max(0.0, min(1.0, (here - a).dot(run) / max(1e-9, run.length_squared)))
            away = (a + run * t - here).length
            if away < best:
                best, level = away, la + (lb - la) * t
        return best, level


class Land:
    """The shape of the ground: hills (x, y, across, deep, height), a river, clearings (x, y, radius, level) and paths."""

    def __init__(self, hills, river, width, clearings, paths):
        self.hills, self.river, self.width, self.clearings, self.paths = hills, river, width, clearings, paths

    def wild(self, x, y):
        """The hills alone."""
        high = 0.0
        for hx, hy, across, deep, tall in self.hills:
            high += tall * math.exp(-((((x - hx) / across) ** 2 + ((y - hy) / deep) ** 2) ** 1.2))
        high *= 1 - 0.22 * soft(1.0, RADIUS, math.hypot(x, y))
        return FLOOR + high * (1 + 0.06 * unrest(x, y, 1.6)) + 0.004 * unrest(x, y, 2.3)

    def height(self, x, y):
        """How high the ground is."""
        high = self.wild(x, y)
        away, level = self.river.near(x, y)
        high += (min(high, level + 0.014) - high) * (1 - soft(self.width, self.width + 0.2, away))
        for cx, cy, radius, z in self.clearings:
            gap = math.hypot(x - cx, y - cy)
            if gap < radius + 0.11:
                high += (z - high) * (1 - soft(radius, radius + 0.11, gap))
        return high + (level - 0.02 - high) * (1 - soft(self.width * 0.75, self.width + 0.022, away))

    def free(self, x, y, margin=0.02):
        """Whether something may grow here: not in water, not on a path, not in a clearing."""
        if math.hypot(x, y) > RADIUS - 0.03 or self.river.near(x, y)[0] < self.width + 0.012 + margin:
            return False
        if any(math.hypot(x - cx, y - cy) < radius + margin for cx, cy, radius, _ in self.clearings):
            return False
        return all(path.near(x, y)[0] > 0.014 + margin for path in self.paths)

    def on(self, x, y, lift=0.0):
        """A point of the ground."""
        return (x, y, self.height(x, y) + lift)


def ground(land, open_fields):
    """The ground, coloured by what it is, with the cut earth at its edge. `open_fields`: (x, y, radius) of meadows."""
    count = round(RADIUS / STEP)
    builder = bmesh.new()
    rings = [[builder.verts.new(land.on(0, 0))]]
    for r in range(1, count + 1):
        radius = RADIUS * r / count
        rings.append([builder.verts.new(land.on(radius * math.cos(math.pi * k / (3 * r)), radius * math.sin(math.pi * k / (3 * r)))) for k in range(6 * r)])
        inner, outer = rings[-2], rings[-1]
        for side in range(6):
            for k in range(r):
                a, b = outer[side * r + k], outer[(side * r + k + 1) % (6 * r)]
                c = inner[(side * (r - 1) + k) % len(inner)]
                builder.faces.new((a, b, c))
                if k < r - 1:
                    builder.faces.new((c, b, inner[(side * (r - 1) + k + 1) % len(inner)]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    mesh = bpy.data.meshes.new("ground")
    builder.to_mesh(mesh)
    builder.free()
    made = thing("ground", mesh, "moss", cut=None)
    slopes = {v.co.copy().freeze(): v.normal.z for v in mesh.vertices}

    def meadow(x, y, z):
        return 0.36 + 0.26 * unrest(x, y, 2.2)

    def wood(x, y, z):
        rough = soft(FLOOR + 0.05, FLOOR + 0.16, land.wild(x, y) + 0.03 * unrest(x, y, 3))
        clear = max([1 - soft(r * 0.75, r * 1.1, math.hypot(x - fx, y - fy)) for fx, fy, r in open_fields], default=0)
        return 0.85 * rough * (1 - clear)

    def top(x, y, z):
        return 0.85 * soft(0.42, 0.5, z + 0.03 * unrest(x, y, 4))

    fade(made, "maple", lambda x, y, z: 0.55 * min(0.6, meadow(x, y, z)), 1.05)
    fade(made, "leaf", lambda x, y, z: 0.4 * soft(0, 0.5, unrest(x + 3, y, 1.7)))
    fade(made, "fir", wood, 1.15)
    fade(made, "maple", top)
    fade(made, "white", lambda x, y, z: 0.9 * soft(0.66, 0.7, z + 0.025 * unrest(x, y, 5)))
    fade(made, "stone", lambda x, y, z: 0.45 * soft(0.45, 0.7, 1 - slopes[Vector((x, y, z)).freeze()]))
    fade(made, "spruce", lambda x, y, z: 0.75 * (1 - soft(land.width, land.width + 0.035, land.river.near(x, y)[0])))
    return [made, _edge(land)]


def _edge(land, sides=240):
    """The cut through the earth, in layers."""
    builder = bmesh.new()
    rows = []
    for share, out in ((1.0, 0.0), (0.93, 0.008), (0.6, 0.009), (0.3, 0.012), (0.0, 0.014)):
        row = []
        for k in range(sides):
            a = 2 * math.pi * k / sides
            high = land.height(RADIUS * math.cos(a), RADIUS * math.sin(a))
            radius = RADIUS + out + (0.004 * math.sin(17 * a + 9 * share) if 0 < share < 1 else 0)
            row.append(builder.verts.new((radius * math.cos(a), radius * math.sin(a), -0.002 + (high + 0.002) * share)))
        rows.append(row)
    for high, low in zip(rows, rows[1:]):
        for k in range(sides):
            n = (k + 1) % sides
            builder.faces.new((low[k], low[n], high[n], high[k]))
    mesh = bpy.data.meshes.new("edge")
    builder.to_mesh(mesh)
    builder.free()
    made = thing("edge", mesh, "bark", cut=None)
    fade(made, "oak", [0.0] * sides + [0.15] * sides + [0.75] * sides + [0.2] * sides + [0.0] * sides)
    fade(made, "moss", [0.9] * sides + [0.55] * sides + [0.0] * (3 * sides))
    return made


def ribbon(points, half, colour, shade=1.0, name="ribbon"):
    """A band along (x, y, z) points, facing up, `half` wide to each side."""
    builder = bmesh.new()
    rows = []
    for at, point in enumerate(points):
        along = Vector(points[min(at + 1, len(points) - 1)]) - Vector(points[max(at - 1, 0)])
        side = Vector((-along.y, along.x, 0)).normalized()
        wide = half(at / (len(points) - 1)) if callable(half) else half
        rows.append([builder.verts.new(Vector(point) + side * (wide * k)) for k in (-1, -0.5, 0, 0.5, 1)])
    for low, high in zip(rows, rows[1:]):
        for k in range(4):
            builder.faces.new((low[k], high[k], high[k + 1], low[k + 1]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    if sum(face.normal.z for face in builder.faces) < 0:
        bmesh.ops.reverse_faces(builder, faces=builder.faces)
    mesh = bpy.data.meshes.new(name)
    builder.to_mesh(mesh)
    builder.free()
    return thing(name, mesh, colour, shade, cut=None)


def path(land, course, half=0.016, colour="spruce"):
    """A path that lies on the ground."""
    made = ribbon([(p.x, p.y, land.height(p.x, p.y) + 0.0055) for p in course.points], lambda t: half * (1 + 0.12 * math.sin(23 * t)), colour, 0.94, "path")
    for vertex in made.data.vertices:
        vertex.co.z = max(vertex.co.z - 0.004, land.height(vertex.co.x, vertex.co.y) + 0.0035)
    return made


def water(land, course):
    """The river's water, lighter over its fall, and its fall over the edge."""
    points = [(p.x, p.y, z) for p, z in zip(course.points, course.levels)]
    inside = [point for point in points if math.hypot(point[0], point[1]) < RADIUS + 0.004]
    x, y, z = inside[-1]
    out = Vector((x, y, 0)).normalized()
    for radius, level in ((RADIUS + 0.013, z - 0.003), (RADIUS + 0.022, z - 0.014), (RADIUS + 0.025, z * 0.4), (RADIUS + 0.027, 0.003)):
        inside.append((out.x * radius, out.y * radius, level))
    made = ribbon(inside, lambda t: (land.width + 0.012) * (0.35 + 0.65 * soft(0, 0.12, t)), "sky", 0.82, "water")
    fade(made, "aqua", lambda x, y, z: 0.35 + 0.35 * unrest(x, y, 2.5))
    fade(made, "white", lambda x, y, z: 0.75 * max(soft(0.1, 0.3, z) * (0.55 + 0.45 * math.sin(90 * z)), 1 - soft(0.004, 0.035, z)))
    return finished(made, "gloss")


class Grove:
    """Many small trees in one mesh."""

    def __init__(self):
        self.corners, self.faces, self.colours = [], [], []

    def _rings(self, at, profile, sides, tint, lean=0.0):
        x, y, z = at
        spin = dice.uniform(0, math.pi)
        rows = []
        for radius, height, share in profile:
            colour = tint(share)
            start = len(self.corners)
            many = sides if radius > 1e-6 else 1
            for k in range(many):
                a = spin + 2 * math.pi * k / sides
                wide = radius * (1 + 0.08 * math.sin(3 * a + spin))
                self.corners.append((x + wide * math.cos(a) + lean * height, y + wide * math.sin(a), z + height))
                self.colours.append((*colour, 1.0))
            rows.append((start, many))
        for (low, many), (high, more) in zip(rows, rows[1:]):
            for k in range(sides):
                n = (k + 1) % sides
                if more == 1:
                    self.faces.append((low + k, low + n, high))
                elif many == 1:
                    self.faces.append((low, high + n, high + k))
                else:
                    self.faces.append((low + k, low + n, high + n, high + k))

    def fir(self, at, height, shade=1.0, snow=0.0, sides=8):
        """A fir: three skirts, dark below, warm at the tips."""
        wide = height * dice.uniform(0.25, 0.3)
        dark, light = palette.linear("fir", 0.7 * shade), palette.linear("leaf", 1.0 * shade)
        warm, white = palette.linear("maple", shade), palette.linear("white")

        def tint(share):
            mixed = [d + (l - d) * share * 0.75 + (w - d) * 0.13 * share for d, l, w in zip(dark, light, warm)]
            return tuple(m + (w - m) * snow * share for m, w in zip(mixed, white))

        self._rings(at, [(wide * 0.3, -0.01, 0), (wide, height * 0.12, 0.25), (wide * 0.5, height * 0.42, 0.5), (wide * 0.74, height * 0.4, 0.3), (wide * 0.33, height * 0.69, 0.65),
                         (wide * 0.48, height * 0.67, 0.45), (0, height, 1.0)], sides, tint, dice.gauss(0, 0.015))

    def broadleaf(self, at, height, colour, sides=8):
        """A round tree on a short trunk."""
        base, warm = palette.linear(colour, play()), palette.linear("yellow", 1.0)
        wide = height * dice.uniform(0.34, 0.4)
        bark = palette.linear("bark")

        def tint(share):
            if share < 0:
                return bark
            return tuple(b * (0.62 + 0.42 * share) + (w - b) * 0.16 * share for b, w in zip(base, warm))

        self._rings(at, [(height * 0.055, -0.01, -1), (height * 0.05, height * 0.27, -1), (wide * 0.66, height * 0.3, 0.0), (wide, height * 0.52, 0.35), (wide * 0.86, height * 0.76, 0.75),
                         (wide * 0.45, height * 0.95, 1.0), (0, height, 1.0)], sides, tint)

    def made(self):
        """The mesh."""
        mesh = bpy.data.meshes.new("grove")
        mesh.from_pydata(self.corners, [], self.faces)
        builder = bmesh.new()
        builder.from_mesh(mesh)
        bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
        builder.to_mesh(mesh)
        builder.free()
        layer = mesh.attributes.new("tint", "FLOAT_COLOR", "POINT")
        layer.data.foreach_set("color", [channel for colour in self.colours for channel in colour])
        whole = thing("grove", mesh, "fir", cut=None)
        mesh.auto_smooth_angle = math.radians(62)
        return whole


def wood(grove, land, where, count, size, kinds, keep=0.02, gap=0.034, taken=None):
    """Trees in a cluster `where` = (x, y, across, deep), few on the high pastures; `kinds`: "fir" or a colour, the more often the
    likelier."""
    taken = taken if taken is not None else []
    cx, cy, across, deep = where
    for _ in range(count * 6):
        if count <= 0:
            break
        x, y = cx + dice.gauss(0, across * 0.5), cy + dice.gauss(0, deep * 0.5)
        if not land.free(x, y, keep) or any((x - tx) ** 2 + (y - ty) ** 2 < gap * gap for tx, ty in taken):
            continue
        at = land.on(x, y, -0.004)
        count -= 1
        if at[2] > 0.45 + 0.04 * unrest(x, y, 3) and dice.random() < 0.86:
            continue
        taken.append((x, y))
        kind = dice.choice(kinds)
        if kind == "fir":
            grove.fir(at, size * dice.uniform(0.75, 1.25), dice.uniform(0.88, 1.14), 0.85 * soft(0.6, 0.7, at[2]))
        else:
            grove.broadleaf(at, size * dice.uniform(0.6, 0.85), kind)


def cloud(size, puffs=6):
    """A soft cloud along x, rosy below, its flat underside at the origin."""
    made = []
    for k in range(puffs):
        t = (k + 0.5) / puffs * 2 - 1
        radius = size * (0.34 - 0.17 * abs(t)) * dice.uniform(0.88, 1.12)
        puff = ball(radius, "white", (t * size * 0.78, dice.uniform(-0.1, 0.1) * size, radius * 0.55), shape=(1.25, 0.95, 0.8), detail=3 if radius > 0.04 else 2)
        fade(puff, "rose", lambda x, y, z, r=radius: 0.65 * (1 - soft(-0.7 * r, 0.35 * r, z)), 1.15)
        made.append(puff)
    return made


def cow(at, turn):
    """A cow of the Vosges, white below and on its back, black at its sides."""
    made = [ball(0.011, "ebony", (0, 0, 0.014), shape=(1.5, 0.85, 0.85), detail=2), ball(0.0095, "white", (0, 0, 0.0185), shape=(1.4, 0.5, 0.62), detail=1),
            ball(0.0066, "white", (0.019, 0, 0.02), shape=(1.3, 0.8, 0.9), detail=1)]
    made += [ball(0.0038, "ebony", (x, y, 0.004), shape=(0.7, 0.7, 1.6), detail=1) for x in (-0.01, 0.01) for y in (-0.005, 0.005)]
    return moved(finished(made, "matte"), at, (0, 0, turn))
