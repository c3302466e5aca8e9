/** A number that Law 58/2014 set and Law 41/2024 kept, with its article in each. */
export const underBothLaws = (
  value: number,
  before: string,
  now: string,
  sureBefore: 'primary' | 'unconfirmed' = 'primary',
) =>
  ({
    '2016-01-01': { value, law: before, confidence: sureBefore },
    '2025-07-01': { value, law: now, confidence: 'primary' },
  }) as const
