import type { Speech } from './speech.ts';

/**
 * Reads texts one after the other, and tells which is being read (from 0), then `null`: at the end, or when the voice
 * is stopped. The answer stops it.
 */
export function readAloud(
  speech: Pick<Speech, 'say' | 'stop'>,
  texts: readonly string[],
  language: string,
  onPart: (part: number | null) => void,
): () => void {
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    onPart(null);
  };
  const read = (part: number): void => {
    const text = texts[part];
    if (over) return;
    if (text === undefined) {
      end();
      return;
    }
    onPart(part);
    speech.say(text, language, () => read(part + 1));
  };
  read(0);
  return () => {
    end();
    speech.stop();
  };
}
