attribute vec4 place;      // azimuth, altitude (degrees), and two numbers of the matter
attribute vec3 stuff;      // matter, haze, tone
uniform float climb;       // kilometres above the ground
varying vec4 spot;
varying vec3 kind;
varying vec3 ambient;      // the sky's mean light
varying vec3 sunColour;    // what the air leaves of the light of Sun and Moon
varying vec3 moonColour;
varying vec3 mist;         // the air's light before this azimuth

// Near things sink fast under one who climbs, far ridges slowly. Distances are those of a painter's eye, in kilometres.
vec3 sunk(vec3 direction) {
  if (climb <= 0.0) return direction;
  float flat_ = max(length(direction.xz), 1e-4);
  float slope = direction.y / flat_;
  bool floor_ = stuff.x > 0.5 && stuff.x < 1.5 || stuff.x > 8.5;
  float away = floor_ ? clamp(0.05 / max(-slope, 0.002), 0.02, 9.0) : mix(0.5, 16.0, clamp(stuff.y, 0.0, 1.0));
  return normalize(vec3(direction.xz / flat_, slope - climb / away).xzy);
}

void main() {
  spot = place;
  kind = stuff;
  gl_Position = project(sunk(position));
  ambient = vec3(0.0);
  mist = vec3(0.0);
  sunColour = vec3(0.0);
  moonColour = vec3(0.0);
  // Most of the horizon is out of sight: its light is not worked out.
  if (abs(gl_Position.x) > 1.4) return;
  vec3 outward = normalize(vec3(position.x, 0.0, position.z) + vec3(0.0, 0.0, 1e-5));
  sunColour = throughAir(sun);
  moonColour = throughAir(moon);
  ambient = 0.45 * airLight(vec3(0.0, 1.0, 0.0))
    + 0.30 * airLight(normalize(vec3(0.0, 0.45, 0.0) - outward))
    + 0.25 * airLight(normalize(vec3(0.0, 0.45, 0.0) + outward));
  // Ground and walls throw a warmer light back than the sky sends.
  ambient = mix(vec3(dot(ambient, vec3(0.3, 0.5, 0.2))), ambient, 0.55);
  // Once the Sun is down, the air before the hills lies in the Earth's shadow: they stand dark against the sky.
  float dusk = (1.0 - smoothstep(-0.09, 0.03, sun.y)) * (1.0 - 0.8 * night);
  mist = airLight(normalize(outward + vec3(0.0, 0.035, 0.0))) * (1.0 - 0.68 * dusk);
}
