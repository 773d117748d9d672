import { describe, expect, it } from 'vitest';
import { createSpeech, type Synthesis } from '../../../renderer/access/speech.ts';

type Voice = { lang: string; localService: boolean; default?: boolean; name?: string };

/** Speech over a synthesis that says nothing, with the voices given; `said` is what it was asked to say. */
function openWorld(voices: Voice[]) {
  const said: { text: string; voice: string; end: () => void }[] = [];
  const target = new EventTarget();
  let cancelled = 0;
  const synthesis = {
    getVoices: () => voices as SpeechSynthesisVoice[],
    speak: (utterance: SpeechSynthesisUtterance) =>
      void said.push({
        text: utterance.text,
        voice: utterance.voice?.name ?? '',
        end: () => utterance.dispatchEvent(new Event('end')),
      }),
    cancel: () => void (cancelled += 1),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  } as Synthesis;
  const utter = (text: string) => Object.assign(new EventTarget(), { text }) as unknown as SpeechSynthesisUtterance;
  return {
    speech: createSpeech(synthesis, utter),
    said,
    voices,
    cancelled: () => cancelled,
    voicesChange: () => target.dispatchEvent(new Event('voiceschanged')),
  };
}

describe('speech', () => {
  it('is offered only with a voice of this machine, in the language', () => {
    const { speech } = openWorld([
      { lang: 'fr-FR', localService: false },
      { lang: 'en-GB', localService: true },
    ]);
    expect(speech.speaks('fr')).toBe(false);
    expect(speech.speaks('en')).toBe(true);
  });

  it('takes a local voice, the usual one first, and says when it is over', () => {
    const { speech, said } = openWorld([
      { lang: 'fr-FR', localService: false, default: true, name: 'remote' },
      { lang: 'fr_CA', localService: true, name: 'other' },
      { lang: 'fr-FR', localService: true, default: true, name: 'usual' },
    ]);
    let ended = 0;
    speech.say('Regarde.', 'fr', () => (ended += 1));
    expect(said.map(({ text, voice }) => [text, voice])).toEqual([['Regarde.', 'usual']]);
    expect(ended).toBe(0);
    said[0]?.end();
    said[0]?.end();
    expect(ended).toBe(1);
  });

  it('stops at once, and ends what it said once only', () => {
    const { speech, said, cancelled } = openWorld([{ lang: 'fr-FR', localService: true }]);
    let ended = 0;
    speech.say('Regarde.', 'fr', () => (ended += 1));
    speech.close();
    expect(cancelled()).toBe(1);
    said[0]?.end();
    expect(ended).toBe(1);
  });

  it('ends at once where there is no voice, so that nothing waits for it', () => {
    let ended = 0;
    createSpeech(undefined, () => {
      throw new Error('nothing to say');
    }).say('Regarde.', 'fr', () => (ended += 1));
    expect(ended).toBe(1);
  });

  it('hears of voices that come late', () => {
    const { speech, voices, voicesChange } = openWorld([]);
    let heard = 0;
    const forget = speech.onVoices(() => (heard += 1));
    voices.push({ lang: 'fr-FR', localService: true });
    voicesChange();
    forget();
    voicesChange();
    expect(heard).toBe(1);
    expect(speech.speaks('fr')).toBe(true);
  });
});
