// Drawings, not photographs: what each kind of object is, soft as the eye sees it.
varying vec2 at;
varying float kind;
varying float light;
varying float size;
varying float seed;
varying float stars;

float hash2(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031 + seed);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float noise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash2(i), hash2(i + vec2(1.0, 0.0)), f.x),
             mix(hash2(i + vec2(0.0, 1.0)), hash2(i + vec2(1.0, 1.0)), f.x), f.y);
}

float cloud(vec2 p) {
  return 0.5 * noise(p) + 0.27 * noise(p * 2.03 + 7.0) + 0.15 * noise(p * 4.1 + 3.0) + 0.08 * noise(p * 8.3 + 1.0);
}

// Points strewn more thickly toward the middle: `cells` across half of the object.
float sprinkle(float cells, float crowd) {
  vec2 p = at * cells;
  float sum = 0.0;
  for (int x = -1; x <= 1; x++) {
    for (int y = -1; y <= 1; y++) {
      vec2 cell = floor(p) + vec2(float(x), float(y));
      vec2 spot = cell + 0.5 + 0.8 * (vec2(hash2(cell + 3.1), hash2(cell + 8.7)) - 0.5);
      float r = length(spot) / cells;
      float there = step(hash2(cell + 1.7), exp(-crowd * r * r));
      float far = length(p - spot) * size / cells;
      float bright = 0.3 + 0.9 * pow(hash2(cell + 5.3), 4.0);
      sum += there * bright * exp(-far * far / (0.9 + 1.6 * bright));
    }
  }
  return sum;
}

void main() {
  float r = length(at);
  int matter = int(kind + 0.5);
  vec3 glow = vec3(0.0);

  if (matter == 0) {
    // Galaxy: a disc that fades outward about a warm heart.
    float disc = 0.62 * exp(-2.7 * r);
    float heart = 0.55 * exp(-r * r * 45.0);
    float dust = 1.0 - 0.3 * smoothstep(0.2, 0.7, r) * cloud(at * 5.0 + 2.0);
    glow = disc * dust * mix(vec3(1.0, 0.9, 0.76), vec3(0.70, 0.82, 1.0), smoothstep(0.1, 0.7, r)) + heart * vec3(1.0, 0.93, 0.80);
  } else if (matter == 1) {
    glow = vec3(0.72, 0.82, 1.0) * (mix(0.30, 0.06, smoothstep(8.0, 60.0, size)) * exp(-r * r * 2.6) + 0.8 * stars * sprinkle(7.0, 2.4));
  } else if (matter == 2) {
    float ball = 0.75 * exp(-3.4 * r) + 0.4 * exp(-r * r * 28.0);
    glow = vec3(1.0, 0.93, 0.80) * (ball * mix(1.0, 0.6, stars) + 0.7 * stars * (sprinkle(11.0, 2.2) + sprinkle(19.0, 5.0)));
  } else if (matter == 3) {
    float wisps = cloud(at * 2.3 + seed * 17.0);
    float veil = exp(-r * r * 1.9) * smoothstep(0.30, 0.78, wisps + 0.34 * exp(-r * r * 3.0));
    float heart = exp(-r * r * 9.0);
    glow = veil * mix(vec3(0.85, 0.42, 0.56), vec3(0.60, 0.80, 0.92), smoothstep(0.45, 0.75, cloud(at * 3.1 + 5.0)))
      + heart * vec3(0.62, 0.72, 0.78) * (0.1 + 0.35 * wisps);
    glow *= mix(0.55, 0.7, smoothstep(10.0, 80.0, size));
  } else if (matter == 4) {
    float ring = exp(-pow((r - 0.66) / 0.24, 2.0)) + 0.30 * exp(-r * r * 2.0);
    glow = 0.75 * ring * mix(vec3(0.36, 0.90, 0.84), vec3(0.95, 0.52, 0.46), smoothstep(0.55, 1.1, r));
  } else if (matter == 5) {
    float threads = 1.0 - abs(2.0 * cloud(at * 4.0) - 1.0);
    glow = exp(-r * r * 1.7) * (0.28 + 0.75 * pow(threads, 5.0)) * vec3(0.82, 0.72, 0.66);
  } else if (matter == 6) {
    glow = vec3(0.9, 0.9, 1.0) * (0.10 * exp(-r * r * 1.6) * (0.5 + cloud(at * 4.0)) + 0.5 * stars * sprinkle(12.0, 1.6));
  } else {
    float far = min(length(at - vec2(0.4, 0.0)), length(at + vec2(0.4, 0.0))) * size;
    glow = vec3(1.0, 0.95, 0.85) * 0.8 * exp(-far * far / 3.0);
  }
  float edge = 1.0 - smoothstep(1.2, 1.7, r);
  gl_FragColor = vec4(glow * light * edge, 1.0);
  #include <colorspace_fragment>
}
