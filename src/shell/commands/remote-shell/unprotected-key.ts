const bar = '@'.repeat(59);

/** What ssh and ssh-keygen say about a private key file that others may read, up to how it is ignored. */
export function unprotectedKeyWarning(path: string, mode: number): string {
  const octal = `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
  return (
    `${bar}\n@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\n${bar}\n` +
    `Permissions ${octal} for '${path}' are too open.\n` +
    'It is required that your private key files are NOT accessible by others.\nThis private key will be ignored.\n'
  );
}
