// Galaxies, clusters and nebulae: squares laid on the sky, turned by their position angle.
attribute vec3 place;      // EQJ
attribute vec2 extent;     // half of the long and of the short axis, radians
attribute float slant;     // of the long axis, radians from north through east
attribute float magnitude; // of the whole
attribute float matter;    // index of the type
attribute float grain;     // 0 where the catalogue has the stars themselves
uniform float limit;
uniform float unit;
uniform vec2 pixel;        // size of the canvas, device pixels
varying vec2 at;           // 1 at the edge that catalogues give
varying float kind;
varying float light;
varying float size;        // half of the long axis on the screen, units
varying float seed;
varying float stars;

const float REACH = 1.7;   // how far beyond that edge the glow is drawn
const float NEAR = 0.002;  // radians to the point that shows where north is
const float LEAST = 3.2;   // units: smaller ones are held at this size, as stars are

void main() {
  vec3 centre = toHorizon(place);
  vec4 middle = project(centre);
  float lost = extinction(centre.y) * step(-0.02, centre.y);
  float above = limit - magnitude - lost;
  if (middle.z > 1.0 || above < -0.4) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec3 east = normalize(vec3(-place.y, place.x, 0.0));
  vec3 beyond = toHorizon(place + NEAR * cross(place, east));
  vec2 centre_px = middle.xy * 0.5 * pixel;
  vec2 north = toScreen(beyond) * 0.5 * pixel - centre_px;
  float perRadian = length(north) / NEAR;
  north = normalize(north);
  // With north up, east is to the left: the sky is seen from inside.
  vec2 along = cos(slant) * north + sin(slant) * vec2(-north.y, north.x);
  vec2 across = vec2(-along.y, along.x);
  vec2 half_px = max(extent * perRadian, vec2(LEAST * unit));
  size = half_px.x / unit;
  at = position.xy * REACH;
  kind = matter;
  stars = grain * smoothstep(14.0, 50.0, size);
  seed = fract(float(gl_InstanceID) * 0.618034);
  // What is spread wide is paler; what comes near gains as in a telescope.
  light = smoothstep(-0.4, 3.6, above) * mix(1.0, 0.72, smoothstep(40.0, 300.0, size));
  vec2 spot = centre_px + (along * at.x * half_px.x + across * at.y * half_px.y);
  gl_Position = vec4(spot * 2.0 / pixel, 0.0, 1.0);
}
