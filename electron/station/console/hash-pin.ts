import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { EXIT } from '../fault.ts';
import { hashPin, PIN } from './pin.ts';

// Asks for a PIN on the terminal and prints its hash. Not as an argument: arguments stay in the shell's history.
const lines = createInterface({ input: process.stdin, output: process.stderr });
const pin = (await lines.question('PIN of the console (4 to 12 digits): ')).trim();
lines.close();
if (PIN.test(pin)) {
  process.stdout.write(`${hashPin(pin, randomBytes)}\n`);
} else {
  process.stderr.write('A PIN is 4 to 12 digits. Nothing was made.\n');
  process.exitCode = EXIT.wrongCommandLine;
}
