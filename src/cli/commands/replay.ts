import { statSync } from 'node:fs';
import { crosscheck } from '../../evaluate/crosscheck.js';
import { canonicalJson, type Checked, type Issue, type JsonValue } from '../../index.js';
import {
  type BatchReplayer,
  inThisThread,
  inWorkers,
  lineFileIssueWords,
  replayArchiveFile,
  type ReplayFileOptions,
  resumeReplay,
} from '../../node/index.js';
import { type ArchiveReport, registrySource, replayReportHtml, replayReportWords } from '../../records.js';
import { toldText } from '../archive/tell.js';
import type { Command } from '../command.js';
import { onError } from '../findings.js';
import { fileSystemCode, unreadableFile } from '../faults.js';
import { exit, type ExitCode } from '../io.js';
import type { Options } from '../options.js';
import { progressOn } from '../progress.js';
import { type RegistryUsed, registryFor } from '../registry/used.js';
import { sectionsText } from '../report-text.js';

/** `veo-risk replay`: whether the records of an archive are whole, and come out the same. */
export const replay: Command = {
  name: 'replay',
  flags: ['format', 'workers', 'as-known', 'registry', 'trust', 'cross-check', 'resume'],
  pages: true,
  async run(options, io): Promise<ExitCode> {
    const [file = ''] = options.files;
    const used = registryFor(options, onError(options.lang, io));
    if (used === undefined) return exit.found;
    const replayer = replayerFor(used, options);
    const progress = progressOn(io, options.lang, sizeOf(file));
    try {
      const given = { replayer, registry: used.registry, onProgress: progress.show };
      const made = await reportOn(file, given, { resume: options.resume, settings: settingsOf(used, options) });
      progress.end();
      if (!made.ok) {
        io.err(toldText(options.resume ?? '', made.issues, options.lang));
        return exit.found;
      }
      io.out(outputOf(made.value, options));
      return made.value.isSame ? exit.done : exit.found;
    } catch (error) {
      onError(options.lang, io)({ file, text: '', issues: [unreadableFile(fileSystemCode(error))] });
      return exit.found;
    } finally {
      await replayer.close();
    }
  },
};

/** Bytes of a file; 0 where that is not known. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** The report on a file; or what stands in the way of keeping how far it is. */
async function reportOn(
  file: string,
  given: ReplayFileOptions,
  { resume, settings }: { readonly resume: string | undefined; readonly settings: string },
): Promise<Checked<ArchiveReport>> {
  if (resume === undefined) return { ok: true, value: await replayArchiveFile(file, given), issues: [] };
  return resumeReplay(file, { ...given, state: resume, settings });
}

/** What a replay depends on beside the archive and what its registry holds. */
function settingsOf({ data: { trust = '' } }: RegistryUsed, { asKnown = '', crossCheck }: Options): string {
  return JSON.stringify([asKnown, crossCheck, trust]);
}

function replayerFor({ registry, data }: RegistryUsed, { workers, asKnown, crossCheck }: Options): BatchReplayer {
  const known = asKnown === undefined ? {} : { asKnown };
  if (workers > 1) return inWorkers(workers, { ...data, ...known, crosscheck: crossCheck });
  const second = crossCheck ? { crosscheck } : {};
  return inThisThread({ instruments: registrySource(registry), registry, ...known, ...second });
}

function outputOf(report: ArchiveReport, { format, lang: language }: Options): string {
  if (format === 'json') return `${canonicalJson(report as unknown as JsonValue)}\n`;
  const tell = (issue: Issue) => lineFileIssueWords(issue, language);
  const words = replayReportWords(report, { language, tell });
  return format === 'html' ? replayReportHtml(words) : sectionsText(words);
}
