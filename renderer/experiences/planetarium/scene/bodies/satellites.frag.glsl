varying vec3 tint;
varying float light;
varying float core;
varying float extent;

void main() {
  float r = length(gl_PointCoord * 2.0 - 1.0) * extent;
  float edge = 1.0 - smoothstep(core - 1.0, core + 0.8, r);
  float limb = mix(0.55, 1.0, sqrt(max(0.0, 1.0 - r * r / (core * core))));
  gl_FragColor = vec4(roll(tint * 1.7 * limb), edge * light);
  #include <colorspace_fragment>
}
