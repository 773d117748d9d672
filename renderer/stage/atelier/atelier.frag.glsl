// Light of the workshop: a warm key from the upper left, a cool fill, a white rim from behind, and a studio of
// soft boxes for metal and varnish. Directions are in view space, so every diorama is lit alike.
uniform vec3 keyDirection;
uniform vec3 keyColor;
uniform vec3 fillColor;
uniform vec3 skyColor;
uniform vec3 rimColor;
uniform vec3 lampPosition;
uniform vec3 lampColor;
uniform float lampReach; // larger fades sooner
uniform float glow;
uniform float exposure;
#ifdef SUN
  uniform vec3 sunDirection;
  uniform vec3 sunColor;
  uniform float sunAngle;
#endif

varying vec3 vPaint;
varying vec4 vSurface;
varying vec2 vDirect;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vPlace;

vec3 toWorld(vec3 view) {
  return normalize((vec4(view, 0.0) * viewMatrix).xyz);
}

// The room that metal sees, along a reflected direction in view space.
vec3 studio(vec3 r, float roughness, float metalness) {
  vec3 room = mix(vec3(0.01, 0.012, 0.024), vec3(0.16, 0.19, 0.34), smoothstep(-0.7, 1.0, r.y));
  float edge = mix(0.05, 0.55, roughness);
  float box = smoothstep(0.82 - edge, 0.86 + edge * 0.2, dot(r, keyDirection));
  float strip = smoothstep(0.55 - edge, 0.62 + edge, r.x) * smoothstep(-0.75 - edge, -0.3, r.y) * (1.0 - smoothstep(0.3, 0.75 + edge, r.y));
  float floorLine = exp(-pow((r.y + 0.12) / (0.10 + 0.3 * roughness), 2.0));
  return room
    + keyColor * box * mix(2.6, 1.1, roughness)
    + mix(fillColor, vec3(dot(fillColor, vec3(0.33))), 0.55) * strip * 1.5
    + keyColor * floorLine * 0.16
    // The wall behind, in lamplight: what flat tops show to an eye in front of them.
    + keyColor * mix(0.05, 0.3, metalness) * smoothstep(-0.15, 0.75, r.y) * smoothstep(0.1, -0.9, r.z);
}

float ggx(float nh, float roughness) {
  float a2 = pow(max(roughness, 0.08), 4.0);
  float d = nh * nh * (a2 - 1.0) + 1.0;
  return a2 / (3.14159 * d * d);
}

// Neutral tone mapping of Khronos (https://github.com/KhronosGroup/ToneMapping, Apache-2.0), in short form.
vec3 neutral(vec3 c) {
  float x = min(c.r, min(c.g, c.b));
  float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
  c -= offset;
  float peak = max(c.r, max(c.g, c.b));
  const float start = 0.76;
  if (peak < start) return c;
  float d = 1.0 - start;
  float top = 1.0 - d * d / (peak + d - start);
  c *= top / peak;
  float g = 1.0 - 1.0 / (0.15 * (peak - top) + 1.0);
  return mix(c, vec3(top), g);
}

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float noise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1.0, 0.0)), f.x), mix(hash(i + vec2(0.0, 1.0)), hash(i + vec2(1.0, 1.0)), f.x), f.y);
}

// Walnut in twelve fields whose fibres run outward: pores, and the slow bands of the years.
float woodGrain(vec3 p) {
  float field = floor(atan(p.z, p.x) / 0.5235988);
  float a = (field + 0.5) * 0.5235988;
  vec2 q = vec2(cos(a) * p.x + sin(a) * p.z, cos(a) * p.z - sin(a) * p.x);
  float across = q.y + 0.4 * p.y + 0.05 * noise(q * vec2(2.2, 7.0) + field * 17.0);
  float bands = 0.5 + 0.5 * sin(across * 74.0 + 2.6 * noise(vec2(q.x * 3.0 + field, across * 9.0)));
  float pores = noise(vec2(q.x * 14.0 + field * 5.0, (across + p.y * 0.6) * 260.0));
  return 0.74 + 0.3 * bands + 0.22 * (pores - 0.5);
}

// Courses of roof tiles, each tile of its own fire; they melt away before they are finer than a pixel.
float roofTiles(vec3 p) {
  vec2 tile = vec2((p.x - p.z) * 62.0, p.y * 105.0);
  float seen = 1.0 - smoothstep(0.25, 0.7, max(fwidth(tile.x), fwidth(tile.y)));
  float course = floor(tile.y);
  float own = hash(vec2(floor(tile.x + 0.5 * mod(course, 2.0)), course));
  return mix(1.0, 0.72 + 0.3 * fract(tile.y) + 0.26 * own, seen);
}

