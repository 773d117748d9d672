import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { stationConfig } from './schema.ts';

const PUBLISHED = resolve(import.meta.dirname, '../../../assets/station.schema.json');

/** The JSON Schema of `station.json`, as it is published beside the example for editors and for IT. */
export function stationSchemaText(): string {
  const schema = z.toJSONSchema(stationConfig, { io: 'input', target: 'draft-07' });
  return `${JSON.stringify({ title: 'Vitrine: station.json', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(PUBLISHED, stationSchemaText());
