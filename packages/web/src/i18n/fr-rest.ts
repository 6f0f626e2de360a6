// The French sentences of the other pages, one file a page.
import changes from './fr/changes.json' with { type: 'json' };
import check from './fr/check.json' with { type: 'json' };
import claims from './fr/claims.json' with { type: 'json' };
import contributors from './fr/contributors.json' with { type: 'json' };
import forecast from './fr/forecast.json' with { type: 'json' };
import gaps from './fr/gaps.json' with { type: 'json' };
import ledger from './fr/ledger.json' with { type: 'json' };
import mandate from './fr/mandate.json' with { type: 'json' };
import sources from './fr/sources.json' with { type: 'json' };

export const rest = {
  ...changes,
  ...check,
  ...claims,
  ...contributors,
  ...forecast,
  ...gaps,
  ...ledger,
  ...mandate,
  ...sources,
};
