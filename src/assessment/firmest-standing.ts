import type { EvidenceKind, Standing } from '../instrument/indicators.js';

/**
 * How firmly each kind of evidence can make something known, at the most (docs/semantics.md §6.14): a warrant accuses,
 * a file, words and what a partner passes on report, whoever watched or kept a record observed, and only a court has judged.
 */
export const firmestStanding: { readonly [Kind in EvidenceKind]: Standing } = {
  arrest_warrant: 'alleged',
  case_file: 'reported',
  court_decision: 'adjudicated',
  social_report: 'observed',
  medical_note: 'observed',
  staff_observation: 'observed',
  interview: 'observed',
  own_account: 'reported',
  family_account: 'reported',
  visitor_record: 'observed',
  incident_record: 'observed',
  search_record: 'observed',
  programme_record: 'observed',
  partner_information: 'reported',
  prisoner_word: 'reported',
  lawyer_submission: 'reported',
  nothing_observed_log: 'observed',
  facility_record: 'observed',
  denial: 'reported',
  silence: 'observed',
  appeal: 'reported',
  complaint: 'reported',
  religious_counsel: 'reported',
  clinical_counsel: 'reported',
};
