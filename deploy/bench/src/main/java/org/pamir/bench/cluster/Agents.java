package org.pamir.bench.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Java agents among options. */
final class Agents {

    private static final String AGENT = "-javaagent:";

    private Agents() {}

    /** An agent that is named twice, once with the arguments of both: loaded twice, Byteman refuses to work. */
    static List<String> joined(List<String> options) {
        List<String> joined = new ArrayList<>();
        Map<String, String> agents = new LinkedHashMap<>();
        for (String option : options) {
            if (option.startsWith(AGENT)) {
                int end = option.indexOf('=');
                agents.merge(option.substring(0, end), option.substring(end + 1), (one, other) -> one + "," + other);
            } else {
                joined.add(option);
            }
        }
        agents.forEach((agent, arguments) -> joined.add(agent + "=" + arguments));
        return joined;
    }
}
