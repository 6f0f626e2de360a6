// One filter of the address as a list to choose from.
import { useMuster } from '../muster.ts';

type ChoiceProps = {
  /** As the address calls it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** Other filters of the address that are given up with the choice. */
  readonly clears?: readonly string[];
};

export const Choice = ({ name, label, value, options, clears = [] }: ChoiceProps) => {
  const { address, go } = useMuster();
  const choose = (chosen: string): void => {
    const cleared = Object.fromEntries(clears.map((each) => [each, '']));
    go({ query: { ...address.query, ...cleared, [name]: chosen } }, 'replace');
  };
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
};
