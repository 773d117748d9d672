import { badRequest } from '../refusal.ts';

/** One part of a `multipart/mixed` body; the names of its headers are in lower case. */
export interface Part {
  headers: ReadonlyMap<string, string>;
  content: Buffer;
}

const CRLF = '\r\n';

/** The boundary that a `Content-Type` names (RFC 2046, 5.1.1). Throws a `Refusal` (400). */
export function boundaryOf(contentType: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw badRequest('multipart/mixed needs a boundary.');
  return boundary;
}

/** Takes a `multipart/mixed` body apart. Throws a `Refusal` (400) when it is not whole. */
export function readMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = `${CRLF}--${boundary}`;
  // What comes before the first boundary is no part; with a line break before it, all boundaries look the same.
  const whole = Buffer.concat([Buffer.from(CRLF), body]);
  const parts: Part[] = [];
  let from = whole.indexOf(delimiter);
  while (from !== -1) {
    const start = from + delimiter.length;
    if (whole.toString('latin1', start, start + 2) === '--') return parts;
    const line = whole.indexOf(CRLF, start);
    const end = whole.indexOf(delimiter, start);
    if (line === -1 || end === -1) break;
    if (whole.toString('latin1', start, line).trim() !== '') throw badRequest('A boundary is followed by other text.');
    // The line break before the delimiter is its own; a part without headers begins with an empty line.
    parts.push(readPart(whole.subarray(line, end)));
    from = end;
  }
  throw badRequest('The multipart body does not end with its boundary.');
}

/** Puts parts together; `boundary` must not occur in them. */
export function writeMultipart(parts: readonly Part[], boundary: string): Buffer {
  const chunks = parts.flatMap(({ content, headers }) => [
    Buffer.from(
      [`--${boundary}`, ...[...headers].map(([name, value]) => `${name}: ${value}`), '', ''].join(CRLF),
      'latin1',
    ),
    content,
    Buffer.from(CRLF),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--${CRLF}`)]);
}

function readPart(text: Buffer): Part {
  const split = text.indexOf(CRLF + CRLF);
  if (split === -1) throw badRequest('A part has no empty line after its headers.');
  const headers = new Map<string, string>();
  for (const line of text.toString('latin1', 0, split).split(CRLF)) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    if (colon < 1) throw badRequest('A part has a header without a name.');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, content: text.subarray(split + 2 * CRLF.length) };
}
