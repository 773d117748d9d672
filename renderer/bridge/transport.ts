import type { Undo } from '../../electron/contract/bridge.ts';

/** Carries JSON texts between the screen and its station; knows nothing of what they mean. */
export interface Transport {
  /** The station's answer to a call. Rejects when the station cannot be reached. */
  send(message: string): Promise<string>;
  /** Every event that the station sends. */
  onEvent(listener: (text: string) => void): Undo;
  /** The station answers again after having been out of reach. */
  onBack(listener: () => void): Undo;
  /** Shows the operator's token, so that the operator's events come too. */
  prove(token: string): void;
  close(): void;
}
