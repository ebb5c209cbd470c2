/** The few glob forms that the configuration files of this repository use: `*`, `**`, `{a,b}` and a leading `!`. */

/** @param {string} glob */
function pattern(glob) {
  const parts = glob.split(/(\*\*\/|[*{},])/u).map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '*') return '[^/]*';
    if (part === '{') return '(?:';
    if (part === '}') return ')';
    if (part === ',') return '|';
    return part.replaceAll('.', String.raw`\.`);
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

/**
 * Whether a path is asked for by a list of globs, of which those with `!` take back.
 *
 * @param {string} path
 * @param {readonly string[]} globs
 */
export function matchesGlob(path, globs) {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  return wanted.some((glob) => pattern(glob).test(path)) && !unwanted.some((glob) => pattern(glob).test(path));
}
