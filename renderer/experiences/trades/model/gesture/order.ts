import type { Progress, Said } from './gesture.ts';
import type { OrderSpec } from './spec.ts';

/** Choosing in order. */
export interface OrderGesture extends Progress {
  readonly kind: 'order';
  /** The step that is asked, from 0; the number of steps when all are done. */
  readonly step: number;
  /** Choices of this step that were tried and taught. */
  readonly tried: ReadonlySet<string>;
  choose(id: string): void;
}

/** Begins the gesture. Pure. */
export function beginOrder(spec: OrderSpec): OrderGesture {
  let step = 0;
  let tried = new Set<string>();
  let said: Said | undefined;
  return {
    kind: 'order',
    get progress() {
      return step / spec.steps.length;
    },
    get isDone() {
      return step >= spec.steps.length;
    },
    get said() {
      return said;
    },
    get changes() {
      return spec.steps.slice(0, step).flatMap(({ changes }) => changes);
    },
    get step() {
      return step;
    },
    get tried() {
      return tried;
    },
    choose(id) {
      const asked = spec.steps[step];
      const choice = asked?.choices.find((one) => one.id === id);
      if (!asked || !choice) return;
      if (id !== asked.right) {
        tried = new Set([...tried, id]);
        said = { tone: 'teach', words: choice.says };
        return;
      }
      step += 1;
      tried = new Set();
      said = step < spec.steps.length ? { tone: 'good', words: choice.says } : { tone: 'done', words: spec.done };
    },
  };
}
