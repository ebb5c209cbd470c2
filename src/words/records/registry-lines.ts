import type { Text } from '../../instrument/texts.js';
import { ownValue } from '../../kernel/json-value.js';
import { own } from '../../kernel/own.js';
import type { InstrumentNoticeDocument, NoticeKind, NoticeScope } from '../../registry/documents.js';
import type { CorrectionHere, ErratumFinding } from '../../registry/errata.js';
import type { InForce, InForceStatus, NoticeStanding, StandingNotice } from '../../registry/in-force.js';
import type { InstrumentName, Lookup } from '../../registry/registry.js';
import { ended, type Grammar, joined, sentence } from '../grammar.js';
import { plainText } from '../plain-text.js';

/** A day from which, and a day until which, something holds; already words. */
export interface Days {
  readonly from?: string;
  readonly until?: string;
}

/** What one language says of registries: phrases without capital and full stop, made of words. */
export interface RegistryWords {
  readonly grammar: Grammar;
  readonly status: { readonly [Status in InForceStatus]: (instrument: string, day: string) => string };
  readonly says: { readonly [Kind in NoticeKind]: string };
  readonly stands: { readonly [Standing in NoticeStanding]: string };
  readonly decides: string;
  readonly notice: (number: string, authority: string) => string;
  readonly days: (days: Days) => string;
  readonly scope: { readonly [Part in keyof Required<NoticeScope>]: string };
  readonly everything: string;
  readonly reason: string;
  readonly unsigned: string;
  readonly ownDays: (days: string) => string;
  readonly own: { readonly [Stands in 'within' | 'before' | 'after']: string };
  readonly lookup: { readonly [Answer in Lookup['answer']]: (instrument: string) => string };
  readonly versions: (versions: string) => string;
  readonly digests: (expected: string, got: string) => string;
  readonly erratum: (number: string, authority: string, day: string) => string;
  readonly affected: { readonly [Affected in ErratumFinding['affected']]: string };
  readonly correction: {
    readonly none: string;
    readonly instrument: (lookup: string) => string;
    readonly available: (name: string) => string;
    readonly notAvailable: (name: string) => string;
  };
}

/** Whether an instrument was in force: the status, and what says so, a sentence or more in each line. */
export function inForceLines(found: InForce, words: RegistryWords): readonly string[] {
  const { status, on, notices } = found;
  const days = own(found, 'own');
  const lookup = own(found, 'lookup');
  return [
    sentence(words.status[status](named(found), words.grammar.date(on))),
    ...(lookup === undefined ? [] : [lookupLine(lookup, words)]),
    ...(days === undefined
      ? []
      : [joined(sentence(words.ownDays(daysText(days, words))), sentence(words.own[days.stands]))]),
    ...notices.map((notice) => noticeLine(notice, words)),
  ];
}

/** What a registry answered. */
export function lookupLine(lookup: Lookup, words: RegistryWords): string {
  const name = lookup.answer === 'found' ? named(lookup.held) : named(lookup);
  return joined(sentence(words.lookup[lookup.answer](name)), lookupDetail(lookup, words));
}

function lookupDetail(lookup: Lookup, words: RegistryWords): string | undefined {
  if (lookup.answer === 'other-digest') return sentence(words.digests(lookup.expected, lookup.got));
  const isKnown = lookup.answer === 'missing' && lookup.versions.length > 0;
  return isKnown ? sentence(words.versions(words.grammar.and(lookup.versions))) : undefined;
}

/** A notice, how it stands, and why it was made. */
export function noticeLine({ document, stands, decides, signed }: StandingNotice, words: RegistryWords): string {
  return joined(
    noticeText(document, words),
    sentence(joined(words.stands[stands], decides ? words.decides : undefined)),
    signed ? undefined : sentence(words.unsigned),
    ended(words.grammar.labelled(words.reason, plainText(inLanguage(document.reason, words)))),
  );
}

/** What a notice says, without how it stands. */
export function noticeText(document: InstrumentNoticeDocument, words: RegistryWords): string {
  const { number, says, authority, scope } = document;
  const head = words.notice(quoted(number, words), plainText(authority));
  const days = daysText(document, words);
  return ended(words.grammar.labelled(head, `${words.says[says]} ${days}, ${scopeText(scope, words)}`));
}

function daysText(days: { readonly from?: string; readonly until?: string }, words: RegistryWords): string {
  const { date } = words.grammar;
  const [from, until] = [own(days, 'from'), own(days, 'until')];
  return words.days({
    ...(from === undefined ? {} : { from: date(from) }),
    ...(until === undefined ? {} : { until: date(until) }),
  });
}

function scopeText(scope: InstrumentNoticeDocument['scope'], words: RegistryWords): string {
  if (scope === 'all') return words.everything;
  const parts = (['purposes', 'settings', 'facilities'] as const).flatMap((part) => {
    const listed = own(scope, part);
    return listed === undefined
      ? []
      : [`${words.scope[part]} ${words.grammar.or(listed.map((one) => quoted(one, words)))}`];
  });
  return words.grammar.series(parts);
}

/** An erratum that a result is, or may be, affected by. */
export function erratumLine(finding: ErratumFinding, words: RegistryWords): string {
  const { document, affected, correction } = finding;
  const { number, authority, published, effect } = document;
  const head = words.erratum(quoted(number, words), plainText(authority), words.grammar.date(published));
  return joined(
    ended(words.grammar.labelled(head, plainText(effect[words.grammar.language]))),
    sentence(words.affected[affected]),
    correctionText(correction, words),
  );
}

function correctionText(correction: CorrectionHere, words: RegistryWords): string {
  const said = words.correction;
  if (correction.by === 'none') return sentence(said.none);
  if (correction.by === 'instrument') return sentence(said.instrument(lookupLine(correction.lookup, words)));
  const { name, isAvailable } = correction;
  return sentence(isAvailable ? said.available(quoted(name, words)) : said.notAvailable(quoted(name, words)));
}

function quoted(text: string, { grammar }: RegistryWords): string {
  return grammar.quoted(plainText(text));
}

function named({ id, version }: InstrumentName): string {
  return `${id} ${version}`;
}

/** A text of a document in the language of the words; else in the first that it has. */
function inLanguage(text: Text, { grammar }: RegistryWords): string {
  return typeof text === 'string' ? text : (ownValue(text, grammar.language) ?? Object.values(text)[0] ?? '');
}
