// A cell that is told by its column, and on a phone, where rows are stacked and columns gone, by its own label.
import type { ComponentChildren } from 'preact';

type LabelledProps = { readonly label: string; readonly children: ComponentChildren };

export const Labelled = ({ label, children }: LabelledProps) => (
  <>
    <span class="stacked-label">{label} </span>
    {children}
  </>
);
