import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { statement } from './client.ts';
import { onEachEngine } from './lrs.ts';

onEachEngine('attachments', ({ send, post }) => {
  const content = Buffer.from('un fichier\r\n--pas la frontière\0');
  const sha2 = createHash('sha256').update(content).digest('hex');
  const attachment = {
    usageType: 'http://example.org/usage',
    display: { fr: 'Fichier' },
    contentType: 'application/octet-stream',
    length: content.length,
    sha2,
  };
  const mixed = (parts: [Record<string, string>, Uint8Array | string][]): Buffer =>
    Buffer.concat([
      ...parts.flatMap(([headers, body]) => [
        Buffer.from(
          `--limit\r\n${Object.entries(headers)
            .map(([key, value]) => `${key}: ${value}\r\n`)
            .join('')}\r\n`,
        ),
        Buffer.from(body),
        Buffer.from('\r\n'),
      ]),
      Buffer.from('--limit--\r\n'),
    ]);
  const first = (sent: unknown): [Record<string, string>, string] => [
    { 'Content-Type': 'application/json' },
    JSON.stringify(sent),
  ];
  const part: [Record<string, string>, Uint8Array] = [
    {
      'Content-Type': attachment.contentType,
      'Content-Transfer-Encoding': 'binary',
      'X-Experience-API-Hash': sha2,
    },
    content,
  ];
  const postMixed = (parts: [Record<string, string>, Uint8Array | string][]) =>
    send('POST', 'statements', {
      headers: { 'content-type': 'multipart/mixed; boundary="limit"' },
      body: mixed(parts),
    });

  it('come back byte for byte when asked for, and not otherwise', async () => {
    const sent = statement({ attachments: [attachment] });
    expect((await postMixed([first(sent), part])).status).toBe(200);
    const query = { statementId: sent.id };
    const plain = await send('GET', 'statements', { query });
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    const whole = await send('GET', 'statements', { query: { ...query, attachments: 'true' } });
    expect(whole.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    expect(whole.text).toContain(content.toString());
    expect(whole.text).toContain(`X-Experience-API-Hash: ${sha2}`);
  });

  it.each<[string, [Record<string, string>, Uint8Array | string][]]>([
    ['that did not come', []],
    ['that came with another', [part, [{ ...part[0], 'X-Experience-API-Hash': 'f'.repeat(64) }, content]]],
    ['that is not what its digest says', [[part[0], Buffer.from('autre')]]],
    ['without its digest', [[{ 'Content-Transfer-Encoding': 'binary' }, content]]],
    ['that is not binary', [[{ 'X-Experience-API-Hash': sha2 }, content]]],
  ])('are refused %s', async (_name, parts) => {
    expect((await postMixed([first(statement({ attachments: [attachment] })), ...parts])).status).toBe(400);
  });

  it('are refused with a media type that no text may hold', async () => {
    const wrong = { ...attachment, contentType: 'text/plain\0' };
    expect((await postMixed([first(statement({ attachments: [wrong] })), part])).status).toBe(400);
  });

  it('are refused without their contents in JSON, and taken with an address', async () => {
    expect((await post(statement({ attachments: [attachment] }))).status).toBe(400);
    const elsewhere = { ...attachment, fileUrl: 'http://example.org/file' };
    expect((await post(statement({ attachments: [elsewhere] }))).status).toBe(200);
  });
});
