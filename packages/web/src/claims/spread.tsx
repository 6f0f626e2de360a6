// The figures for one quantity on one small axis, where they are numbers that differ.
import { writeAsked } from '@muster/core/answers';
import type { Alternatives } from '@muster/core/claims';
import { drawSpread, type SpreadFigure } from '@muster/figures';
import { Figure } from '#parts/figure.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { nameClaimed } from '#i18n/names.ts';
import { facts } from '#parts/quantity.tsx';
import { isOfBooks, nameFigure, nameQuantity, nameSpeaker } from './name-figure.ts';

const WIDE = 560;

export const hasSpread = ({ spread }: Alternatives): boolean => spread !== undefined && spread.low !== spread.high;

export const Spread = ({ group, id }: { readonly group: Alternatives; readonly id: string }) => {
  const muster = useMuster();
  const { address, books, go, words } = muster;
  const { t } = words;
  const { spread, headline, unit } = group;
  if (!spread) return null;
  const format = (amount: bigint): string =>
    nameClaimed(words, { comparator: '=', value: { kind: 'amount', amount }, unit });
  const figures = group.figures.flatMap((figure): readonly SpreadFigure[] => {
    const { value } = figure;
    if (value.kind !== 'amount') return [];
    return [
      {
        key: isOfBooks(figure) ? '' : figure.id,
        low: value.amount,
        high: value.to ?? value.amount,
        label: nameSpeaker(words, figure),
        isHeadline: figure === headline,
        isBooks: isOfBooks(figure),
      },
    ];
  });
  const model = {
    title: nameQuantity(books, words, group),
    description: t('disagreements.spreadSays', {
      figures: words.number(figures.length),
      low: format(spread.low),
      high: format(spread.high),
      headline: headline ? nameFigure(words, headline, unit) : '–',
    }),
    empty: t('disagreements.spreadEmpty'),
    format,
    figures,
  };
  const open = (key: string): void => go({ query: { ...address.query, why: writeAsked(facts(key)) } }, 'replace');
  return (
    <Figure wide={WIDE} onPick={open} draw={(width) => drawSpread(model, { width, words: figureWords(words), id })} />
  );
};
