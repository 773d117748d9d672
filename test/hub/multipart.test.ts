import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, readMultipart, writeMultipart } from '../../hub/xapi/attachments/multipart.ts';

describe('multipart/mixed', () => {
  it('is read as it was written, whatever bytes its parts hold', () => {
    const part = fc.record({ type: fc.constantFrom('text/plain', 'image/png'), bytes: fc.uint8Array() });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = parts.map(({ bytes, type }) => ({
          headers: new Map([['content-type', type]]),
          content: Buffer.from(bytes),
        }));
        expect(readMultipart(writeMultipart(written, 'a boundary of ours'), 'a boundary of ours')).toEqual(written);
      }),
    );
  });

  it('may begin with a line break or other text, and have parts without headers', () => {
    const [one, two, ...rest] = readMultipart(
      Buffer.from('avant\r\n--b\r\nA: 1\r\n\r\nun\r\n--b\r\n\r\ndeux\r\n--b--'),
      'b',
    );
    expect([one?.headers.get('a'), one?.content.toString()]).toEqual(['1', 'un']);
    expect([two?.headers.size, two?.content.toString()]).toEqual([0, 'deux']);
    expect(rest).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no end', '--b\r\n\r\nun\r\n--b\r\n\r\ndeux'],
    ['a cut boundary', '--b\r\n\r\nun\r\n--'],
    ['no empty line', '--b\r\nA: 1\r\n--b--'],
    ['a header without a name', '--b\r\n: 1\r\n\r\nun\r\n--b--'],
    ['text after a boundary', '--b text\r\n\r\nun\r\n--b--'],
  ])('is refused with %s', (_name, text) => {
    expect(() => readMultipart(Buffer.from(text), 'b')).toThrow(expect.objectContaining({ status: 400 }) as Error);
  });

  it.each([
    ['multipart/mixed; boundary=abc', 'abc'],
    ['multipart/mixed; charset=utf-8; Boundary="a b;c"', 'a b;c'],
  ])('has its boundary in %s', (header, boundary) => {
    expect(boundaryOf(header)).toBe(boundary);
  });

  it('needs a boundary', () => {
    expect(() => boundaryOf('multipart/mixed')).toThrow(/boundary/);
  });
});
