import assert from "node:assert/strict";
import { test } from "node:test";
import { delay } from "../../../Services/gateway/Web/lib/backoff.js";

test("each failure doubles the wait, up to a quarter of a minute", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 100].map((failures) => delay(failures, 1)), [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
});

test("chance spreads the pages over half of the wait", () => {
  assert.equal(delay(3, 0), 1000);
  assert.equal(delay(3, 0.5), 1500);
});
