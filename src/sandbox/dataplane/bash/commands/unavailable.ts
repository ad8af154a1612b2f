import { formatKorean } from '../../../../core/korean-template.ts';
import { dataplaneMessages } from '../../../../core/messages/dataplane.ts';
import { failure, type Command } from '../command.ts';

/** Programs of a real instance that people may try and that the sandbox's Linux does not have. */
export const unavailablePrograms: readonly string[] = [
  ...'python3 pip3 node npm php docker mysql mariadb mysqladmin vi vim nano less more top htop apt apt-get'.split(' '),
  ...'ping reboot shutdown poweroff git openssl dig nslookup nc telnet wget unzip stress stress-ng ab htpasswd'.split(
    ' ',
  ),
];

/** Says honestly that a program is not there, instead of «command not found». */
export function unavailable(program: string): Command {
  return () => {
    const { text, remedy } = dataplaneMessages.noSuchProgram;
    return failure(`${formatKorean(text, { program })} ${remedy}\n`, 127);
  };
}
