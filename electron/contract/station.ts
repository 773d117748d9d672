import { z } from 'zod';
import { displayName, identifier, language } from './vocabulary.ts';

/** Where the lab stands, for the sky. Degrees north and east positive (WGS 84), metres above sea level. */
export const place = z.strictObject({
  town: displayName,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  elevation: z.number().min(-500).max(9000),
  timeZone: z.string().min(1).max(64),
});
export type Place = z.infer<typeof place>;

/** A lab of the network and where it stands. */
export const labPlace = z.strictObject({ name: displayName, place });
export type LabPlace = z.infer<typeof labPlace>;

export const QUALITIES = ['auto', 'low', 'medium', 'high'] as const;

/** What a screen may know of its station. Nothing here is secret and nothing names a person. */
export const stationDescription = z.strictObject({
  version: z.string().max(40),
  lab: z.strictObject({ id: identifier, name: displayName, place }),
  /** The other labs of the network, as they were configured. */
  labs: z.array(labPlace).max(7).optional(),
  languages: z.array(language).min(1),
  screen: z.strictObject({
    /** Physical diagonal in inches; sizes the touch targets. Absent: 24 is assumed. */
    diagonalInches: z.number().min(7).max(120).optional(),
  }),
  quality: z.enum(QUALITIES),
  /** False where no operator PIN is configured: the console then explains how to set one. */
  consoleAvailable: z.boolean(),
  /** Present when the station could not open or lost what it needs: the screen shows « out of order ». */
  outOfOrder: z
    .strictObject({
      /** What is wrong, for the operator, one sentence. */
      reason: z.string().max(500),
      /** What to do about it, one sentence. */
      remedy: z.string().max(500),
      field: z.string().max(200).optional(),
    })
    .optional(),
});
export type StationDescription = z.infer<typeof stationDescription>;

/** The machine as the operator's console sees it. */
export const machineHealth = z.strictObject({
  version: z.string().max(40),
  lab: displayName,
  machine: displayName,
  host: z.enum(['electron', 'browser']),
  /** Seconds since the station opened. */
  uptime: z.number().min(0),
  database: z.strictObject({
    bytes: z.int().min(0),
    schemaVersion: z.int().min(0),
    /** True when a damaged database had to be set aside and rebuilt, at this start or in the week before. */
    rebuilt: z.boolean(),
  }),
  /** Free bytes where the data folder lies. */
  diskFree: z.int().min(0),
  failures: z.array(z.strictObject({ experience: identifier, today: z.int().min(0), withdrawn: z.boolean() })).max(32),
});
export type MachineHealth = z.infer<typeof machineHealth>;
