// A sky larger than life: angles from the middle of the lens (a direction of the turning sky) are stretched.
uniform vec3 lensMiddle;
uniform float lensPower;

vec3 lens(vec3 p) {
  float size = length(p);
  vec3 d = p / size;
  float cosine = clamp(dot(d, lensMiddle), -1.0, 1.0);
  float angle = acos(cosine);
  vec3 away = d - lensMiddle * cosine;
  float wide = length(away);
  if (wide < 1e-4) return p;
  // Full power near the middle, fading so that the far side of the sky stays where it is.
  float stretched = angle + (lensPower - 1.0) * angle * (1.0 - smoothstep(0.2, 3.1416, angle));
  return size * (lensMiddle * cos(stretched) + away / wide * sin(stretched));
}
