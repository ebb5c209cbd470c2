import { schemaReasons } from '../../words/fr/issues-schema.js';
import { tick, ticks } from '../../words/input.js';
import { ofRoom, type Tells } from '../../words/words.js';
import { type Loosening, type OverlayIssues, unproven } from './issues.js';

const looser: { readonly [What in Loosening]: string } = {
  removed: 'cela a disparu',
  added: 'la base ne l’a pas',
  changed: 'ce n’est plus le même',
  lower: 'cela exige moins',
  higher: 'cela laisse passer plus',
  wider: 'cela admet davantage',
  narrower: 'il manque quelque chose',
  reworded: 'cela ne s’y trouve plus mot pour mot',
  exchanged: 'cela a les mots d’un autre',
  shown: 'un lecteur voit ce qui lui était caché',
  hidden: 'un lecteur ne voit plus ce qu’il voyait',
  hides: 'ce qui appelle une aide, ou parle pour la personne, se montre moins facilement',
  counted: 'cela compte parmi ce que la base compte',
  restriction: 'c’est une restriction que la base n’a pas',
  status: 'c’est plus que ce qui a été montré pour cet instrument',
};

const kinds = { capacity: 'une capacité', role: 'un rôle' } as const;

function value(text: string | null): string {
  return text === null ? 'rien' : tick(text);
}

function meant(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Écrire ${tick(nearest)}, si c’est ce qui était voulu.`;
}

/** What an overlay is told, in French. */
export const fr: Tells<OverlayIssues> = {
  ...ofRoom('overlay', schemaReasons),
  'overlay.wrong-format': ({ expected, got }) => ({
    sentence: `ce document dit être ${tick(got)}, et non une adaptation`,
    remedy: `Donner une adaptation, dont la clé \`format\` est ${tick(expected)}.`,
  }),
  'overlay.same-id': ({ id }) => ({
    sentence: `l’adaptation porte l’identifiant de l’instrument qu’elle étend : ${tick(id)}`,
    remedy: 'Donner à l’instrument adapté un identifiant à lui.',
  }),
  'overlay.wrong-base': ({ expected, got }) => ({
    sentence: `l’adaptation étend ${tick(got)}, et l’instrument donné est ${tick(expected)}`,
    remedy: 'Donner l’instrument qu’elle étend, ou corriger `extends`.',
  }),
  'overlay.wrong-digest': ({ expected, got }) => ({
    sentence: `l’instrument donné a l’empreinte ${tick(expected)}, et non ${tick(got)}`,
    remedy:
      'Regarder ce qui diffère du document pour lequel l’adaptation fut écrite, puis écrire l’empreinte de celui-ci.',
  }),
  'overlay.no-such-place': ({ place, part, nearest }) => ({
    sentence: `l’instrument n’a pas de ${tick(part)} à ${tick(place)}`,
    remedy: meant(nearest, 'Écrire un endroit que l’instrument possède, comme `indicators/distress/title`.'),
  }),
  'overlay.removed': ({ place, by }) => ({
    sentence: `${tick(place)} a été retiré par un changement antérieur : ${tick(by)}`,
    remedy: 'Retirer l’un des deux changements.',
  }),
  'overlay.fixed': ({ place }) => ({
    sentence: `une adaptation ne peut pas changer ${tick(place)} d’un instrument`,
    remedy:
      'Dire ce qu’est l’instrument adapté dans les clés de l’adaptation même. Une autre politique, une autre méthode ou un autre rôle de fait demande un instrument à part.',
  }),
  'overlay.not-a-text': ({ place }) => ({
    sentence: `il n’y a pas de mots pour des personnes à ${tick(place)}`,
    remedy: 'Nommer un texte, comme un titre, une question ou un repère.',
  }),
  'overlay.already-translated': ({ place, language }) => ({
    sentence: `le texte à ${tick(place)} a déjà des mots en ${tick(language)}`,
    remedy: 'Utiliser `replace_text`, et dire pourquoi.',
  }),
  'overlay.nothing-to-replace': ({ place, language }) => ({
    sentence: `le texte à ${tick(place)} n’a pas encore de mots en ${tick(language)}`,
    remedy: 'Utiliser `translate`.',
  }),
  'overlay.already-there': ({ place }) => ({
    sentence: `il y a déjà quelque chose à ${tick(place)}, et ce n’est pas une liste`,
    remedy:
      'Utiliser `set_limit` ou `reweight` pour un nombre, `replace_text` pour des mots. Sinon, le retirer d’abord.',
  }),
  'overlay.not-a-weight': ({ place }) => ({
    sentence: `${tick(place)} n’est ni un poids, ni des points, ni un seuil`,
    remedy:
      'Nommer un `weight`, des `points` ou un `cutOff`. Pour des jours, un âge, des preuves, des évaluateurs, utiliser `set_limit`.',
  }),
  'overlay.not-a-limit': ({ place }) => ({
    sentence: `${tick(place)} n’est pas une limite`,
    remedy:
      'Nommer des jours, un âge, des preuves ou des évaluateurs. Pour des poids, des points et des seuils, utiliser `reweight`.',
  }),
  'overlay.not-mapped': ({ kind, id, nearest }) => ({
    sentence: `l’instrument n’a rien à mettre en correspondance sous ${tick(id)} : ce serait ${kinds[kind]}`,
    remedy: meant(nearest, 'Nommer ce que l’instrument possède.'),
  }),
  'overlay.taken': ({ kind, id }) => ({
    sentence: `${tick(id)} est déjà ${kinds[kind]} de l’instrument`,
    remedy: 'Choisir un nom libre : deux qui n’en font plus qu’un ne se distingueraient plus.',
  }),
  'overlay.changes-nothing': ({ change }) => ({
    sentence: change === '' ? 'ce changement ne change rien' : `cela ne change rien : ${tick(change)} reste tel quel`,
    remedy: 'Le retirer, ou écrire ce qui était voulu.',
  }),
  'overlay.removed-still-used': ({ place, readers }) => ({
    sentence: `${tick(place)} est retiré et encore utilisé par ${ticks(readers)}`,
    remedy: 'Changer ou retirer aussi ce qui l’utilise, ou le garder.',
  }),
  'overlay.loosens': ({ what, place, was, is }) => ({
    sentence: `${unproven.has(what) ? 'rien ne montre que ce soit aussi strict que la base' : 'moins strict que la base'} à ${tick(place)} : ${looser[what]} (avant : ${value(was)}, maintenant : ${value(is)})`,
    remedy: `${unproven.has(what) ? 'Le garder comme la base l’a' : 'Rester au moins aussi strict que la base'}. Si cela ne se peut, écrire un instrument à part et dire pourquoi.`,
  }),
};
