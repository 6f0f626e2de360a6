// A slider that changes nothing until it is moved, and can be put back.
import { useId } from 'preact/hooks';
import { useMuster } from '../muster.ts';

type WhatIfSliderProps = {
  readonly name: string;
  readonly label: string;
  /** Absent while nothing is changed. */
  readonly value: number | undefined;
  /** Where it stands then, and what that means. */
  readonly rest: number;
  readonly restSays: string;
  readonly span: readonly [least: number, most: number, step: number];
  readonly say: (value: number) => string;
  readonly isOff?: boolean;
  readonly onTurn: (value: number | undefined) => void;
};

export const WhatIfSlider = (props: WhatIfSliderProps) => {
  const { name, label, value, rest, restSays, span, say, isOff = false, onTurn } = props;
  const { words } = useMuster();
  const id = useId();
  const [least, most, step] = span;
  const says = value === undefined ? restSays : say(value);
  return (
    <div class="what-if-slider">
      <label for={id}>{label}</label>
      <output for={id} class={value === undefined ? 'faint' : undefined}>
        {says}
      </output>
      {value !== undefined && (
        <button type="button" class="plain small" onClick={() => onTurn(undefined)}>
          {words.t('forecast.putBack')}
        </button>
      )}
      <input
        id={id}
        name={name}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value ?? rest}
        disabled={isOff}
        aria-valuetext={says}
        onInput={(event) => onTurn(Number(event.currentTarget.value))}
      />
    </div>
  );
};
