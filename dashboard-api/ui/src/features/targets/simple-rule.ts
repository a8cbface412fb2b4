import type { TargetModels } from '@/lib/api';

/** What answers where no forest does better: sales so far, continued evenly. */
export const SIMPLE_RULE = 'even-pace-1';

export function simpleRuleAnswers({ answering }: TargetModels): boolean {
  return answering === SIMPLE_RULE;
}
