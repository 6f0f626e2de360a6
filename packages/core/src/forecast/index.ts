// The public face of the forecast.
export {
  LEVELS,
  LIMIT_MEASURES,
  takeForecast,
  takeModel,
  type DaySpread,
  type Forecast,
  type ForecastLevel,
  type ForecastPart,
  type ForecastQuestion,
  type LevelName,
} from './forecast.ts';
export { MODELS, type Model } from './priors.ts';
export { type Scenario } from './scenario.ts';
export { takeLevers, type Lever, type Levers, type Pull } from './levers.ts';
export { AHEAD, RIVALS, takeBacktest, type Backtest, type BacktestRow, type Rival, type Score } from './backtest.ts';
