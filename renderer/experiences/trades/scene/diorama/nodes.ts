import { Euler, type Object3D, Quaternion, Vector3 } from 'three';

/** How a node stands apart from where the model has it. Who changes it calls `Nodes.apply` afterwards. */
export interface Pose {
  readonly object: Object3D;
  /** Metres, in the frame of the node's parent. */
  readonly move: Vector3;
  /** Radians, about the node's own axes: what the gesture turns, and what life adds. */
  readonly turn: Euler;
  readonly sway: Euler;
  grow: number;
  breath: number;
  show: boolean;
}

/** The named nodes of a model, each with its pose. */
export interface Nodes {
  /** Undefined where the model has no node of that name. */
  pose(name: string): Pose | undefined;
  /** Puts every node that has been asked for where its pose says. */
  apply(): void;
}

/** The nodes below `root`, at rest. */
export function createNodes(root: Object3D): Nodes {
  const asked = new Map<string, { pose: Pose; place: Vector3; turned: Quaternion; size: Vector3 } | undefined>();
  const extra = new Quaternion();

  function find(name: string) {
    const object = root.getObjectByName(name);
    if (!object) return undefined;
    const pose: Pose = {
      object,
      move: new Vector3(),
      turn: new Euler(),
      sway: new Euler(),
      grow: 1,
      breath: 1,
      show: true,
    };
    return { pose, place: object.position.clone(), turned: object.quaternion.clone(), size: object.scale.clone() };
  }

  return {
    pose(name) {
      if (!asked.has(name)) asked.set(name, find(name));
      return asked.get(name)?.pose;
    },
    apply() {
      for (const one of asked.values()) {
        if (!one) continue;
        const { object, move, turn, sway, grow, breath, show } = one.pose;
        object.position.copy(one.place).add(move);
        object.quaternion.copy(one.turned).multiply(extra.setFromEuler(turn)).multiply(extra.setFromEuler(sway));
        object.scale.copy(one.size).multiplyScalar(grow * breath);
        object.visible = show;
      }
    },
  };
}
