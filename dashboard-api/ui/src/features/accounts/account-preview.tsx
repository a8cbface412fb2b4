import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { accountQuery } from '@/lib/account-query';
import { AccountSummary } from '@/components/account/account-summary';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import { messages } from '@/lib/messages';

type AccountPreviewProps = { id: string; onClose: () => void };

/** The account beside the list: forecast, why, and the way to its page. */
export function AccountPreview({ id, onClose }: AccountPreviewProps) {
  const account = useQuery(accountQuery(id));
  return (
    <SidePanel
      title={account.data?.name ?? messages.accounts.preview}
      onClose={onClose}
      actions={
        <Button component={Link} to={`/accounts/${encodeURIComponent(id)}`} size="compact-sm" variant="light">
          {messages.accounts.openPage}
        </Button>
      }
    >
      <Loaded query={account}>{(data) => <AccountSummary account={data} />}</Loaded>
    </SidePanel>
  );
}
