"""The sawmill's things: logs, boards, the band saw, its cabin; spruces and who lives in them. Metres, standing on z = 0."""

import math

import bmesh
import bpy
from mathutils import Vector, noise

from .shapes import ball, box, cylinder, dice, fade, finished, lathe, moved, play, sheet, slab, smooth_outline, sweep, thing, tilt, tube


def grid(points, colour, closed, shade, name):
    """A skin through rows of points, the rows closed or not."""
    builder = bmesh.new()
    rows = [[builder.verts.new(point) for point in row] for row in points]
    for low, high in zip(rows, rows[1:]):
        for i in range(len(low) if closed else len(low) - 1):
            j = (i + 1) % len(low)
            builder.faces.new((low[i], low[j], high[j], high[i]))
    bmesh.ops.recalc_face_normals(builder, faces=builder.faces)
    mesh = bpy.data.meshes.new(name)
    builder.to_mesh(mesh)
    builder.free()
    return thing(name, mesh, colour, shade, cut=None)


def log(length, radius, sides=28, rows=10, rings=5, rough=0.05, taper=0.05, heart="maple", shade=1.0):
    """A log along x, its middle at the origin: furrowed bark, and rings on both ends."""
    seed = Vector((dice.uniform(0, 50), dice.uniform(0, 50), dice.uniform(0, 50)))
    points, furrow, moss = [], [], []

    def outline(t, a):
        around = Vector((math.cos(a), math.sin(a), 0))
        low = noise.noise(around * 1.3 + seed + Vector((0, 0, t * length * 2.2)))
        return radius * (1 + taper * (0.5 - t)) * (1 + 0.05 * low)

    for i in range(rows + 1):
        t = i / rows
        row = []
        for j in range(sides):
            a = 2 * math.pi * j / sides
            fine = Vector((math.cos(a) * 4.6, math.sin(a) * 4.6, t * length * 8)) + seed
            plates = noise.noise(fine) + 0.5 * noise.noise(fine * 2.1)
            deep = max(0.0, 1 - abs(plates) * 4.2)
            r = outline(t, a) * (1 + rough * (0.45 - deep))
            if i in (0, rows):
                r *= 1 - rough * 0.4
            row.append((length * (t - 0.5), r * math.cos(a), r * math.sin(a)))
            furrow.append(deep)
            moss.append(max(0.0, math.sin(a)) * max(0.0, noise.noise(fine * 0.25 + Vector((9, 0, 0))) - 0.12) * 2.4)
        points.append(row)
    bark = grid(points, "bark", True, shade, "bark")
    fade(bark, "walnut", furrow, 0.6)
    fade(bark, "stone", [0.35 * max(0.0, 0.5 - f) for f in furrow], 0.9)
    fade(bark, "moss", moss, 0.9)
    made = [bark]
    for t in (0, 1):
        x = length * (t - 0.5) + (0.002 if t else -0.002)
        steps = rings * 3
        layers, dark, core, rind = [], [], [], []
        for k in range(steps + 1):
            f = 0.004 + 0.996 * (k / steps)
            layer = []
            for j in range(sides):
                a = 2 * math.pi * j / sides
                wave = 0.02 * noise.noise(Vector((math.cos(a) * 2, math.sin(a) * 2, f * 2)) + seed)
                r = outline(t, a) * (1 - rough * 0.55) * f * (1 + wave)
                layer.append((x + (0.004 if t else -0.004) * (1 - f) ** 2, r * math.cos(a), r * math.sin(a)))
                dark.append((0.75 if k % 3 == 2 else 0.12 if k % 3 == 1 else 0.0) * (0.75 + 0.25 * f))
                core.append(0.8 * max(0.0, 1 - f / 0.55))
                rind.append(1.0 if k == steps else 0.0)
            layers.append(layer)
        end = grid(layers, "spruce", True, shade * 1.16, "end")
        fade(end, heart, core, 0.95)
        fade(end, "oak", dark, 0.9)
        fade(end, "walnut", rind, 0.9)
        made.append(end)
        for k, a in enumerate((dice.uniform(0, 2), dice.uniform(2.4, 4), dice.uniform(4.4, 6))):
            far = radius * dice.uniform(0.45, 0.72)
            crack = slab([(0, -0.004), (far * 0.6, -0.0035), (far, 0), (far * 0.6, 0.003), (0, 0.004)], 0.003, "walnut", bevel=0.0008, name="crack")
            moved([crack], (0, 0, 0), (0, 0, math.degrees(a)))
            made += moved([crack], (x + (0.0028 if t else -0.0058), 0, 0), (90, 0, 90))
    return made


