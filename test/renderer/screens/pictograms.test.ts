import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionnaire } from '../../../electron/contract/questionnaire.ts';
import { showcaseOf } from '../../../renderer/experiences/registry.ts';
import { AUDIENCE_PICTOGRAMS, PICTOGRAMS } from '../../../renderer/screens/feedback/pictograms.ts';
import { FACES } from '../../../renderer/ui/Face.tsx';

const FOLDER = resolve(import.meta.dirname, '../../../assets/catalogue/questionnaires');
const QUESTIONS = readdirSync(FOLDER)
  .filter((name) => /^[a-z]+\.json$/.test(name))
  .flatMap((name) => questionnaire.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))).questions);

describe('the pictograms', () => {
  it('are there for every choice of every questionnaire, each with a shape of its own within its question', () => {
    expect(QUESTIONS.length).toBeGreaterThan(12);
    for (const { choices, id, kind } of QUESTIONS) {
      const shapes = choices.map((choice) => {
        if (kind === 'faces') return FACES.find((face) => face === choice);
        if (kind === 'doors') return showcaseOf('planetarium')?.pictures[choice];
        const drawing = PICTOGRAMS[id]?.[choice];
        expect(drawing, `${id}.${choice}`).toBeDefined();
        return drawing?.map(([, path]) => path).join();
      });
      expect(new Set(shapes).size, id).toBe(choices.length);
      expect(shapes, id).not.toContain(undefined);
    }
    expect(
      new Set(Object.values(AUDIENCE_PICTOGRAMS).map((layers) => layers.map(([, path]) => path).join())).size,
    ).toBe(3);
  });

  it('draw no path twice, by which React tells them apart', () => {
    for (const drawing of [
      ...Object.values(PICTOGRAMS).flatMap((choices) => Object.values(choices)),
      ...Object.values(AUDIENCE_PICTOGRAMS),
    ]) {
      const paths = drawing.map(([, path]) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
