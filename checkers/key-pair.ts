import { describeKeyPairs } from '../src/account/operations/ec2.ts';
import { tagValue } from './candidates.ts';
import type { Check } from './define.ts';
import { keyPairMistakes } from './mistakes/key-pair.ts';
import { fail, pass } from './outcome.ts';
import { findInStrayRegion, ownedBy } from './owned.ts';

/** A key pair with the learner's tag exists in the lab's Region. */
export const keyPairExists: Check = {
  id: 'key-pair-exists',
  title: '서울 리전에 내 태그가 붙은 키 페어가 있다',
  async run(context) {
    const { account, owner } = context;
    const prefix = owner.tagValue;
    const filters = { Filters: [ownedBy(context)] };
    const [own] = await account.list(describeKeyPairs, filters);
    if (own)
      return pass(`서울 리전에서 키 페어 ${own.KeyName} 확인했어요.`, { found: `${own.KeyPairId} (${own.KeyName})` });

    const named = await account.list(describeKeyPairs, {});
    const untagged = named.find(
      (key) => key.KeyName?.startsWith(`${prefix}-`) && tagValue(key.Tags, owner.tagKey) === undefined,
    );
    if (untagged) {
      const { KeyName: name = '', KeyPairId: id = '' } = untagged;
      const problems = [`Project=${prefix} 태그가 없어요.`];
      return fail(keyPairMistakes.untagged, { name, id, prefix }, { nearest: { id, name, problems } });
    }
    const stray = await findInStrayRegion(context, (region) => account.list(describeKeyPairs, filters, { region }));
    if (stray) {
      const { KeyName: name = '', KeyPairId: id = '' } = stray.item;
      const problems = [`${stray.region} 리전에 있어요.`];
      return fail(keyPairMistakes.wrongRegion, { region: stray.region, name }, { nearest: { id, name, problems } });
    }
    return fail(keyPairMistakes.missing, { prefix }, { expected: `Project=${prefix} 태그가 붙은 키 페어` });
  },
};
