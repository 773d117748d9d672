const NEW_LINE = 0x0a;

/**
 * The lines of a stream of bytes, without their ends; undefined stands for one that is longer than `most` bytes, which
 * is not held in memory. The last line need not end.
 */
export async function* readLines(source: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer | undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): void => {
    length += piece.length;
    if (length > most) pieces = [];
    else pieces.push(piece);
  };
  const end = (): Buffer | undefined => {
    const line = length > most ? undefined : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, from)) {
      add(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield end();
}
