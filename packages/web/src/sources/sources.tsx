// Every source with how much rests on it, or one source with all that does.
import { useMuster } from '../muster.ts';
import { AllSources } from './all-sources.tsx';
import { OneSource } from './one-source.tsx';

export const Page = () => {
  const { id } = useMuster().address;
  return id === '' ? <AllSources /> : <OneSource key={id} id={id} />;
};
