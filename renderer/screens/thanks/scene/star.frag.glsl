// The star that is lit: a small core, a wide breath of the accent and four long soft rays.
uniform float time;
uniform vec3 accent;
varying vec2 vPlace;

float grain(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
  float lit = smoothstep(0.3, 2.3, time);
  float flare = exp(-pow((time - 2.2) / 0.45, 2.0)) * 0.35;
  float r = length(vPlace);
  float core = exp(-r * r * mix(9000.0, 1500.0, lit));
  float halo = exp(-r * 7.5) * 0.55 + exp(-r * r * 5.5) * 0.22;
  vec2 p = abs(vPlace);
  float rays = exp(-p.x * 5.0) * exp(-p.y * p.y * 26000.0) + exp(-p.y * 5.0) * exp(-p.x * p.x * 26000.0);
  float edge = smoothstep(1.1, 0.7, r);
  vec3 color = vec3(1.0, 0.97, 0.92) * (core + rays * 0.55) + accent * halo;
  gl_FragColor = vec4(color * edge * (lit + flare) + (grain(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
