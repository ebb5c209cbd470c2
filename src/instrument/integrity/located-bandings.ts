import type { Banding, CutOffBanding, TableBanding } from '../bandings.js';
import type { InstrumentDocument } from '../document.js';
import { type Located, located } from './document-index.js';

/** The bandings by cut-offs. */
export function cutOffBandings(document: InstrumentDocument): readonly Located<CutOffBanding>[] {
  return located(document.bandings, '/bandings').filter(isOverMeasure);
}

/** The bandings by decision tables. */
export function tableBandings(document: InstrumentDocument): readonly Located<TableBanding>[] {
  return located(document.bandings, '/bandings').filter(isByTable);
}

function isOverMeasure(banding: Located<Banding>): banding is Located<CutOffBanding> {
  return banding.part.kind !== 'table';
}

function isByTable(banding: Located<Banding>): banding is Located<TableBanding> {
  return banding.part.kind === 'table';
}
