import { canonicalJson, type CompiledInstrument, type JsonValue } from '../../index.js';
import { archivePlaces, platformSha256 } from '../../node/index.js';
import { compareVersions, type ComparisonReport, comparisonWords, type Registry } from '../../records.js';
import type { Command } from '../command.js';
import { fileSystemCode, notBundled, notHeld, unreadableFile } from '../faults.js';
import { onError, type Tell } from '../findings.js';
import { exit, type ExitCode } from '../io.js';
import { loadInstrument } from '../load.js';
import type { Options } from '../options.js';
import { registryFor } from '../registry/used.js';
import { sectionsText } from '../report-text.js';

/** `veo-risk compare`: what another version of an instrument would make of the records of an archive. */
export const compare: Command = {
  name: 'compare',
  flags: ['format', 'from', 'to', 'registry', 'trust'],
  needs: ['from', 'to'],
  async run(options, io): Promise<ExitCode> {
    const [file = ''] = options.files;
    const tell = onError(options.lang, io);
    const asked = registryFor(options, tell);
    if (asked === undefined) return exit.found;
    const shelf = { registry: asked.registry, ofPackage: options.registry === undefined };
    const from = versionOf(options.from ?? '', shelf, tell);
    const to = versionOf(options.to ?? '', shelf, tell);
    if (from === undefined || to === undefined) return exit.found;
    try {
      const report = await compared(file, { from, to });
      io.out(outputOf(report, options));
      return report.changed === 0 && report.uncompared.length === 0 ? exit.done : exit.found;
    } catch (error) {
      tell({ file, text: '', issues: [unreadableFile(fileSystemCode(error))] });
      return exit.found;
    }
  },
};

interface Versions {
  readonly from: CompiledInstrument;
  readonly to: CompiledInstrument;
}

async function compared(file: string, versions: Versions): Promise<ComparisonReport> {
  const comparing = compareVersions({ ...versions, hash: platformSha256 });
  for await (const place of archivePlaces(file)) {
    if (!('end' in place)) comparing.take('text' in place ? place.text : '');
  }
  return comparing.report();
}

/** Where versions are looked for: a registry, that of the package if no other was named. */
interface Shelf {
  readonly registry: Registry;
  readonly ofPackage: boolean;
}

/** A version of an instrument that the registry holds, `id@version`, or of a file; what is wrong was told. */
function versionOf(name: string, { registry, ofPackage }: Shelf, tell: Tell): CompiledInstrument | undefined {
  if (name.endsWith('.json')) return loadInstrument(name, tell);
  const at = name.lastIndexOf('@');
  const [id, version] = [name.slice(0, Math.max(at, 0)), name.slice(at + 1)];
  const found = registry.get({ id, version });
  if (found.answer === 'found') return found.held.compiled();
  const known = registry.instruments.map((one) => `${one.id}@${one.version}`);
  const missing = (ofPackage ? notBundled : notHeld)({ id, version, known });
  tell({ file: name, text: '', issues: 'issues' in found ? found.issues : [missing] });
  return undefined;
}

function outputOf(report: ComparisonReport, { format, lang }: Options): string {
  if (format === 'json') return `${canonicalJson(report as unknown as JsonValue)}\n`;
  return sectionsText(comparisonWords(report, lang));
}
