import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { Handlers } from '../../service.ts';
import { snsState } from './topic-record.ts';

const choices: Record<string, RegExp> = {
  MonthlySpendLimit: /^\d+$/,
  DeliveryStatusIAMRole: /^(?:arn:aws:iam::\d{12}:role\/.+)?$/,
  DeliveryStatusSuccessSamplingRate: /^(?:100|\d{1,2})$/,
  DefaultSenderID: /^[A-Za-z0-9]{0,11}$/,
  DefaultSMSType: /^(?:Promotional|Transactional)$/,
  UsageReportS3Bucket: /^[a-z0-9.-]*$/,
};

/**
 * Text messages: their settings are kept, and an account is, as a new one on AWS, in the SMS sandbox without numbers.
 * None is ever sent.
 */
export const textMessageHandlers: Handlers<SnsOperations> = {
  SetSMSAttributes: (input, context) => {
    for (const [name, value] of Object.entries(input.attributes)) {
      if (Object.hasOwn(choices, name) && choices[name]!.test(value)) continue;
      throw new AwsError(snsErrors.invalidParameter, { detail: `Attributes Reason: ${name}` });
    }
    const state = snsState(context);
    state.smsAttributes = { ...state.smsAttributes, ...input.attributes };
    return {};
  },
  GetSMSAttributes: (input, context) => {
    const all = Object.entries(snsState(context).smsAttributes ?? {});
    const wanted = input.attributes?.length ? all.filter(([name]) => input.attributes!.includes(name)) : all;
    return { attributes: Object.fromEntries(wanted) };
  },
  GetSMSSandboxAccountStatus: () => ({ IsInSandbox: true }),
  ListSMSSandboxPhoneNumbers: () => ({ PhoneNumbers: [] }),
  ListOriginationNumbers: () => ({ PhoneNumbers: [] }),
  ListPhoneNumbersOptedOut: () => ({ phoneNumbers: [] }),
  CheckIfPhoneNumberIsOptedOut: () => ({ isOptedOut: false }),
};

/** Mobile push cannot be set up in the sandbox: there are never any applications. */
export const mobilePushHandlers: Handlers<SnsOperations> = {
  ListPlatformApplications: () => ({ PlatformApplications: [] }),
};
