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
  vec3 light = ground * (shade * brightness + vec3(0.75, 0.9, 1.15) * earthshine * (0.4 + 0.6 * depth));
  light = light * throughAir(centre) + airLight(centre);
  gl_FragColor = vec4(roll(light), 1.0 - smoothstep(1.0 - soft, 1.0 + soft * 0.5, r));
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
}
