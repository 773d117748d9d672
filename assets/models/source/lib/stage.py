"""The round base on which each world stands, and how a world is put together, baked, looked at and written."""

import math
import os
import sys

import bmesh
import bpy
import numpy as np
from mathutils import Matrix, Vector

from . import palette
from .shapes import cylinder, lathe

# The base: 2.4 m across, 12 cm thick; its top is z = 0.
RADIUS = 1.2
THICKNESS = 0.12
# Occlusion: how dark it may get, and how far away something may darken, in metres.
DARKEST = 0.34
REACH = 0.7
# The dark end goes towards blue, the light end towards warm.
DARK_TINT = np.array([0.86, 0.92, 1.12])
LIGHT_TINT = np.array([1.03, 1.0, 0.96])
# Skin: shade is lighter and warm, so that every face stays alive; what is on a face is shaded as its skin.
SKIN_DARKEST = 0.7
SKIN_TINT = np.array([1.05, 0.98, 0.94])
FEATURES = ("cheek", "mouth", "beard")


class World:
    """Everything of one scene. `part` begins a node of the model; what is made until the next one belongs to it."""

    def __init__(self, name):
        self.name = name
        self.parts = []
        self._taken = set()
        self.axes = {}
        self.later = {}
        self.alone = set()
        self.ground = None
        bpy.ops.wm.read_factory_settings(use_empty=True)

    def part(self, name, pivot=(0, 0, 0), objects=None, parent=None, axis=None, later=None, alone=False):
        """What was made since the last call, or only `objects`, becomes the node `name`, turning about `pivot` and carried by
        the node `parent`. With an `axis`, the node's own z (y in the exported model) lies along it, so that it turns about that.
        `later` is for what is hidden at first: it casts no shade, and sees none of the parts named in it, whose place it takes. `alone`: only
        itself and the base shade it, as is right for somebody behind glass."""
        fresh = objects or [one for one in bpy.context.scene.objects if one.name not in self._taken]
        if not fresh:
            raise ValueError(f"{name}: nothing was made for it")
        self.parts.append((name, Vector(pivot), fresh, parent))
        if axis is not None:
            self.axes[name] = Vector(axis).normalized()
        if later is not None:
            self.later[name] = later
        if alone:
            self.alone.add(name)
        if self.ground is None and any(one.name == "base" for one in fresh):
            self.ground = name
        self._taken.update(one.name for one in fresh)
        return fresh

    def base(self, floor=None, radius=RADIUS):
        """The walnut disc with its brass rim, and a floor of another colour on it."""
        cylinder(radius, THICKNESS, "walnut", at=(0, 0, -THICKNESS), bevel=0.02, sides=96, name="base")
        lathe([(radius + 0.004, -0.045), (radius + 0.012, -0.036), (radius + 0.012, -0.02), (radius + 0.004, -0.011),
               (radius - 0.01, -0.011), (radius - 0.01, -0.045), (radius + 0.004, -0.045)], "brass", sides=96, name="rim")
        if floor:
            disc(radius - 0.05, floor)


