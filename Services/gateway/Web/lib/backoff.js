const first = 500;
const longest = 15_000;

/**
 * How long to wait before the attempt after `failures` failed ones: doubling, capped, and spread by half so that
 * a restarted gateway is not met by all its pages in the same instant.
 * @param {number} failures at least 1
 * @param {number} random between 0 and 1
 */
export function delay(failures, random) {
  const ceiling = Math.min(longest, first * 2 ** Math.min(failures - 1, 10));
  return Math.round(ceiling * (0.5 + random / 2));
}
