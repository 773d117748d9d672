import type { z } from 'zod';
import type { Role } from './roles.ts';

/** One entry of the table of calls: who may make it, what goes in, what comes out. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  role: Role;
  input: Input;
  output: Output;
}

/** Declares a call, keeping the exact types of its schemas. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  entry: Call<Input, Output>,
): Call<Input, Output> {
  return entry;
}
