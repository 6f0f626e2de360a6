// The English sentences of the other pages, one file a page.
import changes from './en/changes.json' with { type: 'json' };
import check from './en/check.json' with { type: 'json' };
import claims from './en/claims.json' with { type: 'json' };
import contributors from './en/contributors.json' with { type: 'json' };
import forecast from './en/forecast.json' with { type: 'json' };
import gaps from './en/gaps.json' with { type: 'json' };
import ledger from './en/ledger.json' with { type: 'json' };
import mandate from './en/mandate.json' with { type: 'json' };
import sources from './en/sources.json' with { type: 'json' };

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
