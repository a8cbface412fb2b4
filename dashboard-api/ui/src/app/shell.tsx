import { Suspense } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { useLiveUpdates } from '@/app/live-updates';
import { type NavigationPage, pagesFor, permissionAt } from '@/app/navigation';
import { NotFound } from '@/app/not-found';
import { Palette } from '@/app/palette';
import { useFocusOnNewPage } from '@/app/use-focus-on-new-page';
import { UserMenu } from '@/app/user-menu';
import { HoldBanner } from '@/features/outreach/hold-banner';
import { useMe } from '@/features/session/session';
import { LiveDot } from '@/components/live-dot';
import { Logo } from '@/components/logo';
import { Lines } from '@/components/states';
import { messages } from '@/lib/messages';
import { can } from '@/lib/roles';
import classes from './shell.module.css';

const words = messages.shell;

/** What stays while pages change: rail or bottom bar, search, who is signed in, whether it is live. */
export function Shell() {
  const me = useMe();
  const pages = pagesFor(me);
  const location = useLocation();
  const navigation = useNavigation();
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'roadbook-rail', defaultValue: false });
  const [finding, find] = useDisclosure();
  // In a field too: whoever types wants to go elsewhere.
  useHotkeys([['mod+K', find.toggle]], []);
  useLiveUpdates();
  const content = useFocusOnNewPage(location.pathname);

  const asked = permissionAt(location.pathname);
  const closed = asked !== undefined && !can(me, asked);
  const Collapse = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.shell} data-collapsed={collapsed || undefined}>
      <a href="#content" className={classes.skip}>
        {messages.common.skipToContent}
      </a>
      <aside className={classes.rail}>
        <div className={classes.brand}>
          <Logo size={26} mark={collapsed} />
        </div>
        <FindButton collapsed={collapsed} onFind={find.open} />
        <nav className={classes.nav} aria-label={words.navigation}>
          {pages.map((page) => (
            <RailLink key={page.path} page={page} collapsed={collapsed} />
          ))}
        </nav>
        <div className={classes.foot}>
          <UserMenu me={me} compact={collapsed} />
          <div className={classes.footRow}>
            <LiveDot labelled={!collapsed} />
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={() => setCollapsed(!collapsed)}
              aria-label={collapsed ? words.expand : words.collapse}
            >
              <Collapse size={17} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      </aside>
      <header className={classes.top}>
        <Logo size={24} />
        <span className={classes.spring} />
        <LiveDot />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.find} onClick={find.open}>
          <IconSearch size={19} aria-hidden />
        </ActionIcon>
        <UserMenu me={me} compact pages={pages.slice(4)} />
      </header>
      <main
        ref={content}
        id="content"
        tabIndex={-1}
        className={classes.content}
        aria-busy={navigation.state === 'loading'}
      >
        {closed ? (
          <Closed home={pages[0]?.path} asked={location.pathname} />
        ) : (
          <>
            {can(me, 'see_outreach') && <HoldBanner />}
            <Suspense fallback={<Lines count={8} />}>
              <Outlet />
            </Suspense>
          </>
        )}
      </main>
      <nav className={classes.bottom} aria-label={words.navigation}>
        {pages.slice(0, 4).map(({ path, label, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === '/'} className={classes.bottomLink ?? ''}>
            <Icon size={21} stroke={1.6} aria-hidden />
            {label}
          </NavLink>
        ))}
      </nav>
      <Palette me={me} pages={pages} opened={finding} onClose={find.close} />
    </div>
  );
}

/** A page the person may not open; asked for as the way in, the first she may open instead. */
function Closed({ home, asked }: { home: string | undefined; asked: string }) {
  return asked === '/' && home !== undefined ? <Navigate to={home} replace /> : <NotFound />;
}

function RailLink({ page: { path, label, icon: Icon }, collapsed }: { page: NavigationPage; collapsed: boolean }) {
  return (
    <Tooltip label={label} position="right" disabled={!collapsed} withArrow>
      <NavLink
        to={path}
        end={path === '/'}
        className={classes.link ?? ''}
        {...(collapsed ? { 'aria-label': label } : {})}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
        {!collapsed && label}
      </NavLink>
    </Tooltip>
  );
}

const KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

function FindButton({ collapsed, onFind }: { collapsed: boolean; onFind: () => void }) {
  return (
    <button
      type="button"
      className={classes.find}
      onClick={onFind}
      aria-keyshortcuts="Meta+K Control+K"
      {...(collapsed ? { 'aria-label': words.find } : {})}
    >
      <IconSearch size={15} stroke={1.8} aria-hidden />
      {!collapsed && (
        <>
          <span>{words.find}</span>
          <kbd aria-hidden>{KEYS}</kbd>
        </>
      )}
    </button>
  );
}
