/** One star in a square of 24. */
export const STAR =
  'm12 2 2.94 6.26 6.56.86-4.83 4.6 1.24 6.74L12 17.2l-5.91 3.26 1.24-6.74L2.5 9.12l6.56-.86z'