def knot(radius, height):
    """The stub of a branch, pointing up, to put on a log."""
    stub = lathe([(radius * 1.5, -0.01), (radius * 1.15, height * 0.4), (radius, height), (0, height)], "bark", sides=14, name="stub")
    fade(stub, "spruce", lambda x, y, z: 1.0 if z >= height - 1e-4 and math.hypot(x, y) < radius * 0.6 else 0.0)
    return [stub, cylinder(radius * 0.86, 0.004, "spruce", at=(0, 0, height - 0.001), bevel=0.001, sides=14), cylinder(radius * 0.4, 0.005, "oak", at=(0, 0, height - 0.001), bevel=0.001, sides=10)]


def log_pile(rows=(3, 2, 1), radius=0.085, length=0.5):
    """Logs along y, in a pile on two bearers."""
    made = []
    for y in (-0.3, 0.3):
        made.append(box((2.3 * radius * rows[0], 0.06, 0.05), "oak", at=(0, y * length, 0), bevel=0.006, shade=play() * 0.9, name="bearer"))
    for level, count in enumerate(rows):
        for k in range(count):
            r = radius * dice.uniform(0.9, 1.0)
            x = (k - (count - 1) / 2) * 2.02 * radius
            z = 0.05 + radius * (0.97 + level * 1.72)
            made += moved(moved(log(length * dice.uniform(0.9, 1.06), r, 22, 6, 4, 0.07, shade=dice.uniform(0.88, 1.06)), (0, 0, 0), (dice.uniform(0, 360), 0, 0)),
                          (x, dice.uniform(-0.025, 0.025), z), (0, 0, 90 + tilt()))
    return made


def boards(length=0.6, width=0.3, rows=6, thick=0.022, stick=0.014):
    """Sawn boards along x, stacked with stickers between the rows."""
    made = []
    for x in (-0.36, 0, 0.36):
        made.append(box((0.05, width + 0.04, 0.05), "oak", at=(x * length, 0, 0), bevel=0.005, shade=play() * 0.85, name="bearer"))
    z = 0.05
    for row in range(rows):
        count = 3
        wide = width / count
        for k in range(count):
            made.append(box((length * dice.uniform(0.94, 1.03), wide - 0.006, thick), dice.choice(["spruce", "spruce", "beech"]), at=(dice.uniform(-0.012, 0.012), (k - (count - 1) / 2) * wide, z),
                            turn=(0, 0, tilt() * 0.5), bevel=0.003, segments=1, shade=play() * dice.uniform(0.94, 1.05), name="board"))
        z += thick
        if row < rows - 1:
            for x in (-0.36, 0, 0.36):
                made.append(box((0.02, width + 0.01, stick), "oak", at=(x * length, 0, z), bevel=0.002, segments=1, shade=play(), name="sticker"))
            z += stick
    return made, z


def spruce(height=1.3, tiers=8, shade=1.0):
    """A spruce: drooping boughs in tiers, each bough a tongue, about a trunk."""
    made = [lathe([(0.045 * height, 0), (0.03 * height, 0.2 * height), (0.012 * height, 0.8 * height)], "bark", sides=10, name="trunk")]
    for k in range(tiers):
        t = k / (tiers - 1)
        low = height * (0.13 + 0.76 * t**0.92)
        wide = height * (0.23 * (1 - t) + 0.04)
        tall = height * (0.2 - 0.07 * t)
        boughs = max(6, round(12 - 5 * t))
        phase = dice.uniform(0, 6)
        columns = boughs * 4
        rows = []
        light = []
        for step in range(5):
            f = step / 4
            row = []
            for j in range(columns):
                a = 2 * math.pi * j / columns + phase
                tongue = 0.5 + 0.5 * math.cos(boughs * (a - phase))
                reach = wide * (0.02 + 0.98 * f * (1 - 0.38 * (1 - tongue) * f) * (1 + 0.1 * math.sin(2.7 * a + 5 * k)))
                drop = tall * (1 - f) + wide * (0.16 * f * f - 0.16 * tongue * f**3) - 0.05 * wide * (1 - tongue) * f
                row.append((reach * math.cos(a), reach * math.sin(a), low + drop))
                light.append(tongue * f**1.5)
            rows.append(row)
        tier = grid(rows, "fir", True, shade * (0.84 + 0.2 * t) * dice.uniform(0.95, 1.05), "tier")
        under = lathe([(wide * 0.72, low + 0.05 * wide), (0.02, low + 0.1 * tall)], "fir", sides=14, shade=shade * 0.5, name="shadow")
        fade(tier, "leaf", [0.6 * v for v in light])
        made += [tier, under]
    made.append(lathe([(0.022 * height, 0.9 * height), (0.016 * height, 0.96 * height), (0, 1.03 * height)], "leaf", sides=8, shade=shade, name="tip"))
    return made


