import { dayAt, draws, on } from './draws.mjs';
import * as followUps from './follow-ups.mjs';
import { openOffice, sound } from './office.mjs';
import { assessmentOf, numberAt, staff } from './people.mjs';
import { secondVersion } from './versions.mjs';

export const origin = 'sample.example/prison-7/2027';

/** Numbers of the register that the year used. */
const places = 328;
/** Numbers of which nothing came. */
const abandoned = [22, 63, 118, 207, 301];
/** Assessments that were made with the first version after it was withdrawn. */
const late = [184, 197];
/** When the year had come to this number, parts of two assessments, and two persons as a whole, were erased on an order. */
const erasedAt = 290;
const erased = { parts: [30, 95], whole: [50, 131] };
/** Where a duty guard concluded above, and below, what the guards admit; of those above one was confirmed. */
const overrides = { above: [181, 240], below: [174, 248] };
const confirmed = 181;
/** Quarters of the year, by how many numbers they ended with. */
const quarters = [82, 164, 246];

/**
 * The archive of a year, as it should be: 323 assessments by two versions of an instrument, what followed them, what was
 * abandoned, and what was lawfully erased.
 *
 * @param veo - What `@veo/risk`, `@veo/risk/records` and `@veo/risk/node` export, in one object.
 * @param {string} text - The bundled `ml-arrival-screen` 0.1.0.
 */
export function yearOf(veo, text) {
  const office = openOffice(veo, origin);
  const versions = { '0.1.0': compiled(veo, text), '0.2.0': compiled(veo, secondVersion(text)) };
  const year = { veo, office, versions, embedded: new Set(), chains: new Map(), register: [], ends: [] };
  for (let place = 0; place < places; place += 1) {
    if (abandoned.includes(place)) abandon(place, year);
    else assess(place, year);
    follow(place - 3, place, year);
    if (place === erasedAt) eraseAll(year);
    if (quarters.includes(place + 1)) year.ends.push(office.lines.length);
  }
  year.ends.push(office.lines.length);
  return year;
}

function compiled({ parseInstrument, compileInstrument, platformSha256 }, source) {
  return compileInstrument(sound(parseInstrument(source, platformSha256)), platformSha256);
}

function dayOf(place) {
  return dayAt(Math.floor((place * 360) / places));
}

function abandon(place, { office, register }) {
  const [day, number] = [dayOf(place), numberAt(place)];
  const entry = office.abandon(followUps.abandonmentOf({ day, number }));
  office.write(entry);
  register.push({ number, day, seal: entry.seal });
}

/** What is stated of one person's arrival. */
export function statementOf(place, { veo, versions }, change = (document) => document) {
  const day = dayOf(place);
  const version = day < '2027-07-01' || late.includes(place) ? '0.1.0' : '0.2.0';
  const assessment = change(assessmentOf(place, version, day));
  const valid = sound(veo.checkAssessment(versions[version], assessment));
  const seal = veo.sealEvaluation(versions[version], valid, veo.platformSha256);
  const conclusion = followUps.conclusionOf(seal, { assessment, draw: draws(104729 * (place + 1)) });
  const further = ['above', 'below'].filter((direction) => overrides[direction].includes(place));
  const conclusions = [
    conclusion,
    ...further.map((one) => followUps.overrideOf(one, { digest: seal.digest, assessment })),
  ];
  return { version, seal, statement: { time: on(day, '22:00'), assessment, conclusions, minutes: 15 } };
}

function assess(place, year) {
  const { office, versions, embedded, chains, register } = year;
  const { version, seal, statement } = statementOf(place, year);
  if (!embedded.has(version)) office.embed(versions[version]);
  embedded.add(version);
  const entry = office.record(versions[version], statement);
  chains.set(place, { version, digest: seal.digest, records: [entry] });
  office.write(entry);
  register.push({ number: numberAt(place), day: dayOf(place), seal: entry.seal });
}

/** What follows an assessment stands some lines behind it, as it does where people work. */
function follow(place, now, year) {
  const chain = year.chains.get(place);
  if (chain === undefined) return;
  const day = dayOf(now);
  const add = (statement) => addTo(chain, statement, year);
  if (place % 8 === 3) add(followUps.noticeOf({ day }));
  const reviewing = place === confirmed ? followUps.confirmationOf : followUps.reviewOf;
  if (place % 16 === 5) add(reviewing({ day, digest: chain.digest, place }));
  if (place % 40 === 7) {
    const challenge = add(followUps.challengeOf({ day }));
    add(followUps.decisionOf({ day, challenge: challenge.seal }));
  }
  if (place % 60 === 11) add(followUps.supersessionOf({ day }));
}

function addTo(chain, statement, { office, versions }) {
  const entry = office.follow(versions[chain.version], chain.records, statement);
  chain.records.push(entry);
  office.write(entry);
  return entry;
}

function erasureOrder() {
  return { by: staff.director, basis: 'Ordonnance 40', time: on(dayOf(erasedAt)) };
}

function eraseAll(year) {
  for (const place of erased.parts) erasePart(place, year);
  for (const place of erased.whole) eraseWhole(place, year);
}

/** Two parts of an assessment, erased: what stays says that they are gone, and everything else still holds. */
function erasePart(place, year) {
  const { veo, office, versions, chains } = year;
  const chain = chains.get(place);
  const { instrument } = versions[chain.version];
  const pointers = ['/assessment/subject/ref', '/assessment/evidence/1/summary'];
  const { records, statements } = sound(
    veo.erase(
      chain.records,
      { instrument, from: chain.records[0].seal, pointers, ...erasureOrder() },
      veo.platformSha256,
    ),
  );
  for (const record of records) replaceLine(office.lines, record.seal, veo.lineText(record));
  chain.records = [...records];
  for (const statement of statements) addTo(chain, statement, year);
}

/** Every entry about one person, erased as a whole: a tombstone stands in the place of each. */
function eraseWhole(place, { veo, office, chains }) {
  for (const tombstone of sound(veo.eraseWhole(chains.get(place).records, erasureOrder(), veo.platformSha256)))
    replaceLine(office.lines, tombstone.seal, veo.lineText(tombstone));
}

function replaceLine(lines, seal, text) {
  lines[lineOf(lines, seal)] = text;
}

/** Where the entry with a seal stands, from 0. */
export function lineOf(lines, seal) {
  return lines.findIndex((line) => line.includes(`"seal":"${seal}"`));
}
