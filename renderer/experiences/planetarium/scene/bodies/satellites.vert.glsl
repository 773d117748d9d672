// Jupiter's moons: points while they are small, discs once they are large enough on the screen.
attribute float magnitude;
attribute float size;       // radius, device pixels
attribute vec3 colour;      // linear
uniform float limit;
uniform float unit;
varying vec3 tint;
varying float light;
varying float core;         // radius of the disc, pixels
varying float extent;       // half the sprite's side, pixels

const float LEAST = 2.8;    // units

void main() {
  core = max(size, LEAST * unit);
  extent = core + 2.0;
  light = smoothstep(0.0, 1.5, limit - magnitude);
  tint = colour * throughAir(position);
  gl_Position = light > 0.0 ? project(position) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 2.0 * extent;
}
