import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { dedup, meshopt, prune, weld } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';

/**
 * A model as it is shipped: welded, without what nothing uses, quantised and compressed with meshopt. Nodes keep their
 * names and their pivots. Bytes of a GLB.
 */
export async function lighten(path: string): Promise<Uint8Array> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]);
  const io = await modelIO();
  const document = await io.read(path);
  hangMeshes(document);
  await document.transform(
    dedup(),
    prune({ keepLeaves: true, keepAttributes: false }),
    weld(),
    meshopt({ encoder: MeshoptEncoder, level: 'medium' }),
  );
  return io.writeBinary(document);
}

/** Puts each mesh under a node of its own: quantisation moves the node that holds a mesh, and pivots must stay. */
function hangMeshes(document: Document): void {
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh();
    if (mesh) node.setMesh(null).addChild(document.createNode(`${node.getName()} mesh`).setMesh(mesh));
  }
}

/** Reads and writes models, compressed or not. */
export async function modelIO(): Promise<NodeIO> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]);
  return new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
}
