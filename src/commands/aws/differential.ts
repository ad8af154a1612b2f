import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runAws } from '../../aws-cli/run.ts';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';
import { serviceModels } from '../../wire/models.ts';
import { startSandboxServer } from '../../server/sandbox/start.ts';
import { comparable, sides } from './comparable.ts';
import { writeFiles, writeProfiles } from './differential-files.ts';
import { writeJudgeModel, writeJudgePagination, writeNewerModel } from './judge-model.ts';
import { nodeAwsHost, nodeFiles } from './node-host.ts';
import { startRealCli, type Answer, type Invocation } from './real-cli.ts';

/** Debian's AWS CLI, version 2. */
const realCli = '/usr/bin/aws';

/** A sandbox over HTTP with some resources in it, and both CLIs pointed at it. */
export interface Comparison {
  /** In a child of a Python process that has loaded the CLI already. */
  runReal(line: string): Promise<Answer>;
  /** In a process of its own, as a shell runs it; slow. */
  runSeparately(line: string): Promise<Answer>;
  runOurs(line: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the sandbox and creates what the command lines refer to. `folder` is an empty folder for files. */
export async function startComparison(folder: string): Promise<Comparison> {
  const running = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'judge' });
  await writeJudgeModel(serviceModels.get('ec2')!, join(folder, 'models'));
  await writeJudgePagination(serviceModels.get('s3')!, join(folder, 'models'));
  for (const id of ['ssm', 'budgets', 'service-quotas', 'dynamodb']) {
    await writeNewerModel(serviceModels.get(id)!, join(folder, 'models'));
  }
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folder,
    LANG: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: sandboxCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: sandboxCredentials.secretAccessKey,
    AWS_DEFAULT_REGION: 'ap-northeast-2',
    AWS_DATA_PATH: join(folder, 'models'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    CHEONMAN_HINTS: 'off',
  };
  const values: Record<string, string> = {};
  // What commands change is each side's own: files in a folder of its name, and resources named after it.
  const invocationOf = (line: string, side: string): Invocation => {
    const text = line.replace(/\{(\w+)\}/g, (whole, name: string) => ({ ...values, own: side })[name] ?? whole);
    const cwd = join(folder, side);
    const { words, assigned } = splitLine(text);
    const hasOwnEndpoint = words.includes('--endpoint-url') || words[0] === 'configure';
    const argv = hasOwnEndpoint ? words : [...words, '--endpoint-url', `http://127.0.0.1:${running.port}`];
    return { argv, cwd, env: { HOME: cwd, ...assigned } };
  };
  // The real CLI looks for aliases in the home folder that it was loaded in.
  await writeProfiles(folder);
  for (const side of Object.values(sides)) {
    await writeFiles(join(folder, side));
    await writeProfiles(join(folder, side));
  }
  const realProcess = startRealCli(env);
  const runOurs = async (line: string) => ours(invocationOf(line, sides.ours), env);
  await createResources(values, runOurs);
  return {
    runOurs: async (line) => comparable(line, await runOurs(line)),
    runReal: async (line) => comparable(line, await realProcess.run(invocationOf(line, sides.real))),
    runSeparately: async (line) => comparable(line, await real(invocationOf(line, sides.real), env)),
    async close() {
      realProcess.close();
      await running.close();
    },
  };
}

