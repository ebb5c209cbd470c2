import { fr, grammar } from '../../fr/grammar.js';
import type { RegistryWords } from '../registry-lines.js';

/** What French says of registries. */
export const registryWords: RegistryWords = {
  grammar,
  status: {
    withdrawn: (instrument, day) => `l’instrument ${instrument} était retiré le ${day}`,
    suspended: (instrument, day) => `l’instrument ${instrument} était suspendu le ${day}`,
    'cannot-be-said': (instrument, day) => `on ne peut pas dire si ${instrument} était en vigueur le ${day}`,
    'never-authorised': (instrument, day) => `le ${day}, personne n’avait autorisé ${instrument} pour cet usage`,
    'no-longer': (instrument, day) => `l’instrument ${instrument} n’était plus en vigueur le ${day}`,
    'not-yet': (instrument, day) => `l’instrument ${instrument} n’était pas encore en vigueur le ${day}`,
    'in-force': (instrument, day) => `l’instrument ${instrument} était en vigueur le ${day}`,
  },
  says: { authorised: 'autorisé', suspended: 'suspendu', withdrawn: 'retiré' },
  stands: {
    holds: 'il valait ce jour-là',
    'not-yet': 'il ne valait pas encore ce jour-là',
    over: 'il ne valait plus ce jour-là',
    superseded: 'un autre avis le remplaçait ce jour-là',
    'other-scope': 'il porte sur un autre usage',
    'scope-not-said': 'il porte sur certains usages seulement, et on ne sait pas lequel c’était',
    'other-digest': 'il porte sur un autre document de cette version',
  },
  decides: '(c’est ce qui décide)',
  notice: (number, authority) => `Avis ${number}, ${authority}`,
  days: ({ from, until }) =>
    [
      ...(from === undefined ? [] : [`à partir du ${from}`]),
      ...(until === undefined ? [] : [`jusqu’au ${until}`]),
    ].join(', '),
  scope: { purposes: 'pour', settings: 'dans le cadre', facilities: 'à' },
  everything: 'pour tout usage',
  reason: 'Motif',
  unsigned: 'aucune signature n’était demandée',
  ownDays: (days) => `l’instrument dit lui-même être en vigueur ${days}`,
  own: {
    within: 'ce jour en fait partie',
    before: 'ce jour est antérieur',
    after: 'ce jour est postérieur',
  },
  lookup: {
    found: (instrument) => `le registre contient ${instrument}`,
    missing: (instrument) => `le registre ne contient pas ${instrument}`,
    'other-digest': (instrument) => `le registre contient un autre document sous le nom ${instrument}`,
    altered: (instrument) => `le fichier de ${instrument} a changé après son inscription au registre`,
    unusable: (instrument) => `le registre nomme ${instrument}, et son fichier ne peut pas servir`,
  },
  versions: (versions) => `de cet instrument, il contient ${versions}`,
  digests: (expected, got) => `l’empreinte demandée est ${expected}, et celle de ce qui s’y trouve ${got}`,
  erratum: (number, authority, day) => `Erratum ${number}, ${authority}, ${day}`,
  affected: {
    yes: 'ce résultat est concerné',
    possibly: fr`ce résultat est peut-être concerné : on ne sait pas de lui tout ce que l’erratum demande`,
  },
  correction: {
    none: 'il n’y a pas de correction',
    instrument: (lookup) => `une version ultérieure de l’instrument le corrige. ${lookup}`,
    available: (name) => `ce logiciel sait faire la correction ${name}`,
    notAvailable: (name) =>
      fr`la correction ${name} n’est pas disponible ici : une version ultérieure du logiciel la connaît peut-être`,
  },
};
