/** What is taken of the page's speech synthesis: `window.speechSynthesis`, or a double in tests. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** Makes an utterance: `new SpeechSynthesisUtterance(text)`. */
export type Utter = (text: string) => SpeechSynthesisUtterance;

/** A little slower than usual: words are said to children, over what they look at. */
const RATE = 0.95;

/** Reads words aloud with a voice of this machine; never one that sends the words elsewhere. */
export interface Speech {
  /** True while this machine has a voice of its own for a language. */
  speaks(language: string): boolean;
  /** Voices come late in some browsers. Returns its undo. */
  onVoices(listener: () => void): () => void;
  /** Says one text instead of the last one; `ended` is called once: when it is over, stopped or failed. */
  say(text: string, language: string, ended: () => void): void;
  stop(): void;
  close(): void;
}

export function createSpeech(synthesis: Synthesis | undefined, utter: Utter): Speech {
  const listeners = new Set<() => void>();
  /** Ends what is being said, for its listener. */
  let end: (() => void) | null = null;

  const voiceOf = (language: string): SpeechSynthesisVoice | undefined => {
    const local = synthesis?.getVoices().filter((voice) => voice.localService && spoken(voice.lang) === language) ?? [];
    return local.find((voice) => voice.default) ?? local[0];
  };
  const changed = () => {
    for (const listener of listeners) listener();
  };
  synthesis?.addEventListener('voiceschanged', changed);

  function stop(): void {
    const ending = end;
    end = null;
    if (!ending) return;
    synthesis?.cancel();
    ending();
  }

  return {
    speaks: (language) => voiceOf(language) !== undefined,
    onVoices(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    say(text, language, ended) {
      stop();
      const voice = voiceOf(language);
      if (!synthesis || !voice) {
        ended();
        return;
      }
      const utterance = utter(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      end = ended;
      const over = () => {
        if (end !== ended) return;
        end = null;
        ended();
      };
      utterance.addEventListener('end', over);
      utterance.addEventListener('error', over);
      synthesis.speak(utterance);
    },
    stop,
    close() {
      stop();
      listeners.clear();
      synthesis?.removeEventListener('voiceschanged', changed);
    },
  };
}

/** `fr` of `fr-FR`, and of `fr_FR` as some systems write it. */
function spoken(lang: string): string {
  return lang.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/** The speech of a page. */
export function openSpeech(page: Window): Speech {
  return createSpeech(page.speechSynthesis, (text) => new SpeechSynthesisUtterance(text));
}
