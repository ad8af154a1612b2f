import { PlatformError } from '../core/messages/message.ts';

/**
 * Runs a command with the process's arguments. It resolves with an exit code, or with undefined while it keeps
 * serving; what a person can act on is printed as a message and ends with `failureCode`.
 */
export async function runCommand(
  command: (argv: string[]) => Promise<number | void>,
  failureCode: number,
): Promise<void> {
  try {
    const exitCode = await command(process.argv.slice(2));
    if (exitCode !== undefined) process.exitCode = exitCode;
  } catch (error) {
    console.error(error instanceof PlatformError ? error.message : error);
    process.exitCode = failureCode;
  }
}
