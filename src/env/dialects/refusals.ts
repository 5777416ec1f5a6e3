/** Why a reader stops. Sentences for people, the same for every dialect; never a value. */
export const refusals = {
  notUtf8: 'the file is not UTF-8',
} as const;
