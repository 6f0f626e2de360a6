// A source, by its publisher and date, with a link to all that rests on it.
import { hrefTo, useMuster } from '../muster.ts';

export const SourceLink = ({ id }: { readonly id: string }) => {
  const muster = useMuster();
  const source = muster.books.sources.get(id);
  if (!source) return <span>{id}</span>;
  const date = source.date ? `, ${muster.words.when(source.date)}` : '';
  return (
    <a class="source" href={hrefTo(muster, 'sources', id)} title={source.title}>
      {source.publisher}
      <span class="faint">{date}</span>
    </a>
  );
};
