import { describe, expect, it } from 'vitest';
import { ApiError, errorWords, isWorthRetrying } from '@/lib/api-error';

function response(status: number, body: unknown, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

describe('problem details', () => {
  it('become an error with code, detail and trace id', async () => {
    const error = await ApiError.of(
      response(409, { title: 'x', code: 'id_reused', detail: 'Seen before.', trace_id: '4bf9' }),
    );

    expect(error).toMatchObject({ status: 409, code: 'id_reused', detail: 'Seen before.', traceId: '4bf9' });
  });

  it('are made up from the status where a proxy answers with a page', async () => {
    const error = await ApiError.of(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }));

    expect(error).toMatchObject({ status: 502, code: 'http_502' });
    expect(errorWords(error).what).toBe('A part of Roadbook is not answering');
  });

  it('survive a body that is cut off', async () => {
    const cut = new Response('{"title":', { status: 500, headers: { 'content-type': 'application/problem+json' } });

    expect((await ApiError.of(cut)).code).toBe('http_500');
  });
});

describe('words for an error', () => {
  it('prefer what the service says about why', () => {
    const words = errorWords(new ApiError(400, { code: 'unknown_parameter', detail: 'There is no sort "colour".' }));

    expect(words).toMatchObject({ what: 'Unknown filter', why: 'There is no sort "colour".' });
  });

  it('list what is wrong with each field', () => {
    const errors = [
      { field: 'text', message: 'The note is empty.' },
      { field: 'text', message: 'It has no author.' },
    ];

    expect(errorWords(new ApiError(400, { errors })).why).toBe('The note is empty. It has no author.');
  });

  it('say when to come back', async () => {
    const error = await ApiError.of(response(429, { code: 'too_many_attempts' }, { 'retry-after': '30' }));

    expect(errorWords(error).next).toBe('Try again in 30 seconds.');
  });

  it('say that nobody answered', () => {
    expect(errorWords(ApiError.unreachable()).what).toBe('Roadbook cannot be reached');
  });

  it('do not repeat what an unexpected error says', () => {
    expect(errorWords(new TypeError('x is undefined')).why).not.toContain('undefined');
  });
});

describe('trying again', () => {
  it('is worth it when the far side struggles, not when it refuses', () => {
    expect(isWorthRetrying(new ApiError(503, {}))).toBe(true);
    expect(isWorthRetrying(ApiError.unreachable())).toBe(true);
    expect(isWorthRetrying(new ApiError(404, {}))).toBe(false);
  });
});
