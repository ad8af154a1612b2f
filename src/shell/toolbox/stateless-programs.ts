/** Whether an awk program keeps nothing from one record to the next. */
export function isStatelessAwk(program: string): boolean {
  const bare = program.replace(/"(?:[^"\\]|\\[^])*"/g, '""').replace(/(^|[\s({,!~&|;])\/(?:[^/\\\n]|\\.)+\//g, '$1""');
  const keeps = /\b(?:BEGIN|END|N?F?NR|getline|exit|function|close|system|srand|rand)\b|\+\+|--|[-+*/%^]=|\[/;
  return (
    !keeps.test(bare) && !/(?<![=!<>~])=(?!=)/.test(bare) && !bare.includes(',/') && !/"",\s*""\s*(\{|$)/.test(bare)
  );
}
