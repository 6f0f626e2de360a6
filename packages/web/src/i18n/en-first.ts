// The English sentences that the board needs, which is opened first.
import board from './en/board.json' with { type: 'json' };
import crisis from './en/crisis.json' with { type: 'json' };
import shared from './en/shared.json' with { type: 'json' };

export const first = { ...board, ...crisis, ...shared };
