// Keeps the address and the browser's own in step: moving a slider rewrites it at rest, opening a page adds to history.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { parseAddress, writeAddress, type Address } from './address.ts';

export type Go = (next: Partial<Address>, how?: 'push' | 'replace') => void;

/** Browsers refuse addresses rewritten a hundred times in a few seconds. */
const REST_MS = 150;

export const useAddress = (first: Address): readonly [Address, Go] => {
  const [address, setAddress] = useState(first);
  const current = useRef(address);
  const timer = useRef(0);
  const go = useCallback<Go>((next, how = 'push') => {
    const left = current.current;
    const to = { ...left, ...next };
    current.current = to;
    setAddress(to);
    clearTimeout(timer.current);
    if (how === 'push') {
      // What was turned a moment ago belongs to the view that is left.
      history.replaceState(null, '', writeAddress(left));
      history.pushState(null, '', writeAddress(to));
      scrollTo(0, 0);
    } else timer.current = window.setTimeout(() => history.replaceState(null, '', writeAddress(to)), REST_MS);
  }, []);
  useEffect(() => {
    const back = (): void => {
      current.current = parseAddress(location.pathname, location.search);
      setAddress(current.current);
    };
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !isOurs(link, event)) return;
      event.preventDefault();
      go(parseAddress(link.pathname, link.search));
    };
    addEventListener('popstate', back);
    document.addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', follow);
    };
  }, [go]);
  return [address, go];
};

/** A plain click on a link to a page of ours; whoever asks for a new tab or a file gets it. */
const isOurs = (link: HTMLAnchorElement, event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  link.origin === location.origin &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  !link.hash &&
  !link.pathname.startsWith('/api/');
