varying float share;
varying float side;
varying float bright;

void main() {
  float core = exp(-side * side * 9.0);
  float glow = 0.35 * exp(-side * side * 2.5);
  vec3 colour = mix(vec3(0.55, 0.85, 0.75), vec3(1.0, 0.98, 0.92), share);
  float fade = pow(share, 1.6) * (1.0 - smoothstep(0.97, 1.0, share));
  gl_FragColor = vec4(colour * (core + glow) * fade * bright * (1.0 - smoothstep(0.75, 1.0, abs(side))), 1.0);
  #include <colorspace_fragment>
}
