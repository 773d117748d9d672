// A planet in a telescope: a lit sphere with soft belts, and Saturn's ring. Drawn, not photographed.
uniform vec3 centre;
uniform vec3 rightward;
uniform vec3 upward;
uniform vec3 toSun;      // HOR, from the planet
uniform vec3 north;      // HOR, the planet's pole
uniform vec3 dark;       // linear colours of belts and zones
uniform vec3 pale;
uniform float belts;     // contrast of the belts; 0 for none
uniform float caps;      // polar caps of Mars
uniform float flat_;     // polar radius over equatorial one
uniform vec2 ring;       // inner and outer radius in planet radii; 0 for none
uniform float brightness;
uniform float opacity;
varying vec2 disc;

float belt(float sine, float middle, float width) {
  float x = (sine - middle) / width;
  return exp(-x * x);
}

vec3 surface(vec3 normal) {
  float sine = dot(normal, north);
  if (belts > 0.0) {
    // Edges of the belts wave with the winds. The two broad belts lie about the equator.
    vec3 round = normal - north * sine;
    float turn = atan(dot(round, toSun), dot(round, cross(north, toSun)));
    float s = sine + 0.010 * sin(turn * 9.0 + sine * 30.0) + 0.006 * sin(turn * 23.0 - sine * 50.0);
    float shade = 0.95 * belt(s, 0.19, 0.075) + 0.85 * belt(s, -0.24, 0.085) + 0.40 * belt(s, 0.46, 0.06)
      + 0.35 * belt(s, -0.50, 0.07) + 0.22 * belt(s, 0.66, 0.05) + 0.6 * smoothstep(0.72, 1.0, abs(s))
      + 0.10 * belt(s, -0.02, 0.03);
    return mix(pale, dark, clamp(shade, 0.0, 1.0) * belts);
  }
  float mottle = sin(4.0 * normal.x + 3.0 * sine) * sin(5.0 * normal.y - 2.0 * normal.z) * 0.5 + 0.5;
  return mix(mix(pale, dark, 0.75 * mottle), vec3(0.95), caps * smoothstep(0.90, 0.95, abs(sine)));
}

// Brightness of the ring at a distance from the planet, in its radii: C, B, Cassini's gap, A.
float ringAt(float r) {
  float inside = smoothstep(ring.x, ring.x + 0.03, r) * (1.0 - smoothstep(ring.y - 0.03, ring.y, r));
  float c = mix(0.25, 1.0, smoothstep(1.50, 1.56, r));
  float gap = 1.0 - 0.9 * smoothstep(1.94, 1.96, r) * (1.0 - smoothstep(2.01, 2.04, r));
  float a = mix(1.0, 0.72, smoothstep(2.0, 2.05, r));
  return inside * c * gap * a;
}

void main() {
  // Flattened along the pole as it is seen.
  vec2 pole = vec2(dot(north, rightward), dot(north, upward));
  float tilt = length(pole);
  vec2 axis = tilt > 1e-4 ? pole / tilt : vec2(0.0, 1.0);
  float seen = sqrt(flat_ * flat_ * tilt * tilt + 1.0 - tilt * tilt);
  float along = dot(disc, axis) / seen;
  vec2 ball = disc + axis * (along - dot(disc, axis));
  float r = length(ball);
  float soft = fwidth(r);

  float depth = sqrt(max(0.0, 1.0 - r * r));
  vec3 normal = normalize(rightward * ball.x + upward * ball.y - centre * depth);
  float lit = max(dot(normal, toSun), 0.0);
  float alpha = 1.0 - smoothstep(1.0 - soft, 1.0 + soft * 0.5, r);
  vec3 light = surface(normal) * pow(lit, 0.75) * brightness;

  if (ring.y > 0.0) {
    // Where the line of sight meets the plane of the ring.
    vec3 across = rightward * disc.x + upward * disc.y;
    float t = -dot(across, north) / dot(centre, north);
    vec3 place = across + centre * t;
    float shine = ringAt(length(place));
    bool before = t < 0.0;
    // The ball's shadow on the ring.
    float behind = dot(place, -toSun);
    float aside = length(place + toSun * behind);
    float shadow = behind > 0.0 ? smoothstep(0.96, 1.04, aside) : 1.0;
    vec3 ringLight = vec3(0.95, 0.86, 0.70) * brightness * shadow;
    float cover = shine * 0.92 * (before ? 1.0 : 1.0 - alpha);
    light = mix(light, ringLight, cover);
    alpha = max(alpha, cover);
  }
  light = light * throughAir(centre) + airLight(centre);
  gl_FragColor = vec4(roll(light), alpha * opacity);
  #include <colorspace_fragment>
}
