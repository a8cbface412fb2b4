import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { EmptyState } from '@/components/states';
import { messages } from '@/lib/messages';

export function NotFound() {
  const { title, text, action } = messages.common.notFound;
  return (
    <EmptyState
      heading
      title={title}
      text={text}
      icon={IconMapQuestion}
      action={
        <Button component={Link} to="/" variant="light" size="xs">
          {action}
        </Button>
      }
    />
  );
}
