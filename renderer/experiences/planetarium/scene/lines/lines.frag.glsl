uniform vec3 colour;
varying float side;
varying float strength;
varying float wide;

void main() {
  float soft = 1.0 - smoothstep(max(wide - 1.6, 0.0), wide, abs(side));
  gl_FragColor = vec4(colour, strength * soft);
}
