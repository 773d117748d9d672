/** Who may make a call. A visitor needs nothing; an operator shows the token that `console.unlock` gave. */
export const ROLES = ['visitor', 'operator'] as const;
export type Role = (typeof ROLES)[number];
