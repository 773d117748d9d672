varying vec2 screen;

void main() {
  screen = position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
