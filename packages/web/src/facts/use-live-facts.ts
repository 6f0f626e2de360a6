// Keeps the page in step with the folder: the server says when it changed, the page fetches it and goes on. Without the
// server the page works with what it holds, and says so.
import { useEffect, useRef, useState } from 'preact/hooks';
import { openFacts, parseFacts, type Opened } from './facts.ts';

export type Connection = {
  readonly state: 'live' | 'away';
  /** When the server was last heard of, in milliseconds since 1970. */
  readonly heardAt: number;
  /** How often the folder has changed under the open page. */
  readonly changes: number;
};

export const factsPath = (mission: string): string => `/api/missions/${encodeURIComponent(mission)}/facts`;

export const useLiveFacts = (first: Opened): readonly [Opened, Connection] => {
  const [opened, setOpened] = useState(first);
  const [connection, setConnection] = useState<Connection>({ state: 'live', heardAt: 0, changes: 0 });
  const version = useRef(first.version);
  const mission = first.rows.mission.id;
  useEffect(() => {
    const hear = (changes: number): void =>
      setConnection((was) => ({ state: 'live', heardAt: Date.now(), changes: was.changes + changes }));
    const take = async (): Promise<void> => {
      const answer = await fetch(factsPath(mission), { cache: 'no-cache' });
      const facts = answer.ok ? parseFacts(await answer.json()) : undefined;
      if (!facts?.ok || facts.value.version === version.current) return;
      version.current = facts.value.version;
      setOpened(openFacts(facts.value));
      hear(1);
    };
    const away = (): void => setConnection((was) => ({ ...was, state: 'away' }));
    const listen = (): EventSource => {
      const events = new EventSource(`/api/missions/${encodeURIComponent(mission)}/events`);
      events.addEventListener('version', (event: MessageEvent<string>) => {
        hear(0);
        if (!event.data.includes(version.current)) take().catch(away);
      });
      events.addEventListener('error', away);
      return events;
    };
    // A browser keeps six lines to a server: a tab that nobody looks at gives its own back.
    let events = document.hidden ? undefined : listen();
    const follow = (): void => {
      events?.close();
      events = document.hidden ? undefined : listen();
    };
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      events?.close();
    };
  }, [mission]);
  return [opened, connection];
};
