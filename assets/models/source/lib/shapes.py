"""Shapes of which everything is made. Metres; z is up; the visitor looks along +y. Each function adds one object to the
scene and gives it; `shade` multiplies its colour."""

import math
import random

import bmesh
import bpy
from mathutils import Euler, Matrix, Vector

from . import palette

# Longest edge of a large face: occlusion is kept at corners, so a plain needs some.
LONGEST_EDGE = 0.12
# How much colour and angle may differ between things that hands have made.
COLOUR_PLAY = 0.04
ANGLE_PLAY = math.radians(2)

dice = random.Random(7)


def thing(name, mesh, colour, shade=1.0, at=(0, 0, 0), turn=(0, 0, 0), smooth=True, cut=LONGEST_EDGE):
    """A mesh as an object of one colour, at a place in metres, turned by degrees."""
    if cut:
        _subdivide(mesh, cut)
    thing_object = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing_object)
    thing_object.matrix_world = placed(at, turn)
    for polygon in mesh.polygons:
        polygon.use_smooth = smooth
    if smooth:
        mesh.use_auto_smooth = True
        mesh.auto_smooth_angle = math.radians(38)
    paint(thing_object, colour, shade)
    return thing_object


def placed(at=(0, 0, 0), turn=(0, 0, 0)):
    """A place and a turn (degrees about x, y, z) as a matrix."""
    return Matrix.Translation(Vector(at)) @ Euler([math.radians(angle) for angle in turn]).to_matrix().to_4x4()


def paint(thing_object, colour, shade=1.0):
    """Gives an object its colour, as a property that `bake` reads."""
    thing_object["colour"] = colour
    thing_object["shade"] = float(shade)


def fade(thing_object, colour, weight, shade=1.0):
    """Mixes another colour into an object: `weight(x, y, z)`, of the object's own coordinates, or a list with a number for each
    corner, says how much (0…1). May be repeated; the later one lies over the earlier."""
    mesh = thing_object.data
    layer = mesh.attributes.get("tint")
    if not layer:
        layer = mesh.attributes.new("tint", "FLOAT_COLOR", "POINT")
        layer.data.foreach_set("color", [0.0] * (4 * len(mesh.vertices)))
    over = palette.linear(colour, shade)
    for vertex, point in zip(mesh.vertices, layer.data):
        much = max(0.0, min(1.0, weight(*vertex.co) if callable(weight) else weight[vertex.index]))
        r, g, b, had = point.color
        whole = much + had * (1 - much)
        if whole > 0:
            mixed = [(o * much + u * had * (1 - much)) / whole for o, u in zip(over, (r, g, b))]
            point.color = (*mixed, whole)
    return thing_object


def lit(objects, lamp, reach, colour="orange", strength=0.5):
    """The glow of a fire or a lamp at a point of the world on what faces it, as a tint."""
    lamp = Vector(lamp)
    for one in objects:
        matrix = one.matrix_world
        turn = matrix.to_3x3()
        normals = {v.co.copy().freeze(): v.normal.copy() for v in one.data.vertices}

        def weight(x, y, z):
            point = Vector((x, y, z))
            away = lamp - matrix @ point
            facing = (turn @ normals[point.freeze()]).normalized().dot(away.normalized())
            return strength * max(0.0, 0.25 + 0.75 * facing) / (1 + (away.length / reach) ** 2) if facing > -0.3 else 0.0

        fade(one, colour, weight)
    return objects


def finished(objects, finish):
    """Gives objects another finish than their colour's own."""
    for one in objects if isinstance(objects, list) else [objects]:
        one["finish"] = finish
    return objects


def play():
    """A shade of something made by hand, a little off the others."""
    return 1 + dice.uniform(-COLOUR_PLAY, COLOUR_PLAY)


def tilt():
    """A turn about z, in degrees, of something put down by hand."""
    return math.degrees(dice.uniform(-ANGLE_PLAY, ANGLE_PLAY))


def box(size, colour, at=(0, 0, 0), turn=(0, 0, 0), bevel=0.008, segments=2, shade=1.0, taper=1.0, name="box"):
    """A box with rounded edges; `at` is the middle of its underside. `taper` narrows its top."""
    x, y, z = size
    builder = bmesh.new()
    bmesh.ops.create_cube(builder, size=1)
    for vertex in builder.verts:
        narrow = taper if vertex.co.z > 0 else 1
        vertex.co = Vector((vertex.co.x * x * narrow, vertex.co.y * y * narrow, (vertex.co.z + 0.5) * z))
    _bevel(builder, min(bevel, 0.45 * min(size)), segments)
    return thing(name, _mesh(builder, name), colour, shade, at, turn)


def lathe(profile, colour, at=(0, 0, 0), turn=(0, 0, 0), sides=28, shade=1.0, name="lathe", squash=1.0):
    """A profile of (radius, height) turned about z. A radius of 0 closes an end. `squash` narrows y."""
    builder = bmesh.new()
    rings = []
    for radius, height in profile:
        if radius <= 1e-6:
            rings.append([builder.verts.new((0, 0, height))])
            continue
        angles = [2 * math.pi * step / sides for step in range(sides)]
        rings.append([builder.verts.new((radius * math.cos(a), squash * radius * math.sin(a), height)) for a in angles])
    _skin(builder, rings, closed=True)
    return thing(name, _mesh(builder, name), colour, shade, at, turn, cut=None)


