// EQJ at J2000 to HOR as seen: aberration, rotation, refraction; and what the air takes away.
uniform mat3 rotation;  // EQJ to HOR, airless
#ifndef THIN
#define THIN
uniform float thin;     // what is left of the air where one is: 1 on the ground, 0 in space
#endif
uniform vec3 velocity;  // of the observer, EQJ, in units of c

// Refraction of Meeus, Astronomical Algorithms 16.4 (Sæmundsson), as astronomy-engine's « normal »: same as picking.
vec3 refract_(vec3 direction) {
  float altitude = degrees(asin(clamp(direction.y, -1.0, 1.0)));
  float h = max(altitude, -1.0);
  float lift = 1.02 / tan(radians(h + 10.3 / (h + 5.11))) / 60.0;
  if (altitude < -1.0) lift *= (altitude + 90.0) / 89.0;
  lift *= thin;
  float a = radians(altitude + lift);
  vec2 flat_ = direction.xz / max(length(direction.xz), 1e-6);
  return vec3(flat_ * cos(a), sin(a)).xzy;
}

vec3 toHorizon(vec3 eqj) {
  return refract_(rotation * normalize(eqj + velocity));
}

// Relative air mass on apparent altitude: Rozenberg 1966; 1 at the zenith, 40 at the horizon.
float airMass(float sine) {
  float s = max(sine, 0.0);
  return 1.0 / (s + 0.025 * exp(-11.0 * s));
}

// Magnitudes lost beyond what the zenith loses, in clear mountain air.
float extinction(float sine) {
  return 0.2 * (airMass(sine) - 1.0) * thin;
}
