import { expect, test } from 'vitest';
import { parseShorthand } from './shorthand.ts';

test.each([
  ['Key=Name,Value=웹 서버', { Key: 'Name', Value: '웹 서버' }],
  ['Name=x,Values=1,2', { Name: 'x', Values: ['1', '2'] }],
  ['Name=x,Values=1,2,Other=c', { Name: 'x', Values: ['1', '2'], Other: 'c' }],
  [
    'DeviceName=/dev/xvda,Ebs={VolumeSize=8,VolumeType=gp3}',
    { DeviceName: '/dev/xvda', Ebs: { VolumeSize: '8', VolumeType: 'gp3' } },
  ],
  ['a=[b,{c=d}]', { a: ['b', { c: 'd' }] }],
  ["a=\"x,y\",b='it\\'s'", { a: 'x,y', b: "it's" }],
  ['a=x\\,y', { a: 'x,y' }],
  ['a=b=c', { a: 'b=c' }],
  ['a=', { a: '' }],
])('%s', (text, expected) => {
  expect(parseShorthand(text)).toEqual(expected);
});

test.each([
  ['Key', "Expected: '=', received: 'EOF' for input:\nKey\n   ^"],
  ['a=[b', "Expected: ',', received: 'EOF' for input:\na=[b\n    ^"],
  ['a=b,a=c', 'Second instance of key "a" encountered for input:\na=b,a=c\n    ^'],
])('%s is refused', (text, message) => {
  expect(() => parseShorthand(text)).toThrow(message);
});
