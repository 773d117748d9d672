// The night behind the dioramas: a radial ground, a soft light behind each world and the pool and shadow under it.
// All of it is smooth, so it is worked out at the corners of a grid and not for each pixel.
#define MOST 6
uniform vec2 size;
uniform int count;
uniform float grounded; // 1 where the worlds stand on the ground and throw a shadow
uniform vec3 centres[MOST];
uniform vec3 lights[MOST];

varying vec3 vColor;

void main() {
  vec2 p = vec2(uv.x, 1.0 - uv.y) * size;
  vec2 middle = (uv - vec2(0.5, 0.46)) * size / max(size.x, size.y);
  vec3 color = mix(vec3(0.0049, 0.0078, 0.0205), vec3(0.00195, 0.00275, 0.0085), smoothstep(0.05, 0.75, length(middle)));
  for (int i = 0; i < MOST; i++) {
    if (i >= count) break;
    // One unit of the diorama in pixels is centres.z; y grows downward.
    vec2 d = (p - centres[i].xy) / centres[i].z;
    vec2 halo = (d - vec2(0.0, -0.32)) / vec2(1.5, 1.15);
    color += lights[i] * exp(-dot(halo, halo) * 1.5) * 0.042;
    float r = length((d - vec2(0.0, 0.2)) / vec2(1.0, 0.43));
    float pool = exp(-pow(max(r - 0.95, 0.0) * 2.4, 1.4)) * smoothstep(-0.3, 0.5, d.y + 0.1);
    color += lights[i] * vec3(1.0, 0.9, 0.75) * pool * 0.035 * grounded;
    float shadow = exp(-pow(max(length((d - vec2(0.05, 0.24)) / vec2(0.98, 0.44)) - 0.72, 0.0) * 3.6, 1.6));
    color *= 1.0 - 0.86 * shadow * grounded;
  }
  // Square root of the light: what is interpolated is then close to what is seen.
  vColor = sqrt(color);
  gl_Position = vec4(position.xy, 0.9999, 1.0);
}
