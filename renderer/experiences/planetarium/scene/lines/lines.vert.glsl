// Arcs of at most one degree as ribbons of constant width on the screen.
attribute vec3 from;
attribute vec3 to;
attribute float group;    // which figure it belongs to
attribute vec2 gaps;      // radians from either end of this arc to the nearest star of the figure
uniform vec2 pixel;       // size of the canvas, device pixels
uniform float unit;
uniform float width;      // of the ribbon, units
uniform float gap;        // radians left free around each star
uniform float opacity;
uniform float lit;        // the figure that is lit, or −1
uniform float litOpacity;
uniform float fadeLow;    // 1: fades toward the horizon
varying float side;
varying float strength;
varying float wide;

void main() {
  #ifdef PLACED
    vec3 a = from;
    vec3 b = to;
  #else
    vec3 a = toHorizon(from);
    vec3 b = toHorizon(to);
  #endif
  vec4 pa = project(a);
  vec4 pb = project(b);
  vec3 here = position.x < 0.5 ? a : b;
  float away = position.x < 0.5 ? gaps.x : gaps.y;
  strength = (gap > 0.0 ? smoothstep(gap * 0.75, gap * 1.5, away) : 1.0) * mix(1.0, smoothstep(-0.02, 0.10, here.y), fadeLow);
  bool chosen = abs(group - lit) < 0.5;
  strength *= chosen ? litOpacity : opacity;
  if (pa.z > 1.0 || pb.z > 1.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 along = normalize((pb.xy - pa.xy) * pixel + vec2(1e-5, 0.0));
  vec2 across = vec2(-along.y, along.x);
  wide = 0.5 * width * (chosen ? 1.7 : 1.0) * unit + 1.0;
  side = position.y * wide;
  vec2 place = (position.x < 0.5 ? pa : pb).xy;
  gl_Position = vec4(place + across * side * 2.0 / pixel, 0.0, 1.0);
}
