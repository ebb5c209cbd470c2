import type { PatchStep } from '../patched.js';
import { add } from '../verdict.js';

/** Adds to `minimal-veo` an indicator of violence long ago: of risk, and no conduct in custody. */
export const past: PatchStep = add('/indicators/3', {
  id: 'past',
  title: 'M',
  definition: 'D',
  anchors: { not_shown: 'a', partly_shown: 'b', clearly_shown: 'c' },
  about: 'violent_conduct',
  direction: 'risk',
  changeability: 'static',
  nature: 'history',
  raters: ['social_worker'],
  references: ['manual'],
});
