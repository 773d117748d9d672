import { describe, expect, it } from 'vitest';
import { createClient } from '../../../renderer/bridge/client.ts';
import type { Transport } from '../../../renderer/bridge/transport.ts';

/** A client whose station answers with this text, or not at all. */
function clientOf(answer: string | Error) {
  let emit: (text: string) => void = () => {};
  const proofs: string[] = [];
  const transport: Transport = {
    send: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    onEvent(listener) {
      emit = listener;
      return () => {
        emit = () => {};
      };
    },
    onBack: () => () => {},
    prove: (token) => proofs.push(token),
    close: () => {},
  };
  return { client: createClient(transport), emit: (text: string) => emit(text), proofs };
}

const LEDGER = { answers: 1, recorded: 2, acknowledged: 0, waiting: 2, refused: 0 };

describe('the bridge client', () => {
  it('gives the value of a reply that fits the contract', async () => {
    const { client } = clientOf(JSON.stringify({ ok: true, value: LEDGER }));
    expect(await client.call('feedback.ledger', {}, 'token')).toEqual({ ok: true, value: LEDGER });
  });

  it.each([
    ['is no JSON', '<html>'],
    ['has no shape of a reply', '{"value":1}'],
    ['does not fit the schema', JSON.stringify({ ok: true, value: { ...LEDGER, answers: -1 } })],
    ['carries an unknown code', JSON.stringify({ ok: false, error: { code: 'odd', message: '' } })],
  ])('answers bad-output to a reply that %s', async (_, text) => {
    const { client } = clientOf(text);
    expect(await client.call('feedback.ledger', {}, 'token')).toMatchObject({ error: { code: 'bad-output' } });
  });

  it('answers unreachable, and never rejects, when the station is gone', async () => {
    const { client } = clientOf(new Error('refused'));
    expect(await client.call('station.describe', {})).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  it('hands on the station’s own failures', async () => {
    const error = { code: 'wrong-pin', message: 'Wrong.' };
    const { client } = clientOf(JSON.stringify({ ok: false, error }));
    expect(await client.call('console.unlock', { pin: '1234' })).toEqual({ ok: false, error });
  });

  it('hears events that fit, drops the others, and stops when told', () => {
    const { client, emit } = clientOf('');
    const heard: unknown[] = [];
    const off = client.on('ledger.changed', (ledger) => heard.push(ledger));
    emit(JSON.stringify({ name: 'ledger.changed', payload: { ...LEDGER, waiting: 'many' } }));
    emit(JSON.stringify({ name: 'catalogue.changed', payload: [] }));
    emit('not json');
    emit(JSON.stringify({ name: 'ledger.changed', payload: LEDGER }));
    off();
    emit(JSON.stringify({ name: 'ledger.changed', payload: LEDGER }));
    expect(heard).toEqual([LEDGER]);
  });

  it('shows the operator’s token to the transport once the console is unlocked', async () => {
    const token = 't'.repeat(40);
    const { client, proofs } = clientOf(JSON.stringify({ ok: true, value: { token } }));
    await client.call('console.unlock', { pin: '1234' });
    expect(proofs).toEqual([token]);
  });
});
