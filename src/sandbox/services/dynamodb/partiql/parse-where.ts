import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';
import type { TypeName } from '../attribute-value.ts';
import { orderedTypes, prefixTypes, sizedTypes, unfittingType } from '../expressions/operand-types.ts';
import type { Comparator, Condition, ConditionFunction, Operand } from '../expressions/syntax-tree.ts';
import { parseValue } from './parse-value.ts';
import type { StatementReader } from './statement-reader.ts';
import { malformed } from './tokens.ts';

const comparators = ['=', '<>', '!=', '<=', '>=', '<', '>'] as const;
const operandCounts: Record<ConditionFunction, number> = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
};
const typeNames =
  `BOOL BOOLEAN SMALLINT INT2 INTEGER2 INT4 INTEGER4 INT8 INTEGER8 INT INTEGER FLOAT REAL DOUBLE DECIMAL DEC
  NUMERIC TIMESTAMP CHAR CHARACTER VARCHAR STRING SYMBOL CLOB BLOB STRUCT TUPLE LIST SEXP BAG ANY DATE TIME`.split(
    /\s+/,
  );

function checkOperand(operator: string, operand: Operand, allowed: readonly TypeName[]): void {
  const type = unfittingType(operand, allowed);
  if (type) throw new AwsError(dynamodbPartiqlSyntaxErrors.operandType, { operator, type });
}

function negated(isNegated: boolean, condition: Condition): Condition {
  return isNegated ? { kind: 'not', condition } : condition;
}

/** Parses what follows WHERE into the conditions of expressions. OR binds weakest, then AND, then NOT. */
class WhereParser {
  private readonly reader: StatementReader;

  constructor(reader: StatementReader) {
    this.reader = reader;
  }

  condition(): Condition {
    let left = this.conjunction();
    while (this.reader.accept('OR')) left = { kind: 'or', left, right: this.rightSide(() => this.conjunction()) };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.reader.accept('AND')) left = { kind: 'and', left, right: this.rightSide(() => this.negation()) };
    return left;
  }

  private rightSide<T>(read: () => T): T {
    const { kind, text } = this.reader.token();
    if (kind === 'end' || text === ';') malformed('Missing right-hand side expression of infix operator');
    return read();
  }

  private negation(): Condition {
    const { reader } = this;
    if (reader.accept('NOT')) return { kind: 'not', condition: reader.nested(() => this.negation()) };
    if (!reader.accept('(')) return this.predicate();
    const inner = reader.nested(() => this.condition());
    reader.expect(')');
    return inner;
  }

  private predicate(): Condition {
    const { reader } = this;
    if (reader.seesCall() && !reader.sees('SIZE')) return this.call();
    const operand = this.operand();
    const comparator = reader.acceptOneOf(comparators);
    if (comparator) return this.comparison(comparator === '!=' ? '<>' : comparator, operand);
    if (reader.accept('IS')) return this.typeTest(operand);
    const isNegated = reader.accept('NOT');
    if (reader.accept('BETWEEN')) return negated(isNegated, this.between(operand));
    if (reader.accept('IN')) return negated(isNegated, this.membership(operand));
    if (reader.sees('LIKE')) {
      throw new AwsError(dynamodbPartiqlSyntaxErrors.unsupportedOperation, { operation: 'Like' });
    }
    return malformed('Unexpected token after expression');
  }

  private comparison(comparator: Comparator, left: Operand): Condition {
    const right = this.rightSide(() => this.operand());
    if (comparator !== '=' && comparator !== '<>') {
      for (const side of [left, right]) checkOperand(comparator, side, orderedTypes);
    }
    return { kind: 'compare', comparator, left, right };
  }

  /** `IS [NOT] MISSING` and `IS [NOT] NULL`; DynamoDB knows no other type tests. */
  private typeTest(operand: Operand): Condition {
    const { reader } = this;
    const isNegated = reader.accept('NOT');
    const isMissing = reader.accept('MISSING');
    if (isMissing || reader.accept('NULL')) {
      const name = isMissing ? 'attribute_not_exists' : 'attribute_type';
      if (operand.kind !== 'path') this.requirePath('IS');
      const operands: Operand[] = isMissing ? [operand] : [operand, { kind: 'value', value: { S: 'NULL' } }];
      return negated(isNegated, { kind: 'function', name, operands });
    }
    if (!typeNames.includes(reader.token().text.toUpperCase())) malformed('Expected type name');
    throw new AwsError(dynamodbPartiqlSyntaxErrors.unsupportedOperation, { operation: 'IsType' });
  }

  private between(operand: Operand): Condition {
    const low = this.operand();
    this.reader.expect('AND', 'Expected AND after BETWEEN');
    const high = this.operand();
    for (const side of [operand, low, high]) checkOperand('BETWEEN', side, orderedTypes);
    return { kind: 'between', operand, low, high };
  }

  private membership(operand: Operand): Condition {
    const { reader } = this;
    const close = { '[': ']', '(': ')', '<<': '>>' }[reader.acceptOneOf(['[', '(', '<<'] as const) ?? malformed('')];
    const candidates = reader.list(() => this.operand());
    reader.expect(close);
    return { kind: 'in', operand, candidates };
  }

  private operands(name: string, expected: number): Operand[] {
    const { reader } = this;
    reader.next();
    reader.expect('(');
    const operands = reader.sees(')') ? [] : reader.list(() => this.operand());
    reader.expect(')');
    if (operands.length === expected) return operands;
    throw new AwsError(dynamodbPartiqlSyntaxErrors.operandCount, { operator: name, count: operands.length });
  }

  private requirePath(operator: string): never {
    throw new AwsError(dynamodbPartiqlSyntaxErrors.pathRequired, { operator });
  }

  private call(): Condition {
    const { reader } = this;
    const token = reader.token();
    const name = token.text.toLowerCase();
    if (!Object.hasOwn(operandCounts, name)) this.refuseFunction();
    const fn = name as ConditionFunction;
    const operands = this.operands(fn, operandCounts[fn]);
    const [first, second] = operands;
    if (fn.startsWith('attribute_') && first!.kind !== 'path') this.requirePath(fn);
    if (second && fn === 'attribute_type') checkOperand(fn, second, ['S']);
    if (second && fn === 'begins_with') checkOperand(fn, second, prefixTypes);
    return { kind: 'function', name: fn, operands };
  }

  private refuseFunction(): never {
    const token = this.reader.token();
    const parameters = { name: token.text.toLowerCase(), place: this.reader.place(token) };
    throw new AwsError(dynamodbPartiqlSyntaxErrors.unrecognizedFunction, parameters);
  }

  private operand(): Operand {
    const { reader } = this;
    const value = parseValue(reader);
    if (value) return { kind: 'value', value };
    if (reader.seesCall()) {
      if (!reader.sees('SIZE')) this.refuseFunction();
      const [operand] = reader.nested(() => this.operands('size', 1));
      checkOperand('size', operand!, sizedTypes);
      return { kind: 'size', operand: operand! };
    }
    return reader.seesName() ? { kind: 'path', path: reader.path() } : reader.refuseTerm();
  }
}

/** Parses the condition after WHERE. Throws ValidationException. */
export function parseWhere(reader: StatementReader): Condition {
  return new WhereParser(reader).condition();
}
