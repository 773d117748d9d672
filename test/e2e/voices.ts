declare global {
  interface Window {
    /** What was read aloud, and by which voice. */
    said?: string[];
    /** What is being said is over. */
    endSaying?: () => void;
  }
}

/** In the page: two voices, of which only one is the machine's own. They say nothing, until `endSaying`. */
export function giveVoices(): void {
  const voices = [
    { name: 'elsewhere', lang: 'fr-FR', localService: false, default: true },
    { name: 'here', lang: 'fr-FR', localService: true, default: false },
  ];
  const said: string[] = [];
  window.said = said;
  class Utterance extends EventTarget {
    voice: { name: string } | null = null;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (utterance: Utterance) => {
      said.push(`${utterance.voice?.name ?? ''}: ${utterance.text}`);
      window.endSaying = () => utterance.dispatchEvent(new Event('end'));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}
