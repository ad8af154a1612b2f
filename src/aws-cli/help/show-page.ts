import type { AwsCliHost } from '../host.ts';

/** Shows a help page: on a terminal in a pager, as MANPAGER or PAGER name it; elsewhere as it is. */
export async function showPage(host: AwsCliHost, text: string): Promise<number> {
  const [program = '', ...args] = (host.env.MANPAGER || host.env.PAGER || 'less -R').split(' ').filter(Boolean);
  if (host.isTty && host.runProgram && host.localFiles) {
    const path = `/tmp/.aws-help-${host.nowMs()}`;
    await host.writeFile(path, new TextEncoder().encode(text));
    try {
      if ((await host.runProgram(program, [...args, path])) !== undefined) return 0;
    } finally {
      await host.localFiles.remove(path);
    }
  }
  host.stdout(text);
  return 0;
}
