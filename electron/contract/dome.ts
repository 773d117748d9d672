import { z } from 'zod';

/** Sides of a dome's square picture, pixels. */
export const DOME_SIZES = [2048, 3072, 4096] as const;
export const domeSize = z.literal(DOME_SIZES);

/** How the picture is fitted to one dome and its projector; degrees. */
export const calibration = z.strictObject({
  /** By how much the dome leans toward its audience. */
  tilt: z.number().min(0).max(45),
  /** By how much the picture turns clockwise. */
  rotation: z.number().min(-180).max(180),
  /** Left and right change places. */
  mirror: z.boolean(),
  /** Hidden inward from the edge. */
  mask: z.number().min(0).max(20),
});
export type Calibration = z.infer<typeof calibration>;

/** What a dome's window needs to draw. Nothing of it is secret. */
export const domeSettings = z.strictObject({
  /** True where this machine opens a dome at start. */
  enabled: z.boolean(),
  size: domeSize,
  /** Of the whole circle, degrees. */
  fieldOfView: z.number().min(120).max(220),
  calibration,
  /** The pattern of calibration is shown over the sky. */
  pattern: z.boolean(),
});
export type DomeSettings = z.infer<typeof domeSettings>;

/** Sides of a picture that is kept, pixels. */
export const STILL_SIZES = [2048, 4096] as const;

/** Bounds of a picture on its way to the station. */
export const STILL = {
  /** A PNG of 4096 × 4096 with its grain is some 30 MB. */
  bytes: 64 * 1024 * 1024,
  /** One piece, before base64: with it, a call stays under `LIMITS.messageBytes`. */
  pieceBytes: 180_000,
  /** Pictures kept; the next is refused until someone takes some away. */
  files: 200,
} as const;

/** Name of a kept picture, made by the station. */
export const stillName = z.string().regex(/^dome-[0-9a-z-]{1,60}\.png$/);
