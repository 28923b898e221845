package org.pamir.cli.report;

import java.util.List;

/** Ends a command: there is no use in going on. */
public class Failure extends Exception {

    private final transient List<Finding> findings;

    public Failure(Finding finding) {
        this(List.of(finding));
    }

    public Failure(List<Finding> findings) {
        super(findings.isEmpty() ? "" : findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    public static Failure usage(String message, String hint) {
        return new Failure(Finding.of(Outcome.USAGE, message, hint));
    }

    public List<Finding> findings() {
        return findings;
    }
}
