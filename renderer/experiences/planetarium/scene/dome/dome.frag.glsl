// Everything behind the stars: the air's light, the Milky Way, the Sun with its glare, the Moon's glow.
uniform sampler2D milkyWay;
uniform float milkyWayLight;  // 0 when the sky is too bright for it
uniform float sunRadius;      // radians
uniform float moonGlow;
uniform float dazzle;         // how much the Sun dazzles an eye used to the light of its hour
uniform float sunUp;          // 1 where no horizon hides the Sun
uniform float sunLight;       // 1 near the Earth, less from afar
uniform float glare;          // 1 in wide views, 0 in a telescope's
uniform vec3 sunNorth;        // the Sun's pole, HOR
varying vec2 screen;
varying vec3 sunColour;
varying vec3 moonColour;

vec3 milky(vec3 direction) {
  vec3 eqj = transpose(rotation) * direction;
  vec2 at = vec2(atan(eqj.y, eqj.x) / 6.2831853, asin(clamp(eqj.z, -1.0, 1.0)) / 3.14159265 + 0.5);
  // The seam at right ascension 0 must not choose the smallest mip level.
  float light = texture2DLodEXT(milkyWay, at, 0.0).r;
  vec3 cool = vec3(0.62, 0.74, 1.0);
  vec3 warm = vec3(1.0, 0.9, 0.76);
  // Its clouds and its dust stand out more than in light alone, as to an eye that is used to the dark.
  return mix(cool, warm, smoothstep(0.1, 0.75, light)) * pow(light, 1.3) * 1.45;
}

// The Sun's crown: pearly, drawn out along its equator, fine rays at its poles; and the pink rim beneath it.
vec3 corona(vec3 direction, float r) {
  vec3 axis = normalize(sunNorth - sun * dot(sunNorth, sun));
  vec3 off = direction - sun * dot(direction, sun);
  float turn = atan(dot(off, cross(sun, axis)), dot(off, axis));
  float equator = sin(turn) * sin(turn);
  float streams = 0.5 + 0.5 * sin(turn * 3.0 + 1.3) * sin(turn * 2.0 - 0.4);
  float rays = 0.5 + 0.5 * sin(turn * 23.0 + 2.0 * sin(turn * 7.0)) * sin(turn * 11.0 + 1.0);
  float out_ = max(r - 1.0, 0.0);
  float reach = mix(0.28, 0.62, equator) * (0.75 + 0.5 * streams) * (0.9 + 0.25 * rays);
  float inner = 1.15 * exp(-out_ / 0.16);
  float outer = 0.62 * exp(-out_ / reach) * (0.78 + 0.30 * rays * (1.0 - 0.5 * equator));
  float far = 0.05 * exp(-out_ / 1.7);
  float rim = exp(-pow(out_ / 0.012, 2.0)) + 1.6 * exp(-pow(out_ / 0.035, 2.0)) * smoothstep(0.985, 1.0, sin(turn * 2.0 + 0.9));
  return vec3(0.93, 0.97, 1.0) * (inner + outer + far) + vec3(1.0, 0.25, 0.35) * rim * 0.5;
}

void main() {
  vec3 direction = unproject(screen);
  vec3 light = airLight(direction);

  float lost = pow(10.0, -0.4 * extinction(direction.y));
  if (milkyWayLight > 0.0) light += milky(direction) * milkyWayLight * lost;

  // The Sun: its disc, and the light that the air and the eye spread about it.
  float angle = acos(clamp(dot(direction, sun), -1.0, 1.0));
  float up = max(smoothstep(-0.03, 0.0, sun.y), sunUp) * sunLight;
  float disc = 1.0 - smoothstep(sunRadius * mix(0.99, 0.93, glare), sunRadius * mix(1.006, 1.05, glare), angle);
  float limb = mix(1.0, 0.045 * (0.4 + 0.6 * sqrt(max(0.0, 1.0 - angle * angle / (sunRadius * sunRadius)))), 1.0 - glare);
  light += sunColour * up * (disc * limb * mix(30.0, 9.0 * dazzle, glare) + sunVeil(angle) * 1.1 * dazzle);
  if (totality > 0.0) light += corona(direction, angle / sunRadius) * mix(sunColour, vec3(1.0), 0.3) * up * totality;

  // The Moon's glow.
  float away = acos(clamp(dot(direction, moon), -1.0, 1.0));
  vec3 pale = mix(moonColour, vec3(1.0), 0.45) * vec3(0.60, 0.82, 1.12);
  light += pale * moonGlow * (0.012 + 0.988 * glare) * (0.055 * exp(-away * 8.0) + 0.32 * exp(-away * 60.0));

  gl_FragColor = vec4(roll(light), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
}
