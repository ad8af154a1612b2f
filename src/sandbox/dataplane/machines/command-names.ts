import type { Distribution } from '../../services/ec2/images/public-images.ts';

function words(text: string): string[] {
  return text.split(' ');
}

/** Programs that both images bring, whether the interpreter has them or the sandbox. */
const commonPrograms = [
  ...words(
    'awk base64 basename bash cat chgrp chmod chown cloud-init clear column comm cp curl cut date df diff dirname',
  ),
  ...words(
    'du echo egrep env expand expr false fgrep file find fold free getent grep groups gunzip gzip head hostname',
  ),
  ...words(
    'hostnamectl id ip join journalctl less ln logger ls md5sum nohup mkdir more mv nl nproc od openssl paste printenv',
  ),
  ...words(
    'printf ps pwd python3 readlink rev rm rmdir sed seq service sh sha1sum sha256sum sleep sort mktemp timedatectl split ss stat',
  ),
  ...words('strings su sudo sync systemctl tac tail tar tee test time timeout top touch tr true uname unexpand uniq'),
  ...words('uptime useradd usermod vi vim nano wc wget which ping reboot shutdown poweroff whoami xargs zcat jq'),
];

const programsByDistribution: Record<Distribution, string[]> = {
  al2023: words('aws dnf ec2-metadata restorecon rpm yum unzip'),
  'ubuntu-24.04': words('apt apt-get'),
};

/** Names in /usr/bin of a fresh image: what a shell finds. Packages add theirs. */
export function imagePrograms(distribution: Distribution): string[] {
  return [...commonPrograms, ...programsByDistribution[distribution]];
}
