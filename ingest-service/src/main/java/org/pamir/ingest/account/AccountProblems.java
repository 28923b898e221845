package org.pamir.ingest.account;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** What is refused about accounts and tokens, as problems. */
final class AccountProblems {

    private AccountProblems() {}

    static HttpProblem malformed(String detail) {
        return problem(400, "malformed-json", "The body is not readable JSON")
                .withDetail(detail)
                .build();
    }

    static HttpProblem tooLarge() {
        return problem(413, "too-large", "The body is too large").build();
    }

    static HttpProblem noSuchToken() {
        return problem(404, "unknown-token", "No such token")
                .withDetail("None of your tokens has this id")
                .build();
    }

    static HttpProblem of(Tokens.Made refused) {
        if (refused instanceof Tokens.Made.BeyondOwn beyond) {
            return beyondOwn(beyond.grants());
        }
        return problem(409, "too-many-tokens", "There are too many tokens")
                .withDetail("At most " + Tokens.MOST_USABLE + " can be used at a time: revoke one first")
                .build();
    }

    private static HttpProblem beyondOwn(List<String> grants) {
        return problem(403, "beyond-own-grants", "You may not do this")
                .withDetail("Nobody hands on what they were not granted: " + String.join(", ", grants))
                .with("grants", grants)
                .build();
    }

    static HttpProblem of(Accounts.Outcome refused) {
        if (refused instanceof Accounts.Outcome.NameTaken) {
            return problem(409, "name-taken", "There is an account of this name")
                    .build();
        }
        if (refused instanceof Accounts.Outcome.LastAdmin) {
            return problem(409, "last-admin", "This is the last admin without a limit")
                    .withDetail("Nobody would be left to manage accounts. Make somebody else admin first.")
                    .build();
        }
        if (refused instanceof Accounts.Outcome.WrongPassword) {
            return problem(403, "wrong-password", "The current password is another")
                    .build();
        }
        return problem(404, "unknown-account", "No such account").build();
    }

    static HttpProblem notHere() {
        return problem(409, "accounts-elsewhere", "Accounts are not kept here")
                .withDetail("An identity provider says who is who: accounts and passwords are managed there")
                .build();
    }
}
