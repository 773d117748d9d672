import { getConsoleFunction, setConsoleFunction, warn } from 'three';
import { afterEach, expect, test, vi } from 'vitest';
import { isExpected, listenToThree } from '../../../renderer/stage/threeMessages.ts';

const before = getConsoleFunction();

afterEach(() => {
  setConsoleFunction(before);
  vi.restoreAllMocks();
});

test("the clock of react-three-fiber's store is not spoken of, anything else is", () => {
  const heard = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  listenToThree();
  warn('Clock: This module has been deprecated. Please use THREE.Timer instead.');
  expect(heard).not.toHaveBeenCalled();
  warn('WebGLProgram: a real fault');
  expect(heard).toHaveBeenCalledExactlyOnceWith('THREE.WebGLProgram: a real fault');
});

test('a message is expected only when it begins as the known one does', () => {
  expect(isExpected('THREE.WebGLRenderer: THREE.Clock: This module has been deprecated')).toBe(false);
});
