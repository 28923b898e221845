#!/usr/bin/env node
// Follows GET /api/events as server-sent events, and goes on where it stopped: after a break, on another replica, after a
// restart of its own. Node 18 or newer, nothing else.
//
//   node follow.mjs [--position FILE] [--count N] [ADDRESS]
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { position: { type: "string" }, count: { type: "string", default: "Infinity" } },
});
const address = positionals[0] ?? "http://localhost:8080/api/events?type=movement";
// Something is said at least every 15 seconds; who hears nothing for this long is not connected any more.
const SILENCE_MILLIS = 45_000;

let left = Number(options.count);
let retryMillis = 2000;
let position = load();

function load() {
  try {
    return (options.position && readFileSync(options.position, "utf8").trim()) || null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

// Written beside and put in place in one step: a crash leaves the old position or the new one, never half of one.
function save() {
  if (!options.position || !position) return;
  writeFileSync(`${options.position}.new`, `${position}\n`);
  renameSync(`${options.position}.new`, options.position);
}

// What you do with an event belongs here. After a crash between this and save() it comes once more, with the same id.
function take(event, data) {
  if (event === "resync") {
    console.error(`${data.reason}: events before ${data.resume} were missed, load the state from the read API`);
    return;
  }
  const of = `${event} ${data.edition}/${data.country} version ${data.version}`;
  const moved = (data.measures ?? []).map?.(({ measure, from, to }) => `${measure} ${from ?? "-"} -> ${to ?? "-"}`);
  console.log(moved?.length ? `${of}: ${moved.join(", ")}` : of);
  left--;
}

// One block of lines up to a blank one, as the HTML standard reads them: those with a colon in front are comments.
function read(block) {
  const fields = { data: [] };
  for (const line of block.split("\n")) {
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (name === "data") fields.data.push(value);
    else if (name) fields[name] = value;
  }
  if (/^\d+$/.test(fields.retry ?? "")) retryMillis = Number(fields.retry);
  if (fields.data.length > 0) take(fields.event, JSON.parse(fields.data.join("\n")));
  // Also without an event: nothing that is wanted has happened up to here.
  if (fields.id !== undefined) position = fields.id;
  save();
}

async function follow() {
  const abort = new AbortController();
  const silence = setTimeout(() => abort.abort(new Error("nothing was said for too long")), SILENCE_MILLIS);
  try {
    const headers = { Accept: "text/event-stream", ...(position && { "Last-Event-ID": position }) };
    const answer = await fetch(address, { headers, signal: abort.signal });
    if (answer.status !== 200) {
      const problem = await answer.text();
      // Busy or away: later. Anything else will be answered the same the next time, 410 with how to go on.
      if (answer.status === 503) throw new Error(`503 ${problem}`);
      console.error(`${answer.status} ${problem}`);
      process.exit(1);
    }
    let text = "";
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      silence.refresh();
      const blocks = (text + chunk).split("\n\n");
      text = blocks.pop();
      for (const block of blocks) {
        read(block);
        if (left <= 0) return;
      }
    }
  } finally {
    clearTimeout(silence);
    abort.abort();
  }
}

while (left > 0) {
  try {
    await follow();
  } catch (error) {
    console.error(`${error.message}${error.cause ? `: ${error.cause.message}` : ""}`);
  }
  if (left > 0) await pause(retryMillis);
}
