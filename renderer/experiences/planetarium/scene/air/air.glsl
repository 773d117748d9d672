// The sky's light in a direction (HOR), ready for the screen (linear, 0 to 1): used by all that is seen through it.
uniform sampler2D airMap;
uniform sampler2D airTransmittance;
uniform vec3 sun;             // direction, HOR
uniform vec3 moon;
uniform vec2 airExposure;     // of the two halves of the map
uniform float moonlight;      // of the Moon against the Sun at full Moon
uniform float night;          // 0 by day, 1 by night
uniform float twilight;       // 1 while the Sun is about the horizon
uniform float townGlow;       // light of towns: 0 in the mountains, 1 in the middle of a great city
uniform float atmosphere;     // 1, or 0 when the air is hidden
uniform float totality;       // 1 while the Moon hides the Sun whole
uniform float sunGlare;       // 1 where the Sun dazzles, 0 in a telescope or at totality
uniform float filter_;        // 1 while a dark filter lies before the telescope
uniform float eye;            // distance from the Earth's centre, kilometres
uniform vec2 airBand;         // lowest altitude of the map and how much it spans, radians
#ifndef THIN
#define THIN
uniform float thin;     // what is left of the air where one is: 1 on the ground, 0 in space
#endif

vec3 airFrom(vec3 direction, vec3 source, float half_) {
  float altitude = clamp(asin(clamp(direction.y, -1.0, 1.0)) - airBand.x, 0.0, airBand.y);
  vec2 a = normalize(direction.xz + vec2(1e-6, 0.0));
  vec2 b = normalize(source.xz + vec2(1e-6, 0.0));
  float azimuth = acos(clamp(dot(a, b), -1.0, 1.0));
  vec2 at = vec2(azimuth / 3.14159265, sqrt(altitude / airBand.y));
  at = at * (127.0 / 128.0) + 0.5 / 128.0;
  return texture2D(airMap, vec2(at.x, (at.y + half_) * 0.5)).rgb;
}

// The night's own light: airglow that thickens toward the horizon, blue overhead.
vec3 airglow(vec3 direction) {
  float low = pow(1.0 - clamp(direction.y, 0.0, 1.0), 3.5);
  vec3 zenith = vec3(0.0022, 0.0035, 0.0105);
  vec3 horizon = vec3(0.0095, 0.0165, 0.0390);
  return mix(zenith, horizon, low);
}

// The light that lamps throw up: a warm dome over the nearest town, and over everything inside of it.
vec3 townLight(vec3 direction) {
  if (townGlow <= 0.0) return vec3(0.0);
  const vec2 TOWN = vec2(-0.50, 0.866);  // azimuth 210°, as (x, z)
  float altitude = asin(clamp(direction.y, 0.0, 1.0));
  float dome = 0.75 * exp(-altitude * 7.5) + 0.25 * exp(-altitude * 2.2);
  float toward = 0.5 + 0.5 * dot(normalize(direction.xz + vec2(1e-6, 0.0)), TOWN);
  float around = mix(toward * toward, 1.0, townGlow * townGlow);
  vec3 low = vec3(0.40, 0.235, 0.115);
  vec3 high = vec3(0.050, 0.042, 0.041);
  return pow(townGlow, 1.35) * (low * dome * around + high * townGlow);
}

// Keeps hues while it rolls off the brightest.
vec3 roll(vec3 light) {
  float peak = max(max(light.r, light.g), light.b);
  vec3 even = light * (1.0 - exp(-peak)) / max(peak, 1e-5);
  vec3 each = 1.0 - exp(-light);
  return mix(even, each, 0.55);
}

// Within the Moon's shadow the air beyond it is still in daylight: a sunset all around.
vec3 ringOfDusk(vec3 direction) {
  float low = exp(-max(direction.y, 0.0) * 9.0);
  return vec3(0.30, 0.135, 0.055) * low + vec3(0.018, 0.030, 0.058);
}

