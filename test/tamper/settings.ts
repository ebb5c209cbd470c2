/** How many structural edits are tried in all: `npm run tamper` sets 100 000. */
export const edits: number = Number(process.env['TAMPER_EDITS'] ?? 2400);

/** Every how many-th byte is changed: `npm run tamper` sets 1, each. */
export const stride: number = Number(process.env['TAMPER_STRIDE'] ?? 23);

/** The same everywhere, unless it is said otherwise; it also says at which byte to begin. */
export const seed: number = Number(process.env['TAMPER_SEED'] ?? 20_260_914);

/** Long enough for the slowest machine with everything. */
export const timeout: number = 60 * 60_000;
