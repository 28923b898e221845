package org.pamir.ingest.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the management of accounts refuses, whatever is asked. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "401", description = "Nobody is logged in")
@APIResponse(responseCode = "403", description = "Not an admin without a limit, or an API token was used")
@APIResponse(
        responseCode = "409",
        description = "The name is taken, nobody would be left to manage accounts, or an identity provider has them")
@APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors, each with its pointer")
@interface AccountResponses {}
