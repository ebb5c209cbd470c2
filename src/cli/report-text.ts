import { type ExplanationSection, plainText, type Report, type Section } from '../words/fr.js';

/** A report, with or without the explanation after it. */
export interface Printed extends Pick<Report, 'title' | 'banner'> {
  readonly sections: readonly (Section | ExplanationSection)[];
}

/** Digests printed at the foot of a report. */
export interface Foot {
  readonly digest: string;
  readonly digests: { readonly instrument: string; readonly assessment: string };
}

/** Columns of a line. */
const width = 100;

/** A report as plain text that reads well on a terminal and on paper. */
export function reportText({ title, banner, sections }: Printed, { digest, digests }: Foot): string {
  const foot = [
    '',
    `SHA-256 instrument  ${digests.instrument}`,
    `SHA-256 assessment  ${digests.assessment}`,
    `SHA-256 evaluation  ${digest}`,
  ];
  return `${[...linesOf({ title, banner, sections }), ...foot].join('\n')}\n`;
}

/** A title, a banner and sections as plain text. */
export function sectionsText(printed: PlainSections): string {
  return `${linesOf(printed).join('\n')}\n`;
}

/** What has sections of paragraphs, whatever it reports on. */
export interface PlainSections {
  readonly title: string;
  readonly banner: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly { readonly text: string; readonly details?: readonly string[] }[];
  }[];
}

function linesOf({ title, banner, sections }: PlainSections): readonly string[] {
  return [
    plainText(title),
    '='.repeat(Math.min(title.length, width)),
    ...banner.flatMap((line) => wrapped(line, { first: '! ', rest: '  ' })),
    ...sections.flatMap(({ heading, paragraphs }) => [
      '',
      plainText(heading).toUpperCase(),
      ...paragraphs.flatMap(({ text, details = [] }) => [
        ...wrapped(text, { first: '', rest: '  ' }),
        ...details.flatMap((detail) => wrapped(detail, { first: '    – ', rest: '      ' })),
      ]),
    ]),
  ];
}

interface Indent {
  readonly first: string;
  readonly rest: string;
}

function wrapped(text: string, { first, rest }: Indent): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of bound(plainText(text)).split(' ')) {
    const isFull = line.trim() !== '' && line.length + word.length > width && line !== first;
    if (isFull) lines.push(line.trimEnd());
    line = isFull ? `${rest}${word} ` : `${line}${word} `;
  }
  return [...lines, line.trimEnd()];
}

// French sets a space before these and inside its quotation marks; no line may break there.
function bound(text: string): string {
  return text.replaceAll(/ (?=[?!;:»])/g, '\u00A0').replaceAll('« ', '«\u00A0');
}
