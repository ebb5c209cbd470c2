/** Files of tests share their modules while mutants are tried: none may be loaded while a mutant is awake. */
import { afterAll } from 'vitest';

afterAll(() => {
  const { __stryker__: state } = /** @type {{ __stryker__?: { activeMutant?: string } }} */ (globalThis);
  if (state) delete state.activeMutant;
});
