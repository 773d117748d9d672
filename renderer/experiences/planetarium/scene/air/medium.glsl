// The Earth's air: Rayleigh, Mie and ozone. Hillaire 2020, « A Scalable and Production Ready Sky and Atmosphere
// Rendering Technique »; coefficients after Bruneton 2017. Lengths in kilometres.
const float GROUND = 6360.0;
const float TOP = 6460.0;
const vec3 RAYLEIGH = vec3(5.802e-3, 13.558e-3, 33.1e-3);
const float MIE_SCATTERING = 2.4e-3;
const float MIE_EXTINCTION = 2.7e-3;
// A little more ozone than the mean: it is what makes the hour after sunset blue; much more, and it is purple.
const vec3 OZONE = 1.15 * vec3(0.650e-3, 1.881e-3, 0.085e-3);
// The Sun's light above the air, in linear sRGB, green at 1.
const vec3 SUNLIGHT = vec3(0.80, 1.0, 1.05);
const float PI = 3.14159265;

struct Air { vec3 rayleigh; float mie; vec3 extinction; };

Air airAt(float radius) {
  float height = radius - GROUND;
  float r = exp(-height / 8.0);
  float m = exp(-height / 1.2);
  float o = max(0.0, 1.0 - abs(height - 25.0) / 15.0);
  return Air(RAYLEIGH * r, MIE_SCATTERING * m, RAYLEIGH * r + MIE_EXTINCTION * m + OZONE * o);
}

// Distance along a ray to the top of the air.
float toTop(float radius, float mu) {
  return max(0.0, -radius * mu + sqrt(max(0.0, radius * radius * (mu * mu - 1.0) + TOP * TOP)));
}

// Distance along a ray to the ground, or −1.
float toGround(float radius, float mu) {
  float discriminant = radius * radius * (mu * mu - 1.0) + GROUND * GROUND;
  if (mu >= 0.0 || discriminant < 0.0) return -1.0;
  return -radius * mu - sqrt(discriminant);
}

// Bruneton's mapping of (radius, cosine of the zenith angle) to the unit square.
vec2 transmittanceUv(float radius, float mu) {
  float H = sqrt(TOP * TOP - GROUND * GROUND);
  float rho = sqrt(max(0.0, radius * radius - GROUND * GROUND));
  float d = toTop(radius, mu);
  float least = TOP - radius;
  return vec2((d - least) / (rho + H - least), rho / H);
}

// Sun's cosine and height to the map of multiple scattering, finest about the horizon.
vec2 manyUv(float radius, float muSun) {
  return vec2(sqrt(clamp((muSun + 0.3) / 1.3, 0.0, 1.0)), clamp((radius - GROUND) / (TOP - GROUND), 0.0, 1.0));
}
