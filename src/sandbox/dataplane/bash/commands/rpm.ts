import { failure, success, type Command } from '../command.ts';

/** `rpm -q NAME…` and `rpm -qa`. */
export const rpm: Command = ({ args, machine }) => {
  const options = args.filter((arg) => arg.startsWith('-')).join('');
  const names = args.filter((arg) => !arg.startsWith('-'));
  if (!options.includes('q')) return failure('rpm: only queries (-q, -qa) are available here\n');
  const id = (name: string) => {
    const { version, architecture } = machine.record.packages[name]!;
    return `${name}-${version}.${architecture}\n`;
  };
  if (options.includes('a')) return success(Object.keys(machine.record.packages).sort().map(id).join(''));
  const isMissing = (name: string) => !(name in machine.record.packages);
  const stdout = names.map((name) => (isMissing(name) ? `package ${name} is not installed\n` : id(name))).join('');
  return { stdout, stderr: '', exitCode: names.filter(isMissing).length };
};
