import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "../../../Services/gateway/Web/lib/html.js";

test("everything that is put into a template is escaped", () => {
  const name = `<img src=x onerror="alert('1')">&`;
  assert.equal(`${html`<li>${name}</li>`}`, "<li>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</li>");
});

test("the result of another template is markup", () => {
  assert.equal(`${html`<ul>${["a", "<b>"].map((item) => html`<li>${item}</li>`)}</ul>`}`, "<ul><li>a</li><li>&lt;b&gt;</li></ul>");
});

test("an object that only looks like markup is text", () => {
  assert.equal(`${html`${{ toString: () => "<script>" }}`}`, "&lt;script&gt;");
});

test("nothing is shown of what is absent", () => {
  assert.equal(`${html`[${null}${undefined}${false}${0}]`}`, "[0]");
});
