package org.pamir.ingest.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as it is answered: everything but the password. */
@Schema(name = "Account")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccountDocument(String name, List<String> grants, Instant createdAt) {

    @Schema(name = "Accounts")
    record Documents(List<AccountDocument> accounts) {}

    /** For the description of the API: the body that creates one. */
    @Schema(name = "NewAccount")
    record Creation(
            @Schema(required = true, pattern = "[a-z0-9][a-z0-9._-]{0,63}")
            String name,

            @Schema(required = true, minLength = Passwords.SHORTEST)
            String password,

            @Schema(required = true, examples = "[\"author@TJK\"]")
            List<String> grants) {}

    /** For the description of the API: the body that changes one; what is left out stays. */
    @Schema(name = "AccountChange")
    record Change(@Schema(minLength = Passwords.SHORTEST) String password, List<String> grants) {}

    static AccountDocument of(Account account) {
        return new AccountDocument(account.name(), account.grants(), account.createdAt());
    }
}
