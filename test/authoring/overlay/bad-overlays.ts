import type { OverlayDocument } from '../../../src/authoring/overlay/document.js';
import type { OverlayIssues } from '../../../src/authoring/overlay/issues.js';
import type { Checked } from '../../../src/kernel/issue.js';
import type { JsonObject } from '../../../src/kernel/json-value.js';
import { changed, type PatchStep } from '../../instrument/patched.js';
import { overlayOf, resolved, veo } from './desk.js';

/** A change of a sound overlay of `minimal-veo` that is refused, and where. */
export interface BadOverlay {
  readonly patch: PatchStep;
  readonly pointer: string;
}

const reason = 'As the neighbour has it.';

function change(value: JsonObject): PatchStep {
  return { op: 'add', path: '/changes/0', value };
}

function text(place: string, words: string | JsonObject = 'Words.'): PatchStep {
  return change({ change: 'replace_text', texts: { [place]: words }, reason });
}

function limit(place: string, value: number): PatchStep {
  return change({ change: 'set_limit', values: { [place]: value }, reason });
}

/** A document for every code: the compiler asks for those that are missing. */
export const badOverlays: { readonly [Code in keyof OverlayIssues]: BadOverlay } = {
  'overlay.unknown-key': { patch: { op: 'add', path: '/extend', value: {} }, pointer: '/extend' },
  'overlay.missing-key': { patch: { op: 'remove', path: '/title' }, pointer: '' },
  'overlay.wrong-type': { patch: { op: 'replace', path: '/changes', value: {} }, pointer: '/changes' },
  'overlay.not-in-list': { patch: change({ change: 'rewrite', reason }), pointer: '/changes/0/change' },
  'overlay.bad-id': { patch: { op: 'replace', path: '/id', value: 'Voisin' }, pointer: '/id' },
  'overlay.bad-version': { patch: { op: 'replace', path: '/version', value: '1.0' }, pointer: '/version' },
  'overlay.bad-date': {
    patch: { op: 'add', path: '/changelog', value: [{ version: '0.1.0', date: '2026-02-30', text: 'Adapted.' }] },
    pointer: '/changelog/0/date',
  },
  'overlay.bad-language': {
    patch: change({ change: 'translate', language: 'Moore', texts: { purpose: 'x' } }),
    pointer: '/changes/0/language',
  },
  'overlay.bad-form': {
    patch: change({ change: 'remove', at: '/indicators/visits', reason }),
    pointer: '/changes/0/at',
  },
  'overlay.out-of-range': {
    patch: change({ change: 'remove', at: 'indicators/visits', reason: '' }),
    pointer: '/changes/0/reason',
  },
  'overlay.wrong-format': { patch: { op: 'replace', path: '/format', value: 'veo-overlay/2' }, pointer: '/format' },
  'overlay.same-id': { patch: { op: 'replace', path: '/id', value: 'minimal-veo' }, pointer: '/id' },
  'overlay.wrong-base': { patch: { op: 'replace', path: '/extends/version', value: '0.2.0' }, pointer: '/extends' },
  'overlay.wrong-digest': {
    patch: { op: 'replace', path: '/extends/digest', value: '0'.repeat(64) },
    pointer: '/extends/digest',
  },
  'overlay.no-such-place': {
    patch: text('indicators/distres/title'),
    pointer: '/changes/0/texts/indicators~1distres~1title',
  },
  'overlay.removed': {
    patch: {
      op: 'add',
      path: '/changes/1',
      value: { change: 'remove', at: 'interventions/counselling/consents', reason },
    },
    pointer: '/changes/1/at',
  },
  'overlay.fixed': { patch: change({ change: 'remove', at: 'policy', reason }), pointer: '/changes/0/at' },
  'overlay.not-a-text': {
    patch: text('indicators/distress/about'),
    pointer: '/changes/0/texts/indicators~1distress~1about',
  },
  'overlay.already-translated': {
    patch: change({ change: 'translate', language: 'en', texts: { purpose: 'Words.' } }),
    pointer: '/changes/0/texts/purpose',
  },
  'overlay.nothing-to-replace': { patch: text('purpose', { fr: 'Mots.' }), pointer: '/changes/0/texts/purpose/fr' },
  'overlay.already-there': {
    patch: change({ change: 'add', to: 'validity/days', value: 30, reason }),
    pointer: '/changes/0/to',
  },
  'overlay.not-a-weight': {
    patch: change({ change: 'reweight', values: { 'validity/days': 30 }, reason }),
    pointer: '/changes/0/values/validity~1days',
  },
  'overlay.not-a-limit': {
    patch: limit('interventions/keep_apart/priority', 1),
    pointer: '/changes/0/values/interventions~1keep_apart~1priority',
  },
  'overlay.not-mapped': {
    patch: change({ change: 'map_facility', from: 'counselor', to: 'listener' }),
    pointer: '/changes/0/from',
  },
  'overlay.taken': {
    patch: change({ change: 'map_role', from: 'nurse', to: 'social_worker' }),
    pointer: '/changes/0/to',
  },
  'overlay.changes-nothing': { patch: limit('validity/days', 90), pointer: '/changes/0/values/validity~1days' },
  'overlay.removed-still-used': {
    patch: change({ change: 'remove', at: 'indicators/violence', reason }),
    pointer: '/changes/0/at',
  },
  'overlay.loosens': { patch: limit('validity/days', 91), pointer: '/changes/0/values/validity~1days' },
};

/** A sound overlay: it removes an offer. */
export const sound: OverlayDocument = overlayOf(veo, [{ change: 'remove', at: 'interventions/counselling', reason }]);

/** What a changed overlay and its base are told. */
export function readOverlay({ patch }: BadOverlay): Checked<unknown> {
  return resolved(changed(sound as unknown as JsonObject, [patch]), veo);
}
