import type { ReplayReportWords, ReplaySection } from './replay-words.js';
import type { ReplayParagraph } from './telling.js';

/**
 * The report on a replay as one page of HTML: no script, nothing from elsewhere, everything that comes from the archive
 * escaped; made to be printed on A4.
 *
 * @example
 * ```ts
 * const report = archiveReplay(() => ({ found: 'nothing' })).report();
 * replayReportHtml(replayReportWords(report, { language: 'fr' })).startsWith('<!doctype html>\n<html lang="fr">'); // true
 * ```
 */
export function replayReportHtml({ language, title, banner, sections }: ReplayReportWords): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<div class="banner">
${banner.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</div>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

const style = `
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.45 sans-serif; color: #111; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6em; } h2 { font-size: 1.15em; border-bottom: 1px solid #767676; margin-top: 1.6em; }
.banner { border: 2px solid #111; padding: 0 .8em; }
p { margin: .4em 0; } ul { margin: .2em 0 .8em; }
p, li { overflow-wrap: anywhere; }
code { font: .92em monospace; }
h2, p { break-after: avoid-page; }
`;

function sectionHtml({ id, heading, paragraphs }: ReplaySection): string {
  return `<section id="${id}">
<h2>${escaped(heading)}</h2>
${paragraphs.map(paragraphHtml).join('\n')}
</section>`;
}

function paragraphHtml({ text, details }: ReplayParagraph): string {
  const list = details.map((detail) => `<li>${quoted(detail)}</li>`).join('\n');
  return `<p>${quoted(text)}</p>${list === '' ? '' : `\n<ul>\n${list}\n</ul>`}`;
}

/** Sentences put what they name as it stands between backquotes. */
function quoted(text: string): string {
  return escaped(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
