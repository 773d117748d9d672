import { faultToolsSentence, missingFaultTools, ownFaultToolsRemedy } from '../../build/support/test-machine.mjs';

/** Why a test that needs this command is left out: it is not there, and this machine could not be helped. */
export function whyWithout(command: 'cc' | 'fiu-run'): string | undefined {
  const missing = missingOf(command);
  return ownFaultToolsRemedy(missing) === 'leave out' ? faultToolsSentence(missing) : undefined;
}

/** Throws the sentence that names the package where `npm test` should have installed it. */
export function needTool(command: 'cc' | 'fiu-run'): void {
  const missing = missingOf(command);
  if (missing.length > 0) throw new Error(`This test cannot run: ${faultToolsSentence(missing)}.`);
}

function missingOf(command: string) {
  return missingFaultTools().filter((tool) => tool.command === command);
}
