/** The values that were asked for last, at most so many: a value that is dropped is made again. */
export function recent<Value>(most: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    const value = known ?? make();
    // A map keeps the order in which keys came: the first is the one that was not asked for the longest.
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
