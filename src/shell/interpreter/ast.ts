import type { CommandNode, ScriptNode, SimpleCommandNode, StatementNode, WordNode } from 'just-bash';

/** The parser's tree, named for our use; its own types are exported only in part. */
export type { CommandNode, PipelineNode, ScriptNode, SimpleCommandNode, StatementNode, WordNode } from 'just-bash';

export type WordPart = WordNode['parts'][number];
export type PartOf<Type extends WordPart['type']> = Extract<WordPart, { type: Type }>;
export type ParameterOperation = NonNullable<PartOf<'ParameterExpansion'>['operation']>;
export type OperationOf<Type extends ParameterOperation['type']> = Extract<ParameterOperation, { type: Type }>;
export type ArithmeticNode = PartOf<'ArithmeticExpansion'>['expression'];
export type RedirectionNode = SimpleCommandNode['redirections'][number];
export type AssignmentNode = SimpleCommandNode['assignments'][number];
export type CommandOf<Type extends CommandNode['type']> = Extract<CommandNode, { type: Type }>;
export type ConditionNode = CommandOf<'ConditionalCommand'>['expression'];
export type FunctionNode = CommandOf<'FunctionDef'>;
export type Statements = StatementNode[];
export type Script = ScriptNode;
