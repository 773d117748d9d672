"""The one palette of all the scenes. A colour is a name; its finish decides which of the few materials carries it."""

# Finishes: (roughness, metalness). Each is one material of the exported model.
FINISHES = {
    "matte": (0.85, 0.0),
    "satin": (0.5, 0.0),
    "gloss": (0.22, 0.0),
    "metal": (0.32, 1.0),
    "glass": (0.08, 0.0),
    "glow": (1.0, 0.0),
}

# Name: (sRGB, finish).
COLOURS = {
    "night": ("#1A2140", "matte"),
    "ink": ("#2A3050", "matte"),
    "slate": ("#56607E", "matte"),
    "stone": ("#A9A7A0", "matte"),
    "plaster": ("#E4DACA", "matte"),
    "linen": ("#EFE6D4", "matte"),
    "paper": ("#F7F1E3", "matte"),
    "walnut": ("#4A2C1D", "satin"),
    "oak": ("#A8743F", "satin"),
    "beech": ("#D2A46B", "satin"),
    "spruce": ("#EBCB93", "satin"),
    "maple": ("#DDA85F", "satin"),
    "bark": ("#6B4A35", "matte"),
    "varnish": ("#A8481A", "gloss"),
    "ebony": ("#1E1816", "gloss"),
    "brass": ("#D9A441", "metal"),
    "copper": ("#C9744A", "metal"),
    "steel": ("#B7BEC9", "metal"),
    "iron": ("#4C5362", "metal"),
    "rubber": ("#26262C", "matte"),
    "leaf": ("#5E8C4A", "matte"),
    "fir": ("#2F5A45", "matte"),
    "moss": ("#7E9A54", "matte"),
    "brick": ("#A5553D", "matte"),
    "red": ("#D2432F", "satin"),
    "orange": ("#F08A2C", "satin"),
    "yellow": ("#F4C430", "satin"),
    "teal": ("#2F8F8A", "matte"),
    "sky": ("#7FB2DC", "matte"),
    "blue": ("#2F55A4", "matte"),
    "plum": ("#7A3F63", "matte"),
    "rose": ("#E39A93", "matte"),
    "white": ("#F6F4EF", "satin"),
    "cobalt": ("#2450C8", "gloss"),
    "aqua": ("#45C4CC", "gloss"),
    "emerald": ("#1F9C68", "gloss"),
    "amber": ("#EDA02F", "gloss"),
    "ruby": ("#C4283F", "gloss"),
    "amethyst": ("#8A55C4", "gloss"),
    "glass": ("#CFE6EE", "glass"),
    "ember": ("#FF8A2A", "glow"),
    "molten": ("#FFC24A", "glow"),
    "lamp": ("#FFE9B8", "glow"),
    "screen": ("#8FD6FF", "glow"),
    "led-green": ("#5CF29A", "glow"),
    "led-red": ("#FF5A4A", "glow"),
    "skin-pale": ("#F2C9A8", "matte"),
    "skin-tan": ("#D9A077", "matte"),
    "skin-brown": ("#A8683F", "matte"),
    "skin-dark": ("#6E4128", "matte"),
    "hair-black": ("#231C1C", "matte"),
    "hair-brown": ("#5A3A25", "matte"),
    "hair-auburn": ("#8C4A26", "matte"),
    "hair-blond": ("#D8AE62", "matte"),
    "hair-grey": ("#B4B0AC", "matte"),
}


def linear(name, shade=1.0):
    """Linear RGB of a colour, each channel times `shade`."""
    text, _ = COLOURS[name]
    channels = [int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(shade * (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels)


def finish(name):
    """The finish of a colour."""
    return COLOURS[name][1]
