// The server as one function from request to response: the guard, the API, and the page over everything else.
import { Hono } from 'hono';
import { problem, type Day } from '@muster/core/kernel';
import { createApi } from './api/api-routes.ts';
import { addHeaders, refuseChanges, refuseForeignHosts } from './guard.ts';
import type { LiveMission } from './live-mission.ts';
import type { Site } from './load-site.ts';
import type { Language } from './negotiate.ts';
import { sendProblems } from './send.ts';
import { sendSite } from './site-routes.ts';

export type AppOptions = {
  readonly missions: readonly LiveMission[];
  readonly site: Site;
  readonly today: () => Day;
  /** Answers no name but those of this machine. */
  readonly isLocal: boolean;
  /** The language of whoever asks for none; else the browser's. */
  readonly lang?: Language | undefined;
  readonly heartbeatMs?: number | undefined;
  readonly logFault: (fault: unknown) => void;
};

/** Builds the app; it is started by `serve`, and tests ask it directly. */
export const createApp = (options: AppOptions): Hono => {
  const app = new Hono();
  app.use(addHeaders(options.site.styleHash));
  if (options.isLocal) app.use(refuseForeignHosts);
  app.use(refuseChanges);
  app.route('/', createApi(options));
  app.get('*', (c) => sendSite(c, options));
  app.onError((fault, c) => {
    options.logFault(fault);
    return sendProblems(c, [problem('request.fault', {})]);
  });
  return app;
};
