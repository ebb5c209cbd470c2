import { type Found, tokensOf } from './wording.js';

/** What these words stand for. */
export const presumed = 'involvement';

/** One of several words or rows of words. */
function one(...rows: readonly string[]): string {
  return `(?:${rows.join('|')})`;
}

/** Rows of words, each written as `one` makes them; parted by spaces, and found as whole words. */
function rows(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![^ ])${one(...patterns)}(?![^ ])`, 'g');
}

// Every pattern is a row of a fixed number of closed lists over text without marks: it cannot blow up.
const any = '[a-z]*';

/** English words that take for granted that someone belongs or belonged to a group. */
function english(): RegExp {
  const person = one('you', 'he', 'she', 'they', 'the person', 'this person', 'the prisoner', 'the detainee');
  const act = one(
    ...[`join${any}`, `enlist${any}`, `enrol${any}`, `pledge${any}`, 'swear allegiance', 'swore allegiance'],
    `${one('become', 'became')} ${one('involved', 'a member', `radical${any}`)}`,
    `${one('get', 'got')} involved`,
  );
  const asked = one('why', 'when', 'how', 'where', 'after', 'since', 'before', 'until');
  const belonging = one(
    ...['group', 'organisation', 'organization', 'network', 'comrades', `commander${any}`, `emir${any}`, 'leaders'],
    ...['membership', 'involvement', 'allegiance', 'recruitment', `recruiter${any}`, 'victims'],
  );
  return rows(
    `${asked} (?:did )?${person} ${act}`,
    `${one(`reason${any}`, `motive${any}`, `motivation${any}`)} for ${one('joining', 'enlisting', 'involvement')}`,
    `${one('made', 'led', 'drove', 'pushed', 'convinced', 'persuaded')} ${one('you', 'him', 'her', 'them')} (?:to )?join`,
    `${one('after', 'since', 'before')} ${one('joining', 'enlisting')}`,
    `${one('your', 'his', 'her', 'their')} ${belonging}`,
    `${one('do', 'does')} ${person} still ${one('belong', 'support', 'believe', 'regret')}`,
    ...[`radicali${any}`, `deradicali${any}`, `${one('former', 'ex', 'fellow')} member${any}`, 'no longer a member'],
  );
}

/** French words that do, without accents; apostrophes and hyphens part words. */
function french(): RegExp {
  const asked = one('pourquoi', 'quand', 'comment', `${one('depuis', 'apres', 'avant')} que?`, 'lorsque?');
  const named = one('la personne', 'cette personne', 'le detenu', 'la detenue');
  const joined = one('rejoint', 'adhere', 'integre', 'prete allegeance', `ete ${one(`recrute${any}`, `enrole${any}`)}`);
  const became = one(`devenu${any}`, `radicalise${any}`, `engage${any}`, `enrole${any}`, `entre${any} dans`);
  const have = one('avez vous', 'vous avez', 'as tu', 'tu as', 'a t il', 'a t elle', 'il a', 'elle a', 'a');
  const are = one(
    ...['etes vous', 'vous etes', 'vous etes vous', 'es tu', 'tu es', 'tu t es', 't es tu', 'est', 's est'],
    ...['est il', 'est elle', 'il est', 'elle est', 's est il', 's est elle', 'il s est', 'elle s est'],
  );
  const belonging = one(
    ...['groupe', 'organisation', 'reseau', 'compagnons', `commandant${any}`, `emir${any}`, 'chefs', 'adhesion'],
    ...['appartenance', 'allegeance', 'recrutement', `recruteu${any}`, 'victimes', 'enrolement'],
  );
  return rows(
    `${asked} (?:${named} )?${one(`${have} ${joined}`, `${are} ${became}`)}`,
    `${one(`raison${any}`, `motif${any}`, `motivation${any}`)} ${one('de l', 'd', 'de son', 'de votre', 'de sa')} ${one(
      ...['adhesion', 'engagement', 'appartenance', 'enrolement', 'ralliement'],
    )}`,
    `${one(`pousse${any}`, `amene${any}`, `conduit${any}`, `decide${any}`, 'convaincu')} a ${one('rejoindre', 'adherer', 'vous engager')}`,
    `${one('apres', 'avant', 'depuis')} ${one('avoir rejoint', 'de rejoindre', 'avoir adhere')}`,
    `${one('votre', 'vos', 'ton', 'tes', 'son', 'sa', 'ses')} ${belonging}`,
    `${one('soutenez vous', 'appartenez vous', 'croyez vous', 'regrettez vous')} ${one('encore', 'toujours')}`,
    ...[`radicalis${any}`, `deradicalis${any}`, `${one('ancien', 'anciens', 'ex')} membre${any}`, 'n est plus membre'],
  );
}

/** Finds presuming words in texts of a language; of one without words of its own, those of both. */
export function presumptions(): (text: string, language: string) => readonly Found[] {
  const own = new Map([
    ['en', [english()]],
    ['fr', [french()]],
  ]);
  const both = [...own.values()].flat();
  return (text, language) => {
    const tokens = tokensOf(text);
    const folded = tokens.map((token) => token.folded).join(' ');
    return (own.get(language) ?? both).flatMap((pattern) =>
      [...folded.matchAll(pattern)].map(({ index, 0: found }) => {
        const from = index === 0 ? 0 : folded.slice(0, index - 1).split(' ').length;
        const words = tokens.slice(from, from + found.split(' ').length);
        return { word: words.map(({ word }) => word).join(' '), meaning: presumed };
      }),
    );
  };
}
