// Trails of the stars around the pole as a still camera takes them: arcs on an upright disc, bright at the head.
attribute vec2 polar; // distance from the pole (disc units), angle
attribute vec3 tint;
attribute vec2 trail; // share of the trail from tail to head, side −1 or 1
attribute float strength;
uniform float pixels;
uniform float width;
uniform float brightness;
uniform float turn;
uniform vec2 pole;
varying vec3 vTint;
varying float vSide;
varying vec2 vPlace;

void main() {
  float a = polar.y + turn;
  vec2 outward = vec2(cos(a), sin(a));
  float unit = length(modelMatrix[0].xyz);
  float far = -(viewMatrix * modelMatrix * vec4(pole, 0.0, 1.0)).z;
  float wide = width * (0.5 + 0.9 * strength) * (0.45 + 0.55 * trail.x);
  float least = 1.4 * far / (pixels * unit);
  float thin = min(1.0, wide / least);
  vec2 place = pole + outward * (polar.x + trail.y * max(wide, least) * 0.5);
  vTint = tint * brightness * pow(trail.x, 1.3) * thin * (0.3 + 0.9 * strength);
  vSide = trail.y;
  vPlace = place;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(place, 0.002, 1.0);
}
