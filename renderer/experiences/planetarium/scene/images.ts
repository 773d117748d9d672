import { LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace, Texture } from 'three';

/** Pictures that the scene lays on the sky, decoded. */
export interface SkyImages {
  milkyWay: ImageBitmap;
  moon: ImageBitmap;
  /** The Earth seen from above, where one can lift off. */
  earth?: { day: ImageBitmap; night: ImageBitmap };
}

/** Decodes a picture for the graphics card: first row at the bottom, no premultiplication. */
export async function decodeImage(blob: Blob): Promise<ImageBitmap> {
  return await createImageBitmap(blob, {
    imageOrientation: 'flipY',
    premultiplyAlpha: 'none',
    colorSpaceConversion: 'none',
  });
}

/** An equirectangular picture as a texture; with `smooth`, small sizes are prepared too. */
export function wrapTexture(image: ImageBitmap, smooth: boolean): Texture {
  const texture = new Texture(image);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = RepeatWrapping;
  texture.flipY = false;
  texture.magFilter = LinearFilter;
  texture.minFilter = smooth ? LinearMipmapLinearFilter : LinearFilter;
  texture.generateMipmaps = smooth;
  texture.anisotropy = smooth ? 4 : 1;
  texture.needsUpdate = true;
  return texture;
}
