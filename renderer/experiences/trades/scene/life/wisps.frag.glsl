uniform vec3 color;
uniform float strength;
uniform float steam;

varying float vFade;

void main() {
  vec2 d = gl_PointCoord * 2.0 - 1.0;
  float soft = exp(-dot(d, d) * 3.2) - 0.04;
  if (soft <= 0.0) discard;
  float alpha = soft * vFade;
  gl_FragColor = mix(vec4(color * alpha, 1.0), vec4(color / strength, alpha * strength), steam);
}
