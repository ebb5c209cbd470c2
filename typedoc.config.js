import { present } from './scripts/lib/surfaces.mjs';

/** The reference: every exported name with its comment; what is not documented fails. */
export default {
  entryPoints: present().map(({ source }) => source),
  tsconfig: 'tsconfig.build.json',
  out: 'docs/api',
  name: '@veo/risk',
  readme: 'none',
  disableGit: true,
  sourceLinkTemplate: 'https://example.invalid/{path}#L{line}',
  excludeInternal: true,
  treatWarningsAsErrors: true,
  validation: { notExported: false, invalidLink: true, rewrittenLink: true, notDocumented: true },
  requiredToBeDocumented: ['Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Enum'],
  highlightLanguages: ['ts', 'js', 'json', 'bash'],
};
