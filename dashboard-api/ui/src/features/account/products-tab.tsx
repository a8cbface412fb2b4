import { IconChecks, IconPackage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { accountProductsQuery } from '@/features/account/account-queries';
import { QuarterTable } from '@/features/account/quarter-table';
import { StoppedList } from '@/features/account/stopped-list';
import { Card } from '@/components/card';
import { EmptyState, Lines, Loaded } from '@/components/states';
import type { AccountDetail } from '@/lib/api';
import { share } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;

/** What the account buys, quarter by quarter, and which top products would be worth offering. */
export function ProductsTab({ account }: { account: AccountDetail }) {
  const products = useQuery(accountProductsQuery(account.account_id));
  return (
    <div className={classes.stack}>
      <Coverage coverage={account.coverage} />
      <Loaded
        query={products}
        pending={
          <Card title={words.quarters}>
            <Lines count={7} />
          </Card>
        }
      >
        {(data) => (
          <>
            <StoppedList products={data} />
            <QuarterTable products={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Which of the top products the account buys, and which would be worth offering. */
function Coverage({ coverage }: Pick<AccountDetail, 'coverage'>) {
  if (!coverage || coverage.carried.length + coverage.missing.length === 0) {
    return <EmptyState icon={IconPackage} {...words.noCoverage} />;
  }
  const { carried, missing } = coverage;
  const total = carried.length + missing.length;
  return (
    <div className={classes.products}>
      <Card title={words.missingProducts} hint={words.missingHint}>
        {missing.length === 0 ? (
          <EmptyState icon={IconChecks} {...words.allCarried} />
        ) : (
          <ol className={classes.gaps}>
            {missing.map((product) => (
              <li key={product.sku}>
                <span className={classes.product}>
                  <span>{product.name ?? product.sku}</span>
                  <span className="muted">
                    {[product.name && product.sku, product.rank !== null && words.rank(product.rank), product.reason]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {product.score !== null && <span className="num muted">{share(Math.min(1, product.score))}</span>}
              </li>
            ))}
          </ol>
        )}
      </Card>
      <Card title={words.carried} hint={words.coverage(carried.length, total)}>
        <div className={classes.coverageBar} role="img" aria-label={words.coverage(carried.length, total)}>
          <span style={{ width: `${(carried.length / total) * 100}%` }} />
        </div>
        <ul className={classes.carried}>
          {carried.map((product) => (
            <li key={product.sku}>
              <IconChecks size={14} stroke={1.8} aria-hidden />
              <span>{product.name ?? product.sku}</span>
              {product.name && <span className="muted num">{product.sku}</span>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
