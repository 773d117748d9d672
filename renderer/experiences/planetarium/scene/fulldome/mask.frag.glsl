// Black outside the circle of the dome, with an edge one pixel soft.
uniform float radius;    // of what is shown, 1 for the whole inscribed circle
varying vec2 screen;

void main() {
  float r = length(screen);
  float soft = fwidth(r);
  gl_FragColor = vec4(0.0, 0.0, 0.0, smoothstep(radius - soft, radius, r));
}
