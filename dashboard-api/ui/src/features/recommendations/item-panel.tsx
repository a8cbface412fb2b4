import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Alternatives } from '@/features/recommendations/alternatives';
import { DecideOne } from '@/features/recommendations/decide-one';
import { findingWords, reasonWords } from '@/lib/recommendation-words';
import { productName } from '@/features/recommendations/item-columns';
import { accountQuery } from '@/features/recommendations/item-queries';
import { AuditTag, SeverityTag, StateTag } from '@/features/recommendations/item-tags';
import { PanelSection } from '@/features/recommendations/panel-section';
import { ScoreTable } from '@/features/recommendations/score-table';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import type { AccountRecommendation, RecommendedItem } from '@/lib/api';
import { decimal, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './recommendations.module.css';

const words = messages.recommendation;
const names = words.panel;

type ItemPanelProps = {
  run: string;
  account: string;
  /** Which of the account's products. */
  place: number;
  mayDecide: boolean;
  blocked: boolean;
  onClose: () => void;
};

/** One recommendation beside the list: why, what its score is made of, what the audit found, and what else there was. */
export function ItemPanel({ run, account, place, mayDecide, blocked, onClose }: ItemPanelProps) {
  const query = useQuery(accountQuery(run, account));
  const name = query.data?.items[0]?.name ?? account;
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      actions={
        <Button component={Link} to={`/accounts/${encodeURIComponent(account)}`} size="compact-sm" variant="light">
          {names.openAccount}
        </Button>
      }
    >
      <Loaded query={query}>
        {(data) =>
          data.items
            .filter((item) => item.place === place)
            .map((item) => <Detail key={item.id} item={item} account={data} mayDecide={mayDecide} blocked={blocked} />)
        }
      </Loaded>
    </SidePanel>
  );
}

type DetailProps = { item: RecommendedItem; account: AccountRecommendation; mayDecide: boolean; blocked: boolean };

function Detail({ item, account, mayDecide, blocked }: DetailProps) {
  return (
    <div className={classes.detail}>
      <div>
        <h3 className={classes.product}>{productName(item)}</h3>
        <p className="muted">{`${item.sku} · ${words.scenarios[item.scenario]} · ${names.placeOf(item.place)}`}</p>
      </div>
      <Facts item={item} />
      <DecideOne item={item} mayDecide={mayDecide} blocked={blocked} />
      <PanelSection title={names.why}>
        <ul className={classes.lines}>
          {item.reasons.map((reason) => (
            <li key={reason.code}>{reasonWords(reason)}</li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={names.audit}>
        {item.findings.length === 0 ? <p>{names.clean}</p> : <Findings findings={item.findings} />}
      </PanelSection>
      {item.held_back.length > 0 && (
        <PanelSection title={names.heldBack}>
          <Findings findings={item.held_back} />
        </PanelSection>
      )}
      <PanelSection title={names.score}>
        <ScoreTable item={item} multiplier={account.multipliers[item.scenario]} />
      </PanelSection>
      <Alternatives account={account} shown={item.id} />
    </div>
  );
}

function Facts({ item }: { item: RecommendedItem }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{words.columns.state}</dt>
        <dd>
          <StateTag item={item} />
        </dd>
      </div>
      <div>
        <dt>{names.audit}</dt>
        <dd>
          <AuditTag item={item} />
        </dd>
      </div>
      <div>
        <dt>{names.quantity}</dt>
        <dd>{item.quantity === null ? names.never : decimal(item.quantity, 0)}</dd>
      </div>
      <div>
        <dt>{names.price}</dt>
        <dd>{item.price === null ? NONE : item.price.toFixed(2)}</dd>
      </div>
    </dl>
  );
}

function Findings({ findings }: { findings: RecommendedItem['findings'] }) {
  return (
    <ul className={classes.lines}>
      {findings.map((finding) => (
        <li key={finding.rule} className={classes.finding}>
          <SeverityTag severity={finding.severity} />
          <span>{findingWords(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
