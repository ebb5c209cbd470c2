import type { InstrumentDocument } from '../../../instrument/document.js';
import { type JsonObject, type JsonValue, ownValue } from '../../../kernel/json-value.js';
import type { Documents } from './evidence.js';
import { free, type KeysLaw, type Law, type ListLaw, same } from './law.js';
import {
  atLeast,
  atMost,
  keptWithin,
  notBefore,
  notEarlier,
  notLater,
  notNarrower,
  notWider,
  type Rule,
  sameKinds,
  sameList,
  staysTrue,
  still,
  textsOf,
  unchanged,
  unchangedIfThere,
} from './rule.js';

/** What more there is to know of parts of the base, by id. */
export interface Known {
  /** Whether a flag rests on risks alone, and rises with them. */
  readonly isFlagOfRisk: (flag: string) => boolean;
  /** Whether bands of a banding say nothing but how much risk there is, and nothing reads them. */
  readonly isBandingOfRisk: (banding: string) => boolean;
}

const isOf = (key: string, value: string) => (part: JsonObject) => ownValue(part, key) === value;
const isRisk = isOf('direction', 'risk');
const isEntitlement = isOf('type', 'entitlement');
const isSafeguard = isOf('type', 'safeguard');

/** Nothing goes, and each element stays as it is. */
const closed: ListLaw = { each: () => same };
const growing: ListLaw = { each: () => same, more: 'allowed' };

/** What a fact may touch is the instrument itself, under any policy. */
export const lawOfFacts: Law = {
  keys: {
    facts: {
      each: () => ({ keys: { role: unchanged, type: unchanged }, others: free }),
      more: 'allowed',
      fewer: () => true,
    },
  },
  others: free,
};

/** What an instrument of policy `veo` may become, words aside. */
export function lawOfVeo(documents: Documents, known: Known): Law {
  return {
    keys: {
      ...said,
      ...ofDocument,
      indicators: { each: indicatorLaw, more: 'allowed' },
      bandings: { each: bandingLaw(known) },
      flags: { each: flagLaw(known) },
      inputs: closed,
      measures: closed,
      guards: closed,
      constraints: closed,
      mitigators: growing,
      accommodations: growing,
      interventions: interventionsLaw(documents),
    },
  };
}

/** Said by the overlay itself; or looked at beside this. */
const said: KeysLaw['keys'] = Object.fromEntries(
  [
    ...['$schema', 'format', 'id', 'version', 'thresholdsVersion', 'status', 'adaptedFrom', 'policy', 'subject'],
    ...['method', 'languages', 'licence', 'changelog', 'studies', 'disclosure', 'proxyJustifications'],
  ].map((key) => [key, free]),
);

const ofDocument: KeysLaw['keys'] = {
  effectiveFrom: notEarlier,
  effectiveUntil: notLater,
  validFor: notWider,
  notValidFor: notNarrower,
  population: { keys: { minimumAge: atLeast(0), gates: closed } },
  validity: { keys: { days: atMost, endingEvents: growing } },
  review: {
    keys: {
      firstAfterDays: atMost,
      thenAfterDays: atMost,
      rules: { each: () => ({ keys: { withinDays: atMost } }), more: 'allowed' },
    },
  },
  stages: (was, is) => unchanged(withoutMinutes(was), withoutMinutes(is)),
  roles: { each: () => same, more: 'allowed', fewer: () => true },
  outcomes: { each: () => outcome },
  conclusions: {
    keys: { confirmedBy: keptWithin, reasons: { each: () => ({ keys: { for: notWider } }), more: 'allowed' } },
  },
  facts: { each: () => ({ keys: { role: free, type: free } }), more: 'allowed' },
  scales: { each: () => ({ keys: { levels: unchanged } }), more: 'allowed' },
  domains: growing,
  narrative: {
    keys: {
      formulation: { keys: { required: staysTrue }, isFreeWhenNew: true },
      scenarios: { keys: { minimum: atLeast(0) }, isFreeWhenNew: true },
    },
  },
};

const outcome: KeysLaw = {
  keys: { levels: unchanged, necessary: sameList, noLevel: { keys: { withinDays: atMost } } },
};

function withoutMinutes(stages: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(stages)) return stages;
  return (stages as readonly JsonObject[]).map((stage) =>
    Object.fromEntries(Object.entries(stage).filter(([key]) => key !== 'minutes')),
  );
}

