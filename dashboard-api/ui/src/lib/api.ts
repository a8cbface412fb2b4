import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError } from '@/lib/api-error';
import type { components as Dashboard, paths as DashboardPaths } from '@/lib/dashboard-schema';
import type { components as Gateway, paths as GatewayPaths } from '@/lib/gateway-schema';
import type { components as Ingestion, paths as IngestionPaths } from '@/lib/ingestion-schema';
import type { components as Outreach, paths as OutreachPaths } from '@/lib/outreach-schema';
import type { components as Prediction, paths as PredictionPaths } from '@/lib/prediction-schema';
import type { components as Recommendation, paths as RecommendationPaths } from '@/lib/recommendation-schema';

type DashboardSchemas = Dashboard['schemas'];
type GatewaySchemas = Gateway['schemas'];
type IngestionSchemas = Ingestion['schemas'];
type OutreachSchemas = Outreach['schemas'];
type PredictionSchemas = Prediction['schemas'];
type RecommendationSchemas = Recommendation['schemas'];

export type Account = DashboardSchemas['Account'];
export type AccountDetail = DashboardSchemas['AccountDetail'];
export type AccountHistory = DashboardSchemas['OrderHistory'];
export type AccountTimeline = DashboardSchemas['Timeline'];
export type Activity = DashboardSchemas['Activity'];
export type ChurnAnalysis = DashboardSchemas['ChurnAnalysis'];
export type Coverage = DashboardSchemas['Coverage'];
export type DeadLetter = DashboardSchemas['DeadLetter'];
export type DeadLetterDetail = DashboardSchemas['DeadLetterDetail'];
export type DeadLetterPage = DashboardSchemas['DeadLetterPage'];
export type Facets = DashboardSchemas['Facets'];
export type Freshness = DashboardSchemas['Freshness'];
export type HealthComponents = DashboardSchemas['HealthComponents'];
export type ManagerOverview = DashboardSchemas['Overview'];
export type Order = DashboardSchemas['Order'];
export type Reminder = DashboardSchemas['Reminder'];
export type ReminderPage = DashboardSchemas['ReminderPage'];
export type RollUp = DashboardSchemas['RollUp'];
export type Today = DashboardSchemas['Today'];

export type ApiKey = GatewaySchemas['ApiKey'];
export type Me = GatewaySchemas['Identity'];
export type Role = GatewaySchemas['Role'];
export type User = GatewaySchemas['User'];

export type Batch = IngestionSchemas['Batch'];
export type Comparison = IngestionSchemas['Comparison'];
export type Customer = IngestionSchemas['Customer'];
export type NewCustomer = IngestionSchemas['NewCustomer'];
export type CustomerProfile = IngestionSchemas['CustomerProfile'];
export type ProfileField = IngestionSchemas['ProfileField'];
export type ProfileRequest = IngestionSchemas['ProfileRequest'];
export type ProfileValues = IngestionSchemas['ProfileValues'];
export type SenderReply = IngestionSchemas['Reply'];
export type Lineage = IngestionSchemas['Lineage'];
export type Merge = IngestionSchemas['Merge'];
export type MergeEffect = IngestionSchemas['MergeEffect'];
export type Suggestion = IngestionSchemas['Suggestion'];
export type SuggestionState = IngestionSchemas['SuggestionState'];
export type DryRun = IngestionSchemas['DryRun'];
export type DryRunOutcome = IngestionSchemas['Outcome'];
export type FailureCode = IngestionSchemas['FailureCode'];
export type KnownProduct = IngestionSchemas['KnownProduct'];
export type ProductEdit = IngestionSchemas['ProductEdit'];
export type ProductField = IngestionSchemas['ProductField'];
export type ProductValues = IngestionSchemas['ProductValues'];
export type Product = IngestionSchemas['Product'];
export type ColumnProfile = IngestionSchemas['ProfileDocument'];
export type FileColumn = IngestionSchemas['FileColumn'];
export type Reject = IngestionSchemas['Reject'];
export type UndoEffect = IngestionSchemas['UndoEffect'];
export type RejectCode = IngestionSchemas['RejectCode'];
export type RejectColumn = IngestionSchemas['Column'];
export type RejectFault = IngestionSchemas['Fault'];
export type RejectState = IngestionSchemas['RejectState'];
export type RowSelection = IngestionSchemas['RowSelection'];

