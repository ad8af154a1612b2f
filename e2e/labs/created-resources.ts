import type { JournalEntry } from '../../src/sandbox/journal.ts';

/** Calls that make something which cannot carry a tag of its own; it is found through what it belongs to. */
const partOfSomething = new Set([
  'ec2:CreateRoute',
  'ec2:CreateNetworkAclEntry',
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:AuthorizeSecurityGroupEgress',
  'ec2:CreateTags',
]);

/** Calls that make something found by the prefix of its name: the CLI of the system's packages cannot tag it yet. */
const namedByPrefix = new Set(['budgets:CreateBudget']);

const creates = /:(Create|Run|Allocate|Import|Copy|Register|Put)[A-Z]/;

/** Requests of the journal that make something carrying neither the owner's tag nor, where it has none, the prefix. */
export function untaggedCreations(entries: readonly JournalEntry[], prefix: string): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'request' || !creates.test(entry.action) || partOfSomething.has(entry.action)) return [];
    const body = new TextDecoder().decode(entry.request.body);
    if (namedByPrefix.has(entry.action)) return body.includes(`"BudgetName":"${prefix}-`) ? [] : [entry.action];
    const form = [...new URLSearchParams(body)];
    const isTagged = form.some(
      ([key, value]) =>
        key.endsWith('.Key') &&
        value === 'Project' &&
        form.some((one) => one[0] === key.replace(/Key$/, 'Value') && one[1] === prefix),
    );
    return isTagged ? [] : [`${entry.action} ${body}`];
  });
}
