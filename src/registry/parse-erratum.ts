import type { Node } from '../expression/grammar.js';
import { parseExpression } from '../expression/parse-expression.js';
import type { Checked } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import { compareVersions, isVersion } from '../kernel/semver.js';
import type { ErratumDocument } from './documents.js';
import { erratumDeclarations } from './erratum-names.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import { badDates, badVersions, readDocumentAs, type Written } from './read-document.js';
import { erratumSchema } from './schema.js';

/**
 * Reads an erratum (`veo-erratum/1`) by itself. It never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @returns The erratum; or every {@link RegistryIssue}, at most 1000 and how many more, in the order of a walk through the
 *   document: of its condition with codes `expression.…`.
 * @example
 * ```ts
 * const when = { '>': [{ var: 'uses.measures.maen' }, 0] };
 * parseErratum({ ...erratum, when }).issues.map(({ code, facts }) => [code, facts]);
 * // [['expression.unknown-name', { name: 'uses.measures.maen', suggestion: 'uses.measures.mean' }]]
 * ```
 */
export function parseErratum(source: unknown): Checked<ErratumDocument, RegistryIssue> {
  return readDocumentAs(source, { format: 'veo-erratum/1', schema: erratumSchema, check });
}

/** The condition of an erratum; `undefined` where it has none. */
export function conditionOf({ when }: ErratumDocument): Checked<Node, RegistryIssue> | undefined {
  const place = {
    declarations: erratumDeclarations,
    expected: 'boolean',
    context: 'erratum',
    pointer: '/when',
  } as const;
  return when === undefined ? undefined : parseExpression(when, place);
}

function check(erratum: ErratumDocument): readonly RegistryIssue[] {
  return [
    ...badDates([{ value: erratum.published, pointer: '/published' }]),
    ...badVersions(versionsIn(erratum)),
    ...reversed(erratum),
    ...(conditionOf(erratum)?.issues ?? []),
    ...correctionOfNone(erratum),
  ];
}

function versionsIn({ packages, instruments, correction }: ErratumDocument): readonly Written[] {
  const ofPackage =
    'versions' in packages
      ? packages.versions.map((value, place) => ({ value, pointer: pointerOf('packages', 'versions', place) }))
      : [
          { value: packages.from, pointer: '/packages/from' },
          { value: packages.through, pointer: '/packages/through' },
        ];
  const ofInstruments = instruments === 'all' ? [] : instruments;
  return [
    ...ofPackage,
    ...ofInstruments.map(({ version: value }, place) => ({
      value,
      pointer: pointerOf('instruments', place, 'version'),
    })),
    ...(correction?.by === 'instrument' ? [{ value: correction.version, pointer: '/correction/version' }] : []),
  ];
}

function reversed({ packages }: ErratumDocument): readonly RegistryIssue[] {
  if ('versions' in packages) return [];
  const { from, through } = packages;
  return isVersion(from) && isVersion(through) && compareVersions(from, through) > 0
    ? [registryIssue('registry.versions-reversed', '/packages', { from, through })]
    : [];
}

/** A version corrects the one instrument that is affected, and is not among what it corrects. */
function correctionOfNone({ instruments, correction }: ErratumDocument): readonly RegistryIssue[] {
  if (correction?.by !== 'instrument') return [];
  const affected = instruments === 'all' ? [] : instruments;
  const isOfOne = new Set(affected.map(({ id }) => id)).size === 1;
  if (isOfOne && affected.every(({ digest }) => digest !== correction.digest)) return [];
  const names = affected.map(({ id, version }) => `${id}@${version}`);
  return [
    registryIssue('registry.correction-of-none', '/correction', { version: correction.version, instruments: names }),
  ];
}
