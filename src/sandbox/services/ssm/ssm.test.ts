import { describe, expect, it } from 'vitest';
import type { SsmOperations } from '../../../wire/generated/ssm.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { ssmService } from './service.ts';

const ssm = () => new TestAccount<SsmOperations>(ssmService);
const amiName = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';

describe('public parameters', () => {
  it('name the newest AMI of the Region', async () => {
    const { Parameter } = await ssm().call('GetParameter', { Name: amiName });
    expect(Parameter).toMatchObject({
      Name: amiName,
      Type: 'String',
      Value: expect.stringMatching(/^ami-0[0-9a-f]{16}$/) as string,
      ARN: `arn:aws:ssm:ap-northeast-2::parameter${amiName}`,
    });
    const tokyo = new TestAccount<SsmOperations>(ssmService, { region: 'ap-northeast-1' });
    const other = await tokyo.call('GetParameter', { Name: amiName });
    expect(other.Parameter?.Value).not.toBe(Parameter?.Value);
  });

  it('are listed by path, page by page', async () => {
    const account = ssm();
    const first = await account.call('GetParametersByPath', {
      Path: '/aws/service/ami-amazon-linux-latest',
      MaxResults: 2,
    });
    expect(first.Parameters).toHaveLength(2);
    const second = await account.call('GetParametersByPath', {
      Path: '/aws/service/ami-amazon-linux-latest',
      NextToken: first.NextToken!,
    });
    expect(second.Parameters!.map(({ Name }) => Name)).not.toContain(first.Parameters![0]!.Name);
  });
});

describe('own parameters', () => {
  it('keep versions, labels and history', async () => {
    const account = ssm();
    await account.call('PutParameter', { Name: '/m10/db', Value: 'a', Type: 'String' });
    expect(await account.call('PutParameter', { Name: '/m10/db', Value: 'b', Overwrite: true })).toEqual({
      Version: 2,
      Tier: 'Standard',
    });
    await account.call('LabelParameterVersion', { Name: '/m10/db', ParameterVersion: 1, Labels: ['first'] });
    expect((await account.call('GetParameter', { Name: '/m10/db' })).Parameter?.Value).toBe('b');
    expect((await account.call('GetParameter', { Name: '/m10/db:1' })).Parameter?.Value).toBe('a');
    expect((await account.call('GetParameter', { Name: '/m10/db:first' })).Parameter?.Selector).toBe(':first');
    const { Parameters } = await account.call('GetParameterHistory', { Name: '/m10/db' });
    expect(Parameters?.map(({ Value }) => Value)).toEqual(['a', 'b']);
  });

  it('hide secure values unless asked', async () => {
    const account = ssm();
    await account.call('PutParameter', { Name: 'secret', Value: 'pa55', Type: 'SecureString' });
    expect((await account.call('GetParameter', { Name: 'secret' })).Parameter?.Value).not.toContain('pa55');
    const open = await account.call('GetParameter', { Name: 'secret', WithDecryption: true });
    expect(open.Parameter?.Value).toBe('pa55');
  });

  it('are found by path, filter and tag', async () => {
    const account = ssm();
    await account.call('PutParameter', { Name: '/a/b', Value: '1', Type: 'String' });
    await account.call('PutParameter', {
      Name: '/a/b/c',
      Value: '2',
      Type: 'String',
      Tags: [{ Key: 'P', Value: 'x' }],
    });
    const names = async (input: SsmOperations['DescribeParameters']['input']) =>
      (await account.call('DescribeParameters', input)).Parameters?.map(({ Name }) => Name);
    expect((await account.call('GetParametersByPath', { Path: '/a' })).Parameters).toHaveLength(1);
    expect((await account.call('GetParametersByPath', { Path: '/a', Recursive: true })).Parameters).toHaveLength(2);
    expect(await names({ ParameterFilters: [{ Key: 'tag:P', Values: ['x'] }] })).toEqual(['/a/b/c']);
    expect(await names({ ParameterFilters: [{ Key: 'Name', Option: 'BeginsWith', Values: ['/a/b/'] }] })).toEqual([
      '/a/b/c',
    ]);
    await account.call('RemoveTagsFromResource', { ResourceType: 'Parameter', ResourceId: '/a/b/c', TagKeys: ['P'] });
    expect(await names({ ParameterFilters: [{ Key: 'tag:P' }] })).toEqual([]);
    const many = await account.call('GetParameters', { Names: ['/a/b', '/nope'] });
    expect(many.InvalidParameters).toEqual(['/nope']);
    const deleted = await account.call('DeleteParameters', { Names: ['/a/b', '/nope'] });
    expect(deleted).toEqual({ DeletedParameters: ['/a/b'], InvalidParameters: ['/nope'] });
  });
});

describe("AWS's errors", () => {
  it.each([
    ['GetParameter', { Name: 'nope' }, 'ParameterNotFound: '],
    ['DeleteParameter', { Name: 'nope' }, 'ParameterNotFound: '],
    ['PutParameter', { Name: 'a', Value: 'x' }, 'ValidationException: A parameter type is required'],
    ['PutParameter', { Name: 'aws-x', Value: 'x', Type: 'String' }, 'AccessDeniedException: No access to reserved'],
    ['PutParameter', { Name: '한글', Value: 'x', Type: 'String' }, "ValidationException: Parameter name: can't be"],
    [
      'PutParameter',
      { Name: 'a/b', Value: 'x', Type: 'String' },
      'ValidationException: Parameter name must be a fully',
    ],
    [
      'PutParameter',
      { Name: 'a', Value: 'x', Type: 'Text' },
      "ValidationException: 1 validation error detected: Value 'Text' at 'type'",
    ],
    ['PutParameter', { Name: 'a', Value: 'x', Type: 'String', AllowedPattern: '^\\d+$' }, 'ParameterPatternMismatch'],
    ['PutParameter', { Name: 'a', Value: 'x', Type: 'String', AllowedPattern: '(' }, 'InvalidAllowedPattern'],
    ['GetParametersByPath', { Path: 'a' }, "ValidationException: The parameter doesn't meet"],
    ['DescribeParameters', { ParameterFilters: [{ Key: 'Size' }] }, 'InvalidFilterKey'],
    ['DescribeParameters', { NextToken: 'x' }, 'InvalidNextToken'],
    ['AddTagsToResource', { ResourceType: 'Parameter', ResourceId: 'nope', Tags: [] }, 'InvalidResourceId'],
    ['StartSession', { Target: 'i-1' }, 'TargetNotConnected: i-1 is not connected.'],
  ] as const)('%s %j → %s', async (operation, input, expected) => {
    expect(await ssm().errorOf(operation, input as never)).toContain(expected);
  });

  it('does not overwrite silently', async () => {
    const account = ssm();
    await account.call('PutParameter', { Name: 'a', Value: 'x', Type: 'String' });
    expect(await account.errorOf('PutParameter', { Name: 'a', Value: 'y', Type: 'String' })).toMatch(
      /^ParameterAlreadyExists: The parameter already exists\. To overwrite/,
    );
  });
});
