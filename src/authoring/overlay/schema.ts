import { changelog, study } from '../../instrument/schema/document.js';
import * as g from '../../instrument/schema/grammar.js';
import {
  condition,
  decimal,
  digest,
  id,
  instrumentId,
  languageCode,
  plain,
  version,
} from '../../instrument/schema/primitives.js';
import { language, text } from '../../instrument/schema/texts.js';
import type {
  Add,
  LimitValue,
  MapFacility,
  MapRole,
  OverlayChange,
  OverlayDocument,
  Remove,
  ReplaceText,
  Reweight,
  SetLimit,
  Translate,
} from './document.js';

/** A reason that says less says nothing. */
const reason = g.string({ least: 3, most: 1000 });

/** A place; keys that begin with `_` are none. */
const place: g.Grammar<string> = g.string({
  most: 500,
  pattern: /^[A-Za-z0-9][\w-]*(?:\/[A-Za-z0-9][\w-]*)*$/,
  reason: 'bad-form',
});

/** One step of a place. */
const step: g.Grammar<string> = g.string({ most: 100, pattern: /^[A-Za-z0-9][\w-]*$/, reason: 'bad-form' });

function byPlace<Value>(value: g.Grammar<Value>): g.Grammar<Record<string, Value>> {
  return g.record(g.string(), value);
}

const limitValue: g.Grammar<LimitValue> = g.union(decimal, plain(100), g.boolean, g.list(plain(100), 100));

const translate: g.Grammar<Translate> = g.object({
  change: g.literal('translate'),
  language: languageCode,
  texts: byPlace(plain()),
  reason: g.optional(reason),
});

const replaceText: g.Grammar<ReplaceText> = g.object({
  change: g.literal('replace_text'),
  texts: byPlace(text),
  reason,
});

const add: g.Grammar<Add> = g.object({
  change: g.literal('add'),
  to: place,
  value: condition,
  before: g.optional(step),
  reason,
});

const remove: g.Grammar<Remove> = g.object({ change: g.literal('remove'), at: place, reason });

const reweight: g.Grammar<Reweight> = g.object({ change: g.literal('reweight'), values: byPlace(decimal), reason });

const setLimit: g.Grammar<SetLimit> = g.object({ change: g.literal('set_limit'), values: byPlace(limitValue), reason });

const mapFacility: g.Grammar<MapFacility> = g.object({
  change: g.literal('map_facility'),
  from: id,
  to: id,
  reason: g.optional(reason),
});

const mapRole: g.Grammar<MapRole> = g.object({
  change: g.literal('map_role'),
  from: id,
  to: g.optional(id),
  title: g.optional(text),
  reason: g.optional(reason),
});

/** One change. */
export const overlayChange: g.Grammar<OverlayChange> = g.choice(
  'change',
  translate,
  replaceText,
  add,
  remove,
  reweight,
  setLimit,
  mapFacility,
  mapRole,
);

/** The grammar of `veo-overlay/1`, but for what can only be said beside the instrument that it extends. */
export const overlaySchema: g.Grammar<OverlayDocument> = g.object({
  $schema: g.optional(plain(500)),
  format: g.literal('veo-overlay/1'),
  extends: g.object({ id: instrumentId, version, digest }),
  id: instrumentId,
  version,
  status: g.oneOf(['draft', 'pilot', 'validated']),
  languages: g.optional(g.list(language, 50, 1)),
  title: text,
  licence: g.optional(plain(200)),
  changelog: g.optional(changelog),
  studies: g.optional(g.list(study, 200)),
  changes: g.list(overlayChange, 5000),
});
