// Light scattered more than once, as isotropic: Hillaire 2020, section 5.5.
varying vec2 place;

void main() {
  float muSun = place.x * place.x * 1.3 - 0.3;
  float radius = GROUND + max(place.y, 0.002) * (TOP - GROUND);
  vec3 sun = vec3(sqrt(max(0.0, 1.0 - muSun * muSun)), muSun, 0.0);
  vec3 second = vec3(0.0);
  vec3 share = vec3(0.0);
  const int SIDE = 8;
  const int STEPS = 20;
  for (int i = 0; i < SIDE * SIDE; i++) {
    float mu = 1.0 - 2.0 * (float(i / SIDE) + 0.5) / float(SIDE);
    float phi = 2.0 * PI * (float(i % SIDE) + 0.5) / float(SIDE);
    float flat_ = sqrt(1.0 - mu * mu);
    vec3 ray = vec3(flat_ * cos(phi), mu, flat_ * sin(phi));
    float ground = toGround(radius, mu);
    float d = ground > 0.0 ? ground : toTop(radius, mu);
    float dt = d / float(STEPS);
    vec3 through = vec3(1.0);
    for (int s = 0; s < STEPS; s++) {
      vec3 p = vec3(0.0, radius, 0.0) + ray * (float(s) + 0.5) * dt;
      float r = length(p);
      Air air = airAt(r);
      vec3 scattering = air.rayleigh + air.mie;
      vec3 lost = exp(-air.extinction * dt);
      vec3 kept = through * (1.0 - lost) / max(air.extinction, vec3(1e-9));
      second += kept * scattering * sunlight(r, dot(p, sun) / r) / (4.0 * PI);
      share += kept * scattering;
      through *= lost;
    }
    if (ground > 0.0) {
      vec3 p = normalize(vec3(0.0, radius, 0.0) + ray * d);
      float mu0 = dot(p, sun);
      second += through * sunlight(GROUND + 0.01, mu0) * max(mu0, 0.0) * 0.25 / PI;
    }
  }
  float n = float(SIDE * SIDE);
  gl_FragColor = vec4((second / n) / (1.0 - min(share / n, vec3(0.98))), 1.0);
}
