// The mark of Muster: a ruled page with a line half filled. It stands in the document itself, since browsers ask for an icon
// again whenever the address changes, and turning a clock changes it.
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#175c48"/><path d="M6 10h20M6 21.5h13M6 24.5h13" stroke="#fbf9f4" stroke-width="2"/><path d="M6 14.5h20v3H6z" fill="#d9c998"/><path d="M6 14.5h11v3H6z" fill="#fbf9f4"/></svg>';

export const ICON = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
