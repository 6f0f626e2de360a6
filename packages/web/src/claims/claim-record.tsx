// What stands beside the words of a claim: who, when, where, how hedged, how far believed.
import type { ComponentChildren } from 'preact';
import type { When } from '@muster/core/kernel';
import type { Claim } from '@muster/core/claims';
import { nameClaimed } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { useMuster } from '../muster.ts';
import { sayTolerance } from './say-verdict.ts';

type ClaimRecordProps = { readonly claim: Claim; readonly said: When };

export const ClaimRecord = ({ claim, said }: ClaimRecordProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  const source = books.sources.get(claim.source);
  return (
    <dl class="record">
      <Line name={t('claim.speaker')}>{claim.speaker}</Line>
      <Line name={t('claims.said')}>{words.when(said)}</Line>
      <Line name={t('claim.speaksOf')}>{words.when(claim.date)}</Line>
      <Line name={t('claims.claimed')}>
        <Quantity text={nameClaimed(words, claim)} asked={facts(claim.id)} />
      </Line>
      {claim.value.kind !== 'text' && (
        <Line name={t('claim.hedge')}>
          {words.word(`hedge.${claim.comparator}`, claim.comparator)} ({sayTolerance(words, claim)})
        </Line>
      )}
      <Line name={t('claim.source')}>
        <SourceLink id={claim.source} />
        {source && <span class="faint">, {t('claim.reliability', { code: source.reliability })}</span>}
        {source && source.title !== '' && <span class="note"> {source.title}</span>}
      </Line>
      <Line name={t('claim.credibility')}>{claim.credibility}</Line>
      {claim.question !== '' && <Line name={t('claim.question')}>{claim.question}</Line>}
      {claim.note !== '' && <Line name={t('claim.note')}>{claim.note}</Line>}
      <Line name={t('claim.id')}>
        <code>{claim.id}</code>
      </Line>
    </dl>
  );
};

const Line = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
