// Receives webhooks of Pamir: checks each signature, repeats the challenge, takes every event once, prints what moved.
// Node 18 or newer, nothing else. Signatures: https://www.standardwebhooks.com
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 9090);
// One secret, or two with a blank between them while you go from one to the other.
const secrets = (process.env.WEBHOOK_SECRET ?? "").split(" ").filter(Boolean);
const MOST_BYTES = 2_000_000;
const TOLERANCE_SECONDS = 5 * 60;

if (secrets.length === 0 || !secrets.every((secret) => secret.startsWith("whsec_"))) {
  console.error("WEBHOOK_SECRET has to be the whsec_... that the subscription was answered with");
  process.exit(2);
}
const keys = secrets.map((secret) => Buffer.from(secret.slice("whsec_".length), "base64"));

// Your own store, which outlives a restart, belongs here: deliveries come at least once, always with the same id.
const taken = new Set();

// Over the body as it came: parsed and written again, it would be other bytes.
function isSigned(headers, body) {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures } = headers;
  if (!id || !/^\d+$/.test(timestamp ?? "") || !signatures) return false;
  // An old request that somebody recorded is not to be taken a second time.
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const offered = signatures
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => Buffer.from(signature.slice("v1,".length), "base64"));
  return keys.some((key) => {
    const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
    return offered.some((bytes) => bytes.length === expected.length && timingSafeEqual(bytes, expected));
  });
}

async function read(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// Be quick: whoever has much to do with an event puts it into a queue and answers.
function take({ type, data }) {
  if (type === "assessment.moved") {
    const moved = data.measures.map(({ measure, from, to }) => `${measure} ${from ?? "-"} -> ${to ?? "-"}`);
    console.log(`${data.edition}/${data.country} version ${data.version}: ${moved.join(", ") || "nothing moved"}`);
  } else if (type === "webhook.resync") {
    console.log(`events after ${data.after} were lost: load the state from the read API; it goes on after ${data.continues_after}`);
  } else {
    console.log(`${type} of ${data.edition}/${data.country} version ${data.version}`);
  }
}

const server = createServer(async (request, response) => {
  const end = (status, body = "") => response.writeHead(status, { "Content-Type": "application/json" }).end(body);
  try {
    const body = request.method === "POST" ? await read(request) : null;
    if (body === null) return end(request.method === "POST" ? 413 : 405);
    if (!isSigned(request.headers, body)) {
      console.log("refused: not signed with this secret");
      return end(401);
    }
    const event = JSON.parse(body.toString("utf8"));
    if (event.type === "webhook.verification") {
      console.log("verified");
      return end(200, JSON.stringify({ challenge: event.data.challenge }));
    }
    if (!taken.has(event.id)) {
      take(event);
      taken.add(event.id);
    }
    return end(204);
  } catch (error) {
    // Anything but 2xx, and it comes again.
    console.error(error);
    return end(500);
  }
});
server.listen(port, "localhost", () => console.log(`listening at http://localhost:${port}/`));