/** More may be asked of a risk; of a need and a protection the same, or they would be hidden. */
function indicatorLaw(indicator: JsonObject): Law {
  const [kinds, lookBackDays] = isRisk(indicator)
    ? [notWider, atMost]
    : [sameKinds, still(Infinity, 'hides', 'higher')];
  return {
    keys: {
      ...{ scale: free, raters: free, replaces: free, outcomes: sameList },
      evidence: { keys: { kinds, minimum: free } },
      window: { keys: { minimumDays: still(0, 'lower', 'hides'), lookBackDays } },
      axes: closed,
    },
  };
}

/** A cut-off that rises says less of a risk. */
function bandingLaw({ isBandingOfRisk }: Known): (banding: JsonObject) => Law {
  return (banding) => {
    const cutOff = isBandingOfRisk(idOf(banding)) ? atLeast(-Infinity) : unchanged;
    return { keys: { thresholdsVersion: free, bands: { each: () => ({ keys: { cutOff } }) } } };
  };
}

const severity: Rule = (was, is) => notBefore(['notice', 'review', 'urgent'], 'notice')(was, is) ?? unchanged(was, is);

function flagLaw({ isFlagOfRisk }: Known): (flag: JsonObject) => Law {
  return (flag) => {
    const isOfRisk = isFlagOfRisk(idOf(flag));
    const count = isOfRisk ? atLeast(0) : still(0, 'lower', 'hides');
    const expiresAfterDays = isOfRisk ? atMost : still(Infinity, 'hides', 'higher');
    return { keys: { severity, corroboration: { keys: { events: count, sources: count } }, expiresAfterDays } };
  };
}

function idOf(part: JsonObject): string {
  const id = ownValue(part, 'id');
  return typeof id === 'string' ? id : '';
}

function interventionsLaw(documents: Documents): ListLaw {
  const { base, result } = documents;
  const there = new Set((result.interventions ?? []).map(({ id }) => id));
  const gone = new Set((base.interventions ?? []).map(({ id }) => id).filter((id) => !there.has(id)));
  const named = namedAmong(gone);
  const responsible = sameKind(documents);
  const common = { consents, responsible, reviewAfterDays: atMost, after: named, incompatibleWith: named };
  const offer: Law = {
    keys: { ...common, hooks: hooksOf(base.indicators), prerequisites: named, substitutes: named },
  };
  const safeguard: Law = {
    keys: {
      ...common,
      ...{ hooks: sameList, prerequisites: sameList, substitutes: sameList, contraindicatedWhen: unchangedIfThere },
      safeguard: { keys: { maximumDays: atMost } },
    },
  };
  const entitlement: Law = { keys: { hooks: sameList, responsible, reviewAfterDays: atMost } };
  return {
    each: (part) => (isEntitlement(part) ? entitlement : isSafeguard(part) ? safeguard : offer),
    more: (part) => (isSafeguard(part) ? 'restriction' : undefined),
    fewer: (part) => !isEntitlement(part),
  };
}

/** Another role of the same kind may be responsible; any, where the base names none. */
function sameKind({ base, result }: Documents): Rule {
  const kindOf = ({ roles = [] }: InstrumentDocument, id: JsonValue | undefined): string | undefined =>
    roles.find((role) => role.id === id)?.kind;
  return (was, is) => {
    const isOfKind = is !== undefined && kindOf(base, was) === kindOf(result, is);
    return was === undefined || isOfKind ? undefined : unchanged(was, is);
  };
}

/** Interventions that are gone go from a list, others stay, and none comes. */
function namedAmong(gone: ReadonlySet<string>): Rule {
  return (was, is) =>
    sameList(
      textsOf(was).filter((id) => !gone.has(id)),
      is,
    );
}

/** An offer may be called for by indicators that the base does not have, too. */
function hooksOf(indicators: readonly { readonly id: string }[]): Rule {
  const known = new Set(indicators.map(({ id }) => id));
  return (was, is) =>
    sameList(
      was,
      textsOf(is).filter((id) => known.has(id)),
    );
}

/** That of the subject may be asked for too. */
const consents: Rule = (was, is) => {
  const asked = new Set(['subject', ...textsOf(was)]);
  return notNarrower(was, is) ?? (textsOf(is).every((one) => asked.has(one)) ? undefined : 'wider');
};
