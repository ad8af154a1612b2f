/** Programs that a machine's image brings: what `which` finds. Packages add theirs. */
export const commandNames: readonly string[] = [
  ...'awk base64 basename bash cat chmod chown cp curl cut date df diff dirname dnf du echo env expr false find free'.split(
    ' ',
  ),
  ...'getent grep gunzip gzip head hostname hostnamectl id ip journalctl ln ls mkdir mv printenv printf ps pwd'.split(
    ' ',
  ),
  ...'readlink rm rmdir rpm sed seq service sh sleep sort ss stat sudo systemctl tail tar tee test time timeout'.split(
    ' ',
  ),
  ...'touch tr true uname uniq uptime wc which whoami xargs yum cloud-init useradd usermod nproc sha256sum md5sum'.split(
    ' ',
  ),
];
