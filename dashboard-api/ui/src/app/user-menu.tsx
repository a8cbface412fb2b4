import { Link } from 'react-router';
import { Menu, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSunHigh,
  IconUserShield,
  type TablerIcon,
} from '@tabler/icons-react';
import type { NavigationPage } from '@/app/navigation';
import { useLogout } from '@/features/session/session';
import type { Me } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './user-menu.module.css';

const words = messages.shell;
const SCHEMES: [MantineColorScheme, string, TablerIcon][] = [
  ['light', words.light, IconSunHigh],
  ['dark', words.dark, IconMoon],
  ['auto', words.auto, IconDeviceDesktop],
];

type UserMenuProps = { me: Me; compact: boolean; pages?: NavigationPage[] };

/** Who is signed in; appearance; sign out; and, on a phone, the pages the bottom bar has no room for. */
export function UserMenu({ me, compact, pages = [] }: UserMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const logout = useLogout();
  const name = me.display_name;
  return (
    <Menu position="top-start" width={220} shadow="md" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={classes.target} data-compact={compact || undefined}>
          <span className={classes.avatar} aria-hidden>
            {initials(name)}
          </span>
          <span className="visually-hidden">{compact ? `${words.account}: ${name}` : `${words.account}:`}</span>
          {!compact && (
            <>
              <span className={classes.names}>
                <span className={classes.name}>{name}</span>
                <span className={classes.role}>{me.roles.map((role) => words.roles[role]).join(', ')}</span>
              </span>
              <IconSelector size={14} stroke={1.8} aria-hidden />
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {pages.map(({ path, label, icon: Icon }) => (
          <Menu.Item key={path} component={Link} to={path} leftSection={<Icon size={16} stroke={1.6} aria-hidden />}>
            {label}
          </Menu.Item>
        ))}
        {pages.length > 0 && <Menu.Divider />}
        <Menu.Label>{words.theme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map(([scheme, label, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={16} stroke={1.6} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUserShield size={16} stroke={1.6} aria-hidden />}>
          {words.account}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={() => logout.mutate()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const parts = name.split(/[\s._-]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? '') + (parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
