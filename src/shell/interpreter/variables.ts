import { ExpansionError } from './control-flow.ts';

/** A shell variable. `items` is set for arrays: number keys for indexed, string keys for associative ones. */
export interface Variable {
  value: string | undefined;
  items?: Map<string | number, string>;
  isAssociative?: boolean;
  isExported?: boolean;
  isReadonly?: boolean;
  isInteger?: boolean;
  isLowercase?: boolean;
  isUppercase?: boolean;
  /** `declare -n`: `value` is the name of the variable that is meant. */
  isReference?: boolean;
}

function copyVariable(variable: Variable): Variable {
  return variable.items ? { ...variable, items: new Map(variable.items) } : { ...variable };
}

/** Keys of an array in bash's order: numbers ascending, associative keys as they were added. */
export function sortedKeys(variable: Variable): (string | number)[] {
  const keys = [...(variable.items?.keys() ?? [])];
  return variable.isAssociative ? keys : keys.sort((a, b) => Number(a) - Number(b));
}

/** Variables with bash's dynamic scopes: a function's locals are seen by what it calls. */
export class Variables {
  #scopes: Map<string, Variable>[] = [new Map()];

  fork(): Variables {
    const copy = new Variables();
    copy.#scopes = this.#scopes.map(
      (scope) => new Map([...scope].map(([name, variable]) => [name, copyVariable(variable)])),
    );
    return copy;
  }

  pushScope(): void {
    this.#scopes.push(new Map());
  }

  popScope(): void {
    this.#scopes.pop();
  }

  get isInFunction(): boolean {
    return this.#scopes.length > 1;
  }

  find(name: string, hops = 0): Variable | undefined {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const variable = this.#scopes[index]!.get(name);
      if (!variable) continue;
      if (variable.isReference && variable.value && hops < 8) return this.find(variable.value, hops + 1);
      return variable;
    }
    return undefined;
  }

  /** The variable itself, also when it is a reference to another. */
  findHere(name: string): Variable | undefined {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const variable = this.#scopes[index]!.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  /** The name that assignments to `name` reach, following `declare -n`. */
  resolveName(name: string): string {
    const variable = this.findHere(name);
    return variable?.isReference && variable.value ? variable.value : name;
  }

  /** Finds or creates the variable that an assignment to `name` changes. */
  ensure(name: string): Variable {
    const found = this.find(name);
    if (found) {
      if (found.isReadonly) throw new ExpansionError(`${name}: readonly variable`);
      return found;
    }
    const created: Variable = { value: undefined };
    this.#scopes[0]!.set(this.resolveName(name), created);
    return created;
  }

  /** Makes `name` local to the running function. */
  declareLocal(name: string): Variable {
    const scope = this.#scopes.at(-1)!;
    const existing = scope.get(name);
    if (existing) return existing;
    const outer = this.find(name);
    const created: Variable = { value: undefined };
    if (outer?.isExported) created.isExported = true;
    scope.set(name, created);
    return created;
  }

  get(name: string): string | undefined {
    const variable = this.find(name);
    if (!variable?.items) return variable?.value;
    return variable.items.get(variable.isAssociative ? '0' : 0);
  }

  set(name: string, value: string): void {
    const variable = this.ensure(name);
    const stored = variable.isLowercase ? value.toLowerCase() : variable.isUppercase ? value.toUpperCase() : value;
    if (variable.items) variable.items.set(variable.isAssociative ? '0' : 0, stored);
    else variable.value = stored;
  }

  setArray(name: string, values: readonly string[]): void {
    const variable = this.ensure(name);
    variable.value = undefined;
    variable.items = new Map(values.map((value, index) => [index, value]));
  }

  unset(name: string): void {
    const target = this.resolveName(name);
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const variable = this.#scopes[index]!.get(target);
      if (!variable) continue;
      if (variable.isReadonly) throw new ExpansionError(`unset: ${name}: cannot unset: readonly variable`);
      this.#scopes[index]!.delete(target);
      return;
    }
  }

  export(name: string, value?: string): void {
    if (value !== undefined) this.set(name, value);
    (this.find(name) ?? this.ensure(name)).isExported = true;
  }

  /** Names of all visible variables, sorted. */
  names(): string[] {
    return [...new Set(this.#scopes.flatMap((scope) => [...scope.keys()]))].sort();
  }

  /** What a started command gets as its environment. */
  exported(): Record<string, string> {
    const environment: Record<string, string> = {};
    for (const scope of this.#scopes) {
      for (const [name, variable] of scope) {
        if (variable.isExported && variable.value !== undefined) environment[name] = variable.value;
        else if (!variable.isExported) delete environment[name];
      }
    }
    return environment;
  }
}
