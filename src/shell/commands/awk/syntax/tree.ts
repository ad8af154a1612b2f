export type Variable = { kind: 'variable'; name: string; line: number };
export type Place =
  Variable | { kind: 'field'; index: Expression } | { kind: 'element'; array: string; subscripts: Expression[] };

export type Expression =
  | Place
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'regexp'; source: string; line: number }
  | { kind: 'group'; items: Expression[] }
  | { kind: 'unary'; operator: '!' | '-' | '+'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'logical'; operator: '&&' | '||'; left: Expression; right: Expression }
  | { kind: 'match'; isNegated: boolean; text: Expression; expression: Expression }
  | { kind: 'in'; subscripts: Expression[]; array: string }
  | { kind: 'choice'; test: Expression; yes: Expression; no: Expression }
  /** `operator` is empty for a plain `=`. */
  | { kind: 'assign'; operator: string; place: Place; value: Expression }
  | { kind: 'step'; amount: 1 | -1; isPrefix: boolean; place: Place }
  | { kind: 'call'; name: string; args: Expression[]; line: number }
  | { kind: 'builtin'; name: string; args: Expression[]; line: number }
  | { kind: 'getline'; source: 'main' | 'file' | 'command'; from: Expression | undefined; place: Place | undefined };

export interface Redirection {
  kind: '>' | '>>' | '|';
  target: Expression;
}

export type Statement =
  | { kind: 'block'; body: Statement[] }
  | { kind: 'expression'; expression: Expression }
  | { kind: 'print'; isFormatted: boolean; args: Expression[]; to: Redirection | undefined }
  | { kind: 'if'; test: Expression; yes: Statement; no: Statement | undefined }
  | { kind: 'while'; test: Expression; body: Statement }
  | { kind: 'do'; body: Statement; test: Expression }
  | { kind: 'for'; first?: Statement; test?: Expression; step?: Statement; body: Statement }
  | { kind: 'for-in'; variable: Place; array: string; body: Statement }
  | { kind: 'jump'; jump: 'break' | 'continue' | 'next' | 'nextfile' }
  | { kind: 'exit' | 'return'; value: Expression | undefined }
  | { kind: 'delete'; array: string; subscripts: Expression[] | undefined };

/** `body` undefined: the record is printed. */
export type Rule =
  | { kind: 'begin' | 'end'; body: Statement }
  | { kind: 'pattern'; pattern: Expression | undefined; body: Statement | undefined }
  | { kind: 'range'; from: Expression; to: Expression; body: Statement | undefined };

export interface FunctionDefinition {
  name: string;
  parameters: string[];
  body: Statement;
}

export interface Program {
  rules: Rule[];
  functions: Map<string, FunctionDefinition>;
  /** How many lines it has; what is missing at its end is complained about behind them. */
  lineCount: number;
}
