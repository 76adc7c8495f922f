import { ActionIcon, AppShell, Box, Burger, Group, Menu, NativeSelect, Text, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconActivity, IconBell, IconBookmark, IconChartBar, IconChevronDown, IconDatabase, IconDeviceDesktop, IconInfoCircle, IconKey, IconListDetails, IconLogout, IconMoon, IconShieldCheck, IconStack2, IconStethoscope, IconSun, IconUsers } from '../ui/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { listAll } from '../api/client';
import { keys } from '../api/keys';
import { useFeed } from '../api/live';
import type { Project } from '../api/types';
import { useSession } from '../auth/session';
import { Wordmark } from './logo';

interface Entry {
  to: string;
  label: string;
  icon: ComponentType<{ size?: number }>;
  permission: string;
}

const groups: { label: string; entries: Entry[] }[] = [
  {
    label: 'Data',
    entries: [
      { to: '/sources', label: 'Sources', icon: IconDatabase, permission: 'project.sources.read' },
      { to: '/clones', label: 'Clones', icon: IconStack2, permission: 'project.clones.read' },
      { to: '/bookmarks', label: 'Bookmarks', icon: IconBookmark, permission: 'project.snapshots.read' },
      { to: '/operations', label: 'Operations', icon: IconActivity, permission: 'project.operations.read' },
    ],
  },
  {
    label: 'Host',
    entries: [
      { to: '/usage', label: 'Pool and usage', icon: IconChartBar, permission: 'project.usage.read' },
      { to: '/doctor', label: 'Doctor', icon: IconStethoscope, permission: 'system.read' },
      { to: '/notifications', label: 'Notifications', icon: IconBell, permission: 'system.notifications.manage' },
      { to: '/about', label: 'About', icon: IconInfoCircle, permission: '' },
    ],
  },
  {
    label: 'Access',
    entries: [
      { to: '/projects', label: 'Projects', icon: IconShieldCheck, permission: 'project.read' },
      { to: '/people', label: 'People', icon: IconUsers, permission: 'system.users.manage' },
      { to: '/tokens', label: 'Tokens', icon: IconKey, permission: 'system.tokens.manage' },
      { to: '/audit', label: 'Audit log', icon: IconListDetails, permission: 'system.audit.read' },
    ],
  },
];

/** The frame of every page: header, navigation, main. */
export function Shell({ children }: { children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure();
  const [location] = useLocation();
  useRouteFocus(location, close);
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <AppShell.Header className="shell-header" px="md">
        <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" aria-expanded={opened} />
            <Link href="/sources" aria-label="Ramet, to the sources" style={{ textDecoration: 'none', display: 'flex' }}>
              <Wordmark short />
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <FeedMark />
            <ProjectSwitcher />
            <SchemeSwitch />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="shell-nav" p="xs" aria-label="Main" style={{ overflowY: 'auto' }}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="main">
        <Box maw={1500} mx="auto">
          {children}
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

// After a change of page the heading takes the focus, so that a screen reader says where one is.
function useRouteFocus(location: string, close: () => void): void {
  const first = useRef(true);
  const page = location.split('/').slice(0, 3).join('/');
  useEffect(() => {
    close();
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('.page-title')?.focus();
  }, [page, close]);
}

function Navigation() {
  const session = useSession();
  const [location] = useLocation();
  return (
    <>
      {groups.map((group) => {
        const entries = group.entries.filter((entry) => !entry.permission || session.mayAnywhere(entry.permission));
        if (entries.length === 0) return null;
        return (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="nav-group" aria-hidden="true">
              {group.label}
            </div>
            {entries.map(({ to, label, icon: Icon }) => {
              const here = location === to || location.startsWith(`${to}/`);
              return (
                <Link key={to} href={to} className="nav-link" {...(here ? { 'aria-current': 'page' as const } : {})}>
                  <Icon size={17} />
                  {label}
                </Link>
              );
            })}
          </div>
        );
      })}
    </>
  );
}

function FeedMark() {
  const feed = useFeed();
  const text = { live: 'Live: changes show at once', connecting: 'Connecting to the feed of changes', polling: 'The feed of changes is away; looking every few seconds' }[feed];
  return (
    <Tooltip label={text}>
      <Text size="xs" c="dimmed" role="status" aria-label={text} tabIndex={0} visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
        <span aria-hidden="true" style={{ color: feed === 'live' ? 'var(--r-prepared)' : 'var(--r-bookmark)' }}>
          {feed === 'live' ? '●' : '◌'}
        </span>{' '}
        {feed}
      </Text>
    </Tooltip>
  );
}

function ProjectSwitcher() {
  const { project, setProject, mayAnywhere } = useSession();
  const projects = useQuery({ queryKey: keys.projects, queryFn: ({ signal }) => listAll<Project>('/api/v1/projects', signal), enabled: mayAnywhere('project.read'), retry: false });
  const items = projects.data ?? [];
  const unknown = project !== '' && projects.data !== undefined && !items.some((item) => item.name === project);
  useEffect(() => {
    if (unknown) setProject('');
  }, [unknown, setProject]);
  if (items.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      w={{ base: 104, sm: 160 }}
      aria-label="Project"
      value={project}
      onChange={(event) => setProject(event.currentTarget.value)}
      data={[{ value: '', label: 'All projects' }, ...items.map((item) => ({ value: item.name, label: item.name }))]}
    />
  );
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const icon = { light: <IconSun size={17} />, dark: <IconMoon size={17} />, auto: <IconDeviceDesktop size={17} /> }[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Appearance: ${colorScheme}`} size="lg">
          {icon}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Appearance</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} aria-current={scheme === colorScheme}>
            {{ light: 'Light', dark: 'Dark', auto: 'As the system' }[scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu() {
  const { who, signOut } = useSession();
  const name = who.user?.full_name || who.user?.name || who.name;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className="nav-link" aria-label={`Account: ${name}`}>
          <Text size="sm" fw={550} maw={{ base: 70, sm: 180 }} truncate>
            {name}
          </Text>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {who.name}
          {who.via ? `, by ${who.via}` : ''}
        </Menu.Label>
        <Menu.Item component={Link} href="/about#who">
          What may I do?
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

