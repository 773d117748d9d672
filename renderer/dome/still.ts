import type { DomeSettings } from '../../electron/contract/dome.ts';
import { STILL, type STILL_SIZES } from '../../electron/contract/dome.ts';
import type { Place } from '../../electron/contract/station.ts';
import type { Client } from '../bridge/client.ts';
import { createDomeSky } from '../experiences/planetarium/follow/DomeSky.ts';
import { lastTold } from '../experiences/planetarium/follow/publish.ts';
import { closeImages, loadSky } from '../experiences/planetarium/sky.ts';
import { createDomeCanvas } from './canvas.ts';

/** The sky that a planetarium of this page last showed is the one wanted for so long, milliseconds; then tonight's. */
const RECENT_MS = 10 * 60_000;

export type StillSize = (typeof STILL_SIZES)[number];

/**
 * The dome's picture as a PNG: the calibration of field and tilt holds, but neither mirror nor rotation nor mask, which
 * belong to one projector; no names are written in it.
 */
export async function drawStill(
  size: StillSize,
  { clock, place, settings }: { place: Place; settings: DomeSettings; clock: () => number },
): Promise<Blob> {
  const { data, images } = await loadSky();
  const sky = createDomeSky({ data, place, clock });
  const told = lastTold();
  if (told && Math.abs(clock() - told.at) < RECENT_MS) {
    const { state } = told;
    sky.show({ state, time: state.time, azimuth: state.azimuth, moving: false }, 0);
  }
  const canvas = createDomeCanvas(data, images);
  try {
    const view = {
      front: sky.front,
      tilt: settings.calibration.tilt,
      fieldOfView: settings.fieldOfView,
      rotation: 0,
      mirror: false,
      mask: 0,
      pattern: false,
    };
    canvas.draw(sky.model, view, size);
    // Taken in the turn in which it was drawn: a canvas keeps nothing beyond.
    return await new Promise<Blob>((resolve, reject) => {
      canvas.element.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    canvas.close();
    closeImages(images);
  }
}

/** Sends a picture to the station in pieces. Gives its name there, or nothing when the station refused. */
export async function keepStill(
  client: Pick<Client, 'call'>,
  token: string,
  { blob, onProgress, size }: { blob: Blob; size: StillSize; onProgress: (share: number) => void },
): Promise<string | undefined> {
  const begun = await client.call('still.begin', { size, bytes: blob.size }, token);
  if (!begun.ok) return undefined;
  const { id } = begun.value;
  for (let offset = 0; offset < blob.size; offset += STILL.pieceBytes) {
    const piece = new Uint8Array(await blob.slice(offset, offset + STILL.pieceBytes).arrayBuffer());
    const sent = await client.call('still.append', { id, offset, base64: base64Of(piece) }, token);
    if (!sent.ok) return undefined;
    onProgress(sent.value.received / blob.size);
  }
  const kept = await client.call('still.finish', { id }, token);
  return kept.ok ? kept.value.file : undefined;
}

/** Bytes turned into text at once are bounded by the length of a list of arguments. */
const TURN = 8192;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += TURN) binary += String.fromCharCode(...bytes.subarray(at, at + TURN));
  return btoa(binary);
}