def tuft(size=0.06, blades=7, colour="leaf"):
    """A tuft of grass."""
    made = []
    for _ in range(blades):
        a, lean = dice.uniform(0, 6.28), dice.uniform(0.2, 0.7)
        tall = size * dice.uniform(0.6, 1.1)
        x, y = 0.25 * size * math.cos(a), 0.25 * size * math.sin(a)
        made.append(sweep([(x, y, 0), (x * (1 + lean), y * (1 + lean), tall * 0.6), (x * (1 + 3 * lean), y * (1 + 3 * lean), tall)], [0.004, 0.0035, 0.0008], colour, sides=4, round_ends=False,
                          shade=play() * dice.uniform(0.85, 1.1), name="blade"))
    return made


def saw_wheel(radius=0.28, width=0.05, colour="teal", spokes=6):
    """A band saw's wheel about x, its middle at the origin."""
    made = [lathe([(radius - 0.035, -width / 2), (radius - 0.004, -width / 2), (radius, -width / 2 + 0.006), (radius + 0.002, 0), (radius, width / 2 - 0.006), (radius - 0.004, width / 2),
                   (radius - 0.035, width / 2), (radius - 0.04, 0), (radius - 0.035, -width / 2)], colour, turn=(0, 90, 0), sides=56, name="rim")]
    made.append(finished(lathe([(0, -0.045), (0.035, -0.045), (0.05, -0.02), (0.05, 0.03), (0.034, 0.05), (0, 0.05)], colour, turn=(0, 90, 0), sides=24, shade=0.85, name="hub"), "satin"))
    made.append(cylinder(0.018, 0.05, "steel", at=(0.04, 0, 0), turn=(0, 90, 0), sides=16, name="axle"))
    for k in range(spokes):
        a = 360 * k / spokes
        spoke = sweep([(0, 0, 0.03), (0, 0.015, radius * 0.5), (0, 0, radius - 0.03)], [0.021, 0.016, 0.022], colour, sides=10, flat=0.6, up=(1, 0, 0), name="spoke")
        made += moved([spoke], (0, 0, 0), (a, 0, 0))
        bolt = ball(0.007, "brass", (0.048, 0, 0.04), detail=1, name="bolt")
        made += moved([bolt], (0, 0, 0), (a + 30, 0, 0))
    return made


