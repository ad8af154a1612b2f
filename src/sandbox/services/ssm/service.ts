import type { Service } from '../../service.ts';
import { getParameterHandlers } from './get-parameters.ts';
import { instanceInformationHandlers } from './instance-information.ts';
import { listParameterHandlers } from './list-parameters.ts';
import { parameterLabelHandlers } from './parameter-labels.ts';
import { parameterTagHandlers } from './parameter-tags.ts';
import { putParameterHandlers } from './put-parameter.ts';
import { sessionHandlers } from './sessions/session-handlers.ts';

/** AWS Systems Manager: Parameter Store, managed instances, and Session Manager. */
export const ssmService: Service = {
  id: 'ssm',
  handlers: {
    ...getParameterHandlers,
    ...listParameterHandlers,
    ...putParameterHandlers,
    ...parameterTagHandlers,
    ...parameterLabelHandlers,
    ...instanceInformationHandlers,
    ...sessionHandlers,
  },
};