async function createResources(values: Record<string, string>, run: (line: string) => Promise<Answer>): Promise<void> {
  const create = async (name: string, line: string) => {
    const { stdout, stderr, exitCode } = await run(`${line} --output text`);
    if (exitCode !== 0) throw new Error(`set-up failed: ${line}\n${stderr}`);
    values[name] = stdout.trim();
  };
  const tags = (type: string, name: string) =>
    `--tag-specifications 'ResourceType=${type},Tags=[{Key=Name,Value=${name}},{Key=Project,Value=m10}]'`;
  await create('vpc', `ec2 create-vpc --cidr-block 10.10.0.0/16 ${tags('vpc', '한국 VPC')} --query Vpc.VpcId`);
  const subnet = 'ec2 create-subnet --vpc-id {vpc} --query Subnet.SubnetId';
  await create(
    'subnet',
    `${subnet} --cidr-block 10.10.0.0/24 --availability-zone ap-northeast-2a ${tags('subnet', '공개')}`,
  );
  await create('other', `${subnet} --cidr-block 10.10.1.0/24 --availability-zone ap-northeast-2c`);
  await create('gateway', 'ec2 create-internet-gateway --query InternetGateway.InternetGatewayId');
  await create('attached', 'ec2 attach-internet-gateway --internet-gateway-id {gateway} --vpc-id {vpc}');
  await create('table', 'ec2 create-route-table --vpc-id {vpc} --query RouteTable.RouteTableId');
  await create(
    'route',
    'ec2 create-route --route-table-id {table} --destination-cidr-block 0.0.0.0/0 --gateway-id {gateway}',
  );
  await create('association', 'ec2 associate-route-table --route-table-id {table} --subnet-id {subnet}');
  await create('group', 'ec2 create-security-group --group-name web --description web --vpc-id {vpc} --query GroupId');
  await create(
    'rule',
    'ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 80 --cidr 0.0.0.0/0',
  );
  await create('key', 'ec2 create-key-pair --key-name m10 --query KeyName');
  await create(
    'instance',
    'ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 ' +
      `--instance-type t3.micro --subnet-id {subnet} --security-group-ids {group} --key-name m10 ${tags('instance', '웹 서버 ①')} ` +
      '--query Instances[0].InstanceId',
  );
  await create(
    'bucket',
    's3api create-bucket --bucket m10-site --create-bucket-configuration LocationConstraint=ap-northeast-2',
  );
  await create('object', "s3api put-object --bucket m10-site --key 'a b/한글.html' --body user-data.sh");
  await create('role', 'iam create-role --role-name m10-web --assume-role-policy-document file://trust.json');
  await create('user', 'iam create-user --user-name learner2');
  await create('profile', 'iam create-instance-profile --instance-profile-name m10-web');
  await create('member', 'iam add-role-to-instance-profile --instance-profile-name m10-web --role-name m10-web');
  await create(
    'attached-policy',
    'iam attach-role-policy --role-name m10-web --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
  );
  await create(
    'managed',
    'ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 ' +
      '--instance-type t3.micro --iam-instance-profile Name=m10-web --query Instances[0].InstanceId',
  );
  await create(
    'availabilityZone',
    'ec2 describe-instances --instance-ids {managed} --query Reservations[0].Instances[0].Placement.AvailabilityZone',
  );
  await create(
    'publicKey',
    'ec2 describe-key-pairs --key-names m10 --include-public-key --query KeyPairs[0].PublicKey',
  );
  await create('address', 'ec2 allocate-address --query AllocationId');
  await create(
    'template',
    'ec2 create-launch-template --launch-template-name m10 --launch-template-data InstanceType=t3.micro',
  );
  await create(
    'parameter',
    "ssm put-parameter --name /m10/message --type String --value '안녕 하세요' --description 인사",
  );
  await create('budget', 'budgets create-budget --account-id 123456789012 --budget file://budget.json');
  await create('zone', 'route53 create-hosted-zone --name m10.example --caller-reference judge --query HostedZone.Id');
  await create(
    'scores',
    'dynamodb create-table --table-name m10-scores --attribute-definitions AttributeName=user,AttributeType=S ' +
      '--key-schema AttributeName=user,KeyType=HASH --billing-mode PAY_PER_REQUEST --query TableDescription.TableName',
  );
  await create('score', 'dynamodb put-item --table-name m10-scores --item file://item.json');
}

type Environment = Record<string, string | undefined>;

async function ours({ argv, cwd, env }: Invocation, base: Environment): Promise<Answer> {
  const answer: Answer = { stdout: '', stderr: '', exitCode: 0 };
  const node = nodeAwsHost();
  answer.exitCode = await runAws(argv, {
    ...node,
    env: { ...base, ...env },
    localFiles: nodeFiles(cwd),
    readFile: (path) => node.readFile(resolve(cwd, path)),
    writeFile: (path, bytes) => node.writeFile(resolve(cwd, path), bytes),
    readInput: async () => new Uint8Array(0),
    writeOutput: (bytes) => (answer.stdout += new TextDecoder().decode(bytes)),
    stdout: (text) => (answer.stdout += text),
    stderr: (text) => (answer.stderr += text),
    columns: Number(env.COLUMNS ?? 80),
    isTty: false,
  });
  return answer;
}

function real({ argv, cwd, env }: Invocation, base: Environment): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile(
      realCli,
      argv,
      { env: { ...base, ...env }, cwd, maxBuffer: 64 * 2 ** 20 },
      (error, stdout, stderr) => {
        resolve({ stdout, stderr, exitCode: Number(error?.code ?? 0) });
      },
    );
    child.stdin?.end();
  });
}

/** Words of a line as a shell splits them, after its assignments; quotes of both kinds keep a word together. */
function splitLine(line: string): { words: string[]; assigned: Record<string, string> } {
  const words = (line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []).map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const assigned = words.splice(0, first).map((word) => [word.split('=', 1)[0]!, word.replace(/^[A-Z_]+=/, '')]);
  return { words, assigned: Object.fromEntries(assigned) as Record<string, string> };
}
