import { z } from 'zod';

/**
 * A schema chosen by `objectType`, or by `fallback` where there is none; a union would report the complaints of every
 * branch. Rules of a whole that rest on this part are not tried when it is wrong. Refuses whatever is not an object, and
 * types that are not in the table.
 */
export function byObjectType(fallback: string, table: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', continue: false, message: 'is not an object' });
      return;
    }
    const type = 'objectType' in value ? value.objectType : fallback;
    const schema = typeof type === 'string' && Object.hasOwn(table, type) ? table[type] : undefined;
    if (schema === undefined) {
      context.addIssue({ code: 'custom', continue: false, message: `is not one of ${Object.keys(table).join(', ')}` });
      return;
    }
    const { error } = schema.safeParse(value);
    for (const issue of error?.issues ?? []) {
      context.addIssue({ code: 'custom', continue: false, path: issue.path, message: issue.message });
    }
  });
}