def bandsaw(radius=0.28, low=0.16, high=1.12):
    """The saw's body, its wheels' axles along x in the plane x = 0, its teeth towards +x; the cutting run is at y = -radius."""
    made = []
    made.append(box((0.34, 0.78, 0.06), "stone", at=(-0.08, 0.04, 0), bevel=0.012, name="plinth"))
    column = box((0.17, 0.3, high + 0.06), "teal", at=(-0.15, 0.03, 0.05), bevel=0.03, segments=3, taper=0.86, shade=0.95, name="column")
    made.append(column)
    made.append(box((0.09, 0.2, 0.24), "teal", at=(-0.07, 0, high - 0.12), bevel=0.02, shade=0.88, name="bearing"))
    made.append(box((0.09, 0.2, 0.2), "teal", at=(-0.07, 0, 0.05), bevel=0.02, shade=0.88, name="bearing"))
    # The pit's guard hides the lower wheel's lower half.
    guard = slab(smooth_outline([(-0.36, 0), (0.36, 0), (0.36, low), (0.3, low + 0.02), (0, low + 0.03), (-0.24, low + 0.02), (-0.25, low)], 2), 0.02, "yellow", bevel=0.005, name="guard", cut=0.12)
    made += moved([guard], (0.06, 0, 0.012), (90, 0, 90))
    for y in (-0.16, 0.02, 0.2):
        stripe = slab([(-0.03, 0), (0.01, 0), (0.05, 0.1), (0.01, 0.1)], 0.004, "rubber", bevel=0.001, name="stripe")
        made += moved([stripe], (0.08, y, 0.03), (90, 0, 90))
    # The upper wheel's hood: half a shell, open in front.
    hood = []
    for a0, a1 in ((8, 172),):
        arc = [(radius + 0.045) * 1.0]
        outer = [((radius + 0.05) * math.cos(math.radians(a)), (radius + 0.05) * math.sin(math.radians(a))) for a in range(a0, a1 + 1, 4)]
        inner = [((radius + 0.032) * math.cos(math.radians(a)), (radius + 0.032) * math.sin(math.radians(a))) for a in range(a1, a0 - 1, -4)]
        hood.append(slab(outer + inner, 0.1, "yellow", bevel=0.004, name="hood"))
        back = [((radius + 0.045) * math.cos(math.radians(a)), (radius + 0.045) * math.sin(math.radians(a))) for a in range(a0, a1 + 1, 4)]
        hood.append(slab(back, 0.012, "linen", bevel=0.003, name="hood back"))
    made += moved(hood, (-0.05, 0, high), (90, 0, 90))
    # The blade: two runs and the turn about each wheel.
    teeth = [(-0.02, low), (-0.02, high)]
    z, pitch = high, 0.024
    while z > low + pitch:
        teeth += [(0.024, z), (0.034, z - pitch * 0.72), (0.022, z - pitch * 0.9)]
        z -= pitch
    teeth.append((0.024, low))
    made += moved([slab(teeth, 0.004, "steel", bevel=0.0008, name="blade")], (0, -radius - 0.001, 0), (90, 0, 0))
    made.append(box((0.044, 0.004, high - low), "steel", at=(0.002, radius + 0.004, low), bevel=0.001, name="blade"))
    for z in (low, high):
        made.append(tube(radius + 0.006, radius + 0.002, 0.046, "steel", at=(-0.022, 0, z), turn=(0, 90, 0), sides=56, name="blade"))
    # The guides, above and below the log, on their arms.
    for z in (0.78, 0.33):
        made.append(box((0.07, 0.05, 0.07), "iron", at=(-0.035, -radius, z), bevel=0.008, name="guide"))
        made.append(box((0.035, 0.24, 0.05), "teal", at=(-0.06, -radius + 0.12, z + 0.01), bevel=0.008, shade=0.9, name="arm"))
        for y in (-0.014, 0.014):
            made.append(cylinder(0.016, 0.03, "brass", at=(0.0, -radius + y * 1.4, z + 0.02), sides=14, name="roller"))
    made.append(box((0.06, 0.036, 0.2), "yellow", at=(-0.012, -radius - 0.006, 0.86), bevel=0.006, name="blade cover"))
    # The laser's head, a motor, a plate.
    made.append(box((0.08, 0.07, 0.07), "ink", at=(0.02, -radius, high - 0.02 - 0.03), bevel=0.012, name="laser head"))
    made.append(box((0.04, 0.1, 0.03), "iron", at=(-0.02, -radius + 0.05, high - 0.03), bevel=0.005, name="laser arm"))
    made.append(ball(0.013, "led-red", (0.05, -radius, high - 0.045), detail=2, name="laser eye"))
    made.append(cylinder(0.11, 0.2, "slate", at=(-0.42, 0.12, 0.14), turn=(0, 90, 0), sides=28, name="motor"))
    for k in range(5):
        made.append(tube(0.118, 0.1, 0.012, "slate", at=(-0.4 + 0.035 * k, 0.12, 0.14), turn=(0, 90, 0), sides=28, shade=0.85, name="fin"))
    made.append(box((0.2, 0.2, 0.05), "iron", at=(-0.33, 0.12, 0), bevel=0.008, name="mount"))
    made.append(cylinder(0.045, 0.035, "teal", at=(-0.15, 0.03, high + 0.1), sides=20, name="cap"))
    made.append(sweep([(-0.15, 0.03, high + 0.13), (-0.15, 0.03, high + 0.2)], 0.01, "steel", sides=8))
    made.append(lathe([(0.03, 0), (0.04, 0.012), (0.04, 0.02), (0, 0.024)], "iron", at=(-0.15, 0.03, high + 0.2), sides=20, name="hand wheel"))
    return made


