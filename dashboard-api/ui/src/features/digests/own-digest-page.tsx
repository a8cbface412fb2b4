import { DigestNow } from '@/features/digests/digest-mail';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import type { Freshness } from '@/lib/api';
import { digests as words } from '@/lib/words/pages/digests';

/** A representative's own digest as it would be sent now. */
export function OwnDigestPage({ rep, freshness }: { rep: string; freshness: Freshness | undefined }) {
  return (
    <Page title={words.ownTitle} sentence={words.ownSentence} freshness={freshness}>
      <Card>
        <DigestNow rep={rep} mayTurnOff />
      </Card>
    </Page>
  );
}
