// Shooting stars: streaks from tail to head, in HOR, wider at the head.
attribute vec3 head;
attribute vec3 tail;
attribute float light;
uniform vec2 pixel;
uniform float unit;
varying float share;     // 0 at the tail, 1 at the head
varying float side;
varying float bright;

const float WIDTH = 4.5; // units, on either side of the head

void main() {
  vec4 a = project(tail);
  vec4 b = project(head);
  if (a.z > 1.0 || b.z > 1.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 along = normalize((b.xy - a.xy) * pixel + vec2(1e-5, 0.0));
  vec2 across = vec2(-along.y, along.x);
  share = position.x;
  side = position.y;
  bright = light;
  float wide = WIDTH * unit * mix(0.35, 1.0, share);
  vec2 place = mix(a.xy, b.xy, share) + (across * side * wide + along * wide * share) * 2.0 / pixel;
  gl_Position = vec4(place, 0.0, 1.0);
}