def rails(length=1.9, gauge=0.24):
    """Two rails along x on sleepers."""
    made = []
    count = int(length / 0.2)
    for k in range(count):
        x = (k - (count - 1) / 2) * length / count
        made.append(box((0.075, gauge + 0.17, 0.032), "walnut", at=(x, 0, 0), turn=(0, 0, tilt()), bevel=0.006, shade=dice.uniform(0.95, 1.5), name="sleeper"))
    for y in (-1, 1):
        made.append(box((length, 0.036, 0.006), "iron", at=(0, y * gauge / 2, 0.032), bevel=0.002, name="foot"))
        made.append(box((length, 0.01, 0.026), "iron", at=(0, y * gauge / 2, 0.036), bevel=0.002, name="web"))
        made.append(box((length, 0.022, 0.014), "steel", at=(0, y * gauge / 2, 0.058), bevel=0.004, name="head"))
        for x in (-1, 1):
            made.append(box((0.03, 0.04, 0.08), "yellow", at=(x * (length / 2 - 0.02), y * gauge / 2, 0.06), bevel=0.008, name="stop"))
    return made


def carriage(length=0.86, gauge=0.24, radius=0.165):
    """A carriage along x on its wheels (its rails' top is z = 0), with chocks and dogs that hold a log of a radius; gives
    (objects, the height of the log's axis)."""
    made = []
    deck = 0.15
    for y in (-1, 1):
        made.append(box((length, 0.05, 0.07), "red", at=(0, y * gauge / 2, deck - 0.07), bevel=0.01, name="beam"))
        for x in (-0.36, 0.36):
            made.append(cylinder(0.052, 0.026, "iron", at=(x * length, y * gauge / 2 - 0.013, 0.05), turn=(-90, 0, 0), sides=24, name="wheel"))
            made.append(cylinder(0.02, 0.034, "steel", at=(x * length, y * gauge / 2 - 0.017, 0.05), turn=(-90, 0, 0), sides=14, name="hub"))
    for x in (-0.36, 0.0, 0.36):
        made.append(box((0.07, gauge + 0.05, 0.05), "red", at=(x * length, 0, deck - 0.05), bevel=0.01, shade=0.92, name="bunk"))
    axis = deck + 0.03 + radius
    for x in (-0.32, 0.32):
        made.append(box((0.06, gauge + 0.1, 0.03), "iron", at=(x * length, -0.01, deck), bevel=0.006, name="block"))
        for y in (-1, 1):
            wedge = slab([(0, 0), (0.085, 0), (0.085, 0.1), (0.06, 0.095)], 0.05, "iron", bevel=0.005, name="chock")
            made += moved(moved([wedge], (0, 0, 0), (90, 0, 90 if y > 0 else -90)), (x * length + (-0.025 if y > 0 else 0.025), y * 0.075, deck + 0.025))
        # The dog: a hook on a post, at the side away from the blade.
        made.append(sweep([(x * length, -gauge / 2 - 0.065, deck - 0.02), (x * length, -gauge / 2 - 0.085, deck + 0.2), (x * length, -gauge / 2 - 0.06, axis + radius * 0.82), (x * length, -0.075, axis + radius * 0.93)],
                          [0.017, 0.016, 0.014, 0.007], "yellow", sides=12, name="dog"))
        made.append(box((0.05, 0.05, 0.06), "iron", at=(x * length, -gauge / 2 - 0.06, deck - 0.05), bevel=0.008, name="socket"))
    return made, axis


