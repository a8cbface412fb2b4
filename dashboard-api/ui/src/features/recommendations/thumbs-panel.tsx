import { useQuery } from '@tanstack/react-query';
import { PanelSection } from '@/features/recommendations/panel-section';
import { thumbCountsQuery } from '@/features/recommendations/thumb-queries';
import { ExportButton } from '@/components/export-button';
import { PlainTable } from '@/components/plain-table';
import { SidePanel } from '@/components/side-panel';
import { SmallChart } from '@/components/small-chart';
import { Loaded } from '@/components/states';
import type { ThumbCounts } from '@/lib/api';
import { dayAndMonth } from '@/lib/days';
import { count, NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { thumbs as words } from '@/lib/words/pages/thumbs';
import classes from './recommendations.module.css';

const names = words.summary;
const { scenarios } = messages.recommendation;

type Counts = { up_count: number; down_count: number };

const rated = ({ up_count: up, down_count: down }: Counts) => up + down;
const suited = (counts: Counts) => (rated(counts) === 0 ? null : counts.up_count / rated(counts));

/** What people who know the accounts say of suggestions: by week, by what suggested them, and why they did not suit. */
export function ThumbsPanel({ onClose }: { onClose: () => void }) {
  const counts = useQuery(thumbCountsQuery);
  return (
    <SidePanel title={names.title} onClose={onClose}>
      <Loaded query={counts}>
        {(data) => (data.groups.length === 0 ? <p className="muted">{names.none}</p> : <Detail counts={data} />)}
      </Loaded>
    </SidePanel>
  );
}

function Detail({ counts: { from, groups, objections, weeks } }: { counts: ThumbCounts }) {
  const up = groups.reduce((sum, each) => sum + each.up_count, 0);
  const all = groups.reduce((sum, each) => sum + rated(each), 0);
  return (
    <div className={classes.detail}>
      <p>{names.sentence(up, all - up)}</p>
      <Weeks weeks={weeks} />
      <PanelSection title={names.groups}>
        <PlainTable
          label={names.groups}
          columns={[
            { header: names.scenario },
            { header: names.up, end: true },
            { header: names.down, end: true },
            { header: names.suited, end: true },
          ]}
          rows={groups.map((group) => ({
            id: `${group.scenario ?? ''} ${group.ranked_by ?? ''}`,
            cells: [
              <span key="group">
                {group.scenario ? scenarios[group.scenario] : names.noScenario}{' '}
                <small className="muted">{group.ranked_by ? words.rankers[group.ranked_by] : names.unknown}</small>
              </span>,
              count(group.up_count),
              count(group.down_count),
              share(suited(group)),
            ],
          }))}
        />
      </PanelSection>
      {objections.length > 0 && (
        <PanelSection title={names.objections}>
          <PlainTable
            label={names.objections}
            columns={[{ header: names.objection }, { header: names.times, end: true }]}
            rows={objections.map(({ reason, count: times }) => ({
              id: reason,
              cells: [words.objections[reason], count(times)],
            }))}
          />
        </PanelSection>
      )}
      <div>
        <ExportButton
          path="/api/recommendation-thumbs"
          query={{ from }}
          fileName="thumbs.csv"
          total={all}
          label={names.file}
        />
      </div>
    </div>
  );
}

function Weeks({ weeks }: Pick<ThumbCounts, 'weeks'>) {
  const shares = weeks.map(suited);
  const told = shares.filter((each) => each !== null);
  return (
    <PanelSection title={names.weeks}>
      <SmallChart
        alt={names.weeksAlt(weeks.length, share(told[0]), share(told.at(-1)))}
        height={150}
        categories={weeks.map(({ begins_on: monday }) => dayAndMonth(monday))}
        line={{ name: names.suited, values: shares }}
        exact={share}
        short={share}
      />
      <details>
        <summary>{messages.common.chartTable}</summary>
        <PlainTable
          label={names.weeks}
          columns={[{ header: names.week }, { header: names.up, end: true }, { header: names.down, end: true }]}
          rows={weeks.toReversed().map((week) => ({
            id: week.begins_on,
            cells: [
              dayAndMonth(week.begins_on),
              week.up_count ? count(week.up_count) : NONE,
              week.down_count ? count(week.down_count) : NONE,
            ],
          }))}
        />
      </details>
    </PanelSection>
  );
}
