// One contributor: what it promised, where every part of that stands, how it came there, and what is said about it.
import { useMemo } from 'preact/hooks';
import { findMoves } from '@muster/core/answers';
import { convertedOf, listOwed, listUnnumbered, takeStrength, type Contributor } from '@muster/core/mission';
import { MovesTable } from '#ledger/moves-table.tsx';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { AgeingOfOne } from './ageing-of-one.tsx';
import { Commitments } from './commitments.tsx';
import { KeyNumbers } from './key-numbers.tsx';
import { isStated } from './list-rows.ts';
import { OtherUnits } from './other-units.tsx';
import { PromisesOfOne } from './promises-of-one.tsx';
import { Said } from './said.tsx';
import { TrancheLines } from './tranche-lines.tsx';

export const OneContributor = ({ contributor }: { readonly contributor: Contributor }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const { id } = contributor;
  const found = useMemo(() => {
    const rows = findMoves(books, clocks, { of: id });
    const { moves } = books.ledger;
    const units = [...new Set(rows.map((row) => moves.units.words[moves.unit[row] ?? 0] ?? ''))];
    const strengths = units.map((unit) => takeStrength(books, clocks, { unit, of: id })).filter(isStated);
    const unnumbered = listUnnumbered(books, clocks).filter((commitment) => commitment.contributor === id);
    const since = listOwed(books, clocks).find((lot) => lot.contributor === id && lot.unit === 'people')?.since;
    return { rows, units, strengths, unnumbered, since };
  }, [books, clocks.asOf, clocks.knownAt, id]);
  const people = found.strengths.find(({ unit }) => unit === 'people');
  const others = found.strengths.filter(({ unit }) => unit !== 'people');
  const share = people && convertedOf(people);
  return (
    <div class="contributor">
      <PageHead title={contributor.name} lead={<Lead contributor={contributor} />}>
        {contributor.note !== '' && <p class="note">{contributor.note}</p>}
      </PageHead>
      {people && <KeyNumbers of={id} strength={people} since={found.since} share={share} />}
      <Commitments of={id} />
      <OtherUnits
        rows={[{ contributor: id, others, unnumberedOthers: found.unnumbered.filter(({ unit }) => unit !== 'people') }]}
        ofOne
      />
      <Panel
        title={t('contributors.tranches')}
        note={t('contributors.tranchesNote')}
        {...(found.rows.length > 0 && {
          all: { href: hrefTo(muster, 'ledger', '', { contributor: id }), text: t('contributors.inLedger') },
        })}
      >
        <TrancheLines of={id} rows={found.rows} units={found.units} />
        <MovesTable
          name={`moves-${id}`}
          title={t('contributors.moves', { name: contributor.name })}
          rows={found.rows}
          ofOne
          empty={t('contributors.noMoves')}
        />
      </Panel>
      <AgeingOfOne of={id} />
      <PromisesOfOne of={id} />
      <Said of={id} />
    </div>
  );
};

const Lead = ({ contributor: { id, kind, also } }: { readonly contributor: Contributor }) => {
  const { words } = useMuster();
  return (
    <>
      <code>{id}</code> · {words.word(`contributors.kind.${kind}`, kind)}
      {also.length > 0 && ` · ${words.t('contributors.also', { names: also.join(', ') })}`}
    </>
  );
};
