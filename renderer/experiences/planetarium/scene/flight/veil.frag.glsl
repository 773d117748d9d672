// The layer of cloud that one climbs through.
uniform float thick;
varying vec2 screen;

void main() {
  vec3 direction = unproject(screen);
  float low = 0.75 + 0.25 * direction.y;
  vec3 light = 0.55 * airLight(normalize(vec3(direction.x, abs(direction.y) + 0.25, direction.z)))
    + 0.35 * airLight(vec3(0.0, 1.0, 0.0));
  light = mix(vec3(dot(light, vec3(0.3, 0.5, 0.2))), light, 0.45) * low + vec3(0.006, 0.008, 0.012);
  gl_FragColor = vec4(roll(light * 1.15), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
  gl_FragColor *= thick;
}
