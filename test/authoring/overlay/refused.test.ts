import { describe, expect, it } from 'vitest';
import { parseOverlay } from '../../../src/authoring/overlay/parse-overlay.js';
import { resolveOverlay } from '../../../src/authoring/overlay/resolve-overlay.js';
import { overlayIssueWords } from '../../../src/authoring/overlay/words.js';
import type { OverlayChange } from '../../../src/authoring/overlay/document.js';
import { badOverlays, readOverlay, sound } from './bad-overlays.js';
import { baseOf, overlayOf, ratedByTwo, resolved, toldOf, veo } from './desk.js';

const reason = 'As the neighbour has it.';

describe('a bad overlay', () => {
  it.each(Object.entries(badOverlays))('%s', (code, bad) => {
    const { ok, issues } = readOverlay(bad);
    expect(ok).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.pointer])).toContainEqual([code, bad.pointer]);
  });

  it('has a sound one beside it', () => {
    expect(resolved(sound, veo)).toMatchObject({ ok: true, issues: [] });
  });

  it.each(Object.keys(badOverlays))('is told %s in both languages, as the style guide asks', (code) => {
    const [issue] = readOverlay(badOverlays[code as keyof typeof badOverlays]).issues.filter(
      (one) => one.code === code,
    );
    const [fr, en] = (['fr', 'en'] as const).map((language) => issue && overlayIssueWords(issue, language));
    const ticked = (text = ''): readonly string[] => (text.match(/`[^`]*`/g) ?? []).toSorted();
    expect(ticked(fr?.sentence)).toEqual(ticked(en?.sentence));
    for (const told of [fr, en]) {
      expect(told?.sentence).toMatch(/^[\p{Ll}`]/u);
      expect(told?.sentence).not.toMatch(/[.!]$|undefined|\[object|NaN/);
      expect(told?.remedy).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('is told words of its own codes only', () => {
    expect(overlayIssueWords({ code: 'toString', pointer: '', severity: 'error', facts: {} }, 'en')).toBeUndefined();
  });
});

describe('what is told', () => {
  it('names who still reads what was removed', () => {
    const changes: OverlayChange[] = [{ change: 'remove', at: 'indicators/violence', reason }];
    const [told] = toldOf(veo, changes).filter(([code]) => code === 'overlay.removed-still-used');
    expect(told?.[2]).toEqual({
      place: 'indicators/violence',
      readers: [
        'outcomes/harm_to_prisoners/necessary/violence',
        'flags/repeated_violence/when',
        'guards/no_violence/when',
      ],
    });
  });

  it('blames what took the declaration away, not what took a mention away', () => {
    const changes: OverlayChange[] = [
      { change: 'remove', at: 'indicators/violence/raters/officer', reason },
      { change: 'add', to: 'interventions/counselling/responsible', value: 'officer', reason },
      { change: 'remove', at: 'roles/officer', reason },
    ];
    const facts = { place: 'roles/officer', readers: ['interventions/counselling/responsible'] };
    expect(toldOf(ratedByTwo, changes)).toEqual([['overlay.removed-still-used', '/changes/2/at', facts]]);
  });

  it('names which change took away what a later one wants', () => {
    const changes: OverlayChange[] = [
      { change: 'remove', at: 'interventions/counselling', reason },
      { change: 'replace_text', texts: { 'interventions/counselling/title': 'Talks' }, reason },
    ];
    const facts = { place: 'interventions/counselling/title', by: '/changes/0' };
    expect(toldOf(veo, changes)).toEqual([
      ['overlay.removed', '/changes/1/texts/interventions~1counselling~1title', facts],
    ]);
  });

  it('says what was probably meant', () => {
    const changes: OverlayChange[] = [
      { change: 'replace_text', texts: { 'indicators/distres/title': 'x' }, reason },
      { change: 'add', to: 'roles', before: 'nurs', value: { id: 'doctor' }, reason },
    ];
    expect(toldOf(veo, changes).map(([, , facts]) => facts)).toEqual([
      { place: 'indicators/distres/title', part: 'distres', nearest: 'distress' },
      { place: 'roles/nurs', part: 'nurs', nearest: 'nurse' },
    ]);
  });

  it('is told of the instrument that comes out at the change that brought it', () => {
    const changes: OverlayChange[] = [
      { change: 'add', to: 'limits', value: 'One more.', reason },
      {
        change: 'add',
        to: 'mitigators',
        value: { id: 'm', message: 'Consider.', when: { var: 'flags.see_a_nurs' } },
        reason,
      },
      {
        change: 'add',
        to: 'interventions',
        value: { id: 'o', type: 'offer', title: 'O', responsible: 'cook' },
        reason,
      },
    ];
    expect(toldOf(veo, changes).map(([code, pointer]) => [code, pointer])).toEqual([
      ['expression.unknown-name', '/changes/1/value/when'],
      ['instrument.dangling-id', '/changes/2/value/responsible'],
    ]);
  });

  it('is told of what an added part lacks', () => {
    const changes: OverlayChange[] = [{ change: 'add', to: 'indicators', value: { id: 'new' }, reason }];
    expect(toldOf(veo, changes).map(([code, pointer]) => [code, pointer])).toContainEqual([
      'instrument.missing-key',
      '/changes/0/value',
    ]);
  });

  it('goes on past a wrong digest, as when the base got a patch, and stops at another base', () => {
    const changes: OverlayChange[] = [{ change: 'remove', at: 'indicators/nothing', reason }];
    const { id, version } = veo.document;
    const wrong = { extends: { id, version, digest: '0'.repeat(64) } };
    expect(toldOf(veo, changes, wrong).map(([code]) => code)).toEqual([
      'overlay.wrong-digest',
      'overlay.no-such-place',
    ]);
    expect(toldOf(veo, changes, { extends: { ...wrong.extends, id: 'other' } }).map(([code]) => code)).toEqual([
      'overlay.wrong-base',
    ]);
  });

  it('is a misuse where a verdict or a document is given for what a stage makes', () => {
    const wrong = expect.objectContaining({ code: 'kernel.wrong-stage' });
    expect(() => resolveOverlay(sound as never, veo)).toThrow(wrong);
    const parsed = parseOverlay(sound);
    expect(() => parsed.ok && resolveOverlay(parsed.value, veo.document as never)).toThrow(wrong);
  });
});

