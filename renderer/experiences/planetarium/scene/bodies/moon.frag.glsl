// The Moon as a sphere under the Sun's light, with NASA's map; the sky's light lies before it, the stars behind.
uniform vec3 centre;
uniform vec3 rightward;
uniform vec3 upward;
uniform vec3 toSun;      // HOR
uniform vec3 north;      // HOR
uniform vec3 meridian;   // HOR, longitude 0 on the equator
uniform sampler2D face;
uniform float brightness;
uniform float earthshine;
uniform vec4 shadow;     // middle of the Earth's shadow, umbra, penumbra: radii of the Moon; 0 for none
uniform float ember;     // light of the face within the umbra
uniform float radius;    // shown, radians
varying vec2 disc;

vec3 albedo(vec3 normal) {
  vec3 east = cross(north, meridian);
  float latitude = asin(clamp(dot(normal, north), -1.0, 1.0));
  float longitude = atan(dot(normal, east), dot(normal, meridian));
  return texture2D(face, vec2(longitude / 6.2831853 + 0.5, latitude / 3.14159265 + 0.5)).rgb;
}

void main() {
  float r = length(disc);
  float soft = fwidth(r);
  if (r > 1.0 + soft) discard;
  float depth = sqrt(max(0.0, 1.0 - r * r));
  vec3 normal = normalize(rightward * disc.x + upward * disc.y - centre * depth);
  float lit = dot(normal, toSun);
  // The dust of the Moon throws light back: Lommel and Seeliger's law, with a softened terminator.
  float shade = smoothstep(-0.03, 0.10, lit) * max(lit, 0.0) / (max(lit, 0.0) + max(depth, 0.12)) * 2.0;
  shade = mix(shade, max(lit, 0.0), 0.45);
  vec3 ground = albedo(normal);
  ground = pow(ground, vec3(1.35)) * vec3(1.06, 1.0, 0.93);
  float sunlit = 1.0;
  vec3 copper = vec3(0.0);
  if (shadow.w > 0.0) {
    float from = length(disc - shadow.xy);
    float x = clamp((from - shadow.z) / (shadow.w - shadow.z), 0.0, 1.0);
    // The penumbra is felt only near the umbra, whose edge the air blurs.
    sunlit = smoothstep(-0.035, 0.06, (from - shadow.z) / shadow.z) * (0.40 + 0.60 * pow(x, 0.5));
    float deep = 1.0 - clamp(from / shadow.z, 0.0, 1.0);
    vec3 red = mix(vec3(1.0, 0.36, 0.14), vec3(0.52, 0.085, 0.028), smoothstep(0.0, 0.75, deep));
    // At the edge the ozone lets blue through.
    red = mix(red, vec3(0.62, 0.66, 0.74), 0.55 * (1.0 - smoothstep(0.0, 0.09, deep)));
    copper = red * ember * (1.0 - sunlit);
  }
  vec3 light = ground * (shade * sunlit * brightness + vec3(0.75, 0.9, 1.15) * earthshine * (0.4 + 0.6 * depth) + copper * (0.55 + 0.45 * depth));
  light = light * throughAir(centre) + airLight(centre);
  // The Sun's glare is in the eye: it lies over the Moon too.
  vec3 direction = normalize(centre + (rightward * disc.x + upward * disc.y) * tan(radius));
  light += throughAir(sun) * smoothstep(-0.03, 0.0, sun.y) * sunVeil(acos(clamp(dot(direction, sun), -1.0, 1.0))) * 1.1;
  gl_FragColor = vec4(roll(light), 1.0 - smoothstep(1.0 - soft, 1.0 + soft * 0.5, r));
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
}
