import type { Bash } from 'just-bash/browser';
import { liveStderr, liveStdout } from './shell-devices.ts';

type Plugin = Parameters<Bash['registerTransformPlugin']>[0];
type Script = Parameters<Plugin['transform']>[0]['ast'];
type Statement = Script['statements'][number];
type Pipeline = Statement['pipelines'][number];
type CommandNode = Pipeline['commands'][number];
type SimpleCommand = Extract<CommandNode, { type: 'SimpleCommand' }>;
type Redirection = SimpleCommand['redirections'][number];
type Word = NonNullable<SimpleCommand['name']>;

/** Command that tells whether a redirection's target may be written, and prints bash's message when not. */
export const mayWriteCommand = '__may_write';

/** Command with which a session's loop waits for what to run next; the loop itself stays as it is. */
export const nextCommand = '__next';

function literal(text: string): Word {
  return { type: 'Word', parts: [{ type: 'Literal', value: text }] };
}

function simple(name: string, args: Word[]): SimpleCommand {
  return { type: 'SimpleCommand', assignments: [], name: literal(name), args, redirections: [] };
}

function statementOf(command: CommandNode): Statement {
  return {
    type: 'Statement',
    pipelines: [{ type: 'Pipeline', commands: [command], negated: false }],
    operators: [],
    background: false,
  };
}

/** Words whose expansion has effects must not be expanded twice. */
function isPure(word: Word): boolean {
  return !/"(CommandSubstitution|ProcessSubstitution|AssignDefault|ArithmeticExpansion)"/.test(JSON.stringify(word));
}

function isDevice(word: Word): boolean {
  const [part] = word.parts;
  return part?.type === 'Literal' && part.value.startsWith('/dev/');
}

function writtenTargets(command: CommandNode): Word[] {
  if (command.type !== 'SimpleCommand') return [];
  return command.redirections.flatMap(({ operator, target }) => {
    const isWriting = ['>', '>>', '>|', '&>', '&>>'].includes(operator);
    return isWriting && target.type === 'Word' && isPure(target) && !isDevice(target) ? [target] : [];
  });
}

/**
 * just-bash ends the whole script when a redirection's file cannot be opened, bash only the command:
 * `cmd > file` becomes `if __may_write file; then cmd > file; else false; fi`.
 */
function guard(pipeline: Pipeline): Pipeline {
  const commands = pipeline.commands.map(guardBodies);
  const targets = commands.flatMap(writtenTargets);
  if (targets.length === 0) return { ...pipeline, commands };
  const guarded: CommandNode = {
    type: 'If',
    clauses: [
      {
        condition: [statementOf(simple(mayWriteCommand, targets))],
        body: [
          {
            type: 'Statement',
            pipelines: [{ ...pipeline, commands, negated: false }],
            operators: [],
            background: false,
          },
        ],
      },
    ],
    elseBody: [statementOf(simple('false', []))],
    redirections: [],
  };
  return { type: 'Pipeline', commands: [guarded], negated: pipeline.negated };
}

function guardBodies(command: CommandNode): CommandNode {
  switch (command.type) {
    case 'If':
      return {
        ...command,
        clauses: command.clauses.map(({ condition, body }) => ({
          condition: guardAll(condition),
          body: guardAll(body),
        })),
        elseBody: command.elseBody && guardAll(command.elseBody),
      };
    case 'While':
    case 'Until':
      return { ...command, condition: guardAll(command.condition), body: guardAll(command.body) };
    case 'For':
    case 'CStyleFor':
    case 'Subshell':
    case 'Group':
      return { ...command, body: guardAll(command.body) };
    case 'Case':
      return { ...command, items: command.items.map((item) => ({ ...item, body: guardAll(item.body) })) };
    case 'FunctionDef':
      return { ...command, body: guardBodies(command.body) as typeof command.body };
    default:
      return command;
  }
}

function guardAll(statements: Statement[]): Statement[] {
  return statements.map((statement) => ({ ...statement, pipelines: statement.pipelines.map(guard) }));
}

function to(fd: number, path: string): Redirection {
  return { type: 'Redirection', fd, operator: '>', target: literal(path) };
}

function onlyCommand(statement: Statement): CommandNode | undefined {
  const [pipeline, ...others] = statement.pipelines;
  return others.length === 0 && pipeline?.commands.length === 1 && !pipeline.negated ? pipeline.commands[0] : undefined;
}

/** Sends a statement's output out as soon as it ends; loops and branches are entered, so that theirs comes earlier. */
function makeLive(statement: Statement): Statement {
  const command = onlyCommand(statement);
  const withCommand = (changed: CommandNode): Statement => ({
    ...statement,
    pipelines: [{ ...statement.pipelines[0]!, commands: [changed] }],
  });
  if (command?.type === 'FunctionDef') return statement;
  if ((command?.type === 'For' || command?.type === 'CStyleFor') && command.redirections.length === 0) {
    return withCommand({ ...command, body: command.body.map(makeLive) });
  }
  if ((command?.type === 'While' || command?.type === 'Until') && command.redirections.length === 0) {
    return withCommand({ ...command, body: command.body.map(makeLive) });
  }
  const group: CommandNode = { type: 'Group', body: [statement], redirections: [to(1, liveStdout), to(2, liveStderr)] };
  return statementOf(group);
}

/**
 * `exec > >(tee FILE | …) 2>&1`, the usual way to keep a boot script's output: the interpreter has no such
 * substitution, and cloud-init's log holds the output anyway.
 */
function isOutputTee(statement: Statement): boolean {
  const command = onlyCommand(statement);
  return (
    command?.type === 'SimpleCommand' &&
    JSON.stringify(command).includes('"ProcessSubstitution"') &&
    command.args.length === 0 &&
    JSON.stringify(command.name).includes('"exec"')
  );
}

/** Makes a script's output live and its failing redirections harmless. */
export const scriptTransform: Plugin = {
  name: 'machine',
  transform: ({ ast }) => {
    if (JSON.stringify(ast).includes(`"${nextCommand}"`)) return { ast };
    const statements = guardAll(ast.statements.filter((statement) => !isOutputTee(statement)));
    return { ast: { ...ast, statements: statements.map(makeLive) } };
  },
};
