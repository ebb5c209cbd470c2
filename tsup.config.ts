import { existsSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { plainDependencies } from './scripts/lib/plain-dependencies.mjs';
import { command, present, worker } from './scripts/lib/surfaces.mjs';

const library = Object.fromEntries(present().map(({ name, source }) => [name, source]));
const programs = Object.fromEntries(
  [command, worker].filter(({ source }) => existsSync(source)).map(({ name, source }) => [name, source]),
);

/** Dependencies that are not in `dependencies` of package.json are bundled: zod unbundled costs 40 ms at each start. */
const shared: Options = {
  tsconfig: 'tsconfig.build.json',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  clean: false,
  sourcemap: false,
  minify: false,
  metafile: true,
  removeNodeProtocol: false,
  external: [/^node:/],
  // The compiler's declaration build still sets `baseUrl`, which TypeScript 6 deprecates.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildPlugins: [plainDependencies()],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
    options.legalComments = 'none';
  },
};

export default defineConfig([
  { ...shared, entry: { ...library, ...programs }, format: 'esm' },
  // Its declarations are those of the ESM build, renamed by scripts/build.mjs: made twice, they cost a minute.
  { ...shared, entry: library, format: 'cjs', shims: true, dts: false },
]);
