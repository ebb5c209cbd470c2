import { instrumentIssue } from '../issues.js';
import { located } from '../integrity/document-index.js';
import { type FlowCheck, pathOnward, readsOf, type Source, sourceOf } from './flow.js';
import { supposing } from './supposing.js';

/**
 * Law 7: no assessment is refused for a legal status alone. A constraint may say that a status and an answer do not go
 * together; one that is true of a status whatever was answered decides who is assessed. Of what the status is, the
 * history alone is asked: a fact about it can be as it likes.
 */
export const constraints: FlowCheck = (flow, context) => {
  const byStatus = [false, true].map((convicted) => supposing({ atLowest: () => false, convicted }, context));
  return located(context.document.constraints, '/constraints').flatMap(({ part: { id }, pointer: at }) => {
    const reads = readsOf(flow, 'constraint', id);
    const refuses = byStatus.some((supposed) => supposed(`${at}/when`) === true);
    const [history] = refuses ? reads.filter(({ name }) => name === 'legal.final_conviction') : [];
    const facts = reads.filter((read) => isOfStatus(sourceOf(read, context.index)));
    return [...(history === undefined ? [] : [history]), ...facts].map((read) => {
      const { name, place, pointer } = read;
      const path = pathOnward(read, flow, context.index);
      return instrumentIssue('instrument.forbidden-read', pointer, { name, reason: 'who-is-assessed', place, path });
    });
  });
};

function isOfStatus(source: Source | undefined): boolean {
  return source?.kind === 'fact' && source.about === 'legal_status';
}
