/** Node's `os`: the learner's machine. Refers to nothing outside of itself (see inspect.ts). */
export function makeOs(env: Record<string, string | undefined>) {
  return {
    EOL: '\n',
    homedir: () => env['HOME'] ?? '/home/learner',
    tmpdir: () => '/tmp',
    hostname: () => 'cheonman',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'x64',
    cpus: () => [],
    userInfo: () => ({
      username: env['USER'] ?? 'learner',
      uid: 1000,
      gid: 1000,
      homedir: env['HOME'],
    }),
  };
}
