package org.pamir.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.ContentJson;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;

/** The sections on the server. */
public final class Sections {

    private final Server server;

    public Sections(Server server) {
        this.server = server;
    }

    /** As it stands, at revision 0 where nobody wrote it. */
    public Original get(SectionKey key) throws Failure {
        return read(key, server.get(path(key)));
    }

    /** The same, without fetching again what is known already. */
    public Original get(SectionKey key, Original known) throws Failure {
        if (known == null || known.revision() == 0) {
            return get(key);
        }
        Answer answer = server.getUnless("\"" + known.revision() + "\"", path(key));
        return answer.status() == 304 ? known : read(key, answer);
    }

    /** Replaces the section, only while it is at the revision that the content was made on. */
    public Answer put(SectionKey key, Content content, String message, int revision) throws Failure {
        ObjectNode body = ContentJson.write(content).put("message", message);
        return revision == 0
                ? server.send("PUT", path(key), body, "If-None-Match", "*")
                : server.send("PUT", path(key), body, "If-Match", "\"" + revision + "\"");
    }

    public Original read(SectionKey key, Answer answer) throws Failure {
        if (answer.status() == 404 && Refusal.of(answer).type().equals("unwritten-section")) {
            return Original.unwritten(key.definition());
        }
        JsonNode json = answer.orRefusal().json();
        try {
            return new Original(json.path("revision").asInt(), ContentJson.read(key.definition(), json));
        } catch (IllegalArgumentException e) {
            throw new Failure(Finding.of(
                    Outcome.SERVER,
                    "the server's " + key + " cannot be used: " + e.getMessage(),
                    "is this pamir of the server's version?"));
        }
    }

    private static String path(SectionKey key) {
        return "/api/editions/" + key.edition() + "/countries/" + key.country() + "/sections/" + key.section();
    }
}
