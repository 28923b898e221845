package org.pamir.ingest.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a change of a proposal is answered, whichever it is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(
        responseCode = "200",
        description = "The proposal after the change; ETag is its version",
        content = @Content(schema = @Schema(implementation = ProposalDocument.class)))
@APIResponse(responseCode = "400", description = "The body or a header cannot be read")
@APIResponse(responseCode = "401", description = "Nobody is logged in")
@APIResponse(responseCode = "403", description = "Not for the caller: no right, their own proposal, or not their own")
@APIResponse(responseCode = "404", description = "No such proposal, or nothing like this in it")
@APIResponse(responseCode = "409", description = "It is in another state, or something came in between: see the type")
@APIResponse(responseCode = "412", description = "Stale: the proposal is not the one of If-Match")
@APIResponse(responseCode = "413", description = "The body is too large")
@APIResponse(
        responseCode = "422",
        description = "The content breaks rules: all of them in errors, each with its pointer")
@APIResponse(responseCode = "428", description = "If-Match is needed, and missing")
@APIResponse(responseCode = "503", description = "The ledger cannot be reached; try again after Retry-After")
@interface ProposalResponses {}
