/**
 * A process of its own: it loads the package, is altered in the ways that standard input says, and asks again. While
 * it is altered nothing here may call a method, or read a key that its own objects lack.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import { bare } from '../../src/evaluate/bare.js';
import { checkAssessment } from '../../src/evaluate/check-assessment.js';
import { crosscheck } from '../../src/evaluate/crosscheck.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { explain } from '../../src/explain/explain.js';
import { instrumentDigest, scoringDigest, textDigest } from '../../src/instrument/digest.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { RiskError } from '../../src/kernel/risk-error.js';
import { holders, keyOf } from './poison-holders.js';
import {
  type Alteration,
  type Answered,
  type Asked,
  type Depth,
  type Failure,
  type How,
  type Pair,
  pairsAsked,
  type Step,
} from './poison-steps.js';

const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
const { setPrototypeOf } = Reflect;
const { isArray } = Array;
const { freeze } = Object;

/** A pair made ready while nothing is altered. */
function prepared([instrument, assessment]: Pair) {
  const parsed = accepted(parseInstrument(instrument));
  const compiled = compileInstrument(parsed);
  return { instrument, assessment, parsed, compiled, valid: accepted(checkAssessment(compiled, assessment)) };
}

type Ready = ReturnType<typeof prepared>;

function accepted<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** What is asked; each answer is kept as it came. */
const asking: { readonly [Asking in Depth]: (ready: Ready) => unknown } = {
  numbers: ({ compiled, valid }) => ({ evaluation: evaluate(compiled, valid), bare: bare(compiled, valid) }),
  said: ({ compiled, valid }) => ({
    sealed: sealEvaluation(compiled, valid),
    explanation: explain(compiled, valid),
    checks: crosscheck(compiled, valid),
  }),
  whole: ({ instrument, assessment, parsed: { document }, compiled }) => ({
    assessed: assess(instrument, assessment),
    checked: checkAssessment(compiled, assessment).issues,
    broken: parseInstrument(brokenText),
    digests: { whole: instrumentDigest(document), scored: scoringDigest(document), said: textDigest(document, 'fr') },
  }),
};

const brokenText = '{ "format": "veo-instrument/1", "scales": [{ "id": 1, "levells": [] }], "facts": {} }';

/** What an answer says, in a few characters. Nothing is altered any more. */
function told(answer: unknown): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('base64').slice(0, 12);
}

interface Kept {
  readonly answer?: unknown;
  readonly error?: unknown;
}

function kept(ask: () => unknown): Kept {
  try {
    return { answer: ask() };
  } catch (error) {
    return { error };
  }
}

/** What a function is made. `original` is what it was. */
function methodFor(how: How, original: unknown): unknown {
  switch (how) {
    case 'throws':
      return () => {
        throw new Error('what the host put there was called');
      };
    case 'answers 42':
      return () => 42;
    case 'answers nothing':
      return () => undefined;
    case 'answers itself':
      return function itself(this: unknown) {
        return this;
      };
    default:
      return function nearly(this: unknown, ...given: readonly unknown[]) {
        return typeof original === 'function' ? perturbed(apply(original as () => unknown, this, given)) : 42;
      };
  }
}

function perturbed(answer: unknown): unknown {
  if (typeof answer === 'string') return `${answer} `;
  if (typeof answer === 'number') return answer + 1;
  if (typeof answer === 'boolean') return !answer;
  if (isArray(answer) && answer.length > 0) answer.length -= 1;
  return answer;
}

function madeOf({ how, shows = false }: Alteration, original: unknown): PropertyDescriptor {
  const plain = (value: unknown): PropertyDescriptor =>
    withoutPrototype({ value, writable: how !== 'read-only', configurable: true, enumerable: shows });
  switch (how) {
    case 'number':
    case 'read-only':
      return plain(42);
    case 'text':
      return plain('poison');
    case 'list':
      return plain([]);
    case 'object':
      return plain({ unknown: 1 });
    case 'null':
      return plain(null);
    case 'undefined':
      return plain(undefined);
    case 'reading throws': {
      const throwing = (): never => {
        throw new Error('what the host put there was read or written');
      };
      return withoutPrototype({ get: throwing, set: throwing, configurable: true, enumerable: shows });
    }
    default:
      return plain(methodFor(how, original));
  }
}

function withoutPrototype(property: PropertyDescriptor): PropertyDescriptor {
  setPrototypeOf(property, null);
  return property;
}

function propertyOf(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  const property = getOwnPropertyDescriptor(object, key);
  return property === undefined ? undefined : withoutPrototype(property);
}

/** One alteration made ready: what is done, how it is undone, and whether it stands. */
interface Planned {
  readonly object: object;
  readonly key: PropertyKey;
  /** Nothing where the property is taken away. */
  readonly made: PropertyDescriptor | undefined;
  readonly before: PropertyDescriptor | undefined;
  /** As it is found when all was asked. */
  after: PropertyDescriptor | undefined;
}

/** The keys of a built-in while it is altered, before and after all was asked. */
interface Listed {
  readonly object: object;
  before: readonly PropertyKey[];
  after: readonly PropertyKey[];
}

function planned(alteration: Alteration): Planned {
  const { holder, key: written, how } = alteration;
  const object = holders[holder] as object;
  const key = keyOf(written);
  const before = propertyOf(object, key);
  const made =
    how === 'gone'
      ? undefined
      : madeOf(alteration, before === undefined || 'value' in before ? before?.value : Reflect.get(before, 'get'));
  return { object, key, made, before, after: undefined };
}

