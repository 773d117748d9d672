// Projection of the sky, twin of projection.ts: HOR unit vectors to clip space and back, through either lens.
uniform mat3 view;      // HOR to view: right, up, back
uniform float lens;     // 0 stereographic (a screen), 1 azimuthal equidistant (a dome)
uniform float half_;    // stereographic: tan(vertical field / 4); equidistant: vertical field / 2, radians
uniform float aspect;   // width / height
uniform vec2 centre_;   // where the gaze's direction is drawn, clip space

vec2 toScreen(vec3 direction) {
  vec3 v = view * direction;
  float sine = length(v.xy);
  float scale = lens > 0.5
    ? (sine < 1e-5 ? 1.0 : atan(sine, -v.z) / sine)
    : 1.0 / (1.0 - min(v.z, 0.999999));
  return v.xy * scale / (half_ * vec2(aspect, 1.0)) + centre_;
}

// z is far beyond 1 for what lies behind and is not drawn: of a triangle that reaches there, next to nothing is drawn,
// so that none crosses the picture.
vec4 project(vec3 direction) {
  vec2 place = toScreen(direction);
  if ((view * direction).z > 0.82) return vec4(place * 4.0, 1000.0, 1.0);
  return vec4(place, 0.0, 1.0);
}

vec3 unproject(vec2 screen) {
  vec2 p = (screen - centre_) * half_ * vec2(aspect, 1.0);
  if (lens > 0.5) {
    float angle = length(p);
    return normalize(transpose(view) * vec3(p * (angle < 1e-5 ? 1.0 : sin(angle) / angle), -cos(angle)));
  }
  float square = dot(p, p);
  return normalize(transpose(view) * (vec3(2.0 * p, square - 1.0) / (1.0 + square)));
}
