import { BacktestPage } from '@/features/backtest/backtest-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  return <BacktestPage mayRun={can(useMe(), 'train_models')} />;
}
