import type { Question } from '../../../electron/contract/questionnaire.ts';
import { showcaseOf } from '../../experiences/registry.ts';
import { Drawing } from '../../ui/clay/Drawing.tsx';
import { Face, isFace } from '../../ui/Face.tsx';
import { PICTOGRAMS } from './pictograms.ts';

/** What a choice looks like: a face, a door of the experience, or a pictogram. Nothing where there is no drawing of it. */
export function AnswerPicture({
  experience,
  question,
  choice,
}: {
  experience: string;
  question: Question;
  choice: string;
}) {
  if (question.kind === 'faces') return isFace(choice) && <Face name={choice} />;
  if (question.kind === 'doors') {
    const Picture = showcaseOf(experience)?.pictures[choice];
    return Picture && <Picture />;
  }
  const drawing = PICTOGRAMS[question.id]?.[choice];
  return drawing && <Drawing of={drawing} />;
}
