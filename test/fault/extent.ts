/** `npm run test:faults`: as many faults as the product promises to survive; `npm test` takes fewer, in seconds. */
export const isWhole = process.env['VITRINE_FAULTS'] === 'whole';
