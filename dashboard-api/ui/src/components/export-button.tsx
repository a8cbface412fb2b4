import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { errorWords } from '@/lib/api-error';
import { downloadCsv } from '@/lib/download';
import { messages } from '@/lib/messages';

type ExportButtonProps = {
  path: string;
  query: Record<string, string>;
  fileName: string;
  total: number;
  label?: string;
};

/** Downloads exactly what is filtered, in the order it is shown. */
export function ExportButton({ path, query, fileName, total, label = messages.common.export }: ExportButtonProps) {
  const download = useMutation({
    mutationFn: () => downloadCsv(path, new URLSearchParams(query), fileName),
    onSuccess: () => notifications.show({ message: messages.common.exported(total) }),
    onError: (error) => {
      const { what, why, next } = errorWords(error);
      notifications.show({ color: 'red', title: what, message: `${why} ${next}` });
    },
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={14} aria-hidden />}
      title={messages.common.exportHint}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {label}
    </Button>
  );
}
