import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError } from '@/lib/api-error';
import type { components, paths } from '@/lib/api-schema';
import type { components as neighbourComponents, paths as neighbourPaths } from '@/lib/neighbours-schema';

type Schemas = components['schemas'];
type NeighbourSchemas = neighbourComponents['schemas'];

export type Account = Schemas['Account'];
export type AccountDetail = Schemas['AccountDetail'];
export type AccountHistory = Schemas['AccountHistory'];
export type AccountTimeline = Schemas['AccountTimeline'];
export type Activity = Schemas['Activity'];
export type ChurnAnalysis = Schemas['ChurnAnalysis'];
export type Coverage = Schemas['Coverage'];
export type DeadLetter = Schemas['DeadLetter'];
export type DeadLetterDetail = Schemas['DeadLetterDetail'];
export type DeadLetterPage = Schemas['DeadLetterPage'];
export type Facets = Schemas['Facets'];
export type Freshness = Schemas['Freshness'];
export type HealthComponents = Schemas['HealthComponents'];
export type ManagerOverview = Schemas['ManagerOverview'];
export type Order = Schemas['Order'];
export type Reminder = Schemas['Reminder'];
export type ReminderPage = Schemas['ReminderPage'];
export type RollUp = Schemas['RollUp'];
export type Today = Schemas['Today'];

export type AccuracyWeek = NeighbourSchemas['AccuracyWeek'];
export type AccountValue = NeighbourSchemas['AccountValue'];
export type Agent = NeighbourSchemas['Agent'];
export type AgentDetail = NeighbourSchemas['AgentDetail'];
export type AgentList = NeighbourSchemas['AgentList'];
export type AgentMonth = NeighbourSchemas['AgentMonth'];
export type Backtest = NeighbourSchemas['Backtest'];
export type BacktestResult = NeighbourSchemas['BacktestResult'];
export type ApiKey = NeighbourSchemas['ApiKey'];
export type BacktestRun = NeighbourSchemas['BacktestRun'];
export type Batch = NeighbourSchemas['Batch'];
export type Me = NeighbourSchemas['Me'];
export type Calibration = NeighbourSchemas['Calibration'];
export type Message = NeighbourSchemas['Message'];
export type MessageDetail = NeighbourSchemas['MessageDetail'];
export type Model = NeighbourSchemas['Model'];
export type ProductQuarter = NeighbourSchemas['ProductQuarter'];
export type ProductsByQuarter = NeighbourSchemas['ProductsByQuarter'];
export type Reject = NeighbourSchemas['Reject'];
export type ReminderPreview = NeighbourSchemas['ReminderPreview'];
export type ReminderRun = NeighbourSchemas['ReminderRun'];
export type RevenueByYear = NeighbourSchemas['RevenueByYear'];
export type TargetEvaluation = NeighbourSchemas['TargetEvaluation'];
export type TargetModel = NeighbourSchemas['TargetModel'];
export type TargetShortcoming = NonNullable<TargetModel['shortcoming']>;
export type TargetModels = NeighbourSchemas['TargetModels'];
export type TargetTraining = NeighbourSchemas['TargetTraining'];
export type Scorecard = NeighbourSchemas['Scorecard'];
export type Role = NeighbourSchemas['Role'];
export type ShadowRun = NeighbourSchemas['ShadowRun'];
export type Snapshot = NeighbourSchemas['Snapshot'];
export type Snapshots = NeighbourSchemas['Snapshots'];
export type User = NeighbourSchemas['User'];
export type WatchedAccount = NeighbourSchemas['WatchedAccount'];
export type WatchKind = NeighbourSchemas['WatchKind'];
export type WatchPage = NeighbourSchemas['WatchPage'];

export function xsrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

const signedIn: Middleware = {
  onRequest({ request }) {
    const token = xsrfToken();
    if (token && request.method !== 'GET') {
      request.headers.set('X-XSRF-TOKEN', token);
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await ApiError.of(response);
    }
    return response;
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : ApiError.unreachable();
  },
};

/** The one client of every page; whatever is not an answer is thrown as an ApiError. */
export const api = createClient<paths & neighbourPaths>({
  baseUrl: globalThis.location.origin,
  // Looked up on each call, so that tests can intercept it.
  fetch: (request) => globalThis.fetch(request),
});
api.use(signedIn);

/** The body of an answer: there, as the middleware throws otherwise; and JSON, as only exports ask for text. */
export function body<T>(answer: { data?: T }): Exclude<T, string | undefined> {
  return answer.data as Exclude<T, string | undefined>;
}
