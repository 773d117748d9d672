import type { Kiosk } from '../../kiosks/store.ts';
import { newestVersions, type Trouble, TROUBLE_KINDS, troublesOf } from '../../kiosks/troubles.ts';

/** A machine with all that is wrong with it. */
export interface Machine extends Kiosk {
  troubles: readonly Trouble[];
}

/**
 * The machines, lab by lab: first the lab of the machine that most needs somebody, and in a lab the same. Those alike
 * are in the order of their names.
 */
export function byUrgency(fleet: readonly Kiosk[], now: number): Machine[] {
  const newest = newestVersions(fleet);
  const machines = fleet.map((kiosk) => ({ ...kiosk, troubles: troublesOf(kiosk, newest, now) }));
  const ofLab = new Map<string, number>();
  for (const machine of machines) {
    const { lab } = machine.heartbeat;
    ofLab.set(lab, Math.min(ofLab.get(lab) ?? Number.POSITIVE_INFINITY, rank(machine)));
  }
  const rankOfLab = ({ heartbeat }: Machine): number => ofLab.get(heartbeat.lab) ?? 0;
  return machines.toSorted(
    (one, other) =>
      rankOfLab(one) - rankOfLab(other) ||
      compareNames(one.heartbeat.lab, other.heartbeat.lab) ||
      rank(one) - rank(other) ||
      compareNames(one.heartbeat.machine, other.heartbeat.machine),
  );
}

/** Place of the most urgent trouble among all kinds; last without one. */
function rank({ troubles }: Machine): number {
  const [first] = troubles;
  return first === undefined ? TROUBLE_KINDS.length : TROUBLE_KINDS.indexOf(first.kind);
}

const names = new Intl.Collator('fr', { numeric: true });

function compareNames(one: string, other: string): number {
  return names.compare(one, other);
}
