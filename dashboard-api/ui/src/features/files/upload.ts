import { xsrfToken } from '@/lib/api';
import { ApiError, type Problem } from '@/lib/api-error';

export type Uploaded = { batch_id: string; duplicate?: string };

type Kind = 'sales' | 'reps' | 'activities';

const HEAD_BYTES = 4096;

/** What a file is about, by its header; a compressed one is taken for sales, which come large. */
export async function kindOf(file: File): Promise<Kind> {
  const [header = ''] = (await file.slice(0, HEAD_BYTES).text()).split('\n', 1);
  if (/activity_id/i.test(header)) {
    return 'activities';
  }
  return /agent_id|monthly_target/i.test(header) ? 'reps' : 'sales';
}

/** Sends a file, telling how much of it has gone. A request of the old kind: fetch does not say. */
export async function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  const kind = await kindOf(file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/datasets/${kind}`);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    const token = xsrfToken();
    if (token) {
      request.setRequestHeader('X-XSRF-TOKEN', token);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer as Uploaded);
      } else {
        reject(new ApiError(request.status, answer as Problem));
      }
    };
    request.onerror = () => reject(ApiError.unreachable());
    request.onabort = () => reject(new DOMException('upload cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());

    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An answer that is not ours, such as a proxy's page: the status says enough.
    return {};
  }
}
