import { describe, expect, it } from 'vitest';
import type { Indicator, ObservationWindow } from '../../src/instrument/indicators.js';
import type { Text } from '../../src/instrument/texts.js';
import { bundled, inLanguage } from './bundled.js';

/** What an indicator of a Malian instrument lacks of what it has to say. */
function lacks(indicator: Indicator, levels: readonly string[]): readonly string[] {
  const { definition, anchors = {}, evidence = {}, raters = [], window, references = [] } = indicator;
  const has: readonly (readonly [string, boolean])[] = [
    ['definition', isWritten(definition)],
    ['anchors', levels.every((level) => isWritten(anchors[level]))],
    ['kinds of evidence', (evidence.kinds ?? []).length > 0],
    ['minimum of evidence', levels.slice(1).some((level) => evidence.minimum?.[level] !== undefined)],
    ['raters', raters.length > 0],
    ['window', saysItsTime(window)],
    ['references', references.length > 0],
  ];
  return has.filter(([, is]) => !is).map(([part]) => part);
}

function isWritten(text: Text | undefined): boolean {
  return text !== undefined && (['fr', 'en'] as const).every((language) => inLanguage(text, language).length > 2);
}

/** A shortest time to have watched says nothing of the time that is asked about. */
function saysItsTime(window: ObservationWindow | undefined): boolean {
  return window?.covers !== undefined || window?.lookBackDays !== undefined;
}

describe.each(['ml-arrival-screen', 'ml-veo-intake', 'ml-prison-facility'] as const)('%s', (id) => {
  const { indicators, scales } = bundled(id).document;
  const levelsOf = ({ scale }: Indicator): readonly string[] =>
    (scales.find((each) => each.id === scale) ?? scales[0])?.levels.map((level) => level.id) ?? [];

  it.each(indicators)(
    '$id says what it is, how it looks, by what evidence, who rates, when and whence',
    (indicator) => {
      expect(lacks(indicator, levelsOf(indicator))).toEqual([]);
    },
  );

  it.each([
    ...['definition', 'anchors', 'raters', 'window', 'references'].map(
      (part) => [part, { [part]: undefined }] as const,
    ),
    ['kinds of evidence', { evidence: { minimum: { x: {} } } }] as const,
  ])('and would be found without its %s', (part, without) => {
    const [first] = indicators;
    if (first === undefined) throw new Error('no indicator');
    expect(lacks({ ...first, ...without }, levelsOf(first))).toContain(part);
  });
});
