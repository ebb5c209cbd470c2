import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plant, uproot, type Files } from './planted.js';

afterAll(uproot);

/** A page that answers as the examples do, in few words; `more` is what it does besides. */
const page = (more: string): string => `
  import { assess } from '../../dist/index.js';
  const result = document.getElementById('result');
  result.textContent = 'title ' + assess().value.digest + ' une personne formée conclut';
  document.querySelector('button').addEventListener('click', () => {
    const image = document.getElementById('assessment').value + ' kernel.truncated assessment.unknown-key';
    result.textContent = image;
  });
  ${more}`;

/** A core and a page, by hand: enough for the browser to be asked. */
const built: Files = {
  'instruments/ml-arrival-screen/0.1.0.json': '{}',
  'examples/assessments/11-arrival-hurt-and-threatened.json': '{ "subject": "composite-11" }',
  'examples/browser/index.html': `<!doctype html><link rel="icon" href="data:,"><p id="status"></p><p id="result"></p>
    <textarea id="assessment"></textarea><button>x</button><script type="module" src="page.js"></script>`,
  'examples/browser/page.js': page(''),
  'dist/index.js': `export const assess = () => ({ ok: true, value: { evaluation: {}, digest: 'd1' } });\n`,
  'dist/words/fr.js': `export const evaluationWords = () => ({ title: 'title', banner: [], sections: [] });\nexport const plainText = (text) => text;\n`,
};

function browsed(files: Files): { readonly status: number | null; readonly said: string } {
  const root = plant({ ...built, ...files });
  cpSync('examples/browser/serve.mjs', join(root, 'examples/browser/serve.mjs'));
  const { status, stdout, stderr } = spawnSync('bash', ['scripts/browser-test'], { cwd: root, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describe('browser', () => {
  it('accepts a page and a core that do nothing wrong', () => {
    expect(browsed({})).toMatchObject({ status: 0, said: expect.stringContaining('the core gives') });
  });

  it.each([
    {
      why: 'a page that answers otherwise than Node',
      files: { 'examples/browser/page.js': page(`result.textContent = 'title d2';`) },
      says: 'not shown: d1',
    },
    {
      why: 'a page with something in the console',
      files: { 'examples/browser/page.js': page(`console.error('planted');`) },
      says: 'console.error: planted',
    },
    {
      why: 'a page that asks somebody else',
      files: { 'examples/browser/page.js': page(`new Image().src = 'http://127.0.0.1:9/elsewhere';`) },
      says: 'elsewhere',
    },
    {
      why: 'a core that makes code from text',
      files: {
        'dist/index.js': `try { new Function('return 1')(); } catch {}\n${built['dist/index.js'] ?? ''}`,
      },
      says: '+   refused: 2',
    },
  ])('refuses $why', ({ files, says }) => {
    expect(browsed(files)).toMatchObject({ status: 1, said: expect.stringContaining(says) });
  });
});
