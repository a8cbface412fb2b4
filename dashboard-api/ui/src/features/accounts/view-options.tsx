import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { Density } from '@/components/data-grid';
import { messages } from '@/lib/messages';

type ViewOptionsProps = {
  columns: { id: string; header: string }[];
  visibility: Record<string, boolean>;
  onVisibility: (visibility: Record<string, boolean>) => void;
  density: Density;
  onDensity: (density: Density) => void;
};

/** Which columns, and how close together. */
export function ViewOptions({ columns, visibility, onVisibility, density, onDensity }: ViewOptionsProps) {
  return (
    <Menu position="bottom-end" width={230} shadow="md" closeOnItemClick={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Tooltip label={messages.common.columns} withArrow withinPortal={false}>
          <ActionIcon variant="default" size={30} aria-label={messages.common.columns}>
            <IconColumns3 size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{messages.common.density}</Menu.Label>
        <Menu.RadioGroup value={density} onChange={(chosen) => onDensity(chosen as Density)}>
          <Menu.RadioItem value="comfortable">{messages.common.comfortable}</Menu.RadioItem>
          <Menu.RadioItem value="compact">{messages.common.compact}</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Label mt={6}>{messages.common.columns}</Menu.Label>
        {columns.map(({ id, header }) => {
          const shown = visibility[id] ?? true;
          return (
            <Menu.CheckboxItem key={id} checked={shown} onChange={() => onVisibility({ ...visibility, [id]: !shown })}>
              {header}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