describe('a hostile overlay', () => {
  it.each(['__proto__/polluted', 'constructor/prototype/polluted', 'indicators/__proto__/x', 'indicators/constructor'])(
    'reaches no prototype: %s',
    (place) => {
      const values = { [`${place}/days`]: 1 };
      const { ok } = resolved(overlayOf(veo, [{ change: 'set_limit', values, reason }]), veo);
      expect(ok).toBe(false);
      const added = resolved(overlayOf(veo, [{ change: 'add', to: place, value: 1, reason }]), veo);
      expect(added.ok).toBe(false);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('is refused when it has too many changes, at once', () => {
    const change = { change: 'translate', language: 'fr', texts: {} } as const;
    const many = overlayOf(
      veo,
      Array.from({ length: 100_000 }, () => change),
    );
    expect(resolved(many, veo).issues.map(({ code }) => code)).toEqual(['kernel.too-many-nodes']);
    const fewer = overlayOf(
      veo,
      Array.from({ length: 20_000 }, () => change),
    );
    expect(resolved(fewer, veo).issues.map(({ code }) => code)).toEqual(['overlay.out-of-range']);
  });

  it('is told at most a thousand issues, and how many more', () => {
    const texts = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`indicators/x${String(at)}/title`, 'x']));
    const { issues } = resolved(overlayOf(veo, [{ change: 'replace_text', texts, reason }]), veo);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', facts: { more: 2000 } });
  });

  it('adds no more than an instrument may hold', () => {
    const deep = JSON.parse(`${'['.repeat(62)}${']'.repeat(62)}`) as never;
    const overlay = overlayOf(veo, [{ change: 'add', to: 'limits', value: deep, reason }]);
    expect(resolved(overlay, veo).ok).toBe(false);
  });

  it('cannot be answered by an instrument whose keys every object has', () => {
    const base = baseOf('minimal-reference', [
      { op: 'add', path: '/indicators/0', value: { id: 'constructor', title: 'Item' } },
    ]);
    const changes: OverlayChange[] = [
      { change: 'replace_text', texts: { 'indicators/constructor/title': 'Other' }, reason },
    ];
    expect(resolved(overlayOf(base, changes), base).ok).toBe(true);
  });
});
