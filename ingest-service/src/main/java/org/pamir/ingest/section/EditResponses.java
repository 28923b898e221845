package org.pamir.ingest.section;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How an edit is answered, whichever method brings it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(
        responseCode = "200",
        description = "The section after the edit; the same revision as before where nothing changed",
        content = @Content(schema = @Schema(implementation = SectionDocument.class)))
@APIResponse(
        responseCode = "201",
        description = "The section's first revision",
        content = @Content(schema = @Schema(implementation = SectionDocument.class)))
@APIResponse(responseCode = "400", description = "The body or a header cannot be read")
@APIResponse(responseCode = "404", description = "No such edition, country or section")
@APIResponse(responseCode = "412", description = "Stale: the current section is in the problem")
@APIResponse(responseCode = "413", description = "More than 64 KiB")
@APIResponse(responseCode = "415", description = "Not JSON")
@APIResponse(
        responseCode = "422",
        description = "The content breaks rules: all of them in errors, each with its pointer")
@APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: *")
@APIResponse(responseCode = "503", description = "The ledger cannot be reached; try again after Retry-After")
@interface EditResponses {}
