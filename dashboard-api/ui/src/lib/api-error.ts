import { ChunkMissing } from '@/lib/chunk';
import { messages } from '@/lib/messages';

export type Problem = {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  trace_id?: string;
  errors?: { field?: string; row?: number; message: string }[];
};

/** A request that was refused or never answered: problem details, or what stands in for them. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  readonly errors: NonNullable<Problem['errors']>;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, problem: Problem, retryAfterSeconds?: number) {
    super(problem.title ?? problem.detail ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'unreachable' : `http_${status}`);
    this.detail = problem.detail;
    this.traceId = problem.trace_id;
    this.errors = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static unreachable(): ApiError {
    return new ApiError(0, { code: 'unreachable' });
  }

  static async of(response: Response): Promise<ApiError> {
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new ApiError(response.status, await problemOf(response), Number.isNaN(retryAfter) ? undefined : retryAfter);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    return {};
  }
  try {
    return (await response.json()) as Problem;
  } catch {
    // A body cut off half-way says no more than its status already does.
    return {};
  }
}

export type ErrorWords = { what: string; why: string; next: string; traceId?: string };

/** What happened, why, and the next step, in the reader's words. */
export function errorWords(error: unknown): ErrorWords {
  const known = messages.errors;
  if (error instanceof ChunkMissing) {
    return known.partMissing;
  }
  if (!(error instanceof ApiError)) {
    return known.unexpected;
  }
  const words = (known.byCode as Record<string, ErrorWords>)[error.code] ?? byStatus(error.status);
  const why = error.errors.length > 0 ? error.errors.map((each) => each.message).join(' ') : error.detail;
  return {
    ...words,
    ...(why ? { why } : {}),
    ...(error.retryAfterSeconds === undefined ? {} : { next: known.retryAfter(error.retryAfterSeconds) }),
    ...(error.traceId ? { traceId: error.traceId } : {}),
  };
}

function byStatus(status: number): ErrorWords {
  const { byStatus: known, unexpected } = messages.errors;
  if (status >= 500) {
    return known[503];
  }
  return (known as Record<number, ErrorWords>)[status] ?? unexpected;
}

/** Trying again helps when nobody answered or the far side is struggling, not when it said no. */
export function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}
