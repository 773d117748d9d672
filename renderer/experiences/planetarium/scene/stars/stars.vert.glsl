// All stars in one call. Size and light after the point-spread of the eye: below one pixel the size is held and the
// light falls; above, the size grows slowly with the flux and the brightest wear a halo.
attribute float magnitude;
attribute vec3 colour;       // linear
uniform float limit;         // faintest magnitude seen
uniform float dust;          // magnitudes beyond it that still lend the sky its grain
uniform float unit;          // device pixels for one pixel of a screen 1080 high
uniform float twinkling;     // 0 for none
uniform float seconds;
varying vec3 tint;
varying float light;
varying float halo;
varying float extent;        // half the sprite's side, in radii of the core

const float LEAST = 1.15;    // radius of the smallest core, in units

float hash(float n) {
  return fract(sin(n) * 43758.5453);
}

void main() {
  #ifdef PLACED
    vec3 direction = position;
  #else
    vec3 direction = toHorizon(position);
  #endif
  float lost = extinction(direction.y) * step(-0.02, direction.y);
  float above = limit - magnitude - lost;
  if (above < -dust) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  // A bright sky hides the faint; it does not shrink the bright as much.
  float strength = above + clamp(6.2 - limit, 0.0, 1.6);
  float radius = 0.9 * pow(10.0, 0.4 * 0.27 * strength);
  radius = min(radius, 7.5);
  float held = max(radius, LEAST);
  light = min(1.0, pow(radius / held, 2.0)) * smoothstep(-dust, 2.2, above);
  light = mix(light, 1.0, smoothstep(1.0, 3.2, strength));

  float seed = hash(float(gl_VertexID) * 0.731);
  float wave = sin(seconds * (5.0 + 6.0 * seed) + 40.0 * seed) * sin(seconds * (7.3 + 5.0 * hash(seed)) + 17.0 * seed);
  light *= 1.0 + twinkling * wave * min(0.06 * airMass(direction.y), 0.55);

  halo = smoothstep(3.2, 7.5, strength);
  extent = mix(2.1, 7.0, step(0.001, halo));
  tint = mix(vec3(dot(colour, vec3(0.3, 0.5, 0.2))), colour, smoothstep(0.8, 4.5, strength));
  // Light that grazes the ground reddens.
  tint *= mix(vec3(1.0), vec3(1.0, 0.86, 0.66), clamp(lost / 3.0, 0.0, 1.0));

  gl_Position = project(direction);
  gl_PointSize = 2.0 * held * extent * unit;
}
