import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** interface → member → name of the string enum that the member (or its items, or its map's values) holds. */
export type DeclaredEnums = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The one type reference inside `X | undefined`, `X[]`, `Record<string, X>`. */
function innermostReference(node: ts.TypeNode): string | undefined {
  if (ts.isUnionTypeNode(node)) return node.types.map(innermostReference).find((name) => name !== undefined);
  if (ts.isArrayTypeNode(node)) return innermostReference(node.elementType);
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  if (name !== 'Record') return name;
  const value = node.typeArguments?.[1];
  return value && innermostReference(value);
}

function collectInterfaces(path: string, isEnum: (name: string) => boolean, found: Map<string, Map<string, string>>) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const members = new Map<string, string>();
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !member.type) continue;
      const name = innermostReference(member.type);
      if (name && isEnum(name)) members.set(member.name.getText().replace(/['"]/g, ''), name);
    }
    found.set(statement.name.text, members);
  }
}

/** Reads the links from members to enums, which only the SDK's type declarations hold. */
export function readDeclaredEnums(packageFolder: string, isEnum: (name: string) => boolean): DeclaredEnums {
  const folder = join(packageFolder, 'dist-types/models');
  const found = new Map<string, Map<string, string>>();
  for (const file of readdirSync(folder).sort()) {
    if (/^models_\d+\.d\.ts$/.test(file)) collectInterfaces(join(folder, file), isEnum, found);
  }
  return found;
}
