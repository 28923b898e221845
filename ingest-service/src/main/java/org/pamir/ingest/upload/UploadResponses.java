package org.pamir.ingest.upload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How an import is refused, whatever it brings. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "400", description = "No file, a parameter that cannot be used, or text that is not UTF-8")
@APIResponse(responseCode = "401", description = "Nobody is logged in")
@APIResponse(responseCode = "403", description = "The file touches what the caller may not publish: all of it is named")
@APIResponse(responseCode = "404", description = "No such edition or country")
@APIResponse(responseCode = "408", description = "The body took too long to arrive, or the file to be read")
@APIResponse(responseCode = "413", description = "More than 5 MiB, or too much once it is unpacked")
@APIResponse(responseCode = "415", description = "Not a file that is read here")
@APIResponse(responseCode = "422", description = "Nothing was stored: all problems are in the report, or in errors")
@APIResponse(responseCode = "503", description = "Other imports are running, or the ledger cannot be reached")
public @interface UploadResponses {}
