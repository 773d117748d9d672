import sharp from 'sharp';

/** A channel that is farther off than this, of 255, is seen to be. */
const SEEN = 12;

/** Share of the pixels that differ visibly between two pictures of one size, in any format. */
export async function difference(one: Buffer, other: Buffer, seen = SEEN): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()));
  if (!a || !b || a.length !== b.length) throw new Error('The pictures are not of one size.');
  let different = 0;
  for (let i = 0; i < a.length; i += 3) {
    const far = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0))));
    if (far > seen) different += 1;
  }
  return different / (a.length / 3);
}
