import type {
  Disagreement,
  EvaluationDiffers,
  RecordFindings,
  RecordIssues,
  RecordRefusals,
} from '../../../record/issues.js';
import { fr } from '../../fr/grammar.js';
import { schemaReasons } from '../../fr/issues-schema.js';
import { tick } from '../../input.js';
import { ofRoom, type Tells } from '../../words.js';

const differences: { readonly [In in EvaluationDiffers]: string } = {
  instrument: 'il a été obtenu avec un autre instrument, ou un autre texte de cet instrument',
  assessment: 'il vient d’autres réponses',
  result: 'ces réponses donnent autre chose',
  'none-possible': 'ces réponses ne donnent aucun résultat',
};

const disagreements: { readonly [About in Disagreement]: string } = {
  number: 'le numéro du registre',
  'assessment-digest': 'l’empreinte de l’évaluation',
  'evaluation-digest': 'l’empreinte du résultat',
  'evaluation-of': 'de quelle évaluation vient le résultat',
  instrument: 'l’instrument',
};

const chainFaults: { readonly [Reason in RecordFindings['record.not-a-chain']['reason']]: string } = {
  'no-root': 'l’évaluation dont ils parlent n’en fait pas partie',
  'several-roots': 'il y a plus d’une évaluation',
  'other-root': 'celui-ci porte sur une autre évaluation',
  'previous-missing': 'celui qui précède celui-ci n’en fait pas partie',
  twice: 'celui-ci s’y trouve deux fois',
};

const asItWas = 'Prendre le dossier là où il a été fait, sans rien y changer. Ne pas s’y fier d’ici là.';

/** What a record, or what was to become one, is told, in French. */
export const recordIssues: Tells<RecordIssues> = {
  ...ofRoom('record', schemaReasons),
  'record.wrong-format': ({ expected, got }) => ({
    sentence: `ce document dit être ${tick(got)}, et non un dossier`,
    remedy: `Donner un dossier, dont la clé \`format\` est ${tick(expected)}.`,
  }),
  'record.newer-format': ({ supported, got }) => ({
    sentence: `ce dossier est au format ${tick(got)}, plus récent que ce logiciel`,
    remedy: `Installer une version plus récente du logiciel. Celle-ci lit ${tick(supported)}.`,
  }),
  'record.not-canonical': () => ({
    sentence: 'ce texte n’est pas la forme canonique de ce qu’il dit',
    remedy: fr`Garder un dossier à l’octet près, comme il a été fait : des archives n’en prennent pas d’autre.`,
  }),
  'record.seal-broken': ({ expected, got }) => ({
    sentence: fr`le sceau est ${tick(expected)}, et ce qui est scellé donne ${tick(got)} : l’un des deux a été changé`,
    remedy: asItWas,
  }),
  'record.part-altered': () => ({ sentence: 'cette partie n’est pas ce qui a été scellé', remedy: asItWas }),
  'record.part-stray': ({ commitment }) => ({
    sentence: `la partie ${tick(commitment)} ne se rattache à rien de ce qui a été scellé`,
    remedy: asItWas,
  }),
  'record.disagrees': ({ about }) => ({
    sentence: fr`deux parties de ce dossier se contredisent : ${disagreements[about]}`,
    remedy: fr`Chercher qui a fait ce dossier : un logiciel qui respecte le format ne peut pas le faire.`,
  }),
  'record.withheld-is-there': ({ pointer }) => ({
    sentence: `cette copie dit que ${tick(pointer)} n’y est pas, et cela y est`,
    remedy: 'Ne donner la copie à personne. La refaire à partir du dossier.',
  }),
  'record.reference-in-custody': ({ instrument }) => ({
    sentence: fr`${tick(instrument)} est un instrument public montré à titre d’exemple, et la personne est détenue : rien n’en est gardé`,
    remedy: 'Évaluer avec un instrument fait pour des personnes détenues.',
  }),
  'record.other-instrument': ({ expected, got }) => ({
    sentence: `l’évaluation a été faite avec ${tick(got)}, et l’instrument donné est ${tick(expected)}`,
    remedy: 'Donner l’instrument que l’évaluation nomme.',
  }),
  'record.evaluation-not-of-assessment': ({ differs }) => ({
    sentence: fr`ce résultat n’est pas celui de cette évaluation : ${differences[differs]}`,
    remedy: 'Évaluer à nouveau, montrer le résultat à qui conclut, puis faire le dossier.',
  }),
  'record.attached-wrong-digest': ({ expected, got }) => ({
    sentence: `ce résultat a l’empreinte ${tick(got)}, et non ${tick(expected)}`,
    remedy: 'Donner le résultat tel qu’il a été scellé, entier et inchangé.',
  }),
  'record.attached-not-named': ({ digest }) => ({
    sentence: `l’évaluation ne nomme aucun résultat d’empreinte ${tick(digest)}`,
    remedy: 'Le retirer, ou le nommer dans l’évaluation avant d’en obtenir le résultat.',
  }),
  'record.not-a-chain': ({ reason }) => ({
    sentence: fr`ces dossiers ne sont pas la suite d’une seule évaluation : ${chainFaults[reason]}`,
    remedy: 'Donner l’évaluation et tout ce qui a été scellé à son sujet, chacun une fois, et rien d’autre.',
  }),
  'record.root-of-other-instrument': ({ expected, got }) => ({
    sentence: `l’évaluation a été faite avec l’instrument d’empreinte ${tick(expected)}, et celui-ci a ${tick(got)}`,
    remedy: 'Donner la version même que le dossier nomme, prise du registre.',
  }),
  'record.no-such-challenge': ({ challenge }) => ({
    sentence: `il n’y a pas de contestation ${tick(challenge)} de cette évaluation`,
    remedy: 'Donner le sceau de la contestation qui est tranchée.',
  }),
  'record.no-such-part': ({ pointer }) => ({
    sentence: `il n’y a pas ici de partie ${tick(pointer)} qui puisse être effacée`,
    remedy: fr`Désigner une partie qui s’y trouve : \`docs/records.md\` donne celles qui peuvent être effacées.`,
  }),
};

/** Misused calls, in French. */
export const recordRefusals: Tells<RecordRefusals> = {
  'record.not-a-secret': ({ type, length }) => ({
    sentence: fr`ceci n’est pas un secret : le type est ${tick(type)} et la longueur ${String(length)}`,
    remedy: 'Donner 128 bits tirés au sort, en 32 chiffres hexadécimaux minuscules, faits pour cette seule écriture.',
  }),
  'record.no-such-audience': ({ audience }) => ({
    sentence: `il n’y a pas de lecteur ${tick(audience)}, à qui rien ne serait caché`,
    remedy: 'Nommer une sorte de fonction, ou `prosecution` ou `intelligence`.',
  }),
};
