import { type ComponentType, createElement } from 'react';
import type { Experience, Visit } from './experience.ts';

/** An experience that has been entered: its model is inside, the screens only place its two halves. */
export interface OpenExperience {
  id: string;
  accent: Experience['accent'];
  Scene: ComponentType<{ visit: Visit }>;
  Panel: ComponentType<{ visit: Visit }>;
  close(): void;
}

/** Loads an experience's code, then what it needs, and ties its scene and its panel to the one model. */
export function opening<Model>(code: () => Promise<Experience<Model>>): (visit: Visit) => Promise<OpenExperience> {
  return async (visit) => {
    const experience = await code();
    const model = await experience.load(visit);
    return {
      id: experience.id,
      accent: experience.accent,
      Scene: (props) => createElement(experience.Scene, { model, visit: props.visit }),
      Panel: (props) => createElement(experience.Panel, { model, visit: props.visit }),
      close: () => experience.close(model),
    };
  };
}
