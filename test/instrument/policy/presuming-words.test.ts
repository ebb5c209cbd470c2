import { describe, expect, it } from 'vitest';
import { presumptions } from '../../../src/instrument/policy/presuming-words.js';

/** What is found of a text, as it was written in lower case. */
const found = (text: string, language: string): readonly string[] =>
  presumptions()(text, language).map(({ word }) => word);

/** Each of them a question or a remark that takes for granted that somebody joined. */
const english: Readonly<Record<string, readonly string[]>> = {
  'who is asked': [
    ...['when you joined', 'why he joined', 'how she enlisted', 'where they enrolled', 'until the person joined'],
    ...['after this person joined', 'since the prisoner joined', 'before the detainee pledged'],
  ],
  'what they are said to have done': [
    ...['why did you join', 'why he enlisted', 'why they enrolled', 'when she pledges'],
    ...[
      'where you swear allegiance',
      'where she swore allegiance',
      'why you become a member',
      'when he became involved',
    ],
    ...['how they became radicalised', 'how you get involved', 'when she got involved'],
  ],
  'for what reason': [
    ...['reasons for joining', 'reason for enlisting', 'motives for joining', 'motivation for involvement'],
    ...['made you join', 'led him to join', 'drove her to join', 'pushed them to join', 'convinced him to join'],
    ...['persuaded her to join'],
  ],
  'before and after': ['after joining', 'since enlisting', 'before joining', 'after enlisting'],
  'whose it is': [
    ...['your group', 'his organisation', 'her organization', 'their network', 'your comrades', 'his commanders'],
    ...['her emir', 'their leaders', 'your membership', 'his involvement', 'her allegiance', 'their recruitment'],
    ...['your recruiter', 'his victims'],
  ],
  'whether it lasts': [
    ...['do you still belong', 'does he still support', 'does she still believe', 'do they still regret'],
    ...['radicalisation', 'deradicalised', 'former member', 'ex members', 'fellow member', 'no longer a member'],
  ],
};

/** The same in French: accents are written, and apostrophes and hyphens part words. */
const french: Readonly<Record<string, readonly string[]>> = {
  'who is asked': [
    ...['pourquoi avez vous rejoint', 'quand vous avez rejoint', 'comment as tu rejoint', 'depuis que tu as rejoint'],
    ...['pourquoi a t il rejoint', 'pourquoi a t elle rejoint', 'comment il a rejoint', 'comment elle a rejoint'],
    ...['lorsque la personne a rejoint', 'quand cette personne a rejoint', 'pourquoi le détenu a rejoint'],
    ...['lorsque la détenue a rejoint', 'après que vous avez rejoint', 'avant que tu as rejoint'],
  ],
  'what they are said to have done': [
    ...['pourquoi il a adhéré', 'quand elle a intégré', 'comment tu as prêté allégeance', 'quand il a été recruté'],
    ...['pourquoi elle a été enrôlée'],
  ],
  'what they are said to have become': [
    ...[
      'pourquoi êtes vous devenu',
      'comment vous êtes radicalisé',
      'quand vous êtes vous engagé',
      'quand es tu devenu',
    ],
    ...['quand tu es devenu', 'quand tu t es engagé', 'quand t es tu enrôlé', 'depuis que le détenu est entré dans'],
    ...[
      'pourquoi le détenu s est engagé',
      'pourquoi est il devenu',
      'pourquoi est elle devenue',
      'quand il est entré dans',
    ],
    ...[
      'quand elle est entrée dans',
      'pourquoi s est il engagé',
      'pourquoi s est elle engagée',
      'quand il s est enrôlé',
    ],
    ...['comment elle s est radicalisée'],
  ],
  'for what reason': [
    ...['raisons de l adhésion', 'motif d engagement', 'motivations de son appartenance', 'raison de votre enrôlement'],
    ...['raisons de son ralliement', 'poussé à rejoindre', 'amenée à adhérer', 'conduits à vous engager'],
    ...['décidé à rejoindre', 'convaincu à rejoindre'],
  ],
  'before and after': ['après avoir rejoint', 'avant de rejoindre', 'depuis avoir adhéré'],
  'whose it is': [
    ...['votre groupe', 'son organisation', 'ton réseau', 'vos compagnons', 'son commandant', 'ses émirs', 'tes chefs'],
    ...['votre adhésion', 'son appartenance', 'votre allégeance'],
    ...['votre recrutement', 'son recruteur', 'ses victimes', 'votre enrôlement', 'sa recruteuse'],
  ],
  'whether it lasts': [
    ...['soutenez vous encore', 'appartenez vous toujours', 'croyez vous encore', 'regrettez vous toujours'],
    ...['radicalisation', 'déradicalisation', 'ancien membre', 'anciens membres', 'ex membre', 'n est plus membre'],
  ],
};

describe('words that take involvement for granted', () => {
  const rows = (language: string, table: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(table).flatMap(([why, texts]) => texts.map((text) => ({ why, text, language })));

  it.each([...rows('en', english), ...rows('fr', french)])('$language, $why: $text', ({ text, language }) => {
    expect(found(`Mali, ${text}; Mali.`, language)).toEqual([text]);
  });
});