def ball(radius, colour, at=(0, 0, 0), turn=(0, 0, 0), shape=(1, 1, 1), detail=3, shade=1.0, name="ball"):
    """A sphere, stretched by `shape`; `at` is its middle."""
    builder = bmesh.new()
    bmesh.ops.create_icosphere(builder, subdivisions=detail, radius=radius)
    bmesh.ops.scale(builder, vec=shape, verts=builder.verts)
    return thing(name, _mesh(builder, name), colour, shade, at, turn, cut=None)


def sweep(path, radius, colour, sides=12, shade=1.0, at=(0, 0, 0), turn=(0, 0, 0), flat=1.0, up=(0, 0, 1), round_ends=True,
          smooth_path=True, name="sweep"):
    """A rod along a path of points. `radius`: one for all, or one a point. `flat` squeezes it across `up`."""
    points = [Vector(point) for point in path]
    radii = list(radius) if hasattr(radius, "__len__") else [radius] * len(points)
    if smooth_path and len(points) > 2:
        points, radii = _spline(points, radii)
    builder = bmesh.new()
    circles = [(point, side, over, r) for (side, over), point, r in zip(_frames(points, Vector(up)), points, radii)]
    if round_ends:
        first, last = circles[0], circles[-1]
        circles = _rounded(first, -1, points[1] - points[0]) + circles + _rounded(last, 1, points[-1] - points[-2])
    rings = []
    for point, side, over, r in circles:
        if r <= 1e-6:
            rings.append([builder.verts.new(point)])
            continue
        angles = [2 * math.pi * step / sides for step in range(sides)]
        rings.append([builder.verts.new(point + side * (r * math.cos(a)) + over * (flat * r * math.sin(a))) for a in angles])
    _skin(builder, rings, closed=True, caps=not round_ends)
    return thing(name, _mesh(builder, name), colour, shade, at, turn, cut=None)


