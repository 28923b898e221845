package org.pamir.front;

import io.vertx.core.json.JsonObject;

/**
 * What is said to those who are refused. The words are ours, and need no escaping.
 *
 * @param name becomes {@code urn:pamir:problem:<name>}
 */
public record Refusal(int status, String name, String title, String detail) {

    /** RFC 9457. */
    String json() {
        return new JsonObject()
                .put("type", "urn:pamir:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }

    /** @param page has {@code {status}}, {@code {title}} and {@code {detail}} in it */
    String html(String page) {
        return page.replace("{status}", String.valueOf(status))
                .replace("{title}", title)
                .replace("{detail}", detail);
    }
}
