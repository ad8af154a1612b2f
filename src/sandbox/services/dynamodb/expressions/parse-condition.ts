import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { compareScalars, typeOf, type TypeName } from '../attribute-value.ts';
import { orderedTypes, prefixTypes, sizedTypes, unfittingType } from './operand-types.ts';
import type { Placeholders } from './placeholders.ts';
import type { Comparator, Condition, ConditionFunction, Operand } from './syntax-tree.ts';
import { TokenReader } from './token-reader.ts';

const comparators: readonly Comparator[] = ['=', '<>', '<=', '>=', '<', '>'];
const operandCounts: Record<ConditionFunction, number> = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
};
const updateFunctions = ['if_not_exists', 'list_append'];
const typeLongNames: Partial<Record<TypeName, string>> = { M: 'MAP', L: 'LIST', BOOL: 'BOOLEAN' };

function isConditionFunction(name: string): name is ConditionFunction {
  return Object.hasOwn(operandCounts, name);
}

function refuseOperand(expression: string, operator: string, type: TypeName): never {
  throw new AwsError(dynamodbExpressionErrors.operandType, {
    expression,
    operator,
    type: typeLongNames[type] ?? type,
  });
}

/** Checks what a value given with the request (not one of the item) may be. */
function checkOperand(expression: string, operator: string, operand: Operand, allowed: readonly TypeName[]): void {
  const type = unfittingType(operand, allowed);
  if (type) refuseOperand(expression, operator, type);
}

function describeBound(value: AttributeValue): string {
  return `{${typeOf(value)}:${value.S ?? value.N ?? ''}}`;
}

/** Parses conditions: of writes, filters and keys. OR binds weakest, then AND, then NOT. */
class ConditionParser {
  private readonly reader: TokenReader;
  /** What stood in the last parentheses that closed. */
  private parenthesised: Condition | undefined;

  constructor(reader: TokenReader) {
    this.reader = reader;
  }

  condition(): Condition {
    let left = this.conjunction();
    while (this.reader.accept('OR')) left = { kind: 'or', left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.reader.accept('AND')) left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    const { reader } = this;
    if (reader.accept('NOT')) return { kind: 'not', condition: reader.nested(() => this.negation()) };
    if (!reader.accept('(')) return this.predicate();
    const inner = reader.nested(() => this.condition());
    reader.expect(')');
    if (inner === this.parenthesised) {
      throw new AwsError(dynamodbExpressionErrors.redundantParentheses, { expression: reader.expression });
    }
    this.parenthesised = inner;
    return inner;
  }

  private predicate(): Condition {
    const { reader } = this;
    const name = reader.acceptCall();
    if (name !== undefined && name !== 'size') {
      const called = this.call(name);
      const next = comparators.find((comparator) => reader.sees(comparator));
      if (next) this.refuseFunction(name);
      return called;
    }
    const operand = name === 'size' ? this.size() : this.operand();
    const comparator = reader.acceptOneOf(comparators);
    if (comparator) return this.comparison(comparator, operand);
    if (reader.accept('BETWEEN')) return this.between(operand);
    if (reader.accept('IN')) {
      reader.expect('(');
      const candidates = reader.list(() => this.operand());
      reader.expect(')');
      return { kind: 'in', operand, candidates };
    }
    if (name === 'size') this.refuseFunction(name);
    return reader.fail();
  }

  private refuseFunction(name: string): never {
    throw new AwsError(dynamodbExpressionErrors.functionNotAllowed, { expression: this.reader.expression, name });
  }

  private comparison(comparator: Comparator, left: Operand): Condition {
    const right = this.operand();
    if (comparator !== '=' && comparator !== '<>') {
      for (const side of [left, right]) checkOperand(this.reader.expression, comparator, side, orderedTypes);
    }
    return { kind: 'compare', comparator, left, right };
  }

  private between(operand: Operand): Condition {
    const { reader } = this;
    const low = this.operand();
    reader.expect('AND');
    const high = this.operand();
    for (const side of [operand, low, high]) checkOperand(reader.expression, 'BETWEEN', side, orderedTypes);
    if (low.kind === 'value' && high.kind === 'value' && (compareScalars(low.value, high.value) ?? 0) > 0) {
      throw new AwsError(dynamodbExpressionErrors.betweenOrder, {
        expression: reader.expression,
        low: describeBound(low.value),
        high: describeBound(high.value),
      });
    }
    return { kind: 'between', operand, low, high };
  }

  private size(): Operand {
    const operands = this.operands('size', 1);
    checkOperand(this.reader.expression, 'size', operands[0]!, sizedTypes);
    return { kind: 'size', operand: operands[0]! };
  }

  private operands(name: string, expected: number): Operand[] {
    const { reader } = this;
    const operands = reader.sees(')') ? [] : reader.list(() => this.operand());
    reader.expect(')');
    if (operands.length === expected) return operands;
    const parameters = { expression: reader.expression, operator: name, count: operands.length };
    throw new AwsError(dynamodbExpressionErrors.operandCount, parameters);
  }

  private call(name: string): Condition {
    const { expression } = this.reader;
    if (updateFunctions.includes(name)) {
      const kind = expression === 'FilterExpression' ? 'filter' : 'condition';
      throw new AwsError(dynamodbExpressionErrors.functionNotAllowedHere, { expression, kind, name });
    }
    if (!isConditionFunction(name)) throw new AwsError(dynamodbExpressionErrors.invalidFunction, { expression, name });
    const operands = this.operands(name, operandCounts[name]);
    const [first, second] = operands;
    if (name.startsWith('attribute_')) checkOperand(expression, name, first!, []);
    if (second && name === 'attribute_type') checkOperand(expression, name, second, ['S']);
    if (second && name === 'begins_with') checkOperand(expression, name, second, prefixTypes);
    return { kind: 'function', name, operands };
  }

  private operand(): Operand {
    const { reader } = this;
    if (reader.seesValue()) return { kind: 'value', value: reader.value() };
    const name = reader.acceptCall();
    if (name === 'size') return this.size();
    if (name !== undefined) {
      if (!isConditionFunction(name) && !updateFunctions.includes(name)) {
        throw new AwsError(dynamodbExpressionErrors.invalidFunction, { expression: reader.expression, name });
      }
      this.refuseFunction(name);
    }
    return { kind: 'path', path: reader.path() };
  }
}

/** Parses a condition; `expression` is the parameter's name, e.g. 'ConditionExpression'. Throws ValidationException. */
export function parseCondition(source: string, expression: string, placeholders: Placeholders): Condition {
  const reader = new TokenReader(source, expression, placeholders);
  const condition = new ConditionParser(reader).condition();
  reader.end();
  return condition;
}
