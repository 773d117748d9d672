// The upright disc of sky: zenith above, the light of the hour low down, a glow where the Sun went.
uniform vec3 zenith;
uniform vec3 low;
uniform float brightness;
uniform float sunSide; // −1 west (left) to 1 east (right)
uniform float warmth;
varying vec2 vPlace;

float grain(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
  float r = length(vPlace - vec2(0.0, CENTRE)) / RADIUS;
  float height = clamp(vPlace.y / (CENTRE + RADIUS), 0.0, 1.0);
  vec3 color = mix(low, zenith, smoothstep(0.02, 0.72, height));
  vec2 d = (vPlace - vec2(sunSide * 0.55, 0.1)) / vec2(0.75, 0.34);
  color += vec3(1.0, 0.46, 0.16) * warmth * exp(-dot(d, d) * 1.6) * 0.55;
  color *= 1.0 - 0.55 * smoothstep(0.55, 1.0, r);
  gl_FragColor = vec4(color * brightness, 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += (grain(gl_FragCoord.xy) - 0.5) / 255.0;
}
