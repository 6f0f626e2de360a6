// A part of a page under its own heading, with a way to all of it where the part shows only the first.
import type { ComponentChildren } from 'preact';

type PanelProps = {
  readonly title: string;
  readonly class?: string;
  readonly note?: ComponentChildren;
  readonly all?: { readonly href: string; readonly text: string };
  readonly children: ComponentChildren;
};

export const Panel = ({ title, class: name = '', note, all, children }: PanelProps) => (
  <section class={`panel ${name}`}>
    <header class="panel-head">
      <h2>{title}</h2>
      {note !== undefined && <p class="panel-note">{note}</p>}
      {all && (
        <a class="panel-all" href={all.href}>
          {all.text}
        </a>
      )}
    </header>
    {children}
  </section>
);
