package org.pamir.ingest.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the description of the API: the body that changes one's own password. */
@Schema(name = "PasswordChange")
record PasswordEdit(
        @Schema(required = true) String current,

        @Schema(required = true, minLength = Passwords.SHORTEST) @JsonProperty("new")
        String next) {}
