"""The shared workshop of all the scenes: palette, shapes, people, base, baking and export."""
