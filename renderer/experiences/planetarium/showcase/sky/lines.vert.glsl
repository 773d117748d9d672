// Figures of the constellations as flat ribbons of constant width on the screen, drawn on the far half only.
attribute vec3 other;
attribute float side;
uniform float pixels;
uniform float width; // diorama units
uniform float horizon;
uniform mat4 dioramaInverse;
varying float vShown;

#include <lens>

void main() {
  vec4 world = modelMatrix * vec4(lens(position), 1.0);
  vec4 view = viewMatrix * world;
  vec4 far = viewMatrix * modelMatrix * vec4(lens(other), 1.0);
  float unit = length(modelMatrix[0].xyz);
  vec3 out_ = (viewMatrix * vec4(mat3(modelMatrix) * lens(position), 0.0)).xyz / unit;
  vShown = 1.0 - smoothstep(-0.3, 0.05, dot(out_, normalize(-view.xyz)));
  vShown *= smoothstep(horizon + 0.02, horizon + 0.14, (dioramaInverse * world).y);
  vec2 along = normalize(far.xy / far.z - view.xy / view.z);
  float wide = max(width * unit, 1.2 * -view.z / pixels);
  view.xy += vec2(-along.y, along.x) * side * wide * 0.5;
  gl_Position = projectionMatrix * view;
}
