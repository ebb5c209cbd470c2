import { readFileSync } from 'node:fs';
import type { AssessmentDocument } from '../../../src/assessment/document.js';
import { lineText } from '../../../src/record/archive/line.js';
import { abandonNumber } from '../../../src/record/abandon.js';
import { packageVersion } from '../../../src/record/package-version.js';
import type { RecordDocument } from '../../../src/record/document.js';
import { placesOf } from '../../../src/record/places.js';
import type { Conclusion } from '../../../src/record/parts.js';
import type { FollowStatement } from '../../../src/record/statement.js';
import { instrumentOf, office, type Office, on, sealed, sound, worked } from './desk.js';

/** The version of the package that makes them. */
export const version: string = packageVersion;

/** Instruments of published tables, about nobody who is held. */
const tables = ['audit-c', 'gad-7', 'news2', 'ogrs3', 'phq-9', 'psa'];

/** Records of every bundled instrument and every kind of entry, as this version of the package makes them: one line each. */
export function goldenText(): string {
  const desk = office();
  const records = [
    ...arrival(desk),
    ...intake(desk),
    ...facility(desk),
    ...tables.flatMap((id) => ofTable(id, desk)),
    sound(
      abandonNumber(
        { number: 'A-2026-0312', time: on('2026-09-16'), by: administration, grounds: { text: 'Numéro pris deux fois.' } },
        desk.options(),
      ),
    ),
  ];
  return records.map((one) => `${lineText(one)}\n`).join('');
}

const administration = { id: 'staff_09', role: 'administration_officer' };
const director = { id: 'staff_01', role: 'director' };
const health = { id: 'staff_04', role: 'health_worker' };
const guard = { id: 'staff_21', role: 'duty_guard' };
const social = { id: 'staff_12', role: 'social_worker' };
const psychologist = { id: 'staff_06', role: 'psychologist' };

/** A chain with every kind of entry; one that gives no level, what was wrong sealed with it; one that cannot be evaluated. */
function arrival(desk: Office): readonly RecordDocument[] {
  const compiled = instrumentOf('ml-arrival-screen');
  const assessment = worked('11-arrival-hurt-and-threatened');
  const outcome = 'being_harmed_tonight';
  const facilityResult = sealed(instrumentOf('ml-prison-facility'), worked('13-facility-of-transit'));
  const { digest } = sealed(compiled, assessment);
  const seen = { what: 'explained', language: 'fr', evaluation: digest } as const;
  const root = desk.record(compiled, {
    time: on('2026-09-15', '07:30'),
    assessment,
    attached: [facilityResult],
    minutes: 35,
    conclusions: [
      {
        ...{ outcome, concluded: 'level', level: 'priority', by: guard, time: on('2026-09-14', '21:40'), seen },
        ...{ grounds: { code: 'seen_now', text: 'Il tient debout avec peine.' }, minutes: 10 },
      },
    ],
    changes: [
      {
        ...{ part: 'fact', id: 'interpreter_needed', old: false, new: true, by: guard, time: on('2026-09-14', '21:10') },
        grounds: { text: 'Ne suit pas en français.' },
      },
    ],
    paper: {
      ...{ pageCodes: ['AF-1', 'AF-2'], scanDigest: 'ab'.repeat(32), typist: administration, typed: on('2026-09-15') },
      doubleEntry: { by: social, result: 'differed', differences: ['/facts/interpreter_needed'] },
    },
  });
  const challenge = desk.follow(compiled, [root], {
    ...{ kind: 'challenge', time: on('2026-09-20'), raisedBy: 'lawyer', raised: on('2026-09-19'), receivedBy: director },
    ...{ statement: 'Il n’a pas été entendu sur ce point.', disputed: [{ part: 'indicator', id: 'distress' }] },
  });
  const statements: readonly FollowStatement[] = [
    {
      ...{ kind: 'review', time: on('2026-09-15', '11:00'), outcome, by: health, reviewed: on('2026-09-15', '10:30') },
      ...{ decision: 'confirm', seen, grounds: { code: 'health_word', text: 'Côte sans doute cassée.' } },
    },
    {
      ...{ kind: 'review', time: on('2026-09-16'), outcome, by: director, reviewed: on('2026-09-16'), decision: 'differ' },
      ...{ conclusion: { concluded: 'level', level: 'enhanced' }, seen: { what: 'nothing' } },
      grounds: { code: 'already_protected', text: 'Il dort à l’infirmerie.' },
    },
    {
      ...{ kind: 'notice', time: on('2026-09-15', '12:00'), by: social, told: on('2026-09-15', '11:30'), language: 'ff' },
      ...{ interpreter: 'int_3', copyGiven: true, statement: 'Je veux voir un médecin.' },
    },
    {
      ...{ kind: 'decision', time: on('2026-09-25'), challenge: challenge.seal, decision: 'partly_upheld', by: director },
      ...{ decided: on('2026-09-24'), grounds: { text: 'La question sera reposée.' } },
    },
    {
      ...{ kind: 'supersession', time: on('2026-09-26'), by: director, decided: on('2026-09-26'), reason: 'court_order' },
      ...{ effectiveFrom: '2026-09-26', authority: 'Tribunal, décision 12', grounds: { text: 'Ordonnance.' } },
    },
    erasureOf(root),
  ];
  const chain = statements.reduce(
    (before, statement) => [...before, desk.follow(compiled, before, statement)],
    [root, challenge],
  );
  const drawn = { outcome, by: health, time: on('2026-10-05'), seen: { what: 'nothing' } } as const;
  const [time, level] = [on('2026-10-06'), 'enhanced'];
  const wrong = [
    desk.record(compiled, {
      ...{ time, assessment: worked('12-arrival-with-a-child') },
      conclusions: [{ ...drawn, concluded: 'no_level' }],
    }),
    desk.record(compiled, {
      ...{ time, assessment: unknownIndicator() },
      conclusions: [{ ...drawn, concluded: 'level', level }],
    }),
  ];
  return [...chain, ...wrong];
}

