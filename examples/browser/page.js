// The built files of the package, as they are: no bundler, no import map, nothing made from text.
import { assess } from '../../dist/index.js';
import { evaluationWords, issueWords, plainText } from '../../dist/words/fr.js';

const examples = [
  ['11-arrival-hurt-and-threatened', 'Une arrivée : blessures et menaces'],
  ['12-arrival-with-a-child', 'Une arrivée avec un enfant'],
  ['01-untried-herder-coerced', 'Un prévenu contraint de rejoindre le groupe'],
  ['05-informal-leader-who-calms', 'Un meneur qui apaise'],
  ['06-boy-of-doubtful-age', 'Un garçon d’âge incertain'],
  ['09-almost-nothing-known', 'Presque rien n’est connu'],
  ['13-facility-of-transit', 'Un établissement de transit'],
];

const [form, select, area, audience, status, result] = [
  ...['form', 'example', 'assessment', 'audience', 'status', 'result'],
].map((id) => document.getElementById(id));

for (const [value, label] of examples) select.append(element('option', { value }, label));

/** Something the page was asked for and does not have. */
class NotFound extends Error {}

/** How many times something was asked for. */
let latest = 0;

// Choosing fills the field and does nothing else: someone on a keyboard passes over every case.
select.addEventListener('change', () => void chosen().catch(failed));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(async () => area.value).then(() => result.focus());
});

async function chosen() {
  const { value } = select;
  const text = value === '' ? '' : await textOf(`../assessments/${value}.json`);
  // Another case may have been chosen while this one came.
  if (select.value === value) area.value = text;
  return text;
}

async function show(reading) {
  latest += 1;
  const mine = latest;
  result.replaceChildren();
  status.textContent = 'Lecture…';
  try {
    const parts = await told(await reading());
    // What was asked for since has the last word.
    if (mine !== latest) return;
    result.replaceChildren(...parts);
    status.textContent = '';
  } catch (error) {
    if (mine === latest) failed(error);
  }
}

function failed(error) {
  status.textContent = error instanceof NotFound ? error.message : 'La page n’a pas pu lire ce qu’il lui faut.';
}

async function told(assessment) {
  const instrument = await instrumentOf(assessment);
  // Without an instrument the assessment alone says what is wrong with it.
  const assessed = assess(instrument, assessment);
  return assessed.ok ? reported(assessed.value, JSON.parse(instrument)) : faults(assessed.issues);
}

/** The text of the instrument that an assessment names; of any sound one when the text is not even JSON. */
async function instrumentOf(assessment) {
  const { id, version } = pinOf(assessment) ?? { id: 'ml-arrival-screen', version: '0.1.0' };
  if (!/^[a-z][a-z0-9_-]*$/.test(id) || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new NotFound('L’évaluation ne nomme pas d’instrument que cette page connaisse.');
  }
  return textOf(`../../instruments/${id}/${version}.json`);
}

function pinOf(text) {
  try {
    const { id, version } = JSON.parse(text).instrument;
    return { id: String(id), version: String(version) };
  } catch {
    return undefined;
  }
}

async function textOf(path) {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) throw new NotFound(`Introuvable : ${path}`);
  return response.text();
}

function reported({ evaluation, digest }, instrument) {
  // What the instrument hides from a reader is not in the report made for them.
  const options = audience.value === '' ? {} : { audience: audience.value };
  const { title, banner, sections } = evaluationWords(evaluation, instrument, options);
  return [
    element('h2', {}, title),
    list(banner, 'banner'),
    ...sections.flatMap(({ heading, paragraphs }) => [
      element('h3', {}, heading),
      ...paragraphs.flatMap(({ text, details = [] }) => [
        element('p', {}, text),
        ...(details.length > 0 ? [list(details)] : []),
      ]),
    ]),
    element('p', { class: 'digest' }, `SHA-256 du résultat : ${digest}`),
  ];
}

function faults(issues) {
  const items = issues.map((issue) => {
    const { sentence, remedy } = issueWords(issue);
    return `${issue.pointer === '' ? 'Le document' : issue.pointer} : ${sentence}. ${remedy} [${issue.code}]`;
  });
  return [element('h2', {}, 'Ce qui est à corriger'), list(items, 'issues')];
}

function list(items, name = '') {
  const made = element('ul', name === '' ? {} : { class: name });
  made.append(...items.map((item) => element('li', {}, item)));
  return made;
}

// Only ever text: what stands in documents is shown, never obeyed.
function element(tag, attributes, text = '') {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = plainText(text);
  return made;
}

// `#01-untried-herder-coerced` in the address opens that example.
const named = examples.find(([value]) => value === location.hash.slice(1));
if (named !== undefined) {
  [select.value] = named;
  show(chosen);
}
