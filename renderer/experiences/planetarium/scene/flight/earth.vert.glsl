// The whole screen while the Earth is near; from afar a square about it.
uniform vec3 earthCentre;   // direction, CAM
uniform float wide_;        // tangent of half the square's side; 0 for the whole screen
varying vec2 screen;

void main() {
  screen = position.xy;
  if (wide_ > 0.0) {
    vec3 right = normalize(cross(earthCentre, abs(earthCentre.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0)));
    vec3 up = cross(right, earthCentre);
    vec4 place = project(normalize(earthCentre + (right * position.x + up * position.y) * wide_));
    screen = place.xy;
    gl_Position = place.z > 1.5 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(place.xy, 0.0, 1.0);
    return;
  }
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
