// A picture with its words: the SVG text that `figures` drew, as wide as its place allows, and the table behind it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMuster } from '../muster.ts';
import { isWaking } from '../waking.ts';

type FigureProps = {
  /** Draws at a width in pixels. */
  readonly draw: (width: number) => string;
  /** The width on a screen of a laptop and of a phone, until the page can measure. */
  readonly wide: number;
  readonly narrow?: number | undefined;
  readonly caption?: ComponentChildren;
  /** The numbers of the picture as a table, folded away. */
  readonly table?: ComponentChildren;
  /** Called with the `data-key` of what was clicked. */
  readonly onPick?: (key: string) => void;
};

const PHONE = 328;

export const Figure = ({ draw, wide, narrow = PHONE, caption, table, onPick }: FigureProps) => {
  const muster = useMuster();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(muster.narrow ? narrow : wide);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  // What the server drew stays until something changes.
  const picture = { __html: isWaking() ? '' : draw(width) };
  const pick = (event: MouseEvent): void => {
    const key = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    if (key) onPick?.(key);
  };
  return (
    <figure class={onPick ? 'figure figure-live' : 'figure'}>
      <div ref={place} class="figure-place" onClick={pick} dangerouslySetInnerHTML={picture} />
      {caption !== undefined && <figcaption>{caption}</figcaption>}
      {table !== undefined && <FoldedTable table={table} />}
    </figure>
  );
};

/** Drawn only once it is opened: a page holds many, and each is as long as its picture is rich. */
const FoldedTable = ({ table }: { readonly table: ComponentChildren }) => {
  const { words } = useMuster();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="figure-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.t('figure.table')}</summary>
      {isOpen && table}
    </details>
  );
};
