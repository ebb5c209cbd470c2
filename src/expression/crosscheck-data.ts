import type { Decimal } from '../kernel/decimal.js';
import { decimalText } from '../kernel/decimal-text.js';
import type { Field, ListType, Node, ReadNode } from './grammar.js';
import { isUnknown, type Row, type Value } from './value.js';

/** Values by key, for json-logic-js; it inherits nothing, so that nothing is read that is not there. */
export interface Data {
  [key: string]: unknown;
}

/** Every declared name that an expression reads, of a list the list and no field of its records. */
export function namesRead(node: Node): readonly ReadNode[] {
  if (node.kind === 'literal') return [];
  if (node.kind === 'operation') return node.operands.flatMap(namesRead);
  return [node];
}

/** What json-logic-js finds under `ratings.d1`: an object in an object. What is unknown is `null`. */
export function dataOf(reads: readonly ReadNode[], valueOf: (name: string) => Value<Decimal>): Data {
  const data = empty();
  for (const { name, type } of reads) {
    const keys = name.split('.');
    const last = keys.pop() ?? '';
    let holder = data;
    for (const key of keys) holder = (holder[key] ??= empty()) as Data;
    const value = valueOf(name);
    holder[last] = type.kind === 'list' ? records(value, type) : plain(value);
  }
  return data;
}

/** The records of a list that stands in the data. */
export function recordsIn(data: Data, name: string): readonly Data[] {
  return name.split('.').reduce<unknown>((holder, key) => (holder as Data)[key], data) as readonly Data[];
}

function empty(): Data {
  return Object.create(null) as Data;
}

function records(value: Value<Decimal>, { fields }: ListType): unknown {
  if (isUnknown<Decimal>(value)) return null;
  return (value as readonly Row<Decimal>[]).map((row) => record(row, fields));
}

function record(row: Row<Decimal>, fields: readonly Field[]): Data {
  const data = empty();
  fields.forEach(({ name }, slot) => {
    const value = row[slot];
    data[name] = value === undefined ? null : plain(value);
  });
  return data;
}

function plain(value: Value<Decimal>): unknown {
  if (typeof value !== 'object') return value;
  if (isUnknown<Decimal>(value)) return null;
  return 'coefficient' in value ? Number(decimalText(value)) : [...value];
}
