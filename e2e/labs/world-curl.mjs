// Stands in for `curl` in real-bash tests: the world's addresses exist only inside the sandbox, so it asks its endpoint.
const options = { '--max-time': true, '-m': true, '-o': true, '-H': true };
const argv = process.argv.slice(2);
let url = '';
for (let i = 0; i < argv.length; i++) {
  if (options[argv[i]]) i++;
  else if (!argv[i].startsWith('-')) url = argv[i];
}
const exitCodes = { timeout: 28, refused: 7, resolve: 6, reset: 56 };
const answer = await fetch(`${process.env.CHEONMAN_ENDPOINT}/_cheonman/fetch`, {
  method: 'POST',
  body: JSON.stringify({ url }),
}).then((response) => response.json());
if (answer.kind === 'response') process.stdout.write(Buffer.from(answer.bodyBase64, 'base64'));
else process.exitCode = exitCodes[answer.failure] ?? 3;
