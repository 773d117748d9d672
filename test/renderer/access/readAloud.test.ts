import { describe, expect, it } from 'vitest';
import { readAloud } from '../../../renderer/access/readAloud.ts';

/** A voice that says nothing until told that it has ended. */
function openVoice() {
  const said: string[] = [];
  let ended: (() => void) | null = null;
  const end = () => {
    const ending = ended;
    ended = null;
    ending?.();
  };
  return {
    said,
    end,
    speech: {
      say(text: string, language: string, over: () => void) {
        said.push(`${language}: ${text}`);
        ended = over;
      },
      stop: end,
    },
  };
}

describe('reading aloud', () => {
  it('says one text after the other, tells which, and tells the end once', () => {
    const { end, said, speech } = openVoice();
    const parts: (number | null)[] = [];
    readAloud(speech, ['Tu as aimé ?', 'Oui'], 'fr', (part) => parts.push(part));
    expect(said).toEqual(['fr: Tu as aimé ?']);
    end();
    end();
    end();
    expect(said).toEqual(['fr: Tu as aimé ?', 'fr: Oui']);
    expect(parts).toEqual([0, 1, null]);
  });

  it('is silent once stopped, though the voice then ends as well', () => {
    const { said, speech } = openVoice();
    const parts: (number | null)[] = [];
    const stop = readAloud(speech, ['Un', 'Deux'], 'fr', (part) => parts.push(part));
    stop();
    stop();
    expect(said).toEqual(['fr: Un']);
    expect(parts).toEqual([0, null]);
  });
});
