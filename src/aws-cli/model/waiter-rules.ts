import data from './waiter-rules.json' with { type: 'json' };

/** One rule of a waiter: when `matcher` finds `expected`, the waiter is in `state`. */
export interface Acceptor {
  state: 'success' | 'failure' | 'retry';
  matcher: 'path' | 'pathAll' | 'pathAny' | 'status' | 'error';
  /** JMESPath into the output, for the path matchers. */
  argument?: string;
  expected: string | number | boolean;
}

/** What `aws <service> wait <name>` polls. */
export interface WaiterRule {
  operation: string;
  delaySeconds: number;
  maxAttempts: number;
  acceptors: readonly Acceptor[];
}

/** By service and waiter. Source: AWS's public service models of May 2026. */
export const waiterRules = data as Record<string, Record<string, WaiterRule>>;
