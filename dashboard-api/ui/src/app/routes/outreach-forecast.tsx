import { useQuery } from '@tanstack/react-query';
import { ForecastPage } from '@/features/outreach/forecast-page';
import { freshnessQuery } from '@/lib/freshness';

export function Component() {
  const { data } = useQuery(freshnessQuery);
  return <ForecastPage freshness={data} />;
}
