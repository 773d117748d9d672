// The Earth from any height: NASA's maps on a sphere, invented clouds, cities by night, the air between.
uniform vec3 earthCentre;   // direction, CAM
uniform float distance_;    // to the centre, kilometres
uniform float rise;         // squared distance minus squared radius, exact also near the ground
uniform mat3 earthFixed;    // CAM to fixed to the Earth
uniform vec3 earthSun;      // from the Earth to the Sun, CAM
uniform float exposure;
uniform float perPixel;     // radians
uniform float seen;         // opacity
uniform float cloudy;       // 0 to 1
uniform sampler2D day;
uniform sampler2D cities;
varying vec2 screen;

const float RADIUS = 6360.0;
const vec3 BLUE = vec3(0.046, 0.108, 0.265);  // optical depth of the whole air at the zenith, Rayleigh

float hash3(vec3 p) {
  uvec3 q = uvec3(ivec3(p)) * uvec3(1597334673u, 3812015801u, 2798796415u);
  return float((q.x ^ q.y ^ q.z) * 1597334673u) / 4294967295.0;
}

float noise3(vec3 p) {
  vec3 i = floor(p);
  vec3 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(hash3(i), hash3(i + vec3(1, 0, 0)), f.x), mix(hash3(i + vec3(0, 1, 0)), hash3(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash3(i + vec3(0, 0, 1)), hash3(i + vec3(1, 0, 1)), f.x),
        mix(hash3(i + vec3(0, 1, 1)), hash3(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}

// Noise of kilometres: octaves from `coarse` down, none finer than what a pixel shows.
float layers(vec3 place, float coarse, float finest) {
  float sum = 0.0;
  float weight = 0.5;
  float total = 0.0;
  float size = coarse;
  for (int i = 0; i < 7; i++) {
    float shown = smoothstep(1.0, 2.5, size / finest);
    if (shown <= 0.0) break;
    sum += weight * shown * (noise3(place / size) - 0.5);
    weight *= 0.55;
    size *= 0.47;
  }
  return sum + 0.5;
}

void main() {
  vec3 ray = unproject(screen);
  float along = dot(ray, earthCentre);
  float miss = distance_ * length(ray - earthCentre * along);
  float soft = max(fwidth(miss), 1e-4);
  float edge = clamp((RADIUS - miss) / soft + 0.5, 0.0, 1.0);
  if (along <= 0.0 || edge <= 0.0) discard;
  float half_chord = sqrt(max(0.0, (RADIUS - miss) * (RADIUS + miss)));
  float t = rise / (distance_ * along + half_chord);
  vec3 normal = normalize(ray * t - earthCentre * distance_);
  vec3 ground = earthFixed * normal;
  float facing = max(dot(normal, -ray), 0.0);

  vec2 at = vec2(atan(ground.y, ground.x) / 6.2831853 + 0.5, asin(clamp(ground.z, -1.0, 1.0)) / 3.14159265 + 0.5);
  // The seam of the map must not choose its smallest size.
  vec2 dx = dFdx(at);
  vec2 dy = dFdy(at);
  dx.x -= floor(dx.x + 0.5);
  dy.x -= floor(dy.x + 0.5);
  vec3 land = textureGrad(day, at, dx, dy).rgb;
  float finest = max(t * perPixel / max(facing, 0.08), 0.02);
  vec3 place = ground * RADIUS;

  float water = smoothstep(0.9, 1.6, land.b / max(land.r, 0.004)) * smoothstep(0.35, 0.1, land.g);
  vec3 albedo = pow(land, vec3(0.92)) * vec3(1.02, 1.0, 0.94);
  float grain = layers(place + 300.0, 26.0, finest);
  albedo *= mix(0.55 + 0.9 * grain, 0.85 + 0.3 * grain, water);

  float sunHeight = dot(normal, earthSun);
  vec3 sunlight = exp(-(BLUE + 0.02) / max(sunHeight + 0.06, 0.035)) * smoothstep(-0.10, 0.06, sunHeight);
  float lit = max(sunHeight, 0.0);

  // Clouds: bands by latitude, fronts, and tufts as one comes near.
  vec3 wind = place + 420.0 * vec3(noise3(place / 900.0), noise3(place / 900.0 + 7.0), noise3(place / 900.0 + 13.0));
  float belt = 0.02 + 0.10 * cos(ground.z * ground.z * 14.0) - 0.10 * exp(-pow((abs(ground.z) - 0.4) * 6.0, 2.0));
  float mass = layers(wind, 1500.0, finest);
  float cover = smoothstep(0.59, 0.80, mass + belt) * 0.85 * cloudy;
  float tufts = layers(place * 1.07 + 50.0, 70.0, finest);
  cover *= smoothstep(0.25, 0.55, tufts + 0.35 * smoothstep(0.58, 0.8, mass + belt));

  vec3 light = albedo * sunlight * (lit + 0.10 * smoothstep(-0.15, 0.2, sunHeight)) * exposure / 3.14159;
  vec3 half_ = normalize(earthSun - ray);
  light += water * sunlight * 0.16 * pow(max(dot(half_, normal), 0.0), 90.0) * exposure * step(0.0, sunHeight);
  vec3 white = vec3(0.62 + 0.25 * tufts) * sunlight * (0.20 + 0.80 * smoothstep(-0.02, 0.5, sunHeight)) * exposure / 3.14159;
  white += vec3(0.0025, 0.004, 0.008);

  // Cities, and the night's own faint blue.
  float dark = smoothstep(0.04, -0.12, sunHeight);
  vec3 night_ = textureGrad(cities, at, dx, dy).rgb;
  float lamps_ = max(0.0, dot(night_, vec3(0.5, 0.4, 0.1)) - 0.035);
  float sparks = mix(1.0, smoothstep(0.35, 0.9, layers(place * 1.9 + 900.0, 6.0, finest)) * 2.6, smoothstep(16.0, 3.0, finest));
  light += dark * (lamps_ * sparks * vec3(1.0, 0.66, 0.30) * 3.2 + albedo * vec3(0.04, 0.06, 0.11) * 0.9);
  light = mix(light, white, cover * mix(0.93, 0.55, dark));

  // The air between: what it takes away, and its own blue.
  float height = distance_ - RADIUS;
  float mass_ = (1.0 - exp(-max(height, 0.0) / 8.0)) / max(facing, 0.14 - 0.05 * smoothstep(20.0, 400.0, height));
  vec3 left = exp(-(BLUE + 0.004) * mass_);
  float aside = dot(ray, earthSun);
  vec3 glow = vec3(0.055, 0.060, 0.066) * (1.0 + aside * aside) * 1.7;
  vec3 dusk = exp(-(BLUE * 0.6 + 0.02) / max(sunHeight + 0.17, 0.08)) * smoothstep(-0.13, 0.16, sunHeight);
  light = light * left + glow * (1.0 - left) * dusk * exposure;
  light += (1.0 - left) * vec3(0.010, 0.017, 0.040) * dark * 0.6;

  gl_FragColor = vec4(roll(light), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
  gl_FragColor *= edge * seen;
}
