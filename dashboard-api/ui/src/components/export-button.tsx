import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { errorWords } from '@/lib/api-error';
import type { CsvColumn } from '@/lib/csv';
import { downloadCsv, downloadWorkbook } from '@/lib/download';
import { messages } from '@/lib/messages';

type ExportButtonProps = {
  path: string;
  query: Record<string, string>;
  /** One that ends as workbooks do asks for a workbook. */
  fileName: string;
  total: number;
  label?: string;
  /** Those that are shown; all of the service's where none is named. */
  columns?: CsvColumn[];
};

/** Downloads exactly what is filtered, in the order it is shown. */
export function ExportButton({
  path,
  query,
  fileName,
  total,
  label = messages.common.export,
  columns,
}: ExportButtonProps) {
  const workbook = fileName.endsWith('.xlsx');
  const download = useMutation({
    mutationFn: () =>
      workbook
        ? downloadWorkbook(path, new URLSearchParams(query), fileName)
        : downloadCsv(path, new URLSearchParams(query), fileName, columns),
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
      title={workbook ? messages.common.workbookHint : messages.common.exportHint}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {label}
    </Button>
  );
}
