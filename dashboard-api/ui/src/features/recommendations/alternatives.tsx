import { productName } from '@/features/recommendations/item-columns';
import { StateTag } from '@/features/recommendations/item-tags';
import { PanelSection } from '@/features/recommendations/panel-section';
import type { AccountRecommendation } from '@/lib/api';
import { fixed } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './recommendations.module.css';

const words = messages.recommendation;
const names = words.panel;

/** What else is recommended to the account, and what was considered and not chosen. */
export function Alternatives({ account, shown }: { account: AccountRecommendation; shown: string }) {
  const others = account.items.filter(({ id }) => id !== shown);
  return (
    <>
      <PanelSection title={names.others}>
        {others.length === 0 ? (
          <p className="muted">{names.noOthers}</p>
        ) : (
          <ul className={classes.rows}>
            {others.map((item) => (
              <li key={item.id}>
                <span>
                  {productName(item)} <small className="muted">{words.scenarios[item.scenario]}</small>
                </span>
                <StateTag item={item} />
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
      <PanelSection title={names.alternatives}>
        {account.rejected.length === 0 ? (
          <p className="muted">{names.noAlternatives}</p>
        ) : (
          <ul className={classes.rows}>
            {account.rejected.map((rejected) => (
              <li key={`${rejected.sku}-${rejected.scenario}`}>
                <span>
                  {productName(rejected)}{' '}
                  <small className="muted">{`${words.scenarios[rejected.scenario]} · ${words.whys[rejected.why]}`}</small>
                </span>
                <span className="num">{fixed(rejected.score, 2)}</span>
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
    </>
  );
}
