package org.pamir.ingest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token as it is answered.
 *
 * @param token itself; only where it was just made
 */
@Schema(name = "Token")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TokenDocument(
        String id,
        String name,
        String owner,
        List<String> grants,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    @Schema(name = "Tokens")
    record Documents(List<TokenDocument> tokens) {}

    /** For the description of the API: the body that makes one. */
    @Schema(name = "TokenWish")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Edit(
            @Schema(required = true, maxLength = TokenWish.LONGEST_NAME)
            String name,

            @Schema(required = true, examples = "[\"author@TJK\"]")
            List<String> grants,

            @Schema(minimum = "1", maximum = "365", defaultValue = "30")
            Integer expiresInDays) {}

    static TokenDocument of(ApiToken token) {
        return of(token, null);
    }

    static TokenDocument of(ApiToken token, String written) {
        return new TokenDocument(
                token.id(),
                token.name(),
                token.owner(),
                token.grants(),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt(),
                token.lastUsedAt(),
                written);
    }
}