def slab(outline, thickness, colour, at=(0, 0, 0), turn=(0, 0, 0), bevel=0.003, shade=1.0, holes=(), arch=None, name="slab", cut=None):
    """A flat shape from an outline of (x, y), thick along z, with rounded edges. `holes` are outlines cut out of it."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions = "2D"
    curve.fill_mode = "BOTH"
    for line in (outline, *holes):
        spline = curve.splines.new("POLY")
        spline.points.add(len(line) - 1)
        for point, (x, y) in zip(spline.points, line):
            point.co = (x, y, 0, 1)
        spline.use_cyclic_u = True
    curve.extrude = max(0.0, thickness / 2 - bevel)
    curve.bevel_depth = bevel
    curve.bevel_resolution = 1
    curve.offset = -bevel
    helper = bpy.data.objects.new(name, curve)
    bpy.context.scene.collection.objects.link(helper)
    mesh = bpy.data.meshes.new_from_object(helper.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(helper)
    bpy.data.curves.remove(curve)
    builder = bmesh.new()
    builder.from_mesh(mesh)
    bmesh.ops.remove_doubles(builder, verts=builder.verts, dist=1e-5)
    for vertex in builder.verts:
        vertex.co.z += thickness / 2
    if arch:
        bmesh.ops.triangulate(builder, faces=builder.faces)
        long = [edge for edge in builder.edges if edge.calc_length() > 0.02]
        for _ in range(3):
            if not long:
                break
            bmesh.ops.subdivide_edges(builder, edges=long, cuts=1, use_grid_fill=True)
            bmesh.ops.triangulate(builder, faces=builder.faces)
            long = [edge for edge in builder.edges if edge.calc_length() > 0.02]
        for vertex in builder.verts:
            vertex.co.z += arch(vertex.co.x, vertex.co.y)
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    return thing(name, _mesh(builder, name), colour, shade, at, turn, cut=cut)


def sheet(corner, grid, colour, at=(0, 0, 0), turn=(0, 0, 0), thickness=0.004, shade=1.0, name="sheet"):
    """Cloth or paper: `grid` rows and columns of points that `corner(u, v)` (0…1) gives, with a thickness."""
    rows, columns = grid
    builder = bmesh.new()
    points = [[builder.verts.new(corner(c / columns, r / rows)) for c in range(columns + 1)] for r in range(rows + 1)]
    for r in range(rows):
        for c in range(columns):
            builder.faces.new((points[r][c], points[r][c + 1], points[r + 1][c + 1], points[r + 1][c]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    bmesh.ops.solidify(builder, geom=builder.faces[:], thickness=thickness)
    return thing(name, _mesh(builder, name), colour, shade, at, turn, cut=None)


def cylinder(radius, height, colour, at=(0, 0, 0), turn=(0, 0, 0), bevel=0.004, sides=28, shade=1.0, name="cylinder"):
    """A drum with rounded edges; `at` is the middle of its underside."""
    b = min(bevel, radius * 0.45, height * 0.45)
    profile = [(0, 0), (radius - b, 0), (radius - 0.3 * b, 0.3 * b), (radius, b), (radius, height - b),
               (radius - 0.3 * b, height - 0.3 * b), (radius - b, height), (0, height)]
    return lathe(profile, colour, at, turn, sides, shade, name)


def tube(outer, inner, height, colour, at=(0, 0, 0), turn=(0, 0, 0), sides=28, shade=1.0, name="tube"):
    """A drum without its inside."""
    profile = [(inner, 0), (outer, 0), (outer, height), (inner, height), (inner, 0)]
    return lathe(profile, colour, at, turn, sides, shade, name)


def copy(original, at=None, turn=None, shade=None):
    """Another of the same mesh, elsewhere."""
    twin = original.copy()
    twin.data = original.data.copy()
    bpy.context.scene.collection.objects.link(twin)
    if at is not None:
        twin.matrix_world = placed(at, turn or (0, 0, 0))
    if shade is not None:
        twin["shade"] = float(shade)
    return twin


def moved(objects, at=(0, 0, 0), turn=(0, 0, 0), size=1.0):
    """Moves several objects as one, about the origin; gives them."""
    matrix = placed(at, turn) @ Matrix.Scale(size, 4)
    for one in objects:
        one.matrix_world = matrix @ one.matrix_world
    return objects


def circle(radius, sides=24, at=(0, 0), stretch=(1, 1)):
    """An outline."""
    return [(at[0] + stretch[0] * radius * math.cos(2 * math.pi * i / sides),
             at[1] + stretch[1] * radius * math.sin(2 * math.pi * i / sides)) for i in range(sides)]


def smooth_outline(points, steps=6, closed=True):
    """A Catmull-Rom curve through points of (x, y)."""
    line = [Vector((x, y, 0)) for x, y in points]
    count = len(line)
    out = []
    for i in range(count if closed else count - 1):
        a, b, c, d = (line[(i + k) % count] if closed else line[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            out.append(_catmull(a, b, c, d, step / steps))
    if not closed:
        out.append(line[-1])
    return [(p.x, p.y) for p in out]


def _catmull(a, b, c, d, t):
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _spline(points, radii, steps=5):
    out, widths = [], []
    count = len(points)
    for i in range(count - 1):
        a, b, c, d = (points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            out.append(_catmull(a, b, c, d, t))
            widths.append(radii[i] + (radii[i + 1] - radii[i]) * (t * t * (3 - 2 * t)))
    out.append(points[-1])
    widths.append(radii[-1])
    return out, widths


def _frames(points, up):
    """Sideways and upward directions along a path, carried along so that they do not twist."""
    frames = []
    side = None
    for i, _ in enumerate(points):
        along = (points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)]).normalized()
        if side is None:
            side = along.cross(up)
            if side.length < 1e-4:
                side = along.cross(Vector((0, 1, 0)))
            side.normalize()
        else:
            side = (side - along * side.dot(along)).normalized()
        frames.append((side, side.cross(along).normalized()))
    return frames


def _rounded(end, direction, along):
    """The circles of a round end."""
    point, side, over, r = end
    along = along.normalized() * direction
    steps = [(math.sin(a), math.cos(a)) for a in (math.radians(d) for d in (30, 60))] + [(1.0, 0.0)]
    circles = [(point + along * (r * out), side, over, r * wide) for out, wide in steps]
    return circles if direction > 0 else circles[::-1]


def _skin(builder, rings, closed, caps=True):
    """Faces between rings of points; a ring of one point is a tip."""
    for low, high in zip(rings, rings[1:]):
        if len(low) == 1 and len(high) == 1:
            continue
        count = max(len(low), len(high))
        for i in range(count if closed else count - 1):
            j = (i + 1) % count
            if len(low) == 1:
                builder.faces.new((low[0], high[j], high[i]))
            elif len(high) == 1:
                builder.faces.new((low[i], low[j], high[0]))
            else:
                builder.faces.new((low[i], low[j], high[j], high[i]))
    if caps:
        for ring in (rings[0], rings[-1]):
            if len(ring) > 2:
                builder.faces.new(ring)
    bmesh.ops.remove_doubles(builder, verts=builder.verts, dist=1e-6)
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)


def _bevel(builder, width, segments):
    if width <= 0:
        return
    bmesh.ops.bevel(builder, geom=builder.edges[:], offset=width, segments=segments, affect="EDGES", profile=0.6)


def _subdivide(mesh, longest):
    builder = bmesh.new()
    builder.from_mesh(mesh)
    for _ in range(6):
        long = [edge for edge in builder.edges if edge.calc_length() > longest]
        if not long:
            break
        bmesh.ops.subdivide_edges(builder, edges=long, cuts=1, use_grid_fill=True)
    builder.to_mesh(mesh)
    builder.free()


def _mesh(builder, name):
    mesh = bpy.data.meshes.new(name)
    builder.to_mesh(mesh)
    builder.free()
    return mesh

