import { useTranslation } from 'react-i18next';

/** The words of one question and of its choices. Questionnaires are data, so their keys are looked up, not typed. */
export function useQuestionWords(questionnaire: string, question: string): (part: string) => string {
  const { i18n } = useTranslation();
  return (part) => {
    const words: unknown = i18n.getResource(i18n.language, 'feedback', `${questionnaire}.${question}.${part}`);
    return typeof words === 'string' ? words : part;
  };
}
