varying vec3 vTint;
varying float vCore;

void main() {
  vec2 d = gl_PointCoord * 2.0 - 1.0;
  float r2 = dot(d, d);
  if (r2 > 1.0) discard;
  float core = exp(-r2 * mix(5.0, 26.0, vCore));
  float halo = pow(1.0 - sqrt(r2), 2.5) * 0.3 * vCore;
  gl_FragColor = vec4(mix(vTint, vec3(max(vTint.r, max(vTint.g, vTint.b))), core * 0.55) * (core + halo), 1.0);
  #include <colorspace_fragment>
}
