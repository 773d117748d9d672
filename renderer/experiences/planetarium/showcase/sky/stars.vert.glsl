// Stars on the inside of a dome that is seen from outside: the far half is the sky, the near half is almost clear.
attribute vec3 tint;
attribute float flux;
uniform float pixels; // canvas pixels for one scene unit at distance 1
uniform float brightness;
uniform float horizon; // height under which stars set, diorama units
uniform mat4 dioramaInverse;
varying vec3 vTint;
varying float vCore;

#include <lens>

void main() {
  vec4 world = modelMatrix * vec4(lens(position), 1.0);
  vec3 up = (dioramaInverse * world).xyz;
  vec4 view = viewMatrix * world;
  float unit = length(modelMatrix[0].xyz);
  vec3 out_ = (viewMatrix * vec4(mat3(modelMatrix) * lens(position), 0.0)).xyz / unit;
  float near = smoothstep(-0.15, 0.25, dot(out_, normalize(-view.xyz)));
  float risen = smoothstep(horizon, horizon + 0.1, up.y);
  float size = pixels * unit / -view.z;
  float radius = size * (0.0045 + 0.036 * sqrt(flux));
  vTint = tint * brightness * risen * mix(1.0, 0.025, near) * (0.16 + 1.5 * sqrt(flux)) * min(1.0, radius / 1.4);
  gl_Position = projectionMatrix * view;
  gl_PointSize = 2.0 * max(radius, 1.4);
  vCore = clamp(flux * 1.2, 0.0, 1.0);
}
