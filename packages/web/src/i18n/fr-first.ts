// The French sentences that the board needs, which is opened first.
import board from './fr/board.json' with { type: 'json' };
import crisis from './fr/crisis.json' with { type: 'json' };
import shared from './fr/shared.json' with { type: 'json' };

export const first = { ...board, ...crisis, ...shared };
