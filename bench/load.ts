import { Agent, request } from 'node:http';

const form = 'Action=GetCallerIdentity&Version=2011-06-15';
const headers = {
  'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
  'content-length': String(form.length),
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIACHEONMANSANDBOX0/20261121/ap-northeast-2/sts/aws4_request, SignedHeaders=host, Signature=0',
};

function post(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume();
      response.on('end', resolve);
    });
    call.on('error', reject);
    call.end(form);
  });
}

/** Requests per second of `total` STS calls over `connections` kept-alive connections. */
export async function requestsPerSecond(url: string, total: number, connections = 10): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = total;
  const worker = async () => {
    while (left-- > 0) await post(url, agent);
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - startedMs) / 1000;
  agent.destroy();
  return total / seconds;
}
