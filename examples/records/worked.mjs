/**
 * The records of one worked assessment: sealed, reviewed, told, challenged, decided. Secrets follow from a count, so that the
 * records come out the same everywhere: a real secret is drawn by the machine for one entry, and kept nowhere.
 *
 * @param veo - What `@veo/risk`, `@veo/risk/records` and `@veo/risk/node` export, in one object.
 * @param read - Gives the text of a file of the package.
 * @returns Every record of the chain, in its order.
 */
export function workedRecords(veo, read) {
  const compiled = instrumentOf('ml-veo-intake', { veo, read });
  const seal = sealedIn(compiled, '01-untried-herder-coerced', { veo, read });
  const facility = sealedIn(instrumentOf('ml-prison-facility', { veo, read }), '13-facility-of-transit', { veo, read });
  const { platformSha256: hash } = veo;
  const chain = [];
  const options = () => ({ hash, secret: hash(`worked record ${String(chain.length)}`).slice(0, 32) });
  const follow = (statement) => chain.push(sound(veo.followRecord(compiled, { chain, statement }, options())));

  chain.push(sound(veo.record(compiled, stated(seal, facility), options())));
  follow(review(seal));
  follow(notice);
  follow(challenge);
  follow(decisionOf(chain.at(-1)));
  return chain;
}

function instrumentOf(id, { veo, read }) {
  return veo.compileInstrument(sound(veo.parseInstrument(read(`instruments/${id}/0.1.0.json`))), veo.platformSha256);
}

function sealedIn(compiled, name, { veo, read }) {
  const assessment = sound(veo.parseAssessment(read(`examples/assessments/${name}.json`)));
  const sealed = veo.sealEvaluation(compiled, sound(veo.validate(compiled, assessment)), veo.platformSha256);
  return { assessment, ...sealed };
}

const device = (on, at) => ({ on, at, source: 'device' });
const security = { id: 'staff_02', role: 'head_of_security' };
const social = { id: 'staff_12', role: 'social_worker' };
const psychologist = { id: 'staff_06', role: 'psychologist' };
const director = { id: 'staff_01', role: 'director' };

/** Five outcomes: on one the head of security goes above what the guards admit, and says why. */
function stated({ assessment, evaluation, digest }, facility) {
  const seen = { what: 'explained', language: 'fr', evaluation: digest, time: device('2026-08-25', '09:10') };
  const conclude = (outcome, level, by, more = {}) => ({
    ...{ outcome, concluded: 'level', level, by, time: device('2026-08-25', '10:00'), seen, ...more },
  });
  const grounds = { code: 'circumstance_here', text: 'Le mandat parle d’un groupe armé.' };
  return {
    time: device('2026-08-25', '11:30'),
    assessment,
    evaluation,
    attached: [{ digest: facility.digest, evaluation: facility.evaluation }],
    minutes: 150,
    conclusions: [
      conclude('harm_to_prisoners', 'enhanced', security, { grounds }),
      conclude('harm_to_staff', 'ordinary', security),
      conclude('harm_to_society', 'ordinary', security),
      conclude('being_recruited', 'enhanced', social),
      conclude('being_harmed', 'enhanced', social, { minutes: 20 }),
    ],
  };
}

/** A second professional concludes otherwise; both stay. */
function review({ digest }) {
  return {
    ...{ kind: 'review', time: device('2026-08-26', '15:00'), outcome: 'harm_to_prisoners', by: psychologist },
    ...{ reviewed: device('2026-08-26', '14:40'), decision: 'differ' },
    conclusion: { concluded: 'level', level: 'ordinary' },
    seen: { what: 'explained', language: 'fr', evaluation: digest },
    grounds: {
      text: 'Quatre mois de journal sans un fait. Le mandat est une allégation, et ne dit rien de la vie ici.',
    },
  };
}

const notice = {
  ...{ kind: 'notice', time: device('2026-08-27', '09:30'), by: social, told: device('2026-08-27', '09:00') },
  ...{ language: 'ff', interpreter: 'interpreter_3', copyGiven: true },
  statement: 'Je n’ai pas choisi de porter l’eau.',
};

const challenge = {
  ...{ kind: 'challenge', time: device('2026-09-03', '10:00'), raisedBy: 'lawyer' },
  ...{ raised: { on: '2026-09-01', source: 'paper' }, receivedBy: director },
  statement: 'La page du dossier ne nomme aucun témoin.',
  disputed: [
    { part: 'evidence', id: 'e2', words: 'Une page, sans témoin.' },
    { part: 'conclusion', id: 'harm_to_prisoners' },
  ],
};

function decisionOf({ seal }) {
  return {
    ...{ kind: 'decision', time: device('2026-09-15', '16:00'), challenge: seal, decision: 'upheld', by: director },
    ...{
      decided: device('2026-09-15', '15:30'),
      grounds: { text: 'Rien ne soutient le niveau relevé. Il reste sans effet.' },
    },
  };
}

/** What was accepted. */
export function sound(checked) {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues, null, 1));
  return checked.value;
}
