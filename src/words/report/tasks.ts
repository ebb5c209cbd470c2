import type { InterventionResult } from '../../evaluate/evaluation.js';
import { ended } from '../grammar.js';
import { partOf } from './names.js';
import type { Paragraph } from './report.js';
import type { Task } from './report-words.js';
import { line, paragraph, type Telling } from './telling.js';

/** What each status asks of who is responsible; a status that is not here asks for nothing. */
const tasks: { readonly [status: string]: Task } = {
  indicated: 'offer',
  indicated_availability_unknown: 'offer',
  check_contraindication: 'offer',
  possible: 'ask',
  due: 'provide',
  due_availability_unknown: 'provide',
  due_not_available_here: 'elsewhere',
  unavailable_here: 'elsewhere',
};

const order: readonly Task[] = ['offer', 'examine', 'provide', 'elsewhere', 'ask'];

/** Who does what, by when it is looked at again; why stands further down. */
export function taskParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, names, words } = telling;
  if (evaluation.instrument.subject === 'facility') return [];
  const open = evaluation.interventions.filter((result) => taskOf(result) !== undefined);
  const told = (instrument.roles ?? []).flatMap(({ id, title }) => {
    const own = open.filter((result) => roleOf(result, telling) === id);
    return own.length === 0 ? [] : [paragraph(ended(names.text(title)), taskLines(own, telling))];
  });
  const others = open.filter((result) => partOf(instrument.roles, roleOf(result, telling) ?? '') === undefined);
  return others.length === 0 ? told : [...told, paragraph(words.tasks.noRole, taskLines(others, telling))];
}

function taskOf({ type, status }: InterventionResult): Task | undefined {
  const task = Object.hasOwn(tasks, status) ? tasks[status] : undefined;
  if (type !== 'safeguard') return task;
  return task === 'offer' ? 'examine' : undefined;
}

function roleOf({ id }: InterventionResult, { instrument }: Telling): string | undefined {
  return partOf(instrument.interventions, id)?.responsible;
}

function taskLines(results: readonly InterventionResult[], telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const { grammar } = words;
  const lines = order.flatMap((task) => {
    const titles = results
      .filter((result) => taskOf(result) === task)
      .map(({ id }) => names.title(instrument.interventions, id));
    return line(telling, words.tasks.labels[task], ended(grammar.series(titles)));
  });
  const [first] = results.flatMap(({ reviewOn }) => reviewOn ?? []).sort();
  return [...lines, ...(first === undefined ? [] : [words.tasks.firstReview(grammar.date(first))])];
}
