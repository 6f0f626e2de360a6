// Who promises: all contributors beside each other, or one of them with everything the books hold of it.
import { useMuster } from '../muster.ts';
import { AllContributors } from './all-contributors.tsx';
import { OneContributor } from './one-contributor.tsx';
import { UnknownContributor } from './unknown-contributor.tsx';

export const Page = () => {
  const { address, books } = useMuster();
  if (address.id === '') return <AllContributors />;
  const contributor = books.contributors.get(address.id);
  return contributor ? (
    <OneContributor key={contributor.id} contributor={contributor} />
  ) : (
    <UnknownContributor id={address.id} />
  );
};
