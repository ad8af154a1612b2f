import { shellMessages } from '../../core/messages/shell.ts';
import { shellMessage } from '../shell-message.ts';

const replacements: Record<string, string> = {
  emacs: 'nano',
  pico: 'nano',
  code: 'nano',
  wget: 'curl -O',
  ifconfig: 'curl',
  telnet: 'nc -z',
  node: 'jq나 awk',
  python3: 'jq나 awk',
};
const onInstances = new Set(['yum', 'dnf', 'apt', 'apt-get', 'systemctl', 'service', 'sudo', 'journalctl', 'docker']);

/** One Korean line below bash's own message: what to do instead. */
export function notFoundHint(command: string): string {
  const replacement = replacements[command];
  if (replacement) return `  ${shellMessage(shellMessages.commandReplaced, { command, replacement })}\n`;
  const row = onInstances.has(command) ? shellMessages.commandOnInstance : shellMessages.commandNotFound;
  return `  ${shellMessage(row, { command })}\n`;
}
