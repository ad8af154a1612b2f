import type { Service } from '../../service.ts';
import { getParameterHandlers } from './get-parameters.ts';
import { listParameterHandlers } from './list-parameters.ts';
import { parameterLabelHandlers } from './parameter-labels.ts';
import { parameterTagHandlers } from './parameter-tags.ts';
import { putParameterHandlers } from './put-parameter.ts';
import { sessionHandlers } from './sessions.ts';

/** AWS Systems Manager: Parameter Store, and Session Manager as far as it can say no. */
export const ssmService: Service = {
  id: 'ssm',
  handlers: {
    ...getParameterHandlers,
    ...listParameterHandlers,
    ...putParameterHandlers,
    ...parameterTagHandlers,
    ...parameterLabelHandlers,
    ...sessionHandlers,
  },
};
