import { alteredLines, otherInstrument } from './alter.mjs';
import { origin, yearOf } from './archive.mjs';
import { checkpointsOf, registryDocuments, trustOf } from './papers.mjs';

/**
 * The sample: the archive as it should be, the memory stick that an auditor is handed, and what others kept.
 *
 * @param veo - What `@veo/risk`, `@veo/risk/records` and `@veo/risk/node` export, in one object.
 * @param {string} text - The bundled `ml-arrival-screen` 0.1.0.
 * @returns Texts by the name of their file, and the documents to be entered in the registry, in their order.
 */
export function makeSample(veo, text) {
  const year = yearOf(veo, text);
  const { lines } = year.office;
  const sound = [...lines];
  const checkpoints = checkpointsOf(veo, sound, { origin, ends: year.ends });
  const paper = year.register.map(({ number, day, seal }) => `${number} ${day} ${seal}\n`).join('');
  const files = {
    'sound.ndjson': ended(sound),
    'handed-over.ndjson': ended(alteredLines(year)),
    'office-2.ndjson': ended(otherInstrument(year)),
    'register.txt': paper,
    'trust.json': `${JSON.stringify(trustOf(veo, origin), null, 2)}\n`,
    ...Object.fromEntries(checkpoints.map((signed, place) => [`checkpoint-${String(place + 1)}.txt`, signed])),
  };
  return { files, registry: registryDocuments(year), year };
}

function ended(lines) {
  return lines.map((line) => `${line}\n`).join('');
}
