// The dome: from inside a bowl of night that brightens toward the horizon, from outside almost nothing but its edge.
uniform vec3 zenith;
uniform vec3 low;
uniform vec3 edge;
uniform float brightness;
uniform float strength;
varying vec3 vLocal;
varying vec3 vView;
varying vec3 vNormalView;

void main() {
  float height = clamp(vLocal.y, 0.0, 1.0);
  float facing = abs(dot(normalize(vNormalView), normalize(vView)));
  float fresnel = pow(1.0 - facing, 2.2);
  #ifdef INSIDE
    vec3 color = mix(low, zenith, pow(height, 0.55)) + edge * fresnel * 0.35;
    float alpha = strength * mix(0.92, 0.75, height) * smoothstep(0.0, 0.06, height);
  #else
    vec3 n = normalize(vNormalView);
    float spark = pow(max(0.0, dot(reflect(-normalize(vView), n), normalize(vec3(-0.5, 0.62, 0.6)))), 60.0);
    float sweep = smoothstep(0.9, 0.97, dot(n, normalize(vec3(-0.62, 0.5, 0.6)))) * 0.045;
    vec3 color = edge;
    float alpha = (fresnel * 0.32 + spark * 0.25 + sweep) * smoothstep(0.0, 0.03, height) * strength;
  #endif
  gl_FragColor = vec4(color * brightness, alpha);
  #include <colorspace_fragment>
}
