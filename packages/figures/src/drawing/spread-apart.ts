// Keeps labels that stand for near values from lying on each other: each moves as little as needed, in order, within
// the space there is.

/**
 * Positions at least `gap` apart and within `from` and `to`, in the order given; where the space does not suffice the gap
 * shrinks. `wanted` need not be sorted: equal places keep their order.
 */
export const spreadApart = (
  wanted: readonly number[],
  { gap, from, to }: { readonly gap: number; readonly from: number; readonly to: number },
): readonly number[] => {
  const order = wanted.map((_, at) => at).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const room = Math.max(0, to - from);
  const step = wanted.length < 2 ? gap : Math.min(gap, room / (wanted.length - 1));
  const placed = wanted.map(() => from);
  // Groups that touch are placed around the middle of what they want, so that none is pushed further than another.
  const groups: { readonly members: number[]; start: number }[] = [];
  const settle = (members: readonly number[]): number => {
    const middle = members.reduce((sum, member, at) => sum + (wanted[member] ?? 0) - at * step, 0) / members.length;
    return Math.min(Math.max(middle, from), Math.max(from, to - (members.length - 1) * step));
  };
  for (const member of order) {
    let group = { members: [member], start: settle([member]) };
    for (
      let last = groups.at(-1);
      last && last.start + last.members.length * step > group.start;
      last = groups.at(-1)
    ) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = { members, start: settle(members) };
    }
    groups.push(group);
  }
  for (const { members, start } of groups) {
    for (const [at, member] of members.entries()) placed[member] = start + at * step;
  }
  return placed;
};
