// Writes src/instrument/published.ts: the digests of the instruments that come with the package and pass every
// check without a warning. Run it after changing one of them.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const target = 'src/instrument/published.ts';

mkdirSync('temp', { recursive: true });
const folder = mkdtempSync(join('temp', 'published-'));
try {
  const outfile = join(folder, 'core.mjs');
  await build({ entryPoints: ['src/index.ts'], outfile, bundle: true, format: 'esm', packages: 'external' });
  /** @type {typeof import('../src/index.js')} */
  const core = await import(pathToFileURL(outfile).href);
  const entries = files().flatMap((path) => entryOf(readFileSync(path, 'utf8'), path, core));
  const source = readFileSync(target, 'utf8').replace(/(publishedInstruments[^=]*= ).*$/su, (_all, head) => {
    return `${head}${JSON.stringify(entries, null, 2)};\n`;
  });
  writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
} finally {
  rmSync(folder, { recursive: true });
}

/** The documents of instruments: `<id>/<version>.json`, not the cases beside them. */
function files() {
  return readdirSync('instruments', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join('instruments', name)).map((file) => join('instruments', name, file)))
    .filter((path) => path.endsWith('.json') && !path.endsWith('.cases.json'))
    .sort();
}

/**
 * What is pinned of one instrument; nothing where a check has something to say.
 *
 * @param {string} text
 * @param {string} path
 * @param {typeof import('../src/index.js')} core
 */
function entryOf(text, path, { parseInstrument, instrumentDigest, textDigest }) {
  const parsed = parseInstrument(text);
  if (!parsed.ok || parsed.issues.length > 0) {
    console.warn(`${path} is not pinned: its checks have something to say`);
    return [];
  }
  const { document } = parsed.value;
  const languages = document.languages.filter(({ status }) => status !== 'none').map(({ code }) => code);
  return [
    {
      characters: text.length,
      file: createHash('sha256').update(text).digest('hex'),
      whole: instrumentDigest(document),
      texts: Object.fromEntries(languages.map((code) => [code, textDigest(document, code)])),
    },
  ];
}
