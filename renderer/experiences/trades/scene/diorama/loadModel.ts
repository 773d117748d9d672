import { type BufferGeometry, type Group, type Material, Mesh, MeshBasicMaterial } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** Where the station serves the models. */
const FOLDER = 'assets/models';
/** How much of what is behind it glass hides. */
const CLEAR = 0.16;

/** A model of `assets/models`, ready to be drawn. */
export interface LoadedModel {
  root: Group;
  dispose(): void;
}

/**
 * Reads a model: metres, y up, the base's top at y = 0. Its materials are those of `assets/models/source/lib/palette.py`:
 * what glows shines by itself, glass lets light through and throws no shadow. Rejects with the name of what cannot be read.
 */
export async function loadModel(name: string): Promise<LoadedModel> {
  const address = `${FOLDER}/${name}.glb`;
  const { scene } = await new GLTFLoader()
    .setMeshoptDecoder(MeshoptDecoder)
    .loadAsync(address)
    .catch((error: unknown) => {
      throw new Error(`${address} cannot be read.`, { cause: error });
    });
  const geometries = new Set<BufferGeometry>();
  const materials = new Set<Material>();
  const glow = new MeshBasicMaterial({ vertexColors: true });
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const mesh = object as Mesh<BufferGeometry, Material>;
    geometries.add(mesh.geometry);
    materials.add(mesh.material);
    const isGlass = mesh.material.transparent;
    if (mesh.material.name === 'glow') mesh.material = glow;
    else {
      mesh.receiveShadow = true;
      mesh.castShadow = !isGlass;
      if (isGlass) Object.assign(mesh.material, { depthWrite: false, opacity: CLEAR });
    }
  });
  return {
    root: scene,
    dispose() {
      glow.dispose();
      for (const thing of [...geometries, ...materials]) thing.dispose();
    },
  };
}