def cabin(width=0.56, depth=0.54, front=1.48, back=1.34, floor=0.1):
    """A glazed cabin that looks along -y, open in front, with a console and two joysticks; gives (objects, where each hand holds)."""
    made = [box((width, depth, floor), "slate", bevel=0.012, name="floor"), box((0.3, 0.12, 0.05), "iron", at=(0, -depth / 2 - 0.05, 0), bevel=0.008, name="step")]
    sill = 0.44
    w = 0.035
    x0, y0 = (width - w) / 2, (depth - w) / 2
    for x in (-1, 1):
        made.append(box((w, w, front - floor), "white", at=(x * x0, -y0, floor), bevel=0.006, name="post"))
        made.append(box((w, w, back - floor), "white", at=(x * x0, y0, floor), bevel=0.006, name="post"))
        made.append(box((0.02, depth - w, sill - floor), "blue", at=(x * x0, 0, floor), bevel=0.006, shade=0.95, name="side"))
        made.append(sheet(lambda u, v, s=x: Vector((s * x0, (u - 0.5) * (depth - w), sill + (front - sill - 0.02 - (front - back) * u) * v)), (1, 1), "glass", thickness=0.003, name="pane"))
        made.append(box((w * 0.8, depth - w, w * 0.8), "white", at=(x * x0, 0, sill), bevel=0.005, name="rail"))
    made.append(box((width - w, 0.02, sill - floor), "blue", at=(0, -y0, floor), bevel=0.006, name="front"))
    made.append(box((width - w, 0.02, back - floor), "blue", at=(0, y0, floor), bevel=0.006, shade=0.8, name="back"))
    made.append(box((width - w, w, w), "white", at=(0, -y0, sill), bevel=0.006, name="rail"))
    for k in range(3):
        stripe = slab([(-0.05, 0), (0.0, 0), (0.06, 0.07), (0.01, 0.07)], 0.004, "yellow", bevel=0.001, name="stripe")
        made += moved([stripe], (-0.13 + 0.13 * k, -y0 - 0.011, floor + 0.03), (90, 0, 0))
    slope = math.degrees(math.atan2(front - back, depth))
    made.append(box((width + 0.08, depth + 0.1, 0.045), "red", at=(0, -0.01, (front + back) / 2), turn=(-slope, 0, 0), bevel=0.015, name="roof"))
    made.append(box((width + 0.02, depth + 0.04, 0.02), "slate", at=(0, 0.0, (front + back) / 2 + 0.045), turn=(-slope, 0, 0), bevel=0.008, name="roof"))
    # The console, two joysticks, a stop button, a screen.
    top = 0.57
    made.append(box((width - 0.1, 0.15, 0.045), "ink", at=(0, -depth / 2 + 0.1, top - 0.06), turn=(12, 0, 0), bevel=0.01, name="console"))
    hands = []
    for x in (-1, 1):
        base = Vector((x * 0.16, -depth / 2 + 0.1, top - 0.012))
        made.append(lathe([(0.034, -0.012), (0.026, 0.012), (0.012, 0.024), (0, 0.026)], "rubber", at=base, sides=16, name="boot"))
        made.append(sweep([base, base + Vector((0, 0, 0.09))], 0.008, "steel", sides=8, name="stick"))
        made.append(ball(0.025, "red", base + Vector((0, 0, 0.1)), shape=(0.9, 0.9, 1.25), detail=2, name="knob"))
        hands.append(base + Vector((0, 0, 0.1)))
    made.append(cylinder(0.03, 0.014, "yellow", at=(0, -depth / 2 + 0.09, top - 0.02), turn=(12, 0, 0), sides=18, name="stop"))
    made.append(cylinder(0.022, 0.022, "red", at=(0, -depth / 2 + 0.088, top - 0.008), turn=(12, 0, 0), sides=18, name="stop"))
    for k, colour in enumerate(("led-green", "molten", "led-red")):
        made.append(ball(0.008, colour, (-0.06 + 0.06 * k, -depth / 2 + 0.15, top - 0.006), detail=1, name="lamp"))
    # A seat.
    made.append(box((0.32, 0.27, 0.06), "ink", at=(0, 0.12, 0.41), bevel=0.02, segments=3, name="seat"))
    made.append(box((0.3, 0.05, 0.42), "ink", at=(0, 0.225, 0.48), turn=(-4, 0, 0), bevel=0.02, segments=3, name="back rest"))
    made.append(cylinder(0.04, 0.32, "iron", at=(0, 0.12, floor), sides=18, name="pillar"))
    # A lamp on the roof.
    made.append(cylinder(0.035, 0.025, "iron", at=(width / 2 - 0.09, -0.12, front - 0.005), sides=18))
    made.append(lathe([(0.028, 0), (0.03, 0.035), (0.018, 0.058), (0, 0.062)], "ember", at=(width / 2 - 0.09, -0.12, front + 0.02), sides=18, name="beacon"))
    return made, hands


