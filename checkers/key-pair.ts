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

/** The learner's key pair carries a Name tag. */
export const keyPairIsNamed: Check = {
  id: 'key-pair-is-named',
  title: '내 키 페어에 Name 태그가 붙어 있다',
  async run(context) {
    const prefix = context.owner.tagValue;
    const own = await context.account.list(describeKeyPairs, { Filters: [ownedBy(context)] });
    const named = own.find((key) => tagValue(key.Tags, 'Name'));
    const name = tagValue(named?.Tags, 'Name');
    if (name) return pass(`키 페어에 «${name}» 이름표가 붙어 있어요.`, { found: `${named?.KeyPairId} (Name=${name})` });
    const [unnamed] = own;
    const expected = `Project=${prefix} 태그와 Name 태그가 붙은 키 페어`;
    if (!unnamed) return fail(keyPairMistakes.missing, { prefix }, { expected });
    const id = unnamed.KeyPairId ?? '';
    const nearest = { id, name: unnamed.KeyName ?? '', problems: ['Name 태그가 없어요.'] };
    return fail(keyPairMistakes.unnamed, { id, prefix }, { expected, nearest });
  },
};
