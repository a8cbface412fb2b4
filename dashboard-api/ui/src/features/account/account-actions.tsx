import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { LogActivity, type LoggedKind } from '@/features/account/log-activity';
import type { AccountDetail } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account.actions;

/** What can be done about an account at once: write, or keep that somebody called or was there. */
export function AccountActions({ account, mayLog }: { account: AccountDetail; mayLog: boolean }) {
  const [logging, setLogging] = useState<LoggedKind>();
  const { email, rep_id: rep } = account;
  const logs = mayLog && rep !== null;
  return (
    <div className={classes.actions}>
      {email && (
        <Button
          component="a"
          href={`mailto:${email}`}
          size="xs"
          variant="default"
          leftSection={<IconMail size={14} aria-hidden />}
        >
          {words.write}
        </Button>
      )}
      {logs && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhone size={14} aria-hidden />}
            onClick={() => setLogging('call')}
          >
            {words.log.call}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMapPin size={14} aria-hidden />}
            onClick={() => setLogging('meeting')}
          >
            {words.log.meeting}
          </Button>
        </>
      )}
      {logging && rep !== null && (
        <LogActivity kind={logging} account={account} repId={rep} onClose={() => setLogging(undefined)} />
      )}
    </div>
  );
}
