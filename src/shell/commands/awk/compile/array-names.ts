import { builtins } from './builtins.ts';
import type { Expression, FunctionDefinition, Program, Statement } from '../syntax/tree.ts';

type Node = Expression | Statement;
type CallNode = Extract<Node, { kind: 'call' }>;

/** Calls `see` with each node below a part of the program, itself included. */
function walk(part: unknown, see: (node: Node) => void): void {
  if (Array.isArray(part)) for (const one of part) walk(one, see);
  else if (part !== null && typeof part === 'object') {
    if ('kind' in part) see(part as Node);
    for (const inner of Object.values(part)) walk(inner, see);
  }
}

/** Which names are arrays, told from how they are used and from what functions do with what they are given. */
export class ArrayNames {
  readonly #program: Program;
  readonly #known = new Set(['ARGV', 'ENVIRON']);
  readonly #calls: { from: FunctionDefinition | undefined; call: CallNode }[] = [];

  constructor(program: Program) {
    this.#program = program;
    this.#collect(program.rules, undefined);
    for (const definition of program.functions.values()) this.#collect(definition.body, definition);
    // What one call tells may decide another.
    for (let before = -1; before !== this.#known.size;) {
      before = this.#known.size;
      for (const { from, call } of this.#calls) this.#learnFromCall(from, call);
    }
  }

  #keyOf(name: string, scope: FunctionDefinition | undefined): string {
    return scope?.parameters.includes(name) ? `${scope.name}(${name})` : name;
  }

  has(name: string, scope: FunctionDefinition | undefined): boolean {
    return this.#known.has(this.#keyOf(name, scope));
  }

  #collect(part: unknown, scope: FunctionDefinition | undefined): void {
    walk(part, (node) => {
      if ('array' in node) this.#known.add(this.#keyOf(node.array, scope));
      if (node.kind === 'call') this.#calls.push({ from: scope, call: node });
      if (node.kind !== 'builtin') return;
      const wanted = builtins[node.name]?.args ?? [];
      node.args.forEach((arg, index) => {
        if (wanted[index] === 'array' && arg.kind === 'variable') this.#known.add(this.#keyOf(arg.name, scope));
      });
    });
  }

  #learnFromCall(from: FunctionDefinition | undefined, call: CallNode): void {
    const definition = this.#program.functions.get(call.name);
    call.args.forEach((arg, index) => {
      const parameter = definition?.parameters[index];
      if (!parameter || arg.kind !== 'variable') return;
      const outside = this.#keyOf(arg.name, from);
      const inside = this.#keyOf(parameter, definition);
      if (this.#known.has(outside)) this.#known.add(inside);
      else if (this.#known.has(inside)) this.#known.add(outside);
    });
  }
}
