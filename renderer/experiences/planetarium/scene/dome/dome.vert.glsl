varying vec2 screen;
varying vec3 sunColour;   // what the air leaves of the light of Sun and Moon
varying vec3 moonColour;

void main() {
  screen = position.xy;
  sunColour = throughAir(sun);
  moonColour = throughAir(moon);
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
