import { useTranslation } from 'react-i18next';
import type { Question } from '../../../electron/contract/questionnaire.ts';

/**
 * The words of a question (`question`) and of its choices; doors bear their own names. Questionnaires are data, so
 * their keys are looked up, not typed.
 */
export function useQuestionWords(
  experience: string,
  questionnaire: string,
  question: Question | undefined,
): (part: string) => string {
  const { i18n } = useTranslation();
  return (part) => {
    const isDoor = question?.kind === 'doors' && part !== 'question';
    const words: unknown = isDoor
      ? i18n.getResource(i18n.language, 'doors', `${experience}.${part}.name`)
      : i18n.getResource(i18n.language, 'feedback', `${questionnaire}.${question?.id ?? ''}.${part}`);
    return typeof words === 'string' ? words : part;
  };
}
