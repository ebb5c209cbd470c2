import { lineOf, statementOf } from './archive.mjs';
import { sound } from './office.mjs';

/**
 * What somebody who keeps the archive, and can compute every digest anew, may have done to a copy; and what is left to be
 * seen of it. `found` is a code of `veo-risk archive verify` or `veo-risk replay`, or what else tells it.
 */
export const alterations = [
  {
    id: 'replaced',
    place: 100,
    found: 'register',
    says: 'a whole record put in the place of another, sound in itself',
  },
  { id: 'rating', place: 170, found: 'replay.part-altered', says: 'a rating changed, nothing else' },
  { id: 'digest', place: 180, found: 'replay.seal-broken', says: 'a digest under the seal changed' },
  { id: 'resealed', place: 190, found: 'differs', says: 'a rating changed and every digest computed anew' },
  { id: 'swapped', place: 203, found: 'replay.unknown-root', says: 'two lines exchanged' },
  { id: 'removed', place: 250, found: 'missing number', says: 'a line taken out' },
  { id: 'doubled', place: 262, found: 'replay.entry-twice', says: 'a line put in twice' },
  { id: 'cut', place: undefined, found: 'cli.too-short', says: 'the last two lines cut off' },
];

/** The lines of a copy with all of them. */
export function alteredLines(year) {
  const lines = [...year.office.lines];
  const at = (id) => lineAt(id, lines, year);
  const edit = (id, change) => {
    const line = at(id);
    lines[line] = year.veo.lineText(change(JSON.parse(lines[line])));
  };
  edit('replaced', () => replacement(year));
  edit('rating', (record) => withOtherRating(record));
  edit('digest', (record) => ({ ...record, sealed: withOtherScoring(record.sealed) }));
  edit('resealed', (record) => resealed(record, year.veo));
  swap(lines, at('swapped'), noticeLine(lines, year));
  lines.push(lines[at('doubled')]);
  lines.splice(at('removed'), 1);
  // The doubled line stands where the last one was.
  lines.splice(-3, 2);
  return lines;
}

function lineAt(id, lines, { chains }) {
  const { place } = alterations.find((one) => one.id === id);
  return lineOf(lines, chains.get(place).records[0].seal);
}

function noticeLine(lines, { chains }) {
  const { place } = alterations.find(({ id }) => id === 'swapped');
  return lineOf(lines, chains.get(place).records[1].seal);
}

function swap(lines, one, other) {
  [lines[one], lines[other]] = [lines[other], lines[one]];
}

/** The same person, who is now said to have shown nothing: made by the package, so that nothing in it is wrong. */
function replacement(year) {
  const { place } = alterations.find(({ id }) => id === 'replaced');
  const { version, statement } = statementOf(place, year, (document) => ({
    ...document,
    ratings: Object.fromEntries(Object.entries(document.ratings).map(([id, rating]) => [id, calmed(rating)])),
  }));
  return year.office.record(year.versions[version], statement);
}

function calmed(rating) {
  return rating.level === undefined ? rating : { ...rating, level: 'not_shown' };
}

function isRating(value) {
  return value !== null && typeof value === 'object' && 'level' in value && 'supportedBy' in value;
}

function otherLevel({ level }) {
  return level === 'clearly_shown' ? 'not_shown' : 'clearly_shown';
}

function withOtherRating(record) {
  const [commitment, [salt, rating]] = Object.entries(record.leaves).find(([, [, value]]) => isRating(value));
  const altered = { ...rating, level: otherLevel(rating) };
  return { ...record, leaves: { ...record.leaves, [commitment]: [salt, altered] } };
}

function withOtherScoring(sealed) {
  return { ...sealed, digests: { ...sealed.digests, scoring: '0'.repeat(64) } };
}

/** Every digest that has no key, computed anew over a changed answer: the work of somebody who knows the formats. */
function resealed(record, veo) {
  const { platformSha256: hash } = veo;
  const entry = JSON.parse(JSON.stringify(sound(veo.openRecord(record, hash)).entry));
  const rating = entry.assessment.ratings.distress;
  rating.level = otherLevel(rating);
  const before = entry.digests.evaluation;
  entry.digests.assessment = veo.assessmentDigest(entry.assessment, hash);
  entry.evaluation.digests.assessment = entry.digests.assessment;
  entry.digests.evaluation = veo.evaluationDigest(entry.evaluation, hash);
  for (const { seen } of entry.conclusions) if (seen.evaluation === before) seen.evaluation = entry.digests.evaluation;
  return recommitted(record, entry, veo);
}

/** A record of an entry, with the salts of another whose parts stand in the same places. */
function recommitted({ sealed, leaves, ...record }, entry, { platformSha256: hash, canonicalJson }) {
  const made = {};
  const walk = (part, value) => {
    if (part === null || typeof part !== 'object') return value;
    if (Array.isArray(part)) return part.map((one, place) => walk(one, value[place]));
    const leaf = leaves[part.$leaf];
    if (leaf === undefined)
      return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one, value[key])]));
    const anew = [leaf[0], walk(leaf[1], value)];
    const commitment = hash(`veo-leaf/1\n${canonicalJson(anew)}`);
    made[commitment] = anew;
    return { $leaf: commitment };
  };
  const under = walk(sealed, entry);
  return { ...record, sealed: under, leaves: made, seal: hash(`veo-record/1\n${canonicalJson(under)}`) };
}

/** A small archive of another office, whose instrument is not the one that its records were made with. */
export function otherInstrument({ veo, office, versions, chains }) {
  const document = JSON.parse(JSON.stringify(versions['0.2.0'].instrument.document));
  document.bandings[1].bands[2].cutOff = 9;
  const { digest } = versions['0.2.0'];
  const opened = { on: '2027-07-01', source: 'register' };
  const roots = [310, 311, 312].map((place) => office.lines[lineOf(office.lines, chains.get(place).records[0].seal)]);
  return [
    veo.lineText({ format: 'veo-archive/1', kind: 'header', origin: 'sample.example/office-2/2027', opened }),
    veo.lineText({ format: 'veo-archive/1', kind: 'instrument', digest, document }),
    ...roots,
  ];
}
