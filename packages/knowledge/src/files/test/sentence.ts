/** A sentence long enough to tell its language. */
export const running =
  'Avgiften för förskolan beror på hushållets inkomst och på hur många barn som går där. Den betalas varje månad.';
