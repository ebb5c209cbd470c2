/** The version of this package, which every entry names: `npm run package-version` writes it from package.json. */
export const packageVersion = '0.1.0';
