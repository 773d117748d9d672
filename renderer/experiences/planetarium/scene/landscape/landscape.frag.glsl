uniform float sunExposure;   // by which sunlight on the ground is multiplied
uniform float fade;          // 1 on the ground, 0 once it is far below
uniform float lamps;         // 0 by day, 1 when windows are lit
varying vec4 spot;
varying vec3 kind;
varying vec3 ambient;
varying vec3 mist;
varying vec3 sunColour;
varying vec3 moonColour;

float hash2(vec2 p) {
  uvec2 q = uvec2(ivec2(p)) * uvec2(1597334673u, 3812015801u);
  return float((q.x ^ q.y) * 1597334673u) / 4294967295.0;
}

float noise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash2(i), hash2(i + vec2(1.0, 0.0)), f.x),
             mix(hash2(i + vec2(0.0, 1.0)), hash2(i + vec2(1.0, 1.0)), f.x), f.y);
}

float cloud(vec2 p) {
  return 0.53 * noise(p) + 0.27 * noise(p * 2.03 + 7.0) + 0.16 * noise(p * 4.1 + 3.0) + 0.01;
}

vec3 outwardAt(float azimuth) {
  float a = radians(azimuth);
  return vec3(sin(a), 0.0, -cos(a));
}

// Light of Sun and Moon on a surface, and of the sky above it.
vec3 lightOn(vec3 normal, float open) {
  // What the eye finds in the dark once it is used to it.
  vec3 dark = vec3(0.014, 0.020, 0.040) * max(night, 0.8 * twilight);
  vec3 direct = sunColour * max(dot(normal, sun), 0.0) * smoothstep(-0.01, 0.03, sun.y) * sunExposure / 3.14159;
  vec3 moonlit = moonColour * vec3(0.8, 0.9, 1.1) * max(dot(normal, moon), 0.0)
    * smoothstep(-0.01, 0.06, moon.y) * moonlight * sunExposure / 3.14159;
  return direct + moonlit + dark + ambient * open * (0.65 + 0.35 * normal.y);
}

