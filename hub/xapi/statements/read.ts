import type { z } from 'zod';
import { type Statement, statementSchema } from '../data/statement.ts';
import { badRequest } from '../refusal.ts';
import type { Edition } from '../version.ts';

/**
 * The statements of a request's JSON, checked. Throws a `Refusal` (400) that names the first fault: a batch is taken
 * whole or not at all.
 */
export function readStatements(value: unknown, edition: Edition): Statement[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const statements = list.map((candidate, index) =>
    readStatement(candidate, edition, Array.isArray(value) ? index : undefined),
  );
  const ids = statements.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]));
  if (new Set(ids).size < ids.length) throw badRequest('Two statements of the batch have the same id.');
  return statements;
}

function readStatement(value: unknown, edition: Edition, index: number | undefined): Statement {
  const { error } = statementSchema[edition].safeParse(value);
  if (error === undefined) return value as Statement;
  throw badRequest(`Statement${index === undefined ? '' : ` ${index + 1}`}: ${firstIssue(error)}.`);
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'is not valid';
  return `${issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue.message}`;
}
