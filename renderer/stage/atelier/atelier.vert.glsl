// Vertex stage of the dioramas: passes what sculpt() painted, in world space.
attribute vec3 paint;
attribute vec4 surface;
attribute vec2 direct;

varying vec3 vPaint;
varying vec4 vSurface;
varying vec2 vDirect;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vPlace;

void main() {
  vec4 local = vec4(position, 1.0);
  vec3 n = normal;
  vPaint = paint;
  #ifdef USE_INSTANCING
    mat3 turn = mat3(instanceMatrix);
    local = instanceMatrix * local;
    n /= vec3(dot(turn[0], turn[0]), dot(turn[1], turn[1]), dot(turn[2], turn[2]));
    n = turn * n;
  #endif
  #ifdef USE_INSTANCING_COLOR
    vPaint *= instanceColor;
  #endif
  vSurface = surface;
  vPlace = position;
  vDirect = direct;
  vec4 world = modelMatrix * local;
  vWorld = world.xyz;
  vNormal = mat3(modelMatrix) * n;
  gl_Position = projectionMatrix * viewMatrix * world;
}
