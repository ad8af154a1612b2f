/**
 * Names in the package's build of what is replaced here; `jq.test.ts` compares them with the package's own. What is
 * not replaced (memory, calendar) stays the package's.
 */
export const importNames = {
  assertFail: 'a',
  exit: 'b',
  close: 'c',
  write: 'd',
  fcntl: 'e',
  openat: 'f',
  now: 'g',
  read: 'h',
  ioctl: 'i',
  environGet: 'j',
  environSizes: 'l',
  readlink: 'm',
  getcwd: 'n',
  procExit: 'p',
  gmtime: 'r',
  localtime: 's',
  mktime: 't',
  timegm: 'u',
  tzset: 'v',
  seek: 'x',
  describe: 'y',
  lstat: 'A',
  statAt: 'B',
  stat: 'C',
  fstat: 'D',
  abort: 'E',
} as const;