export type Answer = OutreachSchemas['AnswerSummary'];
export type Digest = OutreachSchemas['DigestSummary'];
export type ForecastDays = OutreachSchemas['ForecastDays'];
export type ForecastMail = OutreachSchemas['ForecastMail'];
export type Hold = OutreachSchemas['Hold'];
export type DeliverabilityReport = OutreachSchemas['DeliverabilityReport'];
export type SenderCheck = OutreachSchemas['Checked'];
export type Message = OutreachSchemas['MessageSummary'];
export type Holdout = OutreachSchemas['Holdout'];
export type HoldoutDesign = OutreachSchemas['HoldoutDesign'];
export type HoldoutReading = OutreachSchemas['HoldoutReading'];
export type HoldoutResults = OutreachSchemas['HoldoutResults'];
export type MessageDetail = OutreachSchemas['Message'];
export type OutreachToday = OutreachSchemas['OutreachToday'];
export type ReminderPreview = OutreachSchemas['Preview'];
export type ReminderRun = OutreachSchemas['RunReport'];
export type Suppression = OutreachSchemas['Suppression'];
export type SuppressionImport = OutreachSchemas['ImportReport'];
export type ReturnedMail = OutreachSchemas['ReturnedMail'];
export type Sending = OutreachSchemas['Sending'];

export type AccountValue = PredictionSchemas['AccountValue'];
export type AccuracyWeek = PredictionSchemas['AccuracyWeek'];
export type Agent = PredictionSchemas['Agent'];
export type AgentDetail = PredictionSchemas['AgentDetail'];
export type AgentList = PredictionSchemas['AgentList'];
export type AgentMonth = PredictionSchemas['AgentMonth'];
export type Backtest = PredictionSchemas['Backtest'];
export type BacktestResult = PredictionSchemas['BacktestResult'];
export type BacktestRun = PredictionSchemas['BacktestRun'];
export type Calibration = PredictionSchemas['Calibration'];
export type Model = PredictionSchemas['Model'];
export type ProductQuarter = PredictionSchemas['ProductQuarter'];
export type ProductsByQuarter = PredictionSchemas['Products'];
export type RevenueByYear = PredictionSchemas['Revenue'];
export type Scorecard = PredictionSchemas['Scorecard'];
export type ShadowRun = PredictionSchemas['ShadowRun'];
type Known = {
  model_version: string;
  currency: string;
  expected: Pick<PredictionSchemas['Expected'], 'on' | 'window_start' | 'window_end' | 'confidence'> | null;
  churn: Pick<PredictionSchemas['Churn'], 'risk'>;
  health_score: number;
  priority_score: number;
  revenue: Pick<PredictionSchemas['YearRevenue'], 'lifetime' | 'year_to_date'>;
  explanation?: Pick<PredictionSchemas['Reason'], 'code' | 'text'>[];
};
/** A prediction is kept as it was written then; these members it always had. */
export type Snapshot = Omit<PredictionSchemas['Snapshot'], 'prediction'> & { prediction: Known };
export type Snapshots = Omit<PredictionSchemas['Snapshots'], 'items'> & { items: Snapshot[] };
export type TargetEvaluation = PredictionSchemas['TargetEvaluation'];
export type TargetModel = PredictionSchemas['TargetModel'];
export type TargetModels = PredictionSchemas['TargetModels'];
export type TargetShortcoming = NonNullable<TargetModel['shortcoming']>;
export type TargetTraining = PredictionSchemas['TargetTraining'];
export type WatchedAccount = PredictionSchemas['WatchedAccount'];
export type WatchKind = PredictionSchemas['WatchKind'];
export type WatchPage = PredictionSchemas['Watch'];

export type AccountRecommendation = RecommendationSchemas['AccountRecommendation'];
export type CoveredProduct = RecommendationSchemas['ProductCoverage'];
export type CoveredAccount = RecommendationSchemas['ProductAccount'];
export type CoveredGroup = RecommendationSchemas['CoveredGroup'];
export type CoveredRow = RecommendationSchemas['CoveredRow'];
export type Funnel = RecommendationSchemas['Funnel'];
export type RecommendationChange = RecommendationSchemas['ItemChange'];
export type RecommendationComparison = RecommendationSchemas['Comparison'];
export type RecommendationRun = RecommendationSchemas['RecommendationRun'];
export type RunOutcome = RecommendationSchemas['Outcome'];
export type RecommendationRunSummary = RecommendationSchemas['RunSummary'];
export type RecommendedItem = RecommendationSchemas['RecommendedItem'];
export type SuggestedLine = RecommendationSchemas['OrderLine'];
export type SuggestedOrder = RecommendationSchemas['Order'];
export type Thumb = RecommendationSchemas['Thumb'];
export type ThumbCounts = RecommendationSchemas['ThumbCounts'];

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
export const api = createClient<
  DashboardPaths & GatewayPaths & IngestionPaths & OutreachPaths & PredictionPaths & RecommendationPaths
>({
  baseUrl: globalThis.location.origin,
  // Looked up on each call, so that tests can intercept it.
  fetch: (request) => globalThis.fetch(request),
});
api.use(signedIn);

/** The body of an answer: there, as the middleware throws otherwise; and JSON, as only exports ask for text. */
export function body<T>(answer: { data?: T }): Exclude<T, string | undefined> {
  return answer.data as Exclude<T, string | undefined>;
}
