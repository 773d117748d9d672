// The sky's light around the visitor for one source: x is azimuth from the source (0 to π), y is √(altitude).
// The lower half of the map is lit by the Sun, the upper by the Moon.
uniform sampler2D many;
uniform float sourceAltitudes[2]; // radians
uniform float gains[2];           // so that twilight's faint light keeps its digits
uniform float eye;                // distance from the Earth's centre, kilometres
uniform vec2 band;                // lowest altitude and how much the map spans, radians
varying vec2 place;

const float FORWARD = 0.78;

vec3 scatter(vec3 ray, vec3 sun) {
  float mu = ray.y;
  // From space the way through the air begins at its top.
  float enter = 0.0;
  if (eye > TOP) {
    float inside = eye * eye * (mu * mu - 1.0) + TOP * TOP;
    if (mu >= 0.0 || inside <= 0.0) return vec3(0.0);
    enter = -eye * mu - sqrt(inside);
  }
  float ground = toGround(eye, mu);
  float d = (ground > 0.0 ? ground : enter > 0.0 ? -eye * mu + sqrt(eye * eye * (mu * mu - 1.0) + TOP * TOP) : toTop(eye, mu)) - enter;
  float c = dot(ray, sun);
  float rayleighPhase = 3.0 / (16.0 * PI) * (1.0 + c * c);
  float g2 = FORWARD * FORWARD;
  float miePhase = 3.0 / (8.0 * PI) * (1.0 - g2) * (1.0 + c * c)
    / ((2.0 + g2) * pow(1.0 + g2 - 2.0 * FORWARD * c, 1.5));
  vec3 light = vec3(0.0);
  vec3 through = vec3(1.0);
  const int STEPS = 36;
  float before = 0.0;
  for (int i = 0; i < STEPS; i++) {
    float f = (float(i) + 1.0) / float(STEPS);
    float t = enter > 0.0 ? d * f : d * f * f;
    float dt = t - before;
    vec3 p = vec3(0.0, eye, 0.0) + ray * (enter + before + 0.4 * dt);
    before = t;
    float r = length(p);
    float muSun = dot(p, sun) / r;
    Air air = airAt(r);
    vec3 once = sunlight(r, muSun) * (air.rayleigh * rayleighPhase + air.mie * miePhase);
    vec3 more = texture2D(many, manyUv(r, muSun)).rgb * (air.rayleigh + air.mie);
    vec3 lost = exp(-air.extinction * dt);
    light += through * (once + more) * (1.0 - lost) / max(air.extinction, vec3(1e-9));
    through *= lost;
  }
  return light;
}

void main() {
  int source = place.y < 0.5 ? 0 : 1;
  float y = fract(place.y * 2.0);
  float altitude = band.x + band.y * y * y;
  float azimuth = PI * place.x;
  vec3 ray = vec3(cos(altitude) * cos(azimuth), sin(altitude), cos(altitude) * sin(azimuth));
  float h = sourceAltitudes[source];
  gl_FragColor = vec4(scatter(ray, vec3(cos(h), sin(h), 0.0)) * gains[source], 1.0);
}