void main() {
  int matter = int(kind.x + 0.5);
  float haze = kind.y;
  float tone = kind.z;
  vec3 outward = outwardAt(spot.x);
  vec3 aside = vec3(-outward.z, 0.0, outward.x);
  float fall = spot.w;
  vec3 light;

  if (matter == 6) {
    float r = length(spot.zw);
    float glow = pow(max(0.0, 1.0 - r), 2.6) * lamps;
    vec3 warm = mix(vec3(1.0, 0.52, 0.20), vec3(1.0, 0.68, 0.36), tone);
    gl_FragColor = vec4(warm * glow * 0.20, 0.0) * fade;
    return;
  }

  if (matter == 0) {
    float far = clamp(haze, 0.0, 1.0);
    vec2 at = vec2(spot.x, spot.y * 1.6) + tone * 40.0;
    float fine = mix(26.0, 60.0, far);
    float wood = smoothstep(0.42, 0.52, cloud(at * vec2(0.22, 0.5)) + 0.10 * (1.0 - far) + 0.02 * fall);
    float crowns = noise(at * vec2(fine, fine * 0.55)) * 0.6 + noise(at * vec2(fine * 2.1, fine)) * 0.4;
    vec3 forest = mix(vec3(0.010, 0.032, 0.018), vec3(0.050, 0.098, 0.040), crowns * crowns);
    vec3 pasture = mix(vec3(0.115, 0.150, 0.050), vec3(0.165, 0.175, 0.075), cloud(at * vec2(0.6, 1.8)));
    vec3 ground = mix(pasture, forest, wood);
    float relief = (noise(at * vec2(0.5, 0.9)) - 0.5) * 0.9;
    vec3 normal = normalize(-outward * 0.75 + vec3(0.0, 0.75, 0.0) - aside * (spot.z * 5.0 + relief));
    light = ground * lightOn(normal, 0.9);
    // Mist gathers in the valleys between two ridges.
    float low = 1.0 - exp(-max(fall - 0.3, 0.0) * 0.42);
    haze = haze + (1.0 - haze) * low * (0.08 + 0.60 * far);
  } else if (matter == 1) {
    vec2 at = vec2(spot.x, spot.y * 2.0);
    float distance_ = clamp(1.0 / max(-spot.y - 1.5, 0.4), 0.0, 1.0);
    float near = clamp(fall / 40.0, 0.0, 1.0);
    float blades = noise(at * vec2(9.0, 3.0) * mix(3.0, 0.8, near)) * 0.5 + cloud(at * vec2(0.35, 0.8)) * 0.5;
    vec3 ground = mix(vec3(0.040, 0.088, 0.022), vec3(0.105, 0.150, 0.038), blades);
    vec3 hay = vec3(0.150, 0.135, 0.055);
    ground = mix(ground, hay, 0.32 * smoothstep(0.50, 0.62, cloud(at * vec2(0.07, 0.22) + 3.0)));
    ground *= mix(1.0, 0.5, near);
    vec3 normal = normalize(vec3(0.0, 1.0, 0.0) - outward * 0.25 - aside * spot.z * 3.0);
    light = ground * lightOn(normal, 1.35);
    haze *= distance_;
  } else if (matter == 9) {
    // Waves are foreshortened: their tilt is noise on the plane of the water, smoothed where it is too far to be told.
    float drop = max(-spot.y, 0.02);
    float away = 1.0 / tan(radians(drop));
    vec2 at = outward.xz * away * 2.2;
    float calm_ = 1.0 / (1.0 + 0.10 * away);
    vec2 tilt = vec2(noise(at * 1.7 + 11.0) - 0.5, noise(at * 1.7 + 57.0) - 0.5) * calm_
      + vec2(noise(at * 0.31 + 5.0) - 0.5, noise(at * 0.31 + 71.0) - 0.5) * 0.5 * (1.0 - 0.5 * calm_);
    vec3 normal = normalize(vec3(0.10 * tilt.x, 1.0, 0.10 * tilt.y));
    vec3 ray = vec3(outward.x * cos(radians(spot.y)), -sin(radians(drop)), outward.z * cos(radians(spot.y)));
    vec3 mirrored = reflect(ray, normal);
    mirrored.y = max(mirrored.y, 0.01);
    mirrored = normalize(mirrored);
    float grazing = clamp(1.0 - dot(-ray, normal), 0.0, 1.0);
    float fresnel = 0.02 + 0.98 * pow(grazing, 5.0) * 0.72;
    vec3 deep = vec3(0.010, 0.045, 0.070) * lightOn(vec3(0.0, 1.0, 0.0), 1.0);
    light = mix(deep, airLight(mirrored), fresnel);
    // Glitter: the path of light that the wind's small facets throw under Sun and Moon.
    float spark = 0.25 + 1.5 * smoothstep(0.55, 0.95, noise(at * vec2(9.0) + 3.0)) * calm_;
    float sunPath = exp(-pow(length(mirrored - sun) / 0.16, 2.0));
    float moonPath = exp(-pow(length(mirrored - moon) / 0.14, 2.0));
    light += sunColour * sunPath * spark * 0.9 * smoothstep(-0.02, 0.04, sun.y);
    light += moonColour * vec3(0.8, 0.9, 1.1) * moonPath * spark * 0.05 * night * smoothstep(-0.02, 0.05, moon.y)
      * clamp(moonlight * 400000.0, 0.0, 1.0);
    haze *= clamp(1.6 - 1.2 * drop, 0.0, 1.0);
  } else if (matter == 10) {
    // Snow that the wind carved: long low waves across, bright to the light and blue in their shade.
    float drop = max(-spot.y, 0.05);
    float away = min(1.0 / tan(radians(drop)), 90.0);
    vec2 at = outward.xz * away;
    float wind = noise(at * vec2(0.45, 1.6)) + 0.5 * noise(at * vec2(1.3, 4.2) + 9.0);
    float along = noise(at * vec2(0.45, 1.6) + vec2(0.35, 0.0)) + 0.5 * noise(at * vec2(1.3, 4.2) + vec2(9.35, 9.0));
    float ridge = noise(vec2(spot.x * 4.0, spot.y * 9.0)) - 0.5;
    float steep = fall < 0.02 ? 0.4 : spot.y > -0.25 ? 0.5 : 0.0;
    vec3 normal = normalize(vec3(0.5 * (wind - along), 1.0, 0.3 * (along - wind)) - outward * steep
      - aside * (spot.z * 2.0 + ridge * steep * 1.6));
    vec3 snow = mix(vec3(0.56, 0.66, 0.80), vec3(0.80, 0.84, 0.90), smoothstep(0.35, 1.05, wind));
    light = snow * lightOn(normal, 1.0);
    haze *= clamp(1.2 - 0.7 * drop, 0.0, 1.0);
  } else if (matter == 8) {
    vec2 at = spot.xy * 30.0;
    vec3 normal = normalize(-outward * 0.45 + aside * spot.z * 0.9 + vec3(0.0, 0.15 + 0.85 * spot.w, 0.0));
    vec3 leaves = mix(vec3(0.030, 0.050, 0.018), vec3(0.085, 0.095, 0.028), tone) * (0.75 + 0.5 * noise(at));
    light = leaves * lightOn(normal, 0.5 + 0.5 * spot.w);
  } else if (matter == 2) {
    vec3 normal = normalize(-outward * 0.55 + aside * spot.z * 0.8 + vec3(0.0, 0.5, 0.0));
    vec3 needles = mix(vec3(0.008, 0.022, 0.016), vec3(0.030, 0.055, 0.030), tone);
    light = needles * lightOn(normal, 0.45 + 0.55 * spot.w);
  } else {
    vec3 normal = normalize(-outward * 0.8 + aside * spot.z + vec3(0.0, matter == 4 ? 0.6 : 0.15, 0.0));
    vec3 stone = mix(vec3(0.48, 0.42, 0.34), vec3(0.58, 0.47, 0.35), tone);
    vec3 tile = tone < 0.28 ? vec3(0.075, 0.085, 0.105) : mix(vec3(0.17, 0.048, 0.026), vec3(0.25, 0.085, 0.042), tone);
    vec3 skin = matter == 3 ? stone : matter == 7 ? vec3(0.50, 0.36, 0.30) : matter == 4 ? tile : vec3(0.05, 0.06, 0.08);
    light = skin * (lightOn(normal, 1.0) + 0.35 * ambient);
    if (matter == 5) {
      float on = step(0.45, tone) * lamps;
      vec3 warm = mix(vec3(1.0, 0.50, 0.17), vec3(1.0, 0.74, 0.42), fract(tone * 7.0));
      light += warm * on * (1.1 + 0.9 * fract(tone * 13.0));
    }
    // A little lamplight on the walls.
    light += skin * vec3(1.0, 0.6, 0.3) * lamps * 0.035;
  }

  light = mix(light, mist, clamp(haze, 0.0, 0.96));
  gl_FragColor = vec4(roll(light), 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb = dither(gl_FragColor.rgb);
  gl_FragColor *= fade;
}
