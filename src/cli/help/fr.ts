import type { Help } from './help.js';

/** Help in French. */
export const fr: Help = {
  usage: 'usage\u00A0: ',
  title: 'veo-risk\u00A0: des instruments d’évaluation du risque, vérifiés et appliqués, chaque raison montrée.',
  overviewUsage: 'veo-risk COMMANDE … ; veo-risk COMMANDE --help',
  options: `--lang fr|en choisit la langue\u00A0: le français si rien n’est dit, sur toute machine.
- à la place d’un fichier lit l’entrée standard. NO_COLOR supprime les couleurs.
Fin\u00A0: 0 rien à signaler, 1 quelque chose de trouvé ou de refusé, 2 commande mal écrite.`,
  examples: `Exemples\u00A0:
  veo-risk check mon-instrument.json
  veo-risk assess mon-evaluation.json
  veo-risk --help --lang en
`,
  commands: {
    check: {
      summary: 'Dire tout ce qui ne va pas dans un instrument ou une évaluation, où, et comment le corriger',
      usage: 'check FICHIER… [--instrument FICHIER] [--format text|json] [--lang fr|en]',
      text: `Un instrument est vérifié en entier. Une évaluation est vérifiée avec l’instrument livré qu’elle nomme, ou
avec celui donné par --instrument. Chaque point commence par FICHIER:LIGNE:COLONNE. --format json écrit une
ligne JSON par point, aussi pour un fichier illisible, et rien pour un fichier sans défaut.
Fin\u00A0: 0 rien à signaler, 1 quelque chose de trouvé, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk check mon-instrument.json
  veo-risk check --format json mon-instrument.json
  veo-risk check - < mon-evaluation.json
`,
    },
    test: {
      summary: 'Essayer les cas qui se trouvent à côté d’un instrument',
      usage: 'test INSTRUMENT [--lang fr|en]',
      text: `Les cas de mon-instrument.json sont dans mon-instrument.cases.json. Un instrument sans cas échoue.
Fin\u00A0: 0 tous les cas tiennent, 1 un cas échoue ou il n’y en a pas, 2 commande mal écrite.

Exemple\u00A0:
  veo-risk test mon-instrument.json
`,
    },
    assess: {
      summary: 'Évaluer, et dire pourquoi',
      usage:
        'assess EVALUATION [--instrument FICHIER] [--audience LECTEUR] [--detail] [--format text|json] [--lang fr|en]',
      text: `Trouve l’instrument livré que l’évaluation nomme, ou prend celui donné par --instrument. --detail dit chaque
comparaison, la solidité de chaque résultat, et pourquoi non. --format json écrit l’évaluation canonique, prête
à garder. --audience fait le rapport pour un lecteur\u00A0: ce que l’instrument lui cache n’y est pas, et le
rapport dit que quelque chose manque. Lecteurs\u00A0: management (direction), security (sécurité), social,
psychology, clinical (soin), religious, external, prosecution (parquet, enquête), intelligence (renseignement).
Fin\u00A0: 0 évalué, 1 refusé, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk assess mon-evaluation.json
  veo-risk assess --audience security mon-evaluation.json
  veo-risk assess --format json --instrument mon-instrument.json - < mon-evaluation.json
`,
    },
    types: {
      summary: 'Écrire les types TypeScript des évaluations d’un instrument',
      usage: 'types INSTRUMENT [--lang fr|en]',
      text: `Avec eux, les réponses se complètent toutes seules, et une faute dans un id ou un niveau ne compile pas.
Fin\u00A0: 0 écrit, 1 l’instrument a des erreurs, 2 commande mal écrite.

Exemple\u00A0:
  veo-risk types mon-instrument.json > mon-instrument.d.ts
`,
    },
    resolve: {
      summary: 'Faire un instrument complet d’une adaptation et de l’instrument qu’elle étend',
      usage: 'resolve ADAPTATION [--instrument FICHIER] [--lang fr|en]',
      text: `Prend l’instrument livré que l’adaptation étend, ou le fichier donné par --instrument\u00A0; son empreinte doit
être celle que l’adaptation nomme. L’instrument complet est vérifié en entier et écrit\u00A0; les empreintes vont
à la sortie d’erreur. Sous la politique veo, rien ne peut devenir moins strict.
Fin\u00A0: 0 écrit, 1 refusé, 2 commande mal écrite.

Exemple\u00A0:
  veo-risk resolve mon-adaptation.json > mon-instrument.json
`,
    },
    replay: {
      summary: 'Dire si les dossiers d’archives sont entiers et donnent le même résultat',
      usage:
        'replay ARCHIVES [--registry DOSSIER [--trust FICHIER]] [--workers N] [--as-known JOUR] [--cross-check] [--resume FICHIER] [--format text|json|html] [--lang fr|en]',
      text: `Chaque ligne reçoit un verdict\u00A0: identique, différent, ou impossible à rejouer et ce qui a pu être vérifié. Rien
n’est deviné ni réparé, et aucun réseau ne sert. --registry prend instruments, avis et errata d’un dossier, sinon
ceux du paquet\u00A0: le rapport dit ce qui était en vigueur les jours où l’on a conclu, et donne le résultat juste là où
un erratum en touche un\u00A0; --trust dit quelles signatures y comptent. --workers partage le travail entre N fils\u00A0; le rapport reste le
même. --as-known évalue aussi avec les éléments qui étaient là ce jour-là. --cross-check évalue chaque condition une seconde
fois, par json-logic-js, là où rien de ce qu’elle lit n’est inconnu. --resume tient dans FICHIER où il en est\u00A0:
relancé après une interruption, il reprend de là, avec le même rapport. --format json a les mêmes octets sur
chaque machine\u00A0; --format html est une page à imprimer et à classer. L’avancement ne s’écrit que sur un terminal.
Fin\u00A0: 0 tout est identique, 1 une différence, une impossibilité ou un désordre, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk replay mes-archives.ndjson
  veo-risk replay --registry mon-registre mes-archives.ndjson
  veo-risk replay --format html mes-archives.ndjson > rapport.html
  veo-risk replay --workers 2 --format json mes-archives.ndjson > rapport.json
`,
    },
    compare: {
      summary: 'Dire ce qu’une autre version d’un instrument ferait des dossiers d’archives',
      usage:
        'compare ARCHIVES --from ID@VERSION --to ID@VERSION [--registry DOSSIER [--trust FICHIER]] [--format text|json] [--lang fr|en]',
      text: `Regarde les dossiers faits avec la première version. Une version est celle d’un instrument du registre, ou un fichier
dont le nom finit par .json. Sans --registry, c’est le registre livré avec le paquet.
Fin\u00A0: 0 rien ne change, 1 quelque chose change ou ne se compare pas, 2 commande mal écrite.

Exemple\u00A0:
  veo-risk compare mes-archives.ndjson --from ml-veo-intake@0.1.0 --to mon-instrument.json
`,
    },
    record: {
      summary: 'Sceller ce qui fut évalué, conclu et fait, chaque fois en une ligne pour des archives',
      usage: 'record seal|follow|erase|copy|abandon FICHIER [DECLARATION] [OPTION…] [--lang fr|en]',
      text: `record seal EVALUATION DECLARATION [--instrument FICHIER]
  scelle une évaluation, son résultat et ce que dit DECLARATION\u00A0: qui a conclu quoi, quand, pourquoi, après avoir
  vu quoi.
record follow ARCHIVES DECLARATION --of NUMERO|SCEAU [--instrument FICHIER]
  scelle une relecture, une contestation, une décision, un avis ou un remplacement au sujet d’une évaluation que les
  archives portent, nommée par son numéro au registre ou son sceau. Les archives restent comme elles sont.
record erase ARCHIVES ORDRE --of NUMERO|SCEAU --out NOUVEAU|--replace [--whole] [--instrument FICHIER]
  écrit de nouvelles archives sans les parties que ORDRE désigne, ni aucune empreinte qui les couvre, et y ajoute des
  écritures qui disent qui les a effacées et sur quelle base. Sceaux, racines et preuves d’avant tiennent toujours.
  --whole efface tout ce qui fut scellé de l’évaluation\u00A0: à la place de chaque écriture reste qu’elle fut
  effacée en entier, avec son sceau et l’ordre. --replace met les nouvelles archives à la place des anciennes, entières
  ou pas du tout.
record copy ARCHIVES DECLARATION --of NUMERO|SCEAU --audience LECTEUR [--out NOUVEAU] [--instrument FICHIER]
  copie ce qui fut scellé de l’évaluation, sans ce que l’instrument cache à ce lecteur\u00A0: chaque copie dit ce qui est
  retenu, par qui et sur quelle base, et se rejoue pour le reste.
record abandon DECLARATION
  scelle qu’un numéro du registre a été pris sans qu’une évaluation en soit sortie.
DECLARATION est du JSON\u00A0; docs/guides/records-clerk.md en montre chaque sorte. Sans \`time\`, l’écriture est
scellée maintenant, à l’horloge de la machine. Ce qui ne se lit pas est refusé. Ce qui a un autre défaut (une limite
franchie, un élément qui ne compte pas, des dates impossibles) est scellé avec, dit, et s’oppose pour toujours à sa
validité.
--out écrit un nouveau fichier au lieu d’imprimer. --secret FICHIER donne les 32 chiffres hexadécimaux dont les sels
sont faits, à n’employer qu’une fois puis à détruire\u00A0; sinon la machine les tire et ne les garde nulle part.
Fin\u00A0: 0 scellé, 1 refusé, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk record seal mon-evaluation.json ma-conclusion.json --out mon-dossier.json
  veo-risk record follow mes-archives.ndjson mon-avis.json --of A-2026-0311 --out mon-ecriture.json
  veo-risk archive append mes-archives.ndjson mon-dossier.json
`,
    },
    archive: {
      summary: 'Créer des archives, y ajouter un dossier, les vérifier, prouver qu’un dossier y est',
      usage: 'archive create|append|verify|checkpoint|proof ARCHIVES [DOSSIER] [OPTION…] [--lang fr|en]',
      text: `archive create ARCHIVES --origin NOM [--opened JOUR]
  crée le fichier et son en-tête. NOM est ce que portent les points de contrôle, par exemple ml.example/prison-7/2026.
archive append ARCHIVES DOSSIER [--instrument FICHIER]
  ajoute un dossier scellé, après son instrument si aucune ligne ne le porte\u00A0: FICHIER, ou celui livré qu’il nomme.
  Refusés\u00A0: un sceau ou une partie qui ne tient pas, un dossier déjà là, une chaîne inconnue, un numéro déjà pris.
archive verify ARCHIVES [--checkpoint FICHIER [--trust FICHIER [--on JOUR]]] [--noted TAILLE:RACINE]
  dit ce qui ne va pas à chaque ligne, et imprime TAILLE:RACINE, assez court pour un registre de papier. Compare les
  premières lignes à un point de contrôle ou à ce qui fut noté. --trust dit quelles signatures comptent, au jour --on.
archive checkpoint ARCHIVES
  imprime ce que les archives disent d’elles-mêmes, à signer avec veo-risk sign\u00A0; rien si elles ne tiennent pas.
archive proof ARCHIVES --seal SCEAU [--checkpoint FICHIER]
  imprime la preuve qu’un dossier est là\u00A0: tlog-proof du C2SP avec un point de contrôle signé, sinon du JSON.
Rien n’est évalué\u00A0: voir veo-risk replay.
Fin\u00A0: 0 fait et tout tient, 1 une faute ou un refus, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk archive create mes-archives.ndjson --origin ml.example/prison-7/2026
  veo-risk archive append mes-archives.ndjson mon-dossier.json
  veo-risk archive verify mes-archives.ndjson --checkpoint mon-point.txt
`,
    },
    registry: {
      summary:
        'Tenir dans un dossier les instruments par version exacte, avec les avis qui les autorisent ou les retirent',
      usage: 'registry add|list|notice DOSSIER [FICHIER] [OPTION…] [--format text|json] [--lang fr|en]',
      text: `registry add DOSSIER INSTRUMENT [--signatures FICHIER [--on JOUR]] [--trust CONFIANCE]
  vérifie un instrument en entier et l’inscrit. Une version connue aux octets différents est refusée\u00A0: elle ne
  change jamais.
registry notice DOSSIER FICHIER [--signatures FICHIER [--on JOUR]] [--trust CONFIANCE]
  inscrit un avis sur un instrument (autorisé, suspendu, retiré) ou un erratum.
registry list DOSSIER [--on JOUR] [--trust CONFIANCE]
  compare chaque fichier à l’index et dit ce qui s’y trouve\u00A0; avec --on, ce qui était en vigueur ce jour-là.
--trust dit quelles signatures comptent\u00A0: ce qui doit être signé et ne l’est pas est refusé. Les signatures d’un
fichier sont dans celui du même nom qui finit par .signatures.json, sauf si --signatures dit où\u00A0; --on est le jour de
la signature, ou aujourd’hui. --format json écrit une ligne JSON par chose nommée, inscrite ou fautive.
Fin\u00A0: 0 fait et rien de fautif, 1 une faute ou un refus, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk registry add mon-registre mon-instrument.json
  veo-risk registry notice mon-registre mon-avis.json
  veo-risk registry list mon-registre --on 2026-09-14
`,
    },
    keygen: {
      summary: 'Faire une clé pour signer',
      usage: 'keygen CLE --holder FONCTION [--name NOM] [--lang fr|en]',
      text: `Écrit la clé dans un nouveau fichier que seul son propriétaire peut lire, et écrit ce qu’un fichier de
confiance en dit. Le fichier n’est pas chiffré\u00A0: sa place est sur un support à lui, sous enveloppe scellée, au
coffre. FONCTION est l’identifiant d’une fonction, par exemple director, jamais le nom d’une personne. NOM est
celui sous lequel les points de contrôle sont signés.
Fin\u00A0: 0 faite, 1 non écrite, 2 commande mal écrite.

Exemple\u00A0:
  veo-risk keygen /media/cle/director.key.json --holder director --name prison.example/director
`,
    },
    sign: {
      summary: 'Signer un instrument, un avis, un enregistrement, ou un point de contrôle d’une archive',
      usage: 'sign FICHIER --key CLE --kind instrument|notice|record|checkpoint [--signatures FICHIER] [--lang fr|en]',
      text: `Écrit les signatures du document, à garder à côté de lui\u00A0; le document reste comme il est. Ce qui est signé,
c’est sa sorte et son empreinte. --signatures donne les signatures qui y sont déjà\u00A0: une de plus s’y ajoute. Un
point de contrôle est écrit en entier, avec une signature de plus. Rien n’est signé qui ait un défaut.
Fin\u00A0: 0 signé, 1 refusé, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk sign mon-instrument.json --kind instrument --key director.key.json > premiere.json
  veo-risk sign mon-instrument.json --kind instrument --key registrar.key.json --signatures premiere.json \\
    > mon-instrument.signatures.json
`,
    },
    verify: {
      summary: 'Dire si ceux qui doivent signer ont signé, hors ligne',
      usage: 'verify FICHIER --trust CONFIANCE [--signatures FICHIER] [--on DATE] [--format text|json] [--lang fr|en]',
      text: `Les signatures de mon-instrument.json sont dans mon-instrument.signatures.json, sauf si --signatures dit où\u00A0; un
point de contrôle porte les siennes. --on est le jour où cela a été signé, comme le registre le dit\u00A0; sans lui,
aujourd’hui. Des signatures qui manquent, retirées, doublées, déplacées, altérées ou d’une clé inconnue sont
refusées. --format json écrit une ligne de JSON pour le verdict, ou pour chaque raison contre lui.
Fin\u00A0: 0 signé par assez de monde, 1 refusé, 2 commande mal écrite.

Exemples\u00A0:
  veo-risk verify mon-instrument.json --trust confiance.json --on 2026-05-01
  veo-risk verify checkpoint.txt --trust confiance.json
`,
    },
  },
};