// Dusk as it is remembered: yellow over the ridge, then green, and blue overhead; the red fades before the blue does.
vec3 duskTint(float height) {
  vec3 low = mix(vec3(0.94, 1.14, 1.04), vec3(0.66, 1.05, 1.45), 1.0 - smoothstep(-0.20, -0.08, sun.y));
  return mix(low, vec3(0.50, 0.94, 1.26), smoothstep(0.02, 0.36, height));
}

// Clean air leaves the sky about a low Sun pale; dust and mist, which the model has little of, make it gold.
float goldenHour(vec3 direction) {
  float away = acos(clamp(dot(direction, sun), -1.0, 1.0));
  return exp(-away * 1.9) * (1.0 - smoothstep(0.05, 0.26, sun.y)) * smoothstep(-0.10, 0.0, sun.y);
}

// Light before it is rolled off: add glows to it, then `roll`.
vec3 airLight(vec3 direction) {
  vec3 light = vec3(0.0);
  if (airExposure.x > 0.0) {
    light = airFrom(direction, sun, 0.0) * airExposure.x;
    // Colours as the eye remembers them: fuller, and bluer overhead at dusk.
    light = max(mix(vec3(dot(light, vec3(0.25, 0.6, 0.15))), light, 1.16 - 0.06 * twilight), 0.0);
    light *= mix(vec3(1.0), duskTint(direction.y), twilight * (1.0 - smoothstep(-0.04, 0.09, sun.y)));
    light *= mix(vec3(1.0), vec3(0.80, 0.51, 0.28), goldenHour(direction));
  }
  if (moonlight > 0.0) light += airFrom(direction, moon, 1.0) * vec3(0.80, 0.95, 1.22) * airExposure.y * moonlight;
  if (airBand.y < 1.0) {
    // From space, by night too, the air wears a thin rim of its own light.
    float x = (asin(clamp(direction.y, -1.0, 1.0)) - airBand.x) / airBand.y;
    if (x >= 0.0) light += (vec3(0.003, 0.008, 0.006) * exp(-pow((x - 0.85) * 8.0, 2.0)) + vec3(0.008, 0.018, 0.045) * exp(-x * 5.0)) * (1.0 - thin);
  }
  light += ringOfDusk(direction) * totality * smoothstep(-0.02, 0.06, sun.y);
  return (light + (airglow(direction) + townLight(direction)) * night * thin) * atmosphere * (1.0 - 0.97 * filter_);
}

// The light that the air and the eye spread about the Sun.
float sunVeil(float angle) {
  return (0.026 / (angle * angle * 55.0 + 0.0125) + 1.4 * exp(-angle * 30.0) + 0.10 * exp(-angle * 6.0)) * sunGlare;
}

// What is left of white light that comes through the air from a direction.
vec3 throughAir(vec3 direction) {
  const float GROUND_ = 6360.0;
  const float TOP_ = 6460.0;
  float mu = direction.y;
  float radius = min(eye, TOP_ - 1.0);
  if (eye > TOP_) {
    // From space: what comes in at the top of the air, if the line of sight meets it.
    float sine = eye / TOP_ * sqrt(max(0.0, 1.0 - mu * mu));
    if (mu >= 0.0 || sine >= 1.0 || eye > 60000.0) return vec3(1.0);
    mu = -sqrt(1.0 - sine * sine);
  }
  float lowest = -sqrt(max(0.0, 1.0 - GROUND_ * GROUND_ / (radius * radius)));
  mu = max(mu, lowest);
  float H = sqrt(TOP_ * TOP_ - GROUND_ * GROUND_);
  float rho = sqrt(radius * radius - GROUND_ * GROUND_);
  float d = -radius * mu + sqrt(radius * radius * (mu * mu - 1.0) + TOP_ * TOP_);
  float least = TOP_ - radius;
  vec2 at = vec2((d - least) / (rho + H - least), rho / H);
  return mix(vec3(1.0), texture2D(airTransmittance, at).rgb, atmosphere);
}
