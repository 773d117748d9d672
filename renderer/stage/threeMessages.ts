import { setConsoleFunction } from 'three';

/** What three says of code that is not ours and that no setting of ours changes; each with its reason. */
const EXPECTED: readonly { why: string; text: RegExp }[] = [
  {
    why: 'react-three-fiber 9 makes a Clock for its store, which we never read (pmndrs/react-three-fiber, src/core/store)',
    text: /^THREE\.Clock: This module has been deprecated/,
  },
];

/** True for a message of three that says nothing about our own code. */
export function isExpected(message: string): boolean {
  return EXPECTED.some(({ text }) => text.test(message));
}

/** Lets three speak to the console as ever, but for what is expected: a console without noise shows real faults. */
export function listenToThree(): void {
  setConsoleFunction((type, message, ...details) => {
    if (!isExpected(message)) console[type](message, ...details);
  });
}
