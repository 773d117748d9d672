// One mote of light: it starts low somewhere along the screen, sways up like an aurora and goes into the star.
attribute vec4 seed; // where along the screen, when, how it sways, how bright
uniform float time;
uniform float aspect;
uniform float pixels; // canvas pixels for half its height
uniform vec2 star;
uniform vec3 accent;
varying vec3 vLight;

void main() {
  float begins = seed.y * 1.7 - 0.75;
  float t = clamp((time - begins) / (1.5 + 0.9 * seed.w), 0.0, 1.0);
  float rise = t * t * (3.0 - 2.0 * t);
  float side = (seed.x * 2.0 - 1.0);
  vec2 from = vec2(side * aspect * 0.95, -1.12);
  vec2 over = vec2(side * aspect * 0.62 + 0.22 * sin(seed.z * 6.3), star.y + 0.1 + 0.5 * (seed.z - 0.4));
  vec2 place = mix(mix(from, over, rise), mix(over, star, rise), rise);
  place.x += 0.06 * sin(6.2831 * (seed.z + t * 1.4)) * (1.0 - rise);
  float seen = smoothstep(0.0, 0.18, t) * (1.0 - smoothstep(0.86, 1.0, t));
  float size = mix(2.6, 7.5, seed.w * seed.w) * pixels / 540.0;
  vLight = mix(accent, vec3(1.0, 0.96, 0.88), 0.25 + 0.5 * rise) * seen * (0.35 + 0.75 * seed.w);
  gl_Position = vec4(place.x / aspect, place.y, 0.0, 1.0);
  gl_PointSize = 2.0 * size;
}
