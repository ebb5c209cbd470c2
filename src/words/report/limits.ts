import { ended } from '../grammar.js';
import type { Paragraph } from './report.js';
import { line, listing, paragraph, type Telling } from './telling.js';

/** For whom it was made, its limits, what not to do with it (law 8); nothing switches it off. */
export function limitParagraphs(telling: Telling): readonly Paragraph[] {
  return [...populationLines(telling), ...limitLines(telling)].map((text) => paragraph(text)).concat(misuse(telling));
}

function populationLines(telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const { population } = instrument;
  if (population === undefined) return [];
  const { description, setting } = population;
  return [
    ...line(telling, words.opening.population, ended(names.text(description))),
    ...line(telling, words.opening.setting, ended(names.named(setting))),
  ];
}

function limitLines(telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const limits = instrument.limits ?? [];
  if (limits.length === 0) return [words.opening.noLimit];
  return limits.flatMap((limit) => line(telling, words.opening.limit, ended(names.text(limit))));
}

function misuse({ instrument, names, words }: Telling): readonly Paragraph[] {
  const told = (instrument.misuse ?? []).map(names.text);
  return listing(words.opening.misuse, told);
}
