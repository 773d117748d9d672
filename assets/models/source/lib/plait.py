"""Long hair, tied for work: a function of (look, pose) for `Look.wear`."""

from mathutils import Vector

from .person import HEAD, trunk_surface
from .shapes import ball, moved, sweep
from .workwear import on_head


def plait(side=1, tie="teal"):
    """Hair that frames the face under a helmet, and a plait that hangs over one shoulder: 1 is the person's left."""

    def make(look, pose):
        r = HEAD
        # Locks from the temples, before the ears, to the nape.
        made = []
        for x in (1, -1):
            lock = [(x * 0.52, -0.82, 0.5), (x * 0.8, -0.62, 0.22), (x * 0.93, -0.36, -0.2), (x * 0.92, 0.0, -0.62), (x * 0.6, 0.55, -0.85)]
            made.append(sweep([tuple(r * k for k in point) for point in lock], [0.1 * r, 0.19 * r, 0.2 * r, 0.22 * r, 0.26 * r], look.hair, sides=10, name="lock"))
        made.append(ball(0.5 * r, look.hair, (0, 0.62 * r, -0.72 * r), shape=(1.25, 0.7, 0.75), name="nape"))
        on_head(made, pose)

        # From the nape over the shoulder, then down on the chest: strands that cross by turns.
        body = trunk_surface(look, pose, 0.034)
        nape = Vector(pose.head) + Vector((side * 0.62 * r, 0.5 * r, -0.9 * r))
        line = [nape, Vector(pose.head) + Vector((side * 0.86 * r, -0.05 * r, -1.22 * r)), body(side * 0.62, 1.18), body(side * 0.56, 0.95), body(side * 0.53, 0.74), body(side * 0.51, 0.58)]
        strands = 17
        for k in range(strands):
            along = k / (strands - 1) * (len(line) - 1)
            low = min(int(along), len(line) - 2)
            start, end = line[low], line[low + 1]
            across = (end - start).normalized().cross(Vector((0, -1, 0.3))).normalized()
            wide = 0.029 - 0.009 * k / strands
            middle = start.lerp(end, along - low) + across * (0.4 * wide if k % 2 else -0.4 * wide)
            made += moved([ball(wide, look.hair, shape=(0.82, 0.9, 1.5), detail=3, shade=1.0 if k % 2 else 1.16, name="strand")], middle, (0, 38 if k % 2 else -38, 0))
        tip = line[-1]
        made.append(ball(0.021, tie, tip + Vector((0, 0, -0.024)), shape=(1, 0.9, 0.6), detail=2, name="tie"))
        made.append(sweep([tip + Vector((0, 0, -0.03)), tip + Vector((0, -0.004, -0.055)), tip + Vector((side * 0.006, 0, -0.085))], [0.015, 0.021, 0.004], look.hair, sides=10, name="end"))
        return made

    return make
