/** What a model's header tells: its nodes by name, and what it costs to draw. */
export interface ModelFacts {
  nodes: ReadonlySet<string>;
  /** Primitives: each is one call. */
  calls: number;
  triangles: number;
  bytes: number;
}

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;

interface Header {
  nodes?: { name?: string; mesh?: number }[];
  meshes?: { primitives: { indices?: number; attributes: { POSITION?: number } }[] }[];
  accessors?: { count: number }[];
}

/** Reads the header of a GLB (glTF 2.0, section 4.4). Throws with what is wrong when it is none. */
export function readModelFacts(glb: Buffer): ModelFacts {
  if (glb.length < 20 || glb.readUInt32LE(0) !== MAGIC) throw new Error('this is no GLB file');
  if (glb.readUInt32LE(16) !== JSON_CHUNK) throw new Error('its first part is not JSON');
  const header = JSON.parse(glb.toString('utf8', 20, 20 + glb.readUInt32LE(12))) as Header;
  let calls = 0;
  let triangles = 0;
  for (const { mesh } of header.nodes ?? []) {
    for (const { attributes, indices } of (mesh === undefined ? undefined : header.meshes?.[mesh])?.primitives ?? []) {
      calls += 1;
      triangles += (header.accessors?.[indices ?? attributes.POSITION ?? -1]?.count ?? 0) / 3;
    }
  }
  const nodes = new Set((header.nodes ?? []).flatMap(({ name }) => name ?? []));
  return { nodes, calls, triangles, bytes: glb.length };
}
