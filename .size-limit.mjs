import { present } from './scripts/lib/surfaces.mjs';

/** What a browser downloads for each surface: bundled with everything it imports, minified, gzip. */
export default present()
  .filter(({ kilobytes }) => kilobytes > 0)
  .map(({ subpath, name, kilobytes }) => ({
    name: `@veo/risk${subpath.slice(1)}`,
    path: `dist/${name}.js`,
    import: '*',
    gzip: true,
    limit: `${String(kilobytes)} kB`,
  }));
