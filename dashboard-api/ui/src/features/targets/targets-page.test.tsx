import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Agent, AgentMonth, TargetModel } from '@/lib/api';
import { rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const month: AgentMonth = {
  month: '2026-11-01',
  through: '2026-11-18',
  calls: 40,
  meetings: 12,
  leads: 9,
  deals: 2,
  sales: 15_000,
  target: 50_000,
  currency: 'EUR',
  sales_pct: 30,
  score: {
    value: 28.2,
    level: 'POOR',
    parts: [
      { name: 'CALLS', actual: 40, target: 100, percent: 40, points: 6, most_points: 15 },
      { name: 'SALES', actual: 15_000, target: 50_000, percent: 30, points: 6, most_points: 20 },
    ],
  },
};
const ines: Agent = {
  agent_id: 'R03',
  name: 'Inès Faure',
  region: 'South',
  month,
  prediction: 'MISS',
  miss_probability: 0.83,
  risk: 'HIGH',
  reasons: [
    { cause: 'sales', text: '30% of the target sold by day 18, usual are 62%', effect: 41.5 },
    { cause: 'calls', text: '40 calls by day 18, usual are 35', effect: -2 },
  ],
  abstention: null,
};
const jonas: Agent = {
  ...ines,
  agent_id: 'R04',
  name: 'Jonas Weber',
  month: { ...month, target: null, sales_pct: null },
  prediction: null,
  miss_probability: null,
  risk: null,
  reasons: [],
  abstention: 'No monthly target is set.',
};
const stamp = { version: 'agent-target-2', learned_at: '2026-11-19T08:00:00Z', synthetic: false };
const model: TargetModel = {
  version: 'agent-target-2',
  active: true,
  in_use: true,
  synthetic: false,
  learned_at: '2026-11-19T08:00:00Z',
  first_month: '2024-11-01',
  last_month: '2026-10-01',
  examples: 600,
  evaluation: {
    trained_on: 450,
    measured_on: 150,
    holdout_from: '2026-05-01',
    accuracy: 0.81,
    simple_accuracy: 0.74,
    majority_accuracy: 0.6,
    auc: 0.88,
    simple_auc: 0.8,
    brier: 0.14,
    simple_brier: 0.17,
    base_brier: 0.24,
    confusion: { miss_said_missed: 50, miss_said_hit: 10, hit_said_hit: 71, hit_said_missed: 19 },
    calibration: [{ from: 0, to: 0.2, count: 40, said: 0.1, came: 0.15 }],
    importance: [{ feature: 'sales_pct', auc_loss: 0.21 }],
  },
  shortcoming: null,
};

function serveAgents(synthetic = false) {
  server.use(
    http.get('*/api/agents/performance', () =>
      HttpResponse.json({ items: [ines, jonas], as_of: '2026-11-18', model: { ...stamp, synthetic } }),
    ),
    http.get('*/api/agents/R03/performance', () =>
      HttpResponse.json({
        agent: ines,
        months: [{ ...month, month: '2026-10-01', sales_pct: 104 }],
        as_of: '2026-11-18',
        model: { ...stamp, synthetic },
      }),
    ),
  );
}

const refused = {
  state: 'REFUSED',
  reason: 'There are 2 months with targets that are over; at least 6 are needed.',
};

describe('reps', () => {
  it('are ranked by risk, each with what moves it most', async () => {
    serveAgents();
    renderApp('/targets');

    const row = await screen.findByRole('row', { name: /Inès Faure/ });

    expect(row).toHaveTextContent('High · 83%');
    expect(row).toHaveTextContent('30% of the target sold by day 18');
    expect(screen.getByRole('row', { name: /Jonas Weber/ })).toHaveTextContent('No monthly target is set.');
    expect(screen.getByText('1 of 1 rep is likely to miss this month’s target.')).toBeVisible();
    expect(screen.queryByText('Predictions from sample data')).not.toBeInTheDocument();
  });

  it('are counted by what is expected of them, not by the colour of the risk', async () => {
    server.use(
      http.get('*/api/agents/performance', () =>
        HttpResponse.json({
          items: [{ ...ines, miss_probability: 0.68, risk: 'MEDIUM' }],
          as_of: '2026-11-18',
          model: stamp,
        }),
      ),
    );
    renderApp('/targets');

    expect(await screen.findByText('1 of 1 rep is likely to miss this month’s target.')).toBeVisible();
  });

  it('say once what keeps all of them from being predicted', async () => {
    const untrained = { ...jonas, abstention: 'No model has been trained yet.' };
    server.use(
      http.get('*/api/agents/performance', () =>
        HttpResponse.json({
          items: [untrained, { ...untrained, agent_id: 'R05', name: 'Mara Lind' }],
          as_of: '2026-11-18',
          model: null,
        }),
      ),
    );
    renderApp('/targets');

    expect(await screen.findByText('No model has been trained yet.')).toBeVisible();
    expect(screen.getByRole('row', { name: /Mara Lind/ })).not.toHaveTextContent('No model');
  });

  it('show score, reasons and earlier months one click further', async () => {
    serveAgents();
    const { user, address } = renderApp('/targets');

    await user.click(await screen.findByRole('link', { name: 'Inès Faure' }));

    expect(await screen.findByText('raises the risk by 41.5 points')).toBeVisible();
    expect(screen.getByText('lowers the risk by 2 points')).toBeVisible();
    expect(screen.getByRole('row', { name: /Oct 26/ })).toHaveTextContent('Hit');
    expect(address()).toBe('/targets/agents/R03');
  });

  it('say wherever answers come from made-up months', async () => {
    serveAgents(true);
    const { user } = renderApp('/targets');

    expect(await screen.findByText('Predictions from sample data')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Inès Faure' }));
    await screen.findByText('raises the risk by 41.5 points');
    expect(screen.getByText('Predictions from sample data')).toBeVisible();
  });

  it('see their own without the way to the model', async () => {
    serveAgents();
    server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
    renderApp('/targets');

    await screen.findByRole('row', { name: /Inès Faure/ });

    expect(screen.queryByRole('link', { name: 'Model quality' })).not.toBeInTheDocument();
  });
});

describe('the model', () => {
  let training: object | null = null;

  beforeEach(() => {
    training = null;
    server.use(
      http.get('*/api/models/agent-target', () =>
        HttpResponse.json({
          items: [model, { ...model, version: 'agent-target-1', active: false, in_use: false }],
          answering: model.version,
          training,
        }),
      ),
    );
  });

  it('says how good it is beside simple rules', async () => {
    renderApp('/targets/model');

    expect(await screen.findByText('81% accurate on months it was not trained on; AUC 0.88.')).toBeVisible();
    expect(screen.getByText('baseline 74%, always the same answer 60%')).toBeVisible();
    expect(screen.getByRole('row', { name: /^Missed/ })).toHaveTextContent('Missed5010');
    expect(screen.getByRole('row', { name: /Sales in percent of target/ })).toHaveTextContent('0.21');
  });

  it('says why the simple rule answers instead of it', async () => {
    const short = { ...model, in_use: false, active: false, shortcoming: 'RANKS_WORSE' };
    server.use(
      http.get('*/api/models/agent-target', () =>
        HttpResponse.json({
          items: [{ ...short, evaluation: { ...model.evaluation, auc: 0.82, simple_auc: 0.91 } }],
          answering: 'even-pace-1',
          training: null,
        }),
      ),
    );
    renderApp('/targets/model');

    expect(await screen.findByText(/^The baseline is in use: 74% accurate/)).toBeVisible();
    expect(screen.getByText(/AUC 0.82 vs 0.91/)).toBeVisible();
    expect(screen.getByText('agent-target-2, not in use: 0.82').parentElement).toHaveTextContent(/^AUC0.91/);
    expect(screen.getByRole('row', { name: /agent-target-2/ })).toHaveTextContent('Ranks worse than the baseline');
    expect(screen.getByRole('row', { name: /even-pace-1/ })).toHaveTextContent('In use');
  });

  it('is trained with progress', async () => {
    server.use(
      http.post('*/api/models/agent-target/train', () => {
        training = { state: 'RUNNING', step: 'MEASURING', percent: 33, done: 1, total: 3, synthetic: false };
        return HttpResponse.json(training, { status: 202 });
      }),
    );
    const { user } = renderApp('/targets/model');

    await user.click(await screen.findByRole('button', { name: 'Train a model' }));

    expect(await screen.findByText('Testing on unseen months · step 2 of 3')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Train a model' })).toBeDisabled();
  });

  it('says why nothing was learned', async () => {
    training = { ...refused, requested_by: 'manager' };
    renderApp('/targets/model');

    expect(await screen.findByText(/at least 6 are needed/)).toBeVisible();
  });

  it('leaves what somebody else tried in vain to them', async () => {
    training = { ...refused, requested_by: 'somebody else' };
    renderApp('/targets/model');

    expect(await screen.findByRole('button', { name: 'Train a model' })).toBeEnabled();
    expect(screen.queryByText(/at least 6 are needed/)).not.toBeInTheDocument();
  });

  it('goes back to an earlier version, or says why not', async () => {
    let asked = '';
    server.use(
      http.post('*/api/models/agent-target/:version/activate', ({ params }) => {
        asked = String(params.version);
        return problem(409, 'unusable_model', 'agent-target-1 cannot be used');
      }),
    );
    const { user } = renderApp('/targets/model');
    const row = await screen.findByRole('row', { name: /agent-target-1/ });

    await user.click(within(row).getByRole('button', { name: 'Use this version' }));

    expect(await screen.findByRole('alert')).toBeVisible();
    expect(asked).toBe('agent-target-1');
  });
});
