import { existsSync } from 'node:fs';
import ts from 'typescript';
import { compilerOptions } from './typescript-blocks.js';

/** A function, or class, that a surface exports, with what its comment says. */
export interface PublicFunction {
  readonly name: string;
  /** The file of the surface. */
  readonly surface: string;
  /** As it is written. */
  readonly text: string;
  /** Every value that the surface exports. */
  readonly beside: readonly string[];
  /** The whole comment without its stars: text, then tags. */
  readonly comment: string;
  /** The `ts` blocks under `@example`. */
  readonly examples: readonly string[];
  readonly returns: string;
  readonly throws: string;
  /** The type of the issues that it returns; `undefined` when it returns none; `Issue` when it does not say which. */
  readonly issues: string | undefined;
}

/** Every function and class of surfaces, in their order. */
export function publicFunctions(surfaces: readonly string[], folder: string): readonly PublicFunction[] {
  const program = ts.createProgram([...surfaces], compilerOptions(folder));
  const checker = program.getTypeChecker();
  return surfaces.flatMap((surface) => {
    const file = program.getSourceFile(surface);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${surface} exports nothing`);
    const symbols = checker.getExportsOfModule(module).map((symbol) => resolved(symbol, checker));
    const values = symbols.filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0);
    const beside = values.map(({ name }) => name);
    return values.flatMap((symbol) => functionOf(symbol, { surface, beside }, checker));
  });
}

function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function functionOf(
  symbol: ts.Symbol,
  place: Pick<PublicFunction, 'surface' | 'beside'>,
  checker: ts.TypeChecker,
): readonly PublicFunction[] {
  const { name, valueDeclaration } = symbol;
  if (valueDeclaration === undefined) return [];
  const type = checker.getTypeOfSymbol(symbol);
  if (type.getCallSignatures().length + type.getConstructSignatures().length === 0) return [];
  const comment = commentOf(valueDeclaration);
  const tags = comment.split(/^@/m).slice(1);
  const under = (tag: string): string => tags.filter((text) => text.startsWith(tag)).join('');
  return [
    {
      name,
      ...place,
      text: valueDeclaration.getText(),
      comment,
      examples: [...under('example').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code),
      returns: under('returns'),
      throws: under('throws'),
      issues: ts.isFunctionDeclaration(valueDeclaration) ? issuesIn(valueDeclaration.type) : undefined,
    },
  ];
}

/** The text of a comment as written: the compiler would take the `{` of a link under `@throws` for a type. */
function commentOf(declaration: ts.Declaration): string {
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return comments.map((one) => one.getText().replaceAll(/^\/\*\*|\*\/$|^[ \t]*\* ?/gm, '')).join('\n');
}

/** The second argument of `Checked`. */
function issuesIn(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'Checked') return undefined;
  return type.typeArguments?.[1]?.getText() ?? 'Issue';
}

/** The surfaces of the package, by the file of each. */
export async function surfaceFiles(): Promise<readonly string[]> {
  // Imported by its place: the compiler takes scripts in another program.
  const { surfaces } = (await import(new URL('../../scripts/lib/surfaces.mjs', import.meta.url).href)) as {
    readonly surfaces: readonly { readonly source: string }[];
  };
  return surfaces.map(({ source }) => source).filter((source) => existsSync(source));
}
