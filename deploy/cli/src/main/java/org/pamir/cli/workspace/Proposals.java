package org.pamir.cli.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;

/** Which proposal the changes of an assessment went into, so that the next time they go there again. */
public final class Proposals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Folder folder;

    Proposals(Folder folder) {
        this.folder = folder;
    }

    /**
     * A proposal that was made from here.
     *
     * @param drafts by section, the draft that was last sent from here
     */
    public record Made(long id, Map<String, Integer> drafts) {
        public Made {
            drafts = Map.copyOf(drafts);
        }
    }

    /** @param assessment such as {@code 2021/TJK} */
    public Optional<Made> get(String assessment) throws Failure {
        JsonNode made = read().path(assessment);
        if (!made.path("id").isIntegralNumber()) {
            return Optional.empty();
        }
        Map<String, Integer> drafts = new TreeMap<>();
        made.path("drafts")
                .properties()
                .forEach(draft -> drafts.put(draft.getKey(), draft.getValue().asInt()));
        return Optional.of(new Made(made.path("id").asLong(), drafts));
    }

    public void put(String assessment, Made made) throws Failure {
        ObjectNode all = read();
        ObjectNode drafts = all.putObject(assessment).put("id", made.id).putObject("drafts");
        new TreeMap<>(made.drafts).forEach(drafts::put);
        folder.write(folder.proposals(), all.toPrettyString() + "\n");
    }

    private ObjectNode read() throws Failure {
        String text = folder.read(folder.proposals())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("{}");
        try {
            if (JSON.readTree(text) instanceof ObjectNode all) {
                return all;
            }
        } catch (JsonProcessingException e) {
            // Told below, like JSON of another kind.
        }
        throw new Failure(new Finding(
                new Place.Named(folder.label(folder.proposals())),
                "damaged",
                "delete it; the next pamir propose then makes a new proposal",
                Outcome.PROBLEMS));
    }
}
