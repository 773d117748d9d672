// What is left of light from the top of the air to (height, direction).
varying vec2 place;

void main() {
  float H = sqrt(TOP * TOP - GROUND * GROUND);
  float rho = H * place.y;
  float radius = sqrt(rho * rho + GROUND * GROUND);
  float least = TOP - radius;
  float d = mix(least, rho + H, place.x);
  float mu = d == 0.0 ? 1.0 : clamp((H * H - rho * rho - d * d) / (2.0 * radius * d), -1.0, 1.0);
  vec3 depth = vec3(0.0);
  const int STEPS = 40;
  for (int i = 0; i < STEPS; i++) {
    float t = d * (float(i) + 0.5) / float(STEPS);
    depth += airAt(sqrt(radius * radius + t * t + 2.0 * radius * mu * t)).extinction;
  }
  gl_FragColor = vec4(exp(-depth * d / float(STEPS)), 1.0);
}
