import { readText } from '../config/profiles.ts';
import type { AwsCliHost } from '../host.ts';

/** Aliases by the command that they belong to: '' for those after `aws`, `ec2` for those after `aws ec2`. */
export type Aliases = ReadonlyMap<string, ReadonlyMap<string, string>>;

const path = '~/.aws/cli/alias';

/** Reads `~/.aws/cli/alias`: `[toplevel]` and `[command ec2]`, values over several lines when those are indented. */
export async function readAliases(host: AwsCliHost): Promise<Aliases> {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let name = '';
  for (const line of (await readText(host, path)).split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    const heading = /^\[\s*(?:toplevel|command\s+([^\]]*?))\s*\]/.exec(line);
    const option = /^([^\s:=][^:=]*?)\s*[:=]\s*(.*)$/.exec(line);
    if (heading) sections.set((heading[1] ?? '').replaceAll(/\s+/g, ' '), (section = new Map<string, string>()));
    else if (/^\s+\S/.test(line) && section?.has(name))
      section.set(name, `${section.get(name)!}\n${line.trim()}`.trim());
    else if (option && section) section.set((name = option[1]!), option[2]!.trim());
  }
  return sections;
}
