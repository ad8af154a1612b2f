import { createServer } from 'node:http';

// The yardstick: the least that Node can answer over HTTP, a fixed body after reading the request. Plain JavaScript, so
// that it does not carry Node's TypeScript stripper.
const body = '<GetCallerIdentityResponse/>'.padEnd(400, ' ');
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': 'text/xml' }).end(body));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