function define(object: object, key: PropertyKey, property: PropertyDescriptor | undefined): void {
  if (property === undefined) deleteProperty(object, key);
  else defineProperty(object, key, property);
}

const listLength = propertyOf(Array.prototype, 'length') as PropertyDescriptor;

/** What holds while everything planned stands; nothing here or in `ask` may rely on what is altered. */
function whileAltered(plan: readonly Planned[], listed: readonly Listed[], ask: () => void): void {
  try {
    for (let at = 0; at < plan.length; at += 1) define(plan[at]!.object, plan[at]!.key, plan[at]!.made);
    for (let at = 0; at < listed.length; at += 1) listed[at]!.before = ownKeys(listed[at]!.object);
    ask();
    for (let at = 0; at < plan.length; at += 1) plan[at]!.after = propertyOf(plan[at]!.object, plan[at]!.key);
    for (let at = 0; at < listed.length; at += 1) listed[at]!.after = ownKeys(listed[at]!.object);
  } finally {
    for (let at = plan.length - 1; at >= 0; at -= 1) define(plan[at]!.object, plan[at]!.key, plan[at]!.before);
    defineProperty(Array.prototype, 'length', listLength);
  }
}

function stands({ made, after }: Planned): boolean {
  if (made === undefined || after === undefined) return made === after;
  return Object.is(after.value, made.value) && after.get === made.get && after.set === made.set;
}

/** Why a step did not come out as without it. */
function failuresOf({ alterations, depth }: Step, ready: readonly Ready[], expected: readonly string[]): string[] {
  // A property that nobody can alter is none that a host could.
  const plan = alterations.map(planned).filter(({ before }) => before?.configurable !== false);
  const answers: Kept[] = ready.map(() => ({}));
  const misused: { error?: unknown } = { error: undefined };
  const listed = [...new Set(plan.map(({ object }) => object))].map((object): Listed => ({
    object,
    before: [],
    after: [],
  }));
  whileAltered(plan, listed, () => {
    for (let at = 0; at < ready.length; at += 1) answers[at] = kept(() => asking[depth](ready[at]!));
    misused.error = kept(() => explain({} as never, {} as never)).error;
  });
  const code: unknown = (misused.error as { readonly code?: unknown } | undefined)?.code;
  return [
    ...answers.flatMap((answer, at) => {
      if ('error' in answer) return [`pair ${at} threw ${String(answer.error)}`];
      return told(answer.answer) === expected[at] ? [] : [`pair ${at} came out otherwise`];
    }),
    ...(code === 'kernel.wrong-stage' ? [] : [`a misused call came out otherwise: ${String(misused.error)}`]),
    ...listed.flatMap(({ before, after }) =>
      String(before.map(String)) === String(after.map(String)) ? [] : ['keys stand otherwise'],
    ),
    ...plan.flatMap((each, at) => (stands(each) ? [] : [`${JSON.stringify(alterations[at])} does not stand any more`])),
  ];
}

function answered({ pairs, steps, frozen = [] }: Asked): Answered {
  const ready = pairs.map(prepared);
  const asked = (depth: Depth): readonly Ready[] => ready.slice(0, pairsAsked[depth]);
  const depths = Object.keys(asking) as readonly Depth[];
  const expected = Object.fromEntries(
    depths.map((depth) => [depth, asked(depth).map((each) => told(asking[depth](each)))]),
  );
  for (const name of frozen) Object.freeze(holders[name]);
  const failures = steps.flatMap((step): readonly Failure[] => {
    const why = failuresOf(step, asked(step.depth), expected[step.depth] ?? []);
    return why.length === 0 ? [] : [{ step, why: why.slice(0, 3) }];
  });
  return { asked: ready.length, failed: failures.length, failures: failures.slice(0, 5) };
}

/** What lasts would go on to break what is done here: so the outcome is put together by nothing but adding texts. */
function lasted({ pairs, lasting = [], frozen = [] }: Asked): void {
  const ready = pairs.map(prepared)[0] as Ready;
  const plan = lasting.map(planned);
  const frozenHolders = frozen.map((name) => holders[name] as object);
  const also = planned({ holder: 'Set.prototype', key: 'has', how: 'answers 42' });
  let outcomes = '';
  let isStanding = true;
  for (let at = 0; at < plan.length; at += 1) {
    const { object, key, made } = plan[at]!;
    defineProperty(object, key, withoutPrototype({ ...made, configurable: false }));
  }
  for (let at = 0; at < frozenHolders.length; at += 1) freeze(frozenHolders[at]);
  define(also.object, also.key, also.made);
  const asks = [asking.said, asking.whole];
  for (let at = 0; at < 2; at += 1) {
    const { error } = kept(() => asks[at]!(ready)) as { error?: RiskError };
    const outcome = error === undefined ? 'answered' : `${error.code} ${error.facts['key'] as string}`;
    outcomes += `${at === 0 ? '' : ','}"${outcome}"`;
    isStanding &&= propertyOf(also.object, also.key)?.value === also.made?.value;
  }
  writeSync(1, `{"outcomes":[${outcomes}],"stands":${isStanding ? 'true' : 'false'}}`);
}

const asked = JSON.parse(readFileSync(0, 'utf8')) as Asked;
if (asked.lasting === undefined) process.stdout.write(JSON.stringify(answered(asked)));
else lasted(asked);
