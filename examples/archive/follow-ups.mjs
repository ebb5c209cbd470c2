import { on } from './draws.mjs';
import { staff } from './people.mjs';

const { director, health, social } = staff;
const outcome = 'being_harmed_tonight';
const secondOutcome = 'harming_tonight';

/** What a duty guard concludes: a level where one is admitted; without, that there is none, or now and then one all the same. */
export function conclusionOf({ evaluation, digest }, { assessment, draw }) {
  const by = assessment.contributors[0];
  const seen = { what: 'explained', language: 'fr', evaluation: digest };
  const drawn = { outcome, by, time: on(assessment.assessedOn, '21:30'), seen };
  const admitted = evaluation.outcomes[0]?.admitted ?? [];
  if (admitted.length > 0) return { ...drawn, concluded: 'level', level: admitted[levelOf(evaluation)] };
  const grounds = { code: 'too_little_known', text: 'Trop de questions sans réponse ce soir.' };
  if (draw.percent(70)) return { ...drawn, concluded: 'no_level', grounds };
  // Against the law of the instrument, and sealed all the same: what was done shows for ever.
  const text = 'Il ne peut pas rester seul cette nuit.';
  return { ...drawn, concluded: 'level', level: 'enhanced', grounds: { code: 'seen_now', text } };
}

/** What a duty guard concludes of the second outcome, above or below what the guards admit; own reasons say why. */
export function overrideOf(direction, { digest, assessment }) {
  const by = assessment.contributors[0];
  const seen = { what: 'explained', language: 'fr', evaluation: digest };
  const drawn = { outcome: secondOutcome, concluded: 'level', by, time: on(assessment.assessedOn, '21:35'), seen };
  return { ...drawn, ...overrides[direction] };
}

const overrides = {
  above: {
    level: 'enhanced',
    grounds: { code: 'seen_now', text: 'Serre les poings, marche vers son voisin, recule quand on lui parle.' },
  },
  below: {
    level: 'ordinary',
    grounds: { code: 'already_protected', text: 'Des ciseaux de couture, mis au coffre contre reçu.' },
  },
};

/** More flags, more attention: nobody has to follow that, and the sample does. */
function levelOf({ flags }) {
  return Math.min(2, flags.filter(({ status }) => status === 'raised').length);
}

/** A second professional confirms what was concluded above what the guards admit, for reasons of their own. */
export function confirmationOf({ day, digest }) {
  const seen = { what: 'bare', language: 'fr', evaluation: digest };
  const grounds = {
    code: 'health_word',
    text: 'Entendu ce matin à l’infirmerie : il craint de frapper quelqu’un, et le dit.',
  };
  const common = { kind: 'review', time: on(day), outcome: secondOutcome, by: health, reviewed: on(day), seen };
  return { ...common, grounds, decision: 'confirm' };
}

/** A second professional, the morning after. */
export function reviewOf({ day, digest, place }) {
  const seen = { what: 'bare', language: 'fr', evaluation: digest };
  const grounds = { text: `Vu à l’infirmerie ce matin, registre de soins ${String(place)}.` };
  const common = { kind: 'review', time: on(day), outcome, by: health, reviewed: on(day), seen, grounds };
  return place % 3 === 0
    ? { ...common, decision: 'differ', conclusion: { concluded: 'level', level: 'priority' } }
    : { ...common, decision: 'confirm' };
}

/** That the person was told. */
export function noticeOf({ day }) {
  const common = { kind: 'notice', time: on(day), by: social, told: on(day), language: 'bm', interpreter: 'int_2' };
  return { ...common, copyGiven: true, statement: 'Je voudrais que mon frère soit prévenu.' };
}

/** That an answer is disputed. */
export function challengeOf({ day }) {
  const disputed = [{ part: 'indicator', id: 'distress', words: 'Je n’ai pas pleuré.' }];
  return { kind: 'challenge', time: on(day), raisedBy: 'subject', raised: on(day), receivedBy: social, disputed };
}

/** What came of it. */
export function decisionOf({ day, challenge }) {
  const grounds = { text: 'La question sera reposée avec un interprète.' };
  return {
    kind: 'decision',
    time: on(day),
    challenge,
    decision: 'partly_upheld',
    by: director,
    decided: on(day),
    grounds,
  };
}

/** That the assessment no longer stands. */
export function supersessionOf({ day }) {
  const grounds = { text: 'Deux fiches avaient été interverties.' };
  const common = { kind: 'supersession', time: on(day), by: director, decided: on(day), reason: 'typing_error' };
  return { ...common, effectiveFrom: day, grounds };
}

/** That a number was taken and nothing came of it. */
export function abandonmentOf({ day, number }) {
  return { number, time: on(day), by: staff.registry, grounds: { text: 'Personne transférée avant l’entretien.' } };
}
