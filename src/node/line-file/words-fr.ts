import { named, type Reasons, tick, told, type Words } from './words-form.js';

const system: Reasons = {
  ENOENT: 'son dossier n’existe pas',
  EACCES: 'il n’est pas permis d’y écrire',
  EPERM: 'il n’est pas permis d’y écrire',
  EROFS: 'le disque ne peut qu’être lu',
  EISDIR: 'c’est un dossier',
  ELOOP: 'c’est un lien qui ne mène nulle part',
  ENAMETOOLONG: 'son nom est trop long',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'cet utilisateur ne peut rien enregistrer de plus',
  EFBIG: 'il dépasserait la taille qu’un fichier peut avoir',
  EIO: 'le disque ne fonctionne pas',
  'short-write': 'le système n’en a écrit qu’une partie',
};

const changed: Reasons = {
  length: 'un autre programme y a écrit ou l’a coupé',
  replaced: 'un autre fichier porte son nom',
  removed: 'il n’est plus là',
  'claim-removed': 'le fichier qui écartait les autres programmes a disparu',
};

const stopped: Reasons = {
  shortened: 'il est plus court que ce qui en a été lu',
  replaced: 'un autre fichier porte son nom',
  removed: 'il n’est plus là',
};

const unfit: Reasons = {
  'line-feed': 'une fin de ligne',
  'carriage-return': 'un retour chariot',
  nul: 'le caractère U+0000',
  'lone-surrogate': 'la moitié d’un caractère',
  'space-at-the-end': 'une espace finale',
};

const malformed: Reasons = {
  'not-utf-8': 'n’est pas en UTF-8',
  nul: 'contient le caractère U+0000',
  'carriage-return': 'contient un retour chariot, comme les fichiers de texte de Windows',
};

/** What is told of files of lines, in French. */
export const fr: Words = {
  'node.file-in-use': ({ process }) =>
    told(
      `un autre programme est en train d’écrire dans ce fichier (processus ${String(process)})`,
      'Attendre qu’il ait fini, puis recommencer.',
    ),
  'node.file-claimed-elsewhere': ({ claim, host }) =>
    told(
      `un programme qui n’est pas visible d’ici écrit dans ce fichier${host === '' ? '' : `, sur la machine ${tick(host)}`}`,
      `S’assurer qu’aucun programme n’y écrit plus, sur aucune machine\u00A0; puis supprimer ${tick(claim)}.`,
    ),
  'node.unwritable-file': ({ reason }) =>
    told(
      `impossible d’écrire dans le fichier\u00A0: ${named(system, reason)}`,
      'Vérifier le nom, les droits et la place libre.',
    ),
  'node.not-a-plain-file': ({ reason }) =>
    reason === 'no-file'
      ? told('ce n’est pas un fichier', 'Donner le nom d’un fichier.')
      : told(
          'ce fichier a un second nom (un lien physique), sous lequel un autre programme passerait inaperçu',
          'Le copier dans un fichier à part, et n’utiliser que celui-là.',
        ),
  'node.changed-by-another': ({ reason }) =>
    told(
      `rien n’a été ajouté\u00A0: le fichier n’est plus tel que ce programme l’a laissé, ${named(changed, reason)}`,
      'Chercher ce qui l’a modifié, puis l’ouvrir à nouveau.',
    ),
  'node.not-appended': ({ reason }) =>
    told(
      `rien n’a été ajouté, le fichier est tel qu’il était\u00A0: ${named(system, reason)}`,
      'Faire de la place, ou réparer le disque\u00A0; puis ajouter à nouveau.',
    ),
  'node.not-cut-back': ({ reason, size }) =>
    told(
      `les lignes n’ont pas pu être ajoutées (${named(system, reason)}), et ce qui en a été écrit n’a pas pu être retiré`,
      `Ouvrir à nouveau le fichier et regarder ce qui suit l’octet ${String(size)}\u00A0: une partie des lignes y est mise de côté, toutes ensemble y restent.`,
    ),
  'node.file-closed': () => told('le fichier a été fermé', 'L’ouvrir à nouveau avant d’ajouter.'),
  'node.unfit-line': ({ reason, at }) =>
    told(
      `la ligne contient ${named(unfit, reason)}, à son caractère ${String(at + 1)}`,
      'Donner un texte JSON sans saut de ligne, par exemple sa forme canonique.',
    ),
  'node.line-too-long': ({ bytes, limit }) =>
    told(`la ligne a ${String(bytes)} octets, pour ${String(limit)} au plus`, 'Vérifier ce qui l’a écrite.'),
  'node.malformed-line': ({ reason, at }) =>
    told(
      `la ligne ${named(malformed, reason)} (à son octet ${String(at + 1)})`,
      'Se procurer à nouveau le fichier d’origine, inchangé\u00A0; ne pas le corriger.',
    ),
  'node.torn-end': ({ bytes }) =>
    told(
      `${String(bytes)} octets à la fin n’appartiennent à aucune ligne entière\u00A0: l’écriture a été interrompue, ou n’est pas finie`,
      'Si personne n’écrit, ne rien faire\u00A0: le prochain programme qui écrit les mettra de côté.',
    ),
  'node.other-leaf': ({ line }) =>
    told(
      `la ligne ${String(line)} ne peut être remplacée par une autre qui diffère pour l’arbre\u00A0: les racines notées avant ne tiendraient plus`,
      'Effacer des parties du dossier de cette ligne, ou tout le dossier, et rien d’autre.',
    ),
  'node.not-a-line-start': ({ offset, size }) =>
    told(
      `aucune ligne ne commence à l’octet ${String(offset)} de ce fichier de ${String(size)} octets`,
      'Commencer à la fin d’une ligne lue dans ce fichier, ou à 0.',
    ),
  'node.other-replay': ({ reason }) =>
    reason === 'archive'
      ? told(
          'ce rejeu ne peut pas reprendre\u00A0: ce qui avait été lu des archives n’est plus ce qui s’y trouve',
          'Chercher qui a changé les archives et garder les deux copies\u00A0; puis les rejouer depuis la première ligne, avec un autre fichier.',
        )
      : told(
          `un rejeu ne peut pas reprendre de ce fichier\u00A0: ${reason === 'settings' ? 'il a été tenu avec d’autres options, un autre registre ou une autre version du paquet' : 'ce n’est pas un rejeu qui l’a tenu'}`,
          reason === 'settings'
            ? 'Donner les options avec lesquelles il a été tenu, ou le nom d’un autre fichier.'
            : 'Donner le nom d’un autre fichier.',
        ),
  'node.reading-stopped': ({ reason }) =>
    told(`le fichier n’est plus celui qui était lu\u00A0: ${named(stopped, reason)}`, 'Chercher ce qui l’a modifié.'),
};
