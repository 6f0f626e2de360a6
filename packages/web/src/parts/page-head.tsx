// The name of a page and, in one sentence, what it answers.
import type { ComponentChildren } from 'preact';

type PageHeadProps = {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
};

export const PageHead = ({ title, lead, children }: PageHeadProps) => (
  <header class="page-head">
    <h1>{title}</h1>
    {lead !== undefined && <p class="lead">{lead}</p>}
    {children}
  </header>
);
