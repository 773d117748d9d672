// Everything behind the stars: the air's light, the Milky Way, the Sun with its glare, the Moon's glow.
uniform sampler2D milkyWay;
uniform float milkyWayLight;  // 0 when the sky is too bright for it
uniform float sunRadius;      // radians
uniform float moonGlow;
uniform float glare;          // 1 in wide views, 0 in a telescope's
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
  return mix(cool, warm, smoothstep(0.1, 0.75, light)) * light;
}

void main() {
  vec3 direction = unproject(screen);
  vec3 light = airLight(direction);

  float lost = pow(10.0, -0.4 * extinction(direction.y));
  if (milkyWayLight > 0.0) light += milky(direction) * milkyWayLight * lost;

  // The Sun: its disc, and the light that the air and the eye spread about it.
  float angle = acos(clamp(dot(direction, sun), -1.0, 1.0));
  float up = smoothstep(-0.03, 0.0, sun.y);
  float disc = 1.0 - smoothstep(sunRadius * 0.93, sunRadius * 1.05, angle);
  float limb = mix(1.0, 0.035 * (0.4 + 0.6 * sqrt(max(0.0, 1.0 - angle * angle / (sunRadius * sunRadius)))), 1.0 - glare);
  float veil = 0.026 / (angle * angle * 55.0 + 0.0125) + 1.4 * exp(-angle * 30.0) + 0.10 * exp(-angle * 6.0);
  light += sunColour * up * (disc * limb * 30.0 + veil * 1.1 * (0.02 + 0.98 * glare));

  // The Moon's glow.
  float away = acos(clamp(dot(direction, moon), -1.0, 1.0));
  vec3 pale = mix(moonColour, vec3(1.0), 0.45) * vec3(0.70, 0.85, 1.05);
  light += pale * moonGlow * (0.06 + 0.94 * glare) * (0.055 * exp(-away * 8.0) + 0.32 * exp(-away * 60.0));

  gl_FragColor = vec4(roll(light), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
}
