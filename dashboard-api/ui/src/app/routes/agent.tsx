import { useParams } from 'react-router';
import { AgentPage } from '@/features/targets/agent-page';

export function Component() {
  const { id = '' } = useParams();
  return <AgentPage key={id} id={id} />;
}
