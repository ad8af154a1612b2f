import { makeBase } from '../guest/base.ts';
import { defineGlobals } from '../guest/globals.ts';
import { makeModules } from '../guest/modules.ts';
import { guestParts } from '../guest/parts.ts';
import { startGuest } from '../guest/start-guest.ts';
import type { GuestAssembly } from '../guest/start-guest.ts';
import { makeSystem } from '../guest/system.ts';
import { makeTextScope } from '../guest/text-scope.ts';

const assembly: GuestAssembly = { makeBase, makeSystem, makeModules, defineGlobals, makeTextScope };

/** Functions as the text of an object with them. */
function textOf(functions: object): string {
  const members = Object.entries(functions).map(([name, make]) => `${name}: ${String(make)}`);
  return `{ ${members.join(', ')} }`;
}

/**
 * The program's side as text for the interpreter, a function of its host. The functions of `guest/` refer to nothing
 * outside of themselves, so their text is all there is to them, also after a bundler has shortened it.
 */
export function guestSource(): string {
  return `(host) => (${startGuest.toString()})(host, ${textOf(guestParts)}, ${textOf(assembly)})`;
}
