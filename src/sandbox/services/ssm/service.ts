import type { Service } from '../../service.ts';
import { commandHandlers } from './commands/command-handlers.ts';
import { commandEvents } from './commands/run-command.ts';
import { getParameterHandlers } from './get-parameters.ts';
import { instanceInformationHandlers } from './instance-information.ts';
import { listParameterHandlers } from './list-parameters.ts';
import { parameterLabelHandlers } from './parameter-labels.ts';
import { parameterTagHandlers } from './parameter-tags.ts';
import { putParameterHandlers } from './put-parameter.ts';
import { sessionHandlers } from './sessions/session-handlers.ts';

/** AWS Systems Manager: Parameter Store, managed instances, Session Manager and Run Command. */
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
    ...commandHandlers,
  },
  events: commandEvents,
};
