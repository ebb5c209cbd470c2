import { grammar } from '../../en/grammar.js';
import type { RegistryWords } from '../registry-lines.js';

/** What English says of registries. */
export const registryWords: RegistryWords = {
  grammar,
  status: {
    withdrawn: (instrument, day) => `instrument ${instrument} was withdrawn on ${day}`,
    suspended: (instrument, day) => `instrument ${instrument} was suspended on ${day}`,
    'cannot-be-said': (instrument, day) => `it cannot be said whether ${instrument} was in force on ${day}`,
    'never-authorised': (instrument, day) => `nobody had authorised ${instrument} for this use by ${day}`,
    'no-longer': (instrument, day) => `instrument ${instrument} was no longer in force on ${day}`,
    'not-yet': (instrument, day) => `instrument ${instrument} was not yet in force on ${day}`,
    'in-force': (instrument, day) => `instrument ${instrument} was in force on ${day}`,
  },
  says: { authorised: 'authorised', suspended: 'suspended', withdrawn: 'withdrawn' },
  stands: {
    holds: 'it held on that day',
    'not-yet': 'it did not hold yet on that day',
    over: 'it was over on that day',
    superseded: 'another notice stood in its place on that day',
    'other-scope': 'it is for another use',
    'scope-not-said': 'it is for some uses only, and which use this was is not known',
    'other-digest': 'it is about another document of that version',
  },
  decides: '(this decides)',
  notice: (number, authority) => `Notice ${number} of ${authority}`,
  days: ({ from, until }) =>
    [...(from === undefined ? [] : [`from ${from} on`]), ...(until === undefined ? [] : [`until ${until}`])].join(', '),
  scope: { purposes: 'for', settings: 'in', facilities: 'at' },
  everything: 'for every use',
  reason: 'Reason',
  unsigned: 'no signatures were asked for',
  ownDays: (days) => `the instrument says of itself that it is in force ${days}`,
  own: {
    within: 'that day lies within',
    before: 'that day lies before',
    after: 'that day lies after',
  },
  lookup: {
    found: (instrument) => `the registry holds ${instrument}`,
    missing: (instrument) => `the registry does not hold ${instrument}`,
    'other-digest': (instrument) => `the registry holds another document as ${instrument}`,
    altered: (instrument) => `the file of ${instrument} was changed after it was entered in the registry`,
    unusable: (instrument) => `the registry lists ${instrument}, and its file cannot be used`,
  },
  versions: (versions) => `it holds ${versions} of that instrument`,
  digests: (expected, got) => `the digest that was asked for is ${expected}, and that of what is there ${got}`,
  erratum: (number, authority, day) => `Erratum ${number} of ${authority}, ${day}`,
  affected: {
    yes: 'this result is affected',
    possibly: 'this result may be affected: not all that the erratum asks is known of it',
  },
  correction: {
    none: 'there is no correction',
    instrument: (lookup) => `a later version of the instrument puts it right. ${lookup}`,
    available: (name) => `this software can make the correction ${name}`,
    notAvailable: (name) => `the correction ${name} is not available here: a later version of the software may know it`,
  },
};
