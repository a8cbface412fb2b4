import { Link, NavLink } from 'react-router';
import { IconChevronLeft } from '@tabler/icons-react';
import { changesPath, itemsPath, runPath } from '@/features/recommendations/addresses';
import { isBlocked, type Rights } from '@/features/recommendations/rights';
import { Notice } from '@/components/notice';
import type { RecommendationRunSummary } from '@/lib/api';
import { instantWords } from '@/lib/format';
import { recommendationRun as words, recommendations as listWords } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

/** The way back, the two parts of a run, and what stands in the way of approving it. */
export function RunHeading({ run, rights }: { run: RecommendationRunSummary; rights: Rights }) {
  const { policy, requested_by, begun_at, recipient_count } = run;
  return (
    <>
      <div className={classes.heading}>
        <Link to="/recommendations" className={classes.back}>
          <IconChevronLeft size={15} aria-hidden />
          {words.back}
        </Link>
        <nav className={classes.tabs} aria-label={words.parts}>
          <NavLink to={runPath(run.id)} end className={classes.tab ?? ''}>
            {words.tabs.overview}
          </NavLink>
          <NavLink to={itemsPath(run.id)} className={classes.tab ?? ''}>
            {words.tabs.items}
          </NavLink>
          <NavLink to={changesPath(run.id)} className={classes.tab ?? ''}>
            {words.tabs.changes}
          </NavLink>
        </nav>
        <span className="muted">
          {words.facts(listWords.policies[policy], requested_by, instantWords(begun_at, new Date()))}
        </span>
      </div>
      {isBlocked(run, rights) && run.waiting_count > 0 && (
        <Notice tone="watch" title={words.fourEyes.own}>
          {words.fourEyes.text(recipient_count)}
        </Notice>
      )}
    </>
  );
}