/** What an erasure says; the parts are still in the record, as they are in the copy of another office. */
function erasureOf(root: RecordDocument): FollowStatement {
  const pointer = '/assessment/formulation';
  const commitment = [...placesOf(root)].find(([place]) => place === pointer)?.[1] ?? '';
  const erased = [{ pointer, commitment }];
  return { kind: 'erasure', time: on('2026-12-01'), by: director, basis: 'Décision 40', from: root.seal, erased };
}

/** An answer to a question that the instrument does not ask: sealed, and never evaluated. */
function unknownIndicator(): AssessmentDocument {
  const { document } = worked('12-arrival-with-a-child');
  const [rating] = Object.values(document.ratings);
  if (rating === undefined) throw new Error('the worked assessment has ratings');
  return { ...document, number: 'A-2026-0348', ratings: { ...document.ratings, tattoos: rating } };
}

/** Conclusions within, above and below, no level, and involvement not established. */
function intake(desk: Office): readonly RecordDocument[] {
  const compiled = instrumentOf('ml-veo-intake');
  const of = (name: string, time: string, conclusions: (digest: string) => readonly Conclusion[]): RecordDocument => {
    const assessment = worked(name);
    const digest = name.startsWith('06') ? '' : sealed(compiled, assessment).digest;
    return desk.record(compiled, { time: on(time), assessment, conclusions: conclusions(digest) });
  };
  return [
    of('01-untried-herder-coerced', '2026-08-26', (evaluation) => {
      const drawn = { by: psychologist, time: on('2026-08-25'), seen: { what: 'bare', language: 'fr', evaluation } } as const;
      return [
        { ...drawn, outcome: 'harm_to_prisoners', concluded: 'level', level: 'ordinary' },
        {
          ...{ ...drawn, outcome: 'harm_to_staff', concluded: 'level', level: 'enhanced' },
          grounds: { code: 'first_hand_threat', text: 'Menace entendue ce matin.' },
        },
        { ...drawn, outcome: 'harm_to_society', concluded: 'no_level', grounds: { code: 'too_little_known', text: 'Trop peu.' } },
      ];
    }),
    of('02-denies-involvement', '2026-06-16', () => [
      {
        ...{ outcome: 'harm_to_society', concluded: 'involvement_not_established', by: social, time: on('2026-06-15') },
        ...{ seen: { what: 'nothing' }, grounds: { code: 'nothing_admissible', text: 'Aucun acte établi.' } },
      },
    ]),
    of('06-boy-of-doubtful-age', '2026-05-12', () => []),
  ];
}

function facility(desk: Office): readonly RecordDocument[] {
  const compiled = instrumentOf('ml-prison-facility');
  return [desk.record(compiled, { time: on('2026-05-05'), assessment: worked('13-facility-of-transit') })];
}

/** The first and the last case beside the instrument: what it was published with. */
function ofTable(id: string, desk: Office): readonly RecordDocument[] {
  const compiled = instrumentOf(id);
  const { cases } = JSON.parse(readFileSync(`instruments/${id}/0.1.0.cases.json`, 'utf8')) as {
    readonly cases: readonly { readonly assessment: { readonly assessedOn: string }; readonly expect: object }[];
  };
  const evaluated = cases.filter(({ expect }) => !Object.hasOwn(expect, 'issues'));
  return [evaluated[0], evaluated.at(-1)].map((each) => {
    if (each === undefined) throw new Error(`${id} has no case`);
    const assessment = { format: 'veo-assessment/1', instrument: { id, version: '0.1.0' }, ...each.assessment };
    return desk.record(compiled, {
      time: on(each.assessment.assessedOn),
      assessment: assessment as unknown as AssessmentDocument,
    });
  });
}
