import { xsrfToken } from '@/lib/api';
import { ApiError, type Problem } from '@/lib/api-error';

export type Uploaded = { batch_id: string; duplicate?: string };

type Upload = { file: File; source?: string; onProgress?: (share: number) => void; signal?: AbortSignal };

/**
 * Sends a file, whose header tells the source unless it is named, and tells how much of it has gone. A request of the old kind:
 * fetch does not say.
 */
export function upload({ file, source, onProgress, signal }: Upload): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/datasets');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    const token = xsrfToken();
    if (token) {
      request.setRequestHeader('X-XSRF-TOKEN', token);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
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
    signal?.addEventListener('abort', () => request.abort());

    const form = new FormData();
    if (source !== undefined) {
      form.append('source', source);
    }
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
