import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { publicFunctions } from '../docs/public-functions.js';

const surfaces = ['index', 'evaluate/crosscheck'];
const functions = publicFunctions(
  surfaces.map((name) => `src/${name}.ts`),
  fileURLToPath(new URL('../../', import.meta.url)),
);

/** No part of the way to an evaluation: aids beside it, and what is only ever called within. */
const unguarded = [
  ...['withoutIndicators', 'textOfBytes', 'locationsOf', 'positionOf', 'canonicalJson', 'isVersion', 'sha256Hex'],
  ...['RiskError', 'isRiskError'],
];

it('guards every public function on the way to an evaluation against what a host does to built-ins', () => {
  const bodies = functions.filter(({ text }) => !/\breturn undisturbed(?:Lists)?\(/.test(text));
  expect(bodies.map(({ name }) => name)).toEqual(unguarded);
  expect(functions.length).toBeGreaterThan(20);
});
