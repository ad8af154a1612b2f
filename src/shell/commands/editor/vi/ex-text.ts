/** How many bytes the text takes in a file. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The lines of a file's text. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
