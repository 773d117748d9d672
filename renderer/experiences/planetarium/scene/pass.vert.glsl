varying vec2 place;

void main() {
  place = uv;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
