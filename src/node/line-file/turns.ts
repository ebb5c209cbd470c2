/** Runs one task after another, in the order in which they are given. */
export function turns(): <Given, Value>(given: Given, task: (given: Given) => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (given, task) => {
    const turn = last.then(() => task(given));
    last = turn.catch(() => undefined);
    return turn;
  };
}
