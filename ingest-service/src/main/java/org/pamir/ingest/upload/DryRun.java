package org.pamir.ingest.upload;

import java.util.List;
import java.util.Map;
import org.pamir.ingest.problem.Problems;

/** The parameter {@code dry_run}. Whoever misspells its value must not import by mistake. */
public final class DryRun {

    private static final String NAME = "dry_run";

    private DryRun() {}

    /**
     * False where the parameter is not there; there without a value it means true.
     *
     * @param query of the request: a single parameter would not tell the two apart
     */
    public static boolean of(Map<String, List<String>> query) {
        List<String> values = query.getOrDefault(NAME, List.of("false"));
        if (values.equals(List.of("false"))) {
            return false;
        }
        if (values.equals(List.of("true")) || values.equals(List.of(""))) {
            return true;
        }
        throw Problems.badParameter(NAME, "true or false");
    }
}
