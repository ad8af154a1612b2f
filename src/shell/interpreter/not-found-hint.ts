import { latinOfHangul } from '../../core/hangul-keys.ts';
import type { MessageRow } from '../../core/messages/message.ts';
import { shellMessages } from '../../core/messages/shell.ts';
import { foldLines } from '../line-editor/fold-words.ts';
import { shellMessage } from '../shell-message.ts';

/** What does here what a missing command does elsewhere. */
const replacements: Record<string, string> = {
  '7z': 'zip과 unzip',
  bzip2: 'gzip',
  code: 'nano',
  emacs: 'nano',
  ex: 'vi',
  ftp: 'aws s3 cp',
  gawk: 'awk',
  htop: 'ps aux',
  httpie: 'curl',
  ifconfig: 'hostname -I',
  ip: 'hostname -I',
  mawk: 'awk',
  netstat: 'nc -zv',
  killall: 'kill %1',
  pgrep: 'ps aux | grep',
  pico: 'nano',
  pkill: 'kill %1',
  rsync: 'aws s3 sync',
  sftp: 'scp',
  'ssh-copy-id': 'aws ec2 import-key-pair',
  ss: 'nc -zv',
  telnet: 'nc -zv',
  top: 'ps aux',
  tracepath: 'nc -zv',
  traceroute: 'nc -zv',
  wget: 'curl -O',
  xz: 'gzip',
  zstd: 'gzip',
};

/** Commands for which the reason why they are not here helps more than another command. */
const reasons: readonly (readonly [MessageRow, readonly string[]])[] = [
  [
    shellMessages.commandOnInstance,
    ['amazon-linux-extras', 'crontab', 'httpd', 'journalctl', 'nginx', 'service', 'systemctl', 'useradd', 'usermod'],
  ],
  [shellMessages.nothingToInstall, ['apk', 'apt', 'apt-cache', 'apt-get', 'brew', 'dnf', 'dpkg', 'rpm', 'snap', 'yum']],
  [shellMessages.noRoot, ['chgrp', 'chown', 'doas', 'su', 'sudo', 'visudo']],
  [shellMessages.noContainers, ['docker', 'docker-compose', 'helm', 'kubectl', 'minikube', 'podman']],
  [
    shellMessages.noLanguages,
    ['cargo', 'gcc', 'go', 'java', 'javac', 'make', 'mvn', 'perl', 'php', 'pip', 'pip3', 'python', 'python3', 'ruby'],
  ],
  [shellMessages.noGit, ['gh', 'git', 'svn']],
  [shellMessages.noDatabaseClient, ['mongosh', 'mysql', 'psql', 'redis-cli', 'sqlite3']],
  [
    shellMessages.onlyAwsCli,
    ['az', 'cdk', 'eb', 'ecs-cli', 'eksctl', 'gcloud', 'pulumi', 'sam', 'serverless', 'terraform'],
  ],
];

/** All commands with a hint of their own. */
export const hintedCommands: readonly string[] = [
  ...Object.keys(replacements),
  ...reasons.flatMap(([, commands]) => commands),
];

/** What to do instead, in Korean, below bash's own message; in rows of at most `columns`. */
export function notFoundHint(command: string, columns = Infinity): string {
  return foldLines(`  ${hintOf(command)}`, columns, '  ');
}

function hintOf(command: string): string {
  const replacement = replacements[command];
  if (replacement) return shellMessage(shellMessages.commandReplaced, { command, replacement });
  if (/^[ㄱ-ㅎㅏ-ㅣ가-힣]+$/.test(command)) {
    return shellMessage(shellMessages.commandInHangul, { command, latin: latinOfHangul(command) });
  }
  const row = reasons.find(([, commands]) => commands.includes(command))?.[0] ?? shellMessages.commandNotFound;
  return shellMessage(row, { command });
}
