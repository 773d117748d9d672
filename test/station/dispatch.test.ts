import { expect, test } from 'vitest';
import { CALLS } from '../../electron/contract/calls.ts';
import { StationError } from '../../electron/contract/errors.ts';
import { createDispatch } from '../../electron/station/dispatch.ts';
import type { StationFunctions } from '../../electron/station/functions.ts';
import { answersOf, createTestLog, openTestStation } from './world.ts';

test('an unknown call, or the name of a property of every object, is refused as unknown', async () => {
  await using world = await openTestStation();
  for (const name of ['feedback.erase', 'constructor', '__proto__', 'toString', '']) {
    const reply = await world.station.dispatch({ name, input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
  }
});

test('an envelope with anything more than name, input and token is refused', async () => {
  await using world = await openTestStation();
  const message = { name: 'catalogue.list', input: {}, role: 'operator' };
  expect(await world.station.dispatch(message)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test('every call refuses an input that is not its own, with the code bad-input or not-allowed', async () => {
  await using world = await openTestStation();
  for (const name of Object.keys(CALLS)) {
    for (const input of [undefined, null, 7, 'text', [], { stranger: 1 }]) {
      const reply = await world.station.dispatch({ name, input });
      expect(reply.ok, name).toBe(false);
      if (!reply.ok) expect(['bad-input', 'not-allowed'], name).toContain(reply.error.code);
    }
  }
});

test('a bad input names the path of the faulty field and never repeats what was typed', async () => {
  await using world = await openTestStation();
  const input = answersOf({ responses: [{ question: 'liked', choice: 'Jean Dupont, 12 rue des Lilas' }] });
  const reply = await world.station.dispatch({ name: 'feedback.submit', input });
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input', field: 'responses.0.choice' } });
  expect(JSON.stringify(reply)).not.toContain('Dupont');
});

test('an operator call is refused without a token and with a wrong one, before its input is looked at', async () => {
  await using world = await openTestStation();
  const operatorCalls = Object.entries(CALLS).filter(([, { role }]) => role === 'operator');
  expect(operatorCalls.length).toBeGreaterThanOrEqual(4);
  for (const [name] of operatorCalls) {
    for (const token of [undefined, '', 'x'.repeat(43)]) {
      const reply = await world.station.dispatch({
        name,
        input: { stranger: 1 },
        ...(token === undefined ? {} : { token }),
      });
      expect(reply, name).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
  }
});

/** A dispatcher whose every function does the same thing. */
function dispatchTo(act: () => unknown) {
  const log = createTestLog();
  const functions = Object.fromEntries(Object.keys(CALLS).map((name) => [name, act]));
  return {
    log,
    dispatch: createDispatch({ functions: functions as unknown as StationFunctions, admit: () => true, log }),
  };
}

test('an unforeseen error is answered without detail and logged once, without its message', async () => {
  const { dispatch, log } = dispatchTo(() => {
    throw new TypeError('secret of /home/kiosk');
  });
  const reply = await dispatch({ name: 'catalogue.list', input: {} });
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(reply)).not.toMatch(/secret|kiosk|TypeError/);
  expect(log.lines).toHaveLength(1);
  expect(log.lines[0]).toMatchObject({ level: 'error', event: 'call.failed', facts: { error: 'TypeError' } });
  expect(JSON.stringify(log.lines)).not.toContain('secret');
});

test('a rejected promise is caught like a thrown error', async () => {
  const { dispatch } = dispatchTo(() => Promise.reject(new Error('later')));
  expect(await dispatch({ name: 'catalogue.list', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
});

test('an error of the closed list keeps its code, field and message', async () => {
  const { dispatch } = dispatchTo(() => {
    throw new StationError('not-found', 'No such experience.', { field: 'experience' });
  });
  const reply = await dispatch({ name: 'catalogue.list', input: {} });
  expect(reply).toEqual({
    ok: false,
    error: { code: 'not-found', field: 'experience', message: 'No such experience.' },
  });
});

test('an output that the contract does not allow never leaves the station', async () => {
  const { dispatch, log } = dispatchTo(() => [{ id: 'planetarium', password: 'hunter2' }]);
  const reply = await dispatch({ name: 'catalogue.list', input: {} });
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-output' } });
  expect(JSON.stringify([reply, log.lines])).not.toContain('hunter2');
});
