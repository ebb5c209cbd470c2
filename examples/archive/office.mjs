/**
 * An office that seals entries and keeps its archive, line after line. Secrets follow from a count, so that the sample comes
 * out the same everywhere: a real secret is drawn by the machine for one entry, and kept nowhere.
 *
 * @param veo - What `@veo/risk` and `@veo/risk/records` export, in one object.
 */
export function openOffice(veo, origin) {
  const { lineText, platformSha256: hash } = veo;
  const lines = [];
  let sealed = 0;
  const write = (line) => lines.push(typeof line === 'string' ? line : lineText(line));
  const options = () => ({ hash, secret: hash(`sample ${String((sealed += 1))}`).slice(0, 32) });
  const opened = { on: '2027-01-01', source: 'register' };
  write({ format: 'veo-archive/1', kind: 'header', origin, opened });
  return {
    lines,
    write,
    embed: ({ digest, instrument: { document } }) =>
      write({ format: 'veo-archive/1', kind: 'instrument', digest, document }),
    record: (compiled, statement) => sound(veo.record(compiled, statement, options())),
    follow: (compiled, chain, statement) => sound(veo.followRecord(compiled, { chain, statement }, options())),
    abandon: (statement) => sound(veo.abandonNumber(statement, options())),
  };
}

/** What was accepted. */
export function sound(checked) {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues, null, 1));
  return checked.value;
}
