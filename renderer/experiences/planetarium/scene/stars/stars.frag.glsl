varying vec3 tint;
varying float light;
varying float halo;
varying float extent;

void main() {
  float r = length(gl_PointCoord * 2.0 - 1.0) * extent;
  float edge = 1.0 - smoothstep(0.75, 1.0, r / extent);
  float core = exp(-r * r * 1.05);
  float glow = halo * (0.20 * exp(-r * 0.95) + 0.05 * exp(-r * 0.42));
  vec3 colour = mix(tint, vec3(1.0), 0.75 * smoothstep(0.45, 1.0, core) * (0.35 + 0.65 * halo));
  gl_FragColor = vec4((colour * core + tint * glow) * light * edge, 1.0);
  #include <colorspace_fragment>
}
