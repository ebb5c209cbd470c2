import { describe, expect, it } from 'vitest';
import { lostOutput } from '../../src/cli/lost-output.js';

function answered(code: string, language: 'fr' | 'en' = 'en'): unknown {
  const said: string[] = [];
  const ends: number[] = [];
  const answer = lostOutput(language, { err: (text) => said.push(text), end: (end) => ends.push(end) });
  answer(Object.assign(new Error(code), { code }));
  return { said, ends };
}

describe('standard output that cannot be written', () => {
  it('is told in the language of the command, and ends it', () => {
    expect(answered('ENOSPC')).toEqual({
      said: ['The output could not be written whole (ENOSPC): do not keep what there is of it.\n'],
      ends: [1],
    });
    expect(answered('EIO', 'fr')).toEqual({
      said: ['La sortie n’a pu être écrite en entier (EIO) : ne pas garder ce qui en est là.\n'],
      ends: [1],
    });
  });

  it('does not end a command whose reader has seen enough: what it found is still told by how it ends', () => {
    expect(answered('EPIPE')).toEqual({ said: [], ends: [] });
  });
});
