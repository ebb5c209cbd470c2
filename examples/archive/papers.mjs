import { sound } from './office.mjs';

/**
 * What was signed and published beside the archive: checkpoints of each quarter, a trust file, and what a registry says of
 * the instruments. The keys follow from their names, and are for practice only.
 */
const holders = ['director', 'registrar'];

function keysOf(veo) {
  return holders.map((holder) => {
    const seed = veo.bytesOfHex(veo.platformSha256(`sample key of the ${holder}`));
    return sound(veo.keyOfSeed(seed, { holder, name: `sample.example/${holder}` }));
  });
}

/** Whose signatures count, and how many are needed. */
export function trustOf(veo, origin) {
  const keys = keysOf(veo).map((key) => veo.trustedKeyOf(key));
  const demand = { threshold: 2, keys: keys.map(({ id }) => id).sort() };
  return { format: 'veo-trust/1', keys, demands: { checkpoint: { ...demand, origin } } };
}

/** What an archive says of itself at each of these sizes, signed by both. */
export function checkpointsOf(veo, lines, { origin, ends }) {
  const keys = keysOf(veo);
  return rootsAt(veo, lines, ends).map(({ size, root }) => {
    const text = veo.checkpointText({ origin, size, root, extensions: [] });
    return keys.reduce((signed, key) => sound(veo.signCheckpoint(signed, veo.namedSignerOf(key))), text);
  });
}

/** The roots of the tree over the first lines, at some sizes. */
export function rootsAt(veo, lines, sizes) {
  let range = veo.emptyRange;
  const roots = [];
  for (const line of lines) {
    range = veo.appendHash(range, veo.leafHash(new TextEncoder().encode(treeText(veo, line))));
    if (sizes.includes(range.size)) roots.push({ size: range.size, root: veo.rangeRoot(range) });
  }
  return roots;
}

/** What the tree holds of a line (docs/archive.md). */
function treeText({ platformSha256: hash }, line) {
  const { kind, digest, seal } = JSON.parse(line);
  if (seal !== undefined) return `entry ${seal}`;
  return kind === 'instrument' ? `instrument ${digest}` : `header ${hash(line)}`;
}

/** The documents of the registry, in the order in which they were entered. */
export function registryDocuments({ versions, office }) {
  const [first, second] = [versions['0.1.0'], versions['0.2.0']];
  const { package: made } = JSON.parse(office.lines[2]).sealed;
  const authority = 'Direction nationale (exercice)';
  const notice = (number, says, compiled, [issuedOn, from], reason) => {
    const { id, version } = compiled.identity;
    const instrument = { id, version, digest: compiled.digest };
    return {
      format: 'veo-instrument-notice/1',
      number,
      says,
      instrument,
      scope: 'all',
      issuedOn,
      from,
      authority,
      reason,
    };
  };
  return [
    first.instrument.document,
    second.instrument.document,
    notice('2026-31', 'authorised', first, ['2026-12-15', '2027-01-01'], { fr: 'Essai.', en: 'Trial.' }),
    notice('2027-12', 'authorised', second, ['2027-06-20', '2027-07-01'], {
      fr: 'Essai, suite.',
      en: 'Trial, continued.',
    }),
    notice('2027-13', 'withdrawn', first, ['2027-06-20', '2027-07-01'], {
      fr: 'Remplacé par la version 0.2.0.',
      en: 'Replaced by version 0.2.0.',
    }),
    {
      format: 'veo-erratum/1',
      number: 'EX-1',
      published: '2027-11-02',
      authority,
      semantics: 'veo-instrument/1',
      packages: { versions: [made] },
      instruments: [{ id: first.identity.id, version: first.identity.version, digest: first.digest }],
      when: { '>=': [{ var: 'came_to.ratings.unknown' }, 2] },
      effect: {
        fr: 'Pour l’exercice : deux réponses inconnues ou plus seraient mal comptées.',
        en: 'For practice: two unknown answers or more are said to be miscounted.',
      },
    },
  ];
}
