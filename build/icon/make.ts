import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Sizes in pixels that Linux desktops look for; Windows' icon holds those up to 256. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = SIZES.filter((size) => size <= 256);

const folder = fileURLToPath(new URL('.', import.meta.url));
const svg = readFileSync(`${folder}vitrine.svg`);

const pictures = new Map<number, Buffer>();
for (const size of SIZES) {
  // Drawn at that size, not scaled down from a larger one.
  const picture = await sharp(svg, { density: (72 * size) / 1024 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  pictures.set(size, picture);
  writeFileSync(`${folder}${size}x${size}.png`, picture);
}
writeFileSync(`${folder}vitrine.ico`, ico(ICO_SIZES.map((size) => ({ size, png: pictures.get(size) ?? Buffer.of() }))));

/** An ICO file of PNG pictures, as Windows reads since Vista: a directory, then the pictures. */
function ico(entries: readonly { size: number; png: Buffer }[]): Buffer {
  const HEADER = 6;
  const ENTRY = 16;
  const directory = Buffer.alloc(HEADER + ENTRY * entries.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(entries.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of entries.entries()) {
    const at = HEADER + ENTRY * index;
    // 256 is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...entries.map(({ png }) => png)]);
}
