import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { checkedValue } from '../attribute-value.ts';
import { isReservedWord } from './reserved-words.ts';

interface PlaceholderInput {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
}

function checkKeys(parameter: string, placeholders: object | undefined, pattern: RegExp, hasExpression: boolean): void {
  if (!placeholders) return;
  if (!hasExpression) throw new AwsError(dynamodbExpressionErrors.placeholdersWithoutExpression, { parameter });
  const keys = Object.keys(placeholders);
  if (keys.length === 0) throw new AwsError(dynamodbExpressionErrors.emptyPlaceholders, { parameter });
  const key = keys.find((name) => !pattern.test(name));
  if (key !== undefined) throw new AwsError(dynamodbExpressionErrors.invalidPlaceholder, { parameter, key });
}

/** `#names` and `:values` of one request: resolves them and remembers which were used. */
export class Placeholders {
  private readonly names: Record<string, string>;
  private readonly values: Record<string, AttributeValue>;
  private readonly used = new Set<string>();

  /** `hasExpression`: whether the request holds an expression that may use them. Throws ValidationException. */
  constructor(input: PlaceholderInput, hasExpression: boolean) {
    checkKeys('ExpressionAttributeNames', input.ExpressionAttributeNames, /^#\w+$/, hasExpression);
    checkKeys('ExpressionAttributeValues', input.ExpressionAttributeValues, /^:\w+$/, hasExpression);
    this.names = input.ExpressionAttributeNames ?? {};
    this.values = input.ExpressionAttributeValues ?? {};
  }

  /** The attribute that a word of an expression means. */
  name(word: string, expression: string): string {
    if (!word.startsWith('#')) {
      if (isReservedWord(word)) throw new AwsError(dynamodbExpressionErrors.reservedWord, { expression, word });
      return word;
    }
    if (!Object.hasOwn(this.names, word)) {
      throw new AwsError(dynamodbExpressionErrors.nameNotDefined, { expression, name: word });
    }
    this.used.add(word);
    return this.names[word]!;
  }

  value(word: string, expression: string): AttributeValue {
    if (!Object.hasOwn(this.values, word)) {
      throw new AwsError(dynamodbExpressionErrors.valueNotDefined, { expression, value: word });
    }
    this.used.add(word);
    return checkedValue(this.values[word]!);
  }

  /** Throws ValidationException when one was given in vain: call it after all expressions are parsed. */
  assertAllUsed(): void {
    const unused = (placeholders: object) => Object.keys(placeholders).filter((key) => !this.used.has(key));
    const [names, values] = [unused(this.names), unused(this.values)];
    if (names.length > 0) throw new AwsError(dynamodbExpressionErrors.unusedNames, { keys: `{${names.join(', ')}}` });
    if (values.length > 0)
      throw new AwsError(dynamodbExpressionErrors.unusedValues, { keys: `{${values.join(', ')}}` });
  }
}