def disc(radius, colour, z=0.0, rings=12, sides=72, shade=1.0, height=0.006):
    """A floor with enough corners to hold the shade of what stands on it."""
    from .shapes import thing

    builder = bmesh.new()
    centre = builder.verts.new((0, 0, z + height))
    circles = [[builder.verts.new((radius * (r / rings) * math.cos(2 * math.pi * s / sides),
                                   radius * (r / rings) * math.sin(2 * math.pi * s / sides), z + height)) for s in range(sides)]
               for r in range(1, rings + 1)]
    edge = [builder.verts.new((1.002 * radius * math.cos(2 * math.pi * s / sides), 1.002 * radius * math.sin(2 * math.pi * s / sides), z))
            for s in range(sides)]
    for s in range(sides):
        n = (s + 1) % sides
        builder.faces.new((centre, circles[0][s], circles[0][n]))
        for low, high in zip(circles, circles[1:] + [edge]):
            builder.faces.new((low[s], high[s], high[n], low[n]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    mesh = bpy.data.meshes.new("floor")
    builder.to_mesh(mesh)
    builder.free()
    return thing("floor", mesh, colour, shade, cut=None)


def materials():
    """One material a finish; the colour comes from the corners."""
    made = {}
    for name, (roughness, metalness) in palette.FINISHES.items():
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        shader = material.node_tree.nodes["Principled BSDF"]
        shader.inputs["Roughness"].default_value = roughness
        shader.inputs["Metallic"].default_value = metalness
        colour = material.node_tree.nodes.new("ShaderNodeVertexColor")
        colour.layer_name = "Col"
        material.node_tree.links.new(colour.outputs["Color"], shader.inputs["Base Color"])
        if name == "glow":
            material.node_tree.links.new(colour.outputs["Color"], shader.inputs["Emission"])
            shader.inputs["Emission Strength"].default_value = 1.0
        if name == "glass":
            shader.inputs["Alpha"].default_value = 0.35
            material.blend_method = "BLEND"
        made[name] = material
    return made


def join(world):
    """Makes one mesh of each part; gives how many triangles there are."""
    made = materials()
    triangles = 0
    features = {one for *_, objects, _ in world.parts for one in objects if one.name.split(".")[0] in FEATURES}
    # A part's name must be free, also of what waits in other parts.
    for _, _, objects, _ in world.parts:
        for one in objects:
            one.name = "piece of a part"
    for name, pivot, objects, _ in world.parts:
        for one in objects:
            if one.type != "MESH":
                continue
            mesh = one.data
            mesh.transform(one.matrix_world)
            one.matrix_world = Matrix.Identity(4)
            if one.get("flip"):
                mesh.flip_normals()
            finish = one.get("finish") or palette.finish(one["colour"])
            mesh.materials.clear()
            mesh.materials.append(made[finish])
            colours = _tinted(mesh, (*palette.linear(one["colour"], one["shade"]), 1.0))
            layer = mesh.color_attributes.new("Col", "FLOAT_COLOR", "POINT")
            layer.data.foreach_set("color", colours)
            mesh.color_attributes.active_color = layer
            mesh.color_attributes.render_color_index = 0
            skin = one["colour"].startswith("skin-") or one in features
            mesh.attributes.new("skin", "FLOAT", "POINT").data.foreach_set("value", [float(skin)] * len(mesh.vertices))
        bpy.ops.object.select_all(action="DESELECT")
        for one in objects:
            one.select_set(True)
        bpy.context.view_layer.objects.active = objects[0]
        if len(objects) > 1:
            bpy.ops.object.join()
        whole = bpy.context.view_layer.objects.active
        whole.name = name
        whole.data.name = name
        frame = Matrix.Translation(pivot)
        if name in world.axes:
            frame = frame @ world.axes[name].to_track_quat("Z", "Y").to_matrix().to_4x4()
        whole.data.transform(frame.inverted())
        whole.matrix_world = frame
        whole.data.calc_loop_triangles()
        triangles += len(whole.data.loop_triangles)
    for name, _, _, parent in world.parts:
        if parent:
            child, carrier = bpy.data.objects[name], bpy.data.objects[parent]
            child.parent = carrier
            child.matrix_parent_inverse = carrier.matrix_world.inverted()
    return triangles


def _tinted(mesh, colour):
    """The colours of a mesh's corners: its own, and what `fade` laid over it."""
    plain = np.tile(np.array(colour, dtype=np.float32), (len(mesh.vertices), 1))
    tint = mesh.attributes.get("tint")
    if tint:
        over = np.empty(len(mesh.vertices) * 4, dtype=np.float32)
        tint.data.foreach_get("color", over)
        over = over.reshape(-1, 4)
        plain[:, :3] += (over[:, :3] - plain[:, :3]) * over[:, 3:]
        mesh.attributes.remove(tint)
    return plain.ravel()


def occlude(world, samples=48):
    """Bakes ambient occlusion with Cycles and multiplies the colours by it. What glows keeps its light; glass shades nothing."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    # Without the denoiser, that this Blender lacks, the bake would be black.
    scene.cycles.use_denoising = False
    scene.world = scene.world or bpy.data.worlds.new("world")
    scene.world.light_settings.distance = REACH
    names = [name for name, *_ in world.parts]
    clear = _clear_shade()
    for name in names:
        one = bpy.data.objects[name]
        for other in names:
            lone = name in world.alone and other != world.ground
            bpy.data.objects[other].hide_render = other != name and (lone or other in world.later or other in world.later.get(name, ()))
        mesh = one.data
        keep = np.empty(len(mesh.vertices) * 4, dtype=np.float32)
        mesh.color_attributes["Col"].data.foreach_get("color", keep)
        shade = mesh.color_attributes.new("AO", "FLOAT_COLOR", "POINT")
        mesh.color_attributes.active_color = shade
        bpy.ops.object.select_all(action="DESELECT")
        one.select_set(True)
        bpy.context.view_layer.objects.active = one
        bpy.ops.object.bake(type="AO", target="VERTEX_COLORS")
        baked = np.empty(len(mesh.vertices) * 4, dtype=np.float32)
        mesh.color_attributes["AO"].data.foreach_get("color", baked)
        light = np.clip(baked.reshape(-1, 4)[:, :1], 0, 1) ** 1.25
        glowing = np.zeros(len(mesh.vertices), dtype=bool)
        for polygon in mesh.polygons:
            if mesh.materials[polygon.material_index].name == "glow":
                glowing[list(polygon.vertices)] = True
        skin = np.empty(len(mesh.vertices), dtype=np.float32)
        mesh.attributes["skin"].data.foreach_get("value", skin)
        mesh.attributes.remove(mesh.attributes["skin"])
        flesh = skin[:, None] > 0.5
        darkest = np.where(flesh, SKIN_DARKEST, DARKEST)
        tint = np.where(flesh, SKIN_TINT, DARK_TINT)
        gain = (darkest + (1 - darkest) * light) * (tint + (LIGHT_TINT - tint) * light)
        gain[glowing] = 1
        colours = keep.reshape(-1, 4)
        colours[:, :3] *= gain
        mesh.color_attributes.remove(mesh.color_attributes["AO"])
        layer = mesh.color_attributes["Col"]
        layer.data.foreach_set("color", np.clip(colours, 0, 4).astype(np.float32).ravel())
        mesh.color_attributes.active_color = layer
    for name in names:
        bpy.data.objects[name].hide_render = False
    for tree, node in clear:
        tree.nodes.remove(node)


def _clear_shade():
    """Lets the rays of occlusion through glass; gives what must be removed before the export."""
    made = []
    for material in bpy.data.materials:
        if material.name != "glass":
            continue
        tree = material.node_tree
        path = tree.nodes.new("ShaderNodeLightPath")
        solid = tree.nodes.new("ShaderNodeMath")
        solid.operation = "SUBTRACT"
        solid.inputs[0].default_value = 1
        tree.links.new(path.outputs["Is Shadow Ray"], solid.inputs[1])
        tree.links.new(solid.outputs[0], tree.nodes["Principled BSDF"].inputs["Alpha"])
        made += [(tree, path), (tree, solid)]
    return made


def export(path):
    """Writes the model: y up, one primitive a material, colours at the corners."""
    bpy.ops.export_scene.gltf(filepath=path, export_format="GLB", export_colors=True, export_texcoords=False, export_apply=True,
                              export_materials="EXPORT", export_yup=True, export_animations=False)


def look(path, size=(1280, 960), samples=24, azimuth=22, elevation=27, field=30, target=(0, 0, 0.5), distance=6.2):
    """Draws the world as the stage will light it, roughly, for the eyes of who models."""
    scene = bpy.context.scene
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    scene.collection.objects.link(camera)
    a, e = math.radians(azimuth), math.radians(elevation)
    place = Vector(target) + Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e))) * distance
    camera.location = place
    camera.rotation_euler = (Vector(target) - place).to_track_quat("-Z", "Y").to_euler()
    camera.data.angle = math.radians(field)
    scene.camera = camera
    for name, colour, power, where in (
        ("key", (1, 0.88, 0.72), 420, (-3.0, -3.2, 4.2)),
        ("fill", (0.56, 0.66, 1), 110, (3.6, -2.6, 2.2)),
        ("rim", (1, 1, 1), 260, (1.2, 3.6, 3.4)),
    ):
        light = bpy.data.objects.new(name, bpy.data.lights.new(name, "AREA"))
        light.data.energy = power
        light.data.size = 1.6
        light.data.color = colour
        light.location = where
        light.rotation_euler = (Vector((0, 0, 0.4)) - Vector(where)).to_track_quat("-Z", "Y").to_euler()
        scene.collection.objects.link(light)
    scene.world.use_nodes = True
    scene.world.node_tree.nodes["Background"].inputs["Color"].default_value = (0.02, 0.03, 0.07, 1)
    scene.world.node_tree.nodes["Background"].inputs["Strength"].default_value = 1.2
    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


def finish(world):
    """The end of each scene's script: joins, bakes, and writes `--out FILE`; draws `--look FILE` instead of baking."""
    arguments = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    options = dict(zip(arguments[::2], arguments[1::2]))
    triangles = join(world)
    print(f"{world.name}: {triangles} triangles in {len(world.parts)} parts")
    bpy.context.scene.world = bpy.data.worlds.new("world")
    if "--look" in options:
        for name in world.later:
            bpy.data.objects[name].hide_render = True
        look(os.path.abspath(options["--look"]), samples=int(options.get("--samples", 24)), azimuth=float(options.get("--azimuth", 22)),
             distance=float(options.get("--distance", 6.2)), elevation=float(options.get("--elevation", 27)),
             size=_numbers(options.get("--size", "1280,960"), int), target=_numbers(options.get("--target", "0,0,0.5")))
    if "--out" in options:
        occlude(world)
        export(os.path.abspath(options["--out"]))


def _numbers(text, kind=float):
    """`1,2,3` as a tuple."""
    return tuple(kind(part) for part in text.split(","))
