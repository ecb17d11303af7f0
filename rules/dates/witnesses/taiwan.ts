/** Taipei's offset from UTC in minutes; it has had no summer time since 1979. */
export const taipei = 480;
