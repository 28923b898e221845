package org.pamir.ingest.access;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pamir.ingest.account.TestAccounts;
import org.pamir.ingest.identity.Login;
import org.pamir.ingest.identity.Right;

/**
 * Somebody who tries every operation. What a role may do is written down here once more, and not asked of the code.
 *
 * @param grants as in an account; empty for nobody
 */
record Caller(String name, List<String> grants) {

    private static final Map<String, Set<Right>> RIGHTS = Map.of(
            "author", Set.of(Right.READ_DRAFTS, Right.PROPOSE),
            "reviewer", Set.of(Right.READ_DRAFTS, Right.REVIEW, Right.PUBLISH_APPROVED),
            "publisher", Set.of(Right.READ_DRAFTS, Right.PROPOSE, Right.PUBLISH_APPROVED, Right.PUBLISH),
            "admin", Set.of(Right.ADMINISTER, Right.OPERATE));

    static final List<Caller> ALL = List.of(
            new Caller("nobody", List.of()),
            new Caller("author", List.of("author")),
            new Caller("reviewer", List.of("reviewer")),
            new Caller("publisher", List.of("publisher")),
            new Caller("admin", List.of("admin")),
            new Caller("local.author", List.of("author@TJK")),
            new Caller("local.reviewer", List.of("reviewer@TJK")),
            new Caller("local.publisher", List.of("publisher@TJK")));

    boolean isLimited() {
        return name.startsWith("local.");
    }

    boolean has(Right right, String country) {
        return grants.stream().anyMatch(grant -> {
            String[] parts = grant.split("@");
            return RIGHTS.get(parts[0]).contains(right) && (parts.length == 1 || parts[1].equals(country));
        });
    }

    boolean hasEverywhere(Right right) {
        return grants.stream()
                .anyMatch(grant -> !grant.contains("@") && RIGHTS.get(grant).contains(right));
    }

    RequestSpecification request() {
        if (grants.isEmpty()) {
            return given();
        }
        return isLimited() ? TestAccounts.of(name) : Login.as(name);
    }
}
