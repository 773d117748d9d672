// Stereographic projection, twin of projection.ts: HOR unit vectors to clip space and back.
uniform mat3 view;      // HOR to view: right, up, back
uniform float half_;    // tan(vertical field / 4)
uniform float aspect;   // width / height
uniform vec2 centre_;   // where the gaze's direction is drawn, clip space

vec2 toScreen(vec3 direction) {
  vec3 v = view * direction;
  return v.xy / ((1.0 - min(v.z, 0.999999)) * half_ * vec2(aspect, 1.0)) + centre_;
}

vec4 project(vec3 direction) {
  vec3 v = view * direction;
  if (v.z > 0.82) return vec4(2.0, 2.0, 2.0, 1.0);
  return vec4(toScreen(direction), 0.0, 1.0);
}

vec3 unproject(vec2 screen) {
  vec2 p = (screen - centre_) * half_ * vec2(aspect, 1.0);
  float square = dot(p, p);
  return normalize(transpose(view) * (vec3(2.0 * p, square - 1.0) / (1.0 + square)));
}