def squirrel(colour="hair-auburn", pale="linen"):
    """A red squirrel that sits up with a nut, facing -y; gives (body, tail)."""
    body = [ball(0.05, colour, (0, 0.0, 0.055), shape=(0.85, 0.95, 1.15), name="body"), ball(0.033, pale, (0, -0.026, 0.056), shape=(0.8, 0.7, 1.2), detail=2, name="belly"),
            ball(0.036, colour, (0, -0.02, 0.128), shape=(0.95, 1.05, 0.95), name="head"), ball(0.016, pale, (0, -0.05, 0.118), shape=(1, 0.9, 0.8), detail=2, name="muzzle"),
            ball(0.005, "ebony", (0, -0.064, 0.122), detail=2, name="nose"), ball(0.014, "oak", (0, -0.058, 0.076), detail=2, name="nut")]
    for side in (-1, 1):
        body.append(ball(0.0065, "ebony", (side * 0.022, -0.046, 0.136), detail=2, name="eye"))
        body.append(lathe([(0.011, 0), (0.009, 0.016), (0, 0.036)], colour, at=(side * 0.02, -0.012, 0.153), turn=(6, side * 12, 0), sides=8, shade=0.85, squash=0.7, name="ear"))
        body.append(sweep([(side * 0.034, -0.01, 0.09), (side * 0.034, -0.04, 0.07), (side * 0.01, -0.058, 0.074)], [0.013, 0.011, 0.009], colour, sides=8, name="arm"))
        body.append(ball(0.028, colour, (side * 0.034, -0.004, 0.032), shape=(0.7, 1.1, 1.05), detail=2, shade=0.95, name="haunch"))
        body.append(sweep([(side * 0.034, 0.0, 0.009), (side * 0.036, -0.05, 0.008)], [0.012, 0.01], colour, sides=8, shade=0.9, name="foot"))
    tail = sweep([(0, 0.035, 0.02), (0, 0.1, 0.035), (0, 0.125, 0.1), (0, 0.085, 0.165), (0, 0.1, 0.215), (0, 0.145, 0.21), (0, 0.15, 0.18)], [0.014, 0.034, 0.043, 0.042, 0.036, 0.026, 0.006], colour, sides=14, name="tail")
    fade(tail, "orange", lambda x, y, z: max(0.0, (z - 0.08) / 0.14) * 0.5)
    return body, [tail]


def robin():
    """A robin, facing -y."""
    made = [ball(0.034, "hair-brown", (0, 0, 0.045), shape=(0.9, 1.1, 0.95), name="body"), ball(0.03, "orange", (0, -0.014, 0.048), shape=(0.85, 0.9, 0.95), detail=3, name="breast"),
            ball(0.022, "hair-brown", (0, -0.012, 0.082), name="head"), ball(0.018, "orange", (0, -0.02, 0.078), shape=(0.9, 0.9, 1), detail=2, name="face"), ball(0.022, "linen", (0, 0.0, 0.03), shape=(0.9, 1, 0.8), detail=2),
            lathe([(0.005, 0), (0, 0.014)], "walnut", at=(0, -0.036, 0.08), turn=(90, 0, 0), sides=6, name="beak"),
            sweep([(0, 0.03, 0.05), (0, 0.075, 0.055)], [0.014, 0.008], "hair-brown", sides=8, flat=0.4, name="tail")]
    for side in (-1, 1):
        made.append(ball(0.004, "ebony", (side * 0.015, -0.028, 0.088), detail=1, name="eye"))
        made.append(ball(0.026, "hair-brown", (side * 0.026, 0.008, 0.05), shape=(0.35, 1.15, 0.75), detail=2, shade=0.8, name="wing"))
        made.append(sweep([(side * 0.012, 0, 0.02), (side * 0.013, -0.002, 0)], 0.0025, "walnut", sides=5, name="leg"))
    return made


__all__ = ["bandsaw", "boards", "cabin", "carriage", "grid", "knot", "log", "log_pile", "rails", "robin", "saw_wheel", "spruce", "squirrel", "tuft"]
