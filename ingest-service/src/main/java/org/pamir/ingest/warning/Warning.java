package org.pamir.ingest.warning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something about a section that an editor should look at.
 *
 * @param code the word of a {@link WarningCode}
 * @param indicator null where it is about the whole section
 * @param inputs what the rule looked at, by name, in a fixed order
 * @param sentence the same for people, in plain English
 * @param blocking whether it has to be answered in writing before the section is published
 */
public record Warning(
        String code, String section, String indicator, Map<String, String> inputs, String sentence, boolean blocking) {

    public Warning {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * What an answer to this warning is an answer to, as one line of text: the rule, the place and the inputs. An answer
     * that was given to another key does not count for this warning.
     */
    public String key() {
        return code + " /" + section + (indicator == null ? "" : "/" + indicator)
                + inputs.entrySet().stream()
                        .map(input -> " " + input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining());
    }
}
