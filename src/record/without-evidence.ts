import type { AssessmentDocument, Rating } from '../assessment/document.js';

/**
 * An assessment as if some evidence had never come: without it, and without what relied on nothing else.
 *
 * @param ids - Ids of pieces of evidence; one that is not there changes nothing.
 * @returns A new document. A rating that named evidence for itself and has none left is left out: it is unknown then. An
 *   indicator that the assessor added stays, without the evidence.
 */
export function withoutEvidence(document: AssessmentDocument, ids: ReadonlySet<string>): AssessmentDocument {
  if (ids.size === 0) return document;
  const ratings = Object.entries(document.ratings).flatMap(([indicator, rating]) => {
    const left = ratingWithout(rating, ids);
    return left === undefined ? [] : [[indicator, left] as const];
  });
  const { evidence, additionalIndicators } = document;
  return {
    ...document,
    ratings: Object.fromEntries(ratings),
    ...(evidence === undefined ? {} : { evidence: evidence.filter(({ id }) => !ids.has(id)) }),
    ...(additionalIndicators === undefined
      ? {}
      : { additionalIndicators: additionalIndicators.map((added) => citing(added, 'supportedBy', ids)) }),
  };
}

function ratingWithout(rating: Rating, ids: ReadonlySet<string>): Rating | undefined {
  if (typeof rating === 'string') return rating;
  const left = citing(citing(rating, 'supportedBy', ids), 'contradictedBy', ids);
  const hadSupport = (rating.supportedBy ?? []).length > 0;
  return hadSupport && left.supportedBy === undefined ? undefined : left;
}

/** What cites evidence, citing only what is left of it; a list with nothing left is left out. */
function citing<Citing extends { readonly [Key in Name]?: readonly string[] }, Name extends string>(
  one: Citing,
  name: Name,
  ids: ReadonlySet<string>,
): Citing {
  const { [name]: cited, ...rest } = one;
  const left = (cited ?? []).filter((id) => !ids.has(id));
  // INVARIANT: the list need not be there.
  return (left.length === 0 ? rest : { ...rest, [name]: left }) as unknown as Citing;
}
