// Light of a far source that reaches a point of the air.
uniform sampler2D transmittance;

vec3 sunlight(float radius, float muSun) {
  // The source sinks behind the curve of the Earth over its own width.
  float edge = -sqrt(max(0.0, 1.0 - (GROUND / radius) * (GROUND / radius)));
  return SUNLIGHT * texture2D(transmittance, transmittanceUv(radius, max(muSun, edge))).rgb
    * smoothstep(edge - 0.0047, edge + 0.0047, muSun);
}
