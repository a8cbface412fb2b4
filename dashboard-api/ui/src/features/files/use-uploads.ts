import { useCallback, useEffect, useRef, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { upload } from '@/features/files/upload';
import { ApiError, errorWords } from '@/lib/api-error';
import { data as words } from '@/lib/words/pages/data';

/** A file that was not taken because nobody knows, or several might be, whose it is. */
export type UnclaimedFile = { id: number; file: File; several: boolean };

export type Upload = { id: number; name: string; size: number; share: number; cancel: () => void };

const SEVERAL = 'source_unclear';

function isUnclaimed(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.code === 'header_unknown' || error.code === SEVERAL);
}

/** The files on their way up; what came of each is said when it is known. */
export function useUploads(): {
  uploads: Upload[];
  unclaimed: UnclaimedFile[];
  start: (files: File[]) => void;
  dismiss: (id: number) => void;
} {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [unclaimed, setUnclaimed] = useState<UnclaimedFile[]>([]);
  const nextId = useRef(0);
  const underWay = useRef(new Set<AbortController>());

  useEffect(() => {
    const controllers = underWay.current;
    return () => controllers.forEach((each) => each.abort());
  }, []);

  const startOne = useCallback(
    async (file: File) => {
      const id = nextId.current++;
      const controller = new AbortController();
      underWay.current.add(controller);
      setUploads((others) => [
        ...others,
        { id, name: file.name, size: file.size, share: 0, cancel: () => controller.abort() },
      ]);
      try {
        const { duplicate } = await upload({
          file,
          onProgress: (share) => setUploads((all) => all.map((each) => (each.id === id ? { ...each, share } : each))),
          signal: controller.signal,
        });
        notifications.show({ message: duplicate ? words.duplicate(file.name) : words.uploaded(file.name) });
      } catch (error) {
        if (isUnclaimed(error)) {
          setUnclaimed((others) => [...others, { id, file, several: error.code === SEVERAL }]);
        } else if (!controller.signal.aborted) {
          const { what, why, next } = errorWords(error);
          notifications.show({
            color: 'red',
            autoClose: false,
            title: `${file.name}: ${what}`,
            message: `${why} ${next}`,
          });
        }
      } finally {
        underWay.current.delete(controller);
        setUploads((others) => others.filter((each) => each.id !== id));
        void queries.invalidateQueries({ queryKey: ['batches'] });
      }
    },
    [queries],
  );

  const start = useCallback((files: File[]) => files.forEach((file) => void startOne(file)), [startOne]);
  const dismiss = useCallback((id: number) => setUnclaimed((all) => all.filter((each) => each.id !== id)), []);
  return { uploads, unclaimed, start, dismiss };
}
