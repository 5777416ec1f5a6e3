/** Why a reader stops. Sentences for people, the same for every dialect; never a value. */
export const refusals = {
  notUtf8: 'the file is not UTF-8',
  longLine: 'a line is longer than 65535 bytes',
  noName: 'a line has no name before its =',
  blankInName: 'a name holds a blank',
  badName: 'a name holds a character that none may hold',
  unclosedQuote: 'a quote is never closed',
  badLine: 'a line is no assignment',
  badReference: 'a ${ begins no whole reference',
  requiredReference: 'a reference with ? names a variable that has no value',
  endlessReference: 'a reference leads back to itself without end',
} as const;
