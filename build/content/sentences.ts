/** What one breath holds: the authors aim at twelve words, and this is where it becomes too long to read standing. */
export const LONGEST = 14;

/** A French text that has too long a sentence: where it stands in its file, that sentence, and its words. */
export interface LongSentence {
  field: string;
  sentence: string;
  words: number;
}

/** The too long sentences of every French text in a file, whatever the file's shape. */
export function longSentences(value: unknown, path: readonly (string | number)[] = []): LongSentence[] {
  if (typeof value === 'string') return path.at(-1) === 'fr' ? tooLong(value, path.join('.')) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => longSentences(one, [...path, key]));
}

function tooLong(text: string, field: string): LongSentence[] {
  return sentencesOf(text)
    .map((sentence) => ({ field, sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words > LONGEST);
}

/** A colon lets one breathe as a full stop does; a dot inside “4.60” or an address ends nothing. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?:[.!?…;:]+(?=[\s»”)]|$))/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words as they are read aloud: “300 000” is one, a sign alone is none, and “l’eau” is one as on paper. */
function wordsOf(sentence: string): number {
  const joined = sentence.replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  return joined.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length;
}
