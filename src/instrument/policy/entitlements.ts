import { appendPointer } from '../../kernel/pointer.js';
import type { Intervention } from '../interventions.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { type DocumentIndex, type Located, located } from '../integrity/document-index.js';

const waiting = ['prerequisites', 'after', 'incompatibleWith', 'substitutes'] as const;
type Waiting = (typeof waiting)[number];

/**
 * Law 10: what is due to everyone waits for nothing and is exchanged for nothing; what is offered is never the price
 * of a restriction, nor a restriction that of an offer.
 */
export const entitlements: Check = ({ document, index }) =>
  located(document.interventions, '/interventions').flatMap((one) =>
    one.part.type === 'entitlement'
      ? [...waiting.flatMap((key) => ofEntitlement(one, key)), ...onOthers(one)]
      : waiting.flatMap((key) => ofOther(one, key, index)),
  );

/** Only the person may stand between what is due and who it is due to. */
function onOthers({ part, pointer }: Located<Intervention>): readonly InstrumentIssue[] {
  if ((part.consents ?? []).every((who) => who === 'subject')) return [];
  const facts = { intervention: part.id, key: 'consents' };
  return [instrumentIssue('instrument.entitlement-conditional', `${pointer}/consents`, facts)];
}

function ofEntitlement({ part, pointer }: Located<Intervention>, key: Waiting): readonly InstrumentIssue[] {
  if ((part[key] ?? []).length === 0) return [];
  const facts = { intervention: part.id, key };
  return [instrumentIssue('instrument.entitlement-conditional', `${pointer}/${key}`, facts)];
}

/** Lists that would take away or replace an entitlement, or tie an offer to a restriction. */
function ofOther(
  { part, pointer }: Located<Intervention>,
  key: Waiting,
  index: DocumentIndex,
): readonly InstrumentIssue[] {
  return (part[key] ?? []).flatMap((id, place) => {
    const type = index.interventions.get(id)?.part.type;
    if (type === undefined || type === part.type || isHarmless(type, key)) return [];
    const at = appendPointer(`${pointer}/${key}`, place);
    return [instrumentIssue('instrument.traded', at, { intervention: part.id, key, other: id, type })];
  });
}

/** To come after what everyone is given anyway costs nothing. */
function isHarmless(type: Intervention['type'], key: Waiting): boolean {
  return type === 'entitlement' && (key === 'prerequisites' || key === 'after');
}
