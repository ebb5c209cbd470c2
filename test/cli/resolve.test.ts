import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { veoRisk } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-risk-'));
const worked = 'examples/adaptations/bf-arrival-screen/overlay.json';
const overlay = readFileSync(worked, 'utf8');

/** The worked overlay with one part of its text replaced. */
function changed(name: string, from: string, to: string): string {
  expect(overlay).toContain(from);
  const path = join(folder, name);
  writeFileSync(path, overlay.replace(from, to));
  return path;
}

describe('veo-risk resolve', () => {
  it('prints the flat instrument, and its digests beside it', () => {
    const { code, out, err } = veoRisk('resolve', '--lang', 'en', worked);
    expect(code).toBe(0);
    const flat = JSON.parse(out) as { readonly adaptedFrom: { readonly digest: string; readonly overlay: string } };
    expect(flat).toEqual(JSON.parse(readFileSync('examples/adaptations/bf-arrival-screen/0.1.0.json', 'utf8')));
    const { digest, overlay: own } = flat.adaptedFrom;
    expect(err).toMatch(
      new RegExp(`^SHA-256 base {5}${digest}\nSHA-256 overlay {2}${own}\nSHA-256 result {3}[0-9a-f]{64}\n`),
    );
    expect(err).toContain('Counts as the base does.');
  });

  it('takes a base from a file', () => {
    const base = 'instruments/ml-arrival-screen/0.1.0.json';
    expect(veoRisk('resolve', '--instrument', base, worked).code).toBe(0);
    const other = veoRisk('resolve', '--lang', 'en', '--instrument', 'instruments/psa/0.1.0.json', worked);
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toContain('[overlay.wrong-base]');
  });

  it.each([
    {
      why: 'a base that does not come with the package',
      from: '"ml-arrival-screen"',
      to: '"ml-other"',
      code: 'cli.not-bundled',
    },
    { why: 'a departure from the grammar', from: '"extends"', to: '"extend"', code: 'overlay.unknown-key' },
    {
      why: 'a place that is not there',
      from: '"population/description"',
      to: '"population/describtion"',
      code: 'overlay.no-such-place',
    },
    { why: 'what is not JSON', from: '{', to: '', code: 'kernel.not-json' },
  ])('refuses, and prints nothing: $why', ({ why, from, to, code }) => {
    const path = changed(`${why.replaceAll(' ', '-')}.json`, from, to);
    const { code: exit, out, err } = veoRisk('resolve', '--lang', 'en', path);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(`[${code}]`);
  });

  it('shows the line and the remedy in French', () => {
    const path = changed('fr.json', '"population/description"', '"population/describtion"');
    const { err } = veoRisk('resolve', path);
    expect(err).toMatch(/fr\.json:\d+:\d+: erreur\u00A0: l’instrument n’a pas de `describtion`/);
    expect(err).toContain('Remède\u00A0: Écrire `description`');
  });

  it('refuses a file that is not there', () => {
    expect(veoRisk('resolve', '--lang', 'en', join(folder, 'none.json')).err).toContain('[cli.unreadable-file]');
  });

  it('is where `check` sends who gives an overlay for an instrument', () => {
    expect(veoRisk('check', '--lang', 'en', worked).out).toContain('`veo-risk resolve`');
  });
});
