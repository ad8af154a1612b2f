import { formatKorean } from '../src/core/korean-template.ts';
import { describeAvailabilityZones } from '../src/account/operations/ec2.ts';
import { getCallerIdentity } from '../src/account/operations/sts.ts';
import type { Check } from './define.ts';
import { identityMistakes } from './mistakes/identity.ts';
import { fail, pass } from './outcome.ts';

/** The caller is a user or role of a 12-digit account, not the root user. */
export const callerIsNotRoot: Check = {
  id: 'caller-is-not-root',
  title: '루트가 아닌 사용자로 AWS에 접속한다',
  async run({ account: reader }) {
    const [identity] = await reader.list(getCallerIdentity, {});
    const found = `${identity?.Arn} (계정 ${identity?.Account})`;
    if (identity?.Arn?.endsWith(':root')) return fail(identityMistakes.root, {}, { found });
    const account = identity?.Account ?? '';
    const name = identity?.Arn?.split(/[:/]/).at(-1) ?? '';
    return pass(formatKorean('계정 {account}에 {name|으로/로} 접속했어요.', { account, name }), { found });
  },
};

/** The Region being checked is the course's, and the two zones that the labs use are there. */
export const regionIsSeoul: Check = {
  id: 'region-is-seoul',
  title: '서울 리전과 가용 영역 2a, 2c가 보인다',
  async run({ account, region }) {
    const expected = 'ap-northeast-2';
    if (region !== expected) {
      return fail(identityMistakes.wrongHomeRegion, { found: region, expected }, { expected, found: region });
    }
    const zones = await account.list(describeAvailabilityZones, {});
    const names = zones.filter((zone) => zone.State === 'available').map((zone) => zone.ZoneName ?? '');
    const found = names.join(', ');
    const hasBoth = names.includes(`${expected}a`) && names.includes(`${expected}c`);
    if (!hasBoth) return fail(identityMistakes.zonesMissing, {}, { expected: `${expected}a, ${expected}c`, found });
    return pass(`서울 리전에서 쓸 수 있는 가용 영역이 ${names.length}개 보여요.`, { found });
  },
};