// Straight-grained wood: the lines of the years and its pores, which melt away before they are finer than a pixel.
float straightFibres(float along, float across) {
  float seen = 1.0 - smoothstep(1.0, 3.0, fwidth(across) * 430.0);
  float years = 0.5 + 0.5 * sin(across * 430.0 + 9.0 * noise(vec2(along * 1.3, across * 5.0)));
  float pores = noise(vec2(along * 9.0, across * 330.0));
  float bands = noise(vec2(along * 0.8, across * 40.0));
  return 0.94 + 0.16 * (bands - 0.5) + seen * (0.2 * (years - 0.5) + 0.16 * (pores - 0.5));
}

float grain(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
  vec3 n = normalize(vNormal) * (gl_FrontFacing ? 1.0 : -1.0);
  vec3 v = normalize(cameraPosition - vWorld);
  vec3 key = toWorld(keyDirection);
  float roughness = vSurface.x;
  float metalness = max(vSurface.y, 0.0);
  vec3 paint = vPaint;
  if (vSurface.y < -3.5) paint *= straightFibres(vPlace.z, vPlace.x + 0.4 * vPlace.y);
  else if (vSurface.y < -2.5) paint *= straightFibres(vPlace.x, vPlace.z + 0.4 * vPlace.y);
  else if (vSurface.y < -1.5) paint *= roofTiles(vPlace);
  else if (vSurface.y < -0.5) paint *= woodGrain(vPlace);
  float open = vSurface.w;
  vec3 shade = mix(vec3(0.16, 0.19, 0.32), vec3(1.0), open);

  float up = dot(n, toWorld(vec3(0.0, 1.0, 0.0))) * 0.5 + 0.5;
  vec3 light = skyColor * mix(0.35, 1.0, up) * shade;
  light += fillColor * max(0.0, dot(n, toWorld(vec3(0.86, 0.12, 0.5)))) * shade * 0.55;

  #ifdef SUN
    vec3 direct = sunDirection;
    float free = smoothstep(vDirect.x - 0.05, vDirect.x + 0.05, sunAngle) * (1.0 - smoothstep(vDirect.y - 0.05, vDirect.y + 0.05, sunAngle));
    vec3 directColor = sunColor * free;
    light += keyColor * max(0.0, dot(n, key)) * shade;
  #else
    vec3 direct = key;
    vec3 directColor = keyColor * vDirect.x;
  #endif
  float facing = max(0.0, dot(n, direct));
  light += directColor * facing * mix(shade, vec3(1.0), 0.6);

  vec3 toLamp = lampPosition - vWorld;
  float lampFar = dot(toLamp, toLamp);
  vec3 lampDirection = toLamp * inversesqrt(max(lampFar, 1e-5));
  vec3 lamp = lampColor / (1.0 + lampFar * lampReach);
  float lampFacing = max(0.0, dot(n, lampDirection) * 0.92 + 0.08);
  light += lamp * lampFacing * shade;

  vec3 h = normalize(direct + v);
  vec3 hl = normalize(lampDirection + v);
  float fresnel = pow(1.0 - max(0.0, dot(n, v)), 5.0);
  vec3 f0 = mix(vec3(0.04), paint, metalness);
  vec3 reflectance = f0 + (max(vec3(1.0 - roughness), f0) - f0) * fresnel;
  vec3 mirrored = (viewMatrix * vec4(reflect(-v, n), 0.0)).xyz;
  vec3 gloss = studio(mirrored, roughness, metalness) * reflectance * mix(1.0 - roughness * 0.8, 1.0, metalness) * mix(shade, vec3(1.0), 0.35);
  gloss += directColor * facing * ggx(max(0.0, dot(n, h)), roughness) * reflectance * 0.35;
  gloss += lamp * lampFacing * ggx(max(0.0, dot(n, hl)), max(roughness, 0.2)) * reflectance * 0.5;

  float rim = pow(1.0 - max(0.0, dot(n, v)), 3.0) * smoothstep(-0.1, 0.7, dot(n, toWorld(vec3(0.25, 0.75, -0.6))));
  vec3 color = paint * (1.0 - metalness) * light + gloss;
  color += rimColor * rim * mix(vPaint, vec3(1.0), 0.35) * open;
  vec3 lamplit = mix(paint, vec3(dot(paint, vec3(0.33))), 0.65) * vec3(1.0, 0.52, 0.2);
  color += lamplit * (min(vSurface.z, 0.45) * 6.0 * glow) * (1.0 - step(0.5, vSurface.z));
  color = mix(color, vPaint * (0.12 + glow * 1.9), step(0.5, vSurface.z) * clamp(vSurface.z * 2.0 - 1.0, 0.0, 1.0));

  color = neutral(color * exposure);
  gl_FragColor = vec4(color, 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += (grain(gl_FragCoord.xy) - 0.5) / 255.0;
}
