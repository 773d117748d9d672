// Grains that rise (steam) or drift (dust); each lives its time over and over, from its own moment on.
attribute vec4 seed; // where it begins in the box, 0 to 1, and when
uniform float time;
uniform float scale; // pixels for a metre at one metre's distance
uniform float lasts; // seconds
uniform float grain; // metres across
uniform float steam; // 1: rises and widens; 0: drifts
uniform vec3 at;
uniform vec3 size;

varying float vFade;

void main() {
  float age = fract(time / lasts + seed.w);
  vec3 rest = seed.xyz - 0.5;
  float turn = 6.2832 * (seed.x + age);
  vec3 drift = vec3(sin(turn), 0.6 * sin(2.0 * turn + seed.y * 6.0), cos(turn)) * 0.05;
  vec3 risen = vec3(rest.x + sin(turn) * 0.5 * age, age, rest.z + cos(turn) * 0.4 * age);
  vec3 place = at + size * mix(rest, risen, steam) + drift * (1.0 - steam);
  vec4 seen = modelViewMatrix * vec4(place, 1.0);
  gl_Position = projectionMatrix * seen;
  float across = grain * mix(0.6 + seed.z, 0.35 + 1.1 * age, steam);
  gl_PointSize = max(1.0, across * scale / -seen.z);
  vFade = mix(sin(3.1416 * age), smoothstep(0.0, 0.2, age) * (1.0 - age) * (1.0 - age) * 1.6, steam);
}
