import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Reads everything of recommendations again once the run that went on is over. */
export function useRereadOnceOver(going: boolean): void {
  const queries = useQueryClient();
  const went = useRef(going);
  useEffect(() => {
    if (went.current && !going) {
      void queries.invalidateQueries({ queryKey: ['recommendations'] });
    }
    went.current = going;
  }, [going, queries]);
}
