/** Why a reader stops. Sentences for people, the same for every dialect; never a value. */
export const refusals = {
  notUtf8: 'the file is not UTF-8',
  unclosedQuote: 'a quote is never closed',
  badReference: 'a ${ begins no whole reference',
  requiredReference: 'a reference with ? names a variable that has no value',
  endlessReference: 'a reference leads back to itself without end',
} as const;
