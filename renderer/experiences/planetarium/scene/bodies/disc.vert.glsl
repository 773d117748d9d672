// A square that faces the visitor, about a body's direction.
uniform vec3 centre;     // HOR
uniform vec3 rightward;  // unit vectors across the line of sight
uniform vec3 upward;
uniform float radius;    // shown, radians
uniform float reach;     // half side of the square, in radii
varying vec2 disc;       // in radii

void main() {
  disc = position.xy * reach;
  gl_Position = project(normalize(centre + (rightward * disc.x + upward * disc.y) * tan(radius)));
}
