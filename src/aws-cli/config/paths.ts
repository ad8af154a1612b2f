type Environment = Record<string, string | undefined>;

/** A path with `~` and `$VARIABLE` replaced; unknown variables stay as they are. */
export function expandPath(path: string, env: Environment): string {
  const home = env.HOME ?? '';
  const withHome = path === '~' || path.startsWith('~/') ? home + path.slice(1) : path;
  return withHome.replace(/\$(\w+)|\$\{(\w+)\}/g, (whole, plain?: string, braced?: string) => {
    return env[plain ?? braced ?? ''] ?? whole;
  });
}

/** Path of the configuration file, as named by AWS_CONFIG_FILE or `~/.aws/config`; `~` is not replaced. */
export function configPath(env: Environment): string {
  return env.AWS_CONFIG_FILE ?? '~/.aws/config';
}

/** Path of the file of access keys, as named by AWS_SHARED_CREDENTIALS_FILE or `~/.aws/credentials`. */
export function credentialsPath(env: Environment): string {
  return env.AWS_SHARED_CREDENTIALS_FILE ?? '~/.aws/credentials';
}
