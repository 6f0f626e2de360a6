// What stands before every answer: headers that let a page do nothing it does not need, only questions and no changes, and
// on this machine alone only its own names, so that no page from elsewhere can read the books through the browser.
import type { MiddlewareHandler } from 'hono';
import { problem } from '@muster/core/kernel';
import { sendProblems } from './send.ts';

const OFF = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** The scripts of workers that may compile WebAssembly; pages, and all other workers, may not. */
const SOLVERS = /^\/assets\/gaps-worker-[\w-]+\.js$/;

/** The headers of every answer; `styleHash` names the style that stands in the page itself. */
const guardHeaders = (styleHash: string, path: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    // A worker has the policy of its own script's answer.
    SOLVERS.test(path) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self' '${styleHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': OFF.map((name) => `${name}=()`).join(', '),
});

/** Sets headers on every answer, whoever made it. */
export const addHeaders =
  (styleHash: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(guardHeaders(styleHash, c.req.path))) c.res.headers.set(name, value);
  };

/** Refuses whatever would change something: nothing here can be changed. */
export const refuseChanges: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const refused = await sendProblems(c, [problem('request.method', { method: c.req.method })]);
  refused.headers.set('Allow', 'GET, HEAD');
  return refused;
};

/** Refuses requests for a name that is not this machine's: a foreign name that was made to lead here (DNS rebinding). */
export const refuseForeignHosts: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host)) return next();
  return sendProblems(c, [problem('request.host', { host })]);
};

/** Whether an address to listen on can only be reached from this machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
