import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../../Services/gateway/Web/lib/messages.js";

test("numbers are written in the language's way", () => {
  assert.equal(fill("{value} ms", { value: 1234.56 }, "fr"), "1\u202f234,6 ms");
  assert.equal(fill("{value} ms", { value: 1234.56 }, "en"), "1,234.6 ms");
});

test("the form follows the plural rule of the language", () => {
  const forms = { one: "{count} item", other: "{count} items" };
  assert.deepEqual([0, 1, 2].map((count) => fill(forms, { count }, "fr")), ["0 item", "1 item", "2 items"]);
  assert.deepEqual([0, 1, 2].map((count) => fill(forms, { count }, "en")), ["0 items", "1 item", "2 items"]);
});

test("a parameter that is missing stays visible", () => {
  assert.equal(fill("hello {name}", {}, "en"), "hello {name}");
});
