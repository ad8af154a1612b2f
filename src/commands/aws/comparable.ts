import type { Answer } from './real-cli.ts';

/** Names of the two sides, of one length so that tables are as wide. */
export const sides = { real: 'm10-real', ours: 'm10-ours' };

/** What has to be equal: without the names of the sides, and of `aws s3` without what depends on speed. */
export function comparable(line: string, answer: Answer): Answer {
  const named = (text: string) => text.replaceAll(sides.real, 'm10-side').replaceAll(sides.ours, 'm10-side');
  const isTransfer = /^s3 (?:cp|mv|rm|sync|rb) /.test(line);
  const isListing = line.startsWith('s3 ls');
  const text = (stream: string) =>
    isTransfer
      ? withoutProgress(named(stream))
      : isListing
        ? withoutTimes(named(stream))
        : withoutSignature(named(stream));
  return { stdout: text(answer.stdout), stderr: text(answer.stderr), exitCode: answer.exitCode };
}

/** The real CLI transfers ten files at a time: progress lines and the order of the others differ from run to run. */
function withoutProgress(text: string): string {
  const lines = text.split('\n').map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd());
  return lines
    .filter((line) => line !== '')
    .sort()
    .join('\n');
}

/** The two sides store their objects at different times. */
function withoutTimes(text: string): string {
  return text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gm, '<time>');
}

/** Presigned URLs carry the second in which they were made. */
function withoutSignature(text: string): string {
  return text.replace(/X-Amz-Date=\d+T\d+Z/, '<date>').replace(/X-Amz-Signature=[0-9a-f]{64}/, '<signature>');
}
