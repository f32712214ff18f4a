import assert from "node:assert/strict";
import { test } from "node:test";
import { address } from "../../../Services/gateway/Web/pages/docs/address.js";
import { curl, quote } from "../../../Services/gateway/Web/pages/docs/curl.js";
import { filter } from "../../../Services/gateway/Web/pages/docs/filter.js";
import { groupByTag, readOperations } from "../../../Services/gateway/Web/pages/docs/openapi.js";
import { schemaTree } from "../../../Services/gateway/Web/pages/docs/schema-tree.js";

const event = {
  type: "object",
  required: ["title"],
  properties: {
    title: { type: "string", maxLength: 200, description: "What is shown." },
    starts_at: { type: ["string", "null"], format: "date-time" },
    state: { $ref: "#/components/schemas/State" },
    labels: { type: "object", additionalProperties: { type: "string" } },
    parent: { anyOf: [{ $ref: "#/components/schemas/Event" }, { type: "null" }] },
    guests: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
  },
};
const body = { content: { "application/json": { schema: { $ref: "#/components/schemas/Event" } } } };
const document = {
  openapi: "3.1.0",
  paths: {
    "/api/events": {
      get: { operationId: "ListEvents", tags: ["scheduler"], summary: "Lister les événements", responses: { 200: { description: "ok", ...body } } },
      post: { operationId: "CreateEvent", tags: ["scheduler"], requestBody: body, responses: {}, "x-uhub-permission": "events.write" },
    },
    "/api/users/{id}": {
      get: { operationId: "GetUser", tags: ["identity"], responses: {}, parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        { name: "fields", in: "query", schema: { type: "string" } },
      ] },
    },
  },
  components: { schemas: { Event: event, State: { type: "string", enum: ["planned", "done"] } } },
};
const operations = readOperations(document);
const named = (id) => operations.find((operation) => operation.id === id);

test("operations are read in order and grouped by tag", () => {
  assert.deepEqual(groupByTag(operations).map(({ tag, operations: members }) => [tag, members.length]), [["scheduler", 2], ["identity", 1]]);
});

test("extensions are facts about the operation", () => {
  assert.deepEqual(named("CreateEvent").facts, [{ name: "permission", value: "events.write" }]);
});

test("the filter takes words in any order, without accents", () => {
  assert.deepEqual(filter(operations, "evenements get").map(({ id }) => id), ["ListEvents"]);
  assert.deepEqual(filter(operations, "users").map(({ id }) => id), ["GetUser"]);
  assert.equal(filter(operations, "  ").length, 3);
});

test("a schema becomes a tree of typed fields", () => {
  const tree = schemaTree(document, { $ref: "#/components/schemas/Event" });
  assert.equal(tree.type, "Event");
  assert.deepEqual(tree.children.map(({ name, type }) => `${name}: ${type}`), [
    "title: string", "starts_at: string (date-time)", "state: State", "labels: map<string, string>", "parent: Event", "guests: object[]",
  ]);
  const [title, startsAt, state, , parent, guests] = tree.children;
  assert.deepEqual([title.required, title.limits], [true, ["length ≤ 200"]]);
  assert.ok(startsAt.nullable && parent.nullable);
  assert.deepEqual(state.values, ["planned", "done"]);
  assert.deepEqual([parent.recursive, parent.children], [true, []]);
  assert.deepEqual(guests.children.map(({ name }) => name), ["name"]);
});

test("values are encoded into the address", () => {
  assert.equal(address(named("GetUser"), { id: "a/b", fields: "x&y" }), "/api/users/a%2Fb?fields=x%26y");
  assert.equal(address(named("GetUser"), {}), "/api/users/{id}");
});

test("the command is one that a shell understands", () => {
  assert.equal(curl(document, named("ListEvents"), "https://hub"), "curl 'https://hub/api/events'");
  const command = curl(document, named("CreateEvent"), "https://hub");
  assert.match(command, /^curl -X POST 'https:\/\/hub\/api\/events' \\\n {2}-H 'Content-Type: application\/json' \\\n {2}-d '\{/);
  assert.equal(quote("it's"), `'it'\\''s'`);
});

test("a document that leaves things out is read all the same", () => {
  assert.deepEqual(readOperations({}), []);
  assert.equal(readOperations({ paths: { "/x": { get: {} } } })[0].id, "get /x");
});
