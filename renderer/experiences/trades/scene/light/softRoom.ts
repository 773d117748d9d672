import {
  DoubleSide,
  BoxGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three';

/** Soft boxes of the room: where, how large (metres), colour and strength. A warm window, a cool one, a strip behind. */
const BOXES = [
  { at: [-4, 3.4, 3], size: [2.2, 2.6, 0.1], color: '#ffe2b8', strength: 9 },
  { at: [4.4, 1.6, 1.4], size: [0.1, 3, 1.6], color: '#8fa8ff', strength: 4 },
  { at: [0.6, 3.6, -4.4], size: [3.4, 0.9, 0.1], color: '#ffffff', strength: 6 },
] as const;
const WALLS = '#26304f';
const SIZE = 10;

/** A dim room with soft boxes, as metal and varnish see it: made once by the graphics card, some kilobytes. */
export function makeSoftRoom(renderer: WebGLRenderer): { texture: Texture; dispose(): void } {
  const scene = new Scene();
  const geometry = new BoxGeometry();
  const materials: MeshBasicMaterial[] = [];
  const add = (color: Color, at: readonly [number, number, number], size: readonly [number, number, number]) => {
    const material = new MeshBasicMaterial({ color, side: DoubleSide });
    materials.push(material);
    const mesh = new Mesh(geometry, material);
    mesh.position.set(...at);
    mesh.scale.set(...size);
    scene.add(mesh);
  };
  add(new Color(WALLS), [0, 0, 0], [SIZE, SIZE, SIZE]);
  for (const { at, color, size, strength } of BOXES) add(new Color(color).multiplyScalar(strength), at, size);
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(scene, 0.03);
  generator.dispose();
  geometry.dispose();
  for (const material of materials) material.dispose();
  return { texture: target.texture, dispose: () => target.dispose() };
}
