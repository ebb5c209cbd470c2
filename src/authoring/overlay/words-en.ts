import { schemaReasons } from '../../words/en/issues-schema.js';
import { tick, ticks } from '../../words/input.js';
import { ofRoom, type Tells } from '../../words/words.js';
import { type Loosening, type OverlayIssues, unproven } from './issues.js';

const looser: { readonly [What in Loosening]: string } = {
  removed: 'it is gone',
  added: 'the base does not have it',
  changed: 'it is another',
  lower: 'it asks for less',
  higher: 'it lets pass more',
  wider: 'it lets in more',
  narrower: 'it lost something',
  reworded: 'it no longer stands there word for word',
  exchanged: 'it has the words of another one',
  shown: 'an audience sees what was hidden from it',
  hidden: 'an audience no longer sees what it saw',
  hides: 'what calls for help, or speaks for someone, shows less easily',
  counted: 'it is counted among what the base counts',
  restriction: 'it is a restriction that the base does not have',
  status: 'it says more than has been shown for this instrument',
};

const kinds = { capacity: 'a capacity', role: 'a role' } as const;

function value(text: string | null): string {
  return text === null ? 'nothing' : tick(text);
}

function meant(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Write ${tick(nearest)}, if that is what you meant.`;
}

/** What an overlay is told, in English. */
export const en: Tells<OverlayIssues> = {
  ...ofRoom('overlay', schemaReasons),
  'overlay.wrong-format': ({ expected, got }) => ({
    sentence: `this document says that it is ${tick(got)}, not an overlay`,
    remedy: `Give an overlay, whose key \`format\` is ${tick(expected)}.`,
  }),
  'overlay.same-id': ({ id }) => ({
    sentence: `the overlay has the id of the instrument that it extends: ${tick(id)}`,
    remedy: 'Give the adapted instrument an id of its own.',
  }),
  'overlay.wrong-base': ({ expected, got }) => ({
    sentence: `the overlay extends ${tick(got)}, and the instrument that was given is ${tick(expected)}`,
    remedy: 'Give the instrument that it extends, or correct `extends`.',
  }),
  'overlay.wrong-digest': ({ expected, got }) => ({
    sentence: `the instrument that was given has the digest ${tick(expected)}, not ${tick(got)}`,
    remedy:
      'Look at what differs from the document that the overlay was written for, then write the digest of this one.',
  }),
  'overlay.no-such-place': ({ place, part, nearest }) => ({
    sentence: `the instrument has no ${tick(part)} at ${tick(place)}`,
    remedy: meant(nearest, 'Write a place that the instrument has, such as `indicators/distress/title`.'),
  }),
  'overlay.removed': ({ place, by }) => ({
    sentence: `${tick(place)} was removed by an earlier change: ${tick(by)}`,
    remedy: 'Take out one of the two changes.',
  }),
  'overlay.fixed': ({ place }) => ({
    sentence: `an overlay cannot change ${tick(place)} of an instrument`,
    remedy:
      'Say who the adapted instrument is in the keys of the overlay itself. Another policy, method or fact role needs an instrument of its own.',
  }),
  'overlay.not-a-text': ({ place }) => ({
    sentence: `there are no words for people at ${tick(place)}`,
    remedy: 'Name a text, such as a title, a question or an anchor.',
  }),
  'overlay.already-translated': ({ place, language }) => ({
    sentence: `the text at ${tick(place)} has words in ${tick(language)} already`,
    remedy: 'Use `replace_text`, and say why.',
  }),
  'overlay.nothing-to-replace': ({ place, language }) => ({
    sentence: `the text at ${tick(place)} has no words in ${tick(language)} yet`,
    remedy: 'Use `translate`.',
  }),
  'overlay.already-there': ({ place }) => ({
    sentence: `something stands at ${tick(place)} already, and it is no list`,
    remedy: 'Use `set_limit` or `reweight` for a number, `replace_text` for words. Else remove it first.',
  }),
  'overlay.not-a-weight': ({ place }) => ({
    sentence: `${tick(place)} is no weight, no points and no cut-off`,
    remedy: 'Name a `weight`, `points` or a `cutOff`. For days, ages, evidence and raters use `set_limit`.',
  }),
  'overlay.not-a-limit': ({ place }) => ({
    sentence: `${tick(place)} is no limit`,
    remedy: 'Name days, an age, evidence or raters. For weights, points and cut-offs use `reweight`.',
  }),
  'overlay.not-mapped': ({ kind, id, nearest }) => ({
    sentence: `the instrument has no such thing to map as ${tick(id)}: it would be ${kinds[kind]}`,
    remedy: meant(nearest, 'Name one that the instrument has.'),
  }),
  'overlay.taken': ({ kind, id }) => ({
    sentence: `${tick(id)} is ${kinds[kind]} of the instrument already`,
    remedy: 'Choose a name that is free: two that become one could not be told apart.',
  }),
  'overlay.changes-nothing': ({ change }) => ({
    sentence: change === '' ? 'this change changes nothing' : `this changes nothing: ${tick(change)} stays as it is`,
    remedy: 'Take it out, or write what was meant.',
  }),
  'overlay.removed-still-used': ({ place, readers }) => ({
    sentence: `${tick(place)} is removed and still used by ${ticks(readers)}`,
    remedy: 'Change or remove what uses it too, or keep it.',
  }),
  'overlay.loosens': ({ what, place, was, is }) => ({
    sentence: `${unproven.has(what) ? 'not shown to be as strict as the base' : 'looser than the base'} at ${tick(place)}: ${looser[what]} (before: ${value(was)}, now: ${value(is)})`,
    remedy: `${unproven.has(what) ? 'Keep it as the base has it' : 'Keep it at least as strict as the base'}. If that cannot be, write an instrument of its own and say why.`,
  }),
};
