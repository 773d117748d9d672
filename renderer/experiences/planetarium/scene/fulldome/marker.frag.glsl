// A thin ring with a gap on each side, around what is selected.
uniform vec3 colour;
uniform float soft;      // one pixel, in radii of the ring
varying vec2 disc;

void main() {
  float r = length(disc);
  float ring = 1.0 - smoothstep(0.05, 0.05 + soft, abs(r - 1.0));
  float gap = smoothstep(0.16, 0.16 + soft, min(abs(disc.x), abs(disc.y)));
  gl_FragColor = vec4(colour, 0.9 * ring * gap);
}
