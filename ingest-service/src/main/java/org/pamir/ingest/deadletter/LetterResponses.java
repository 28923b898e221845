package org.pamir.ingest.deadletter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How requests about dead letters are refused, whatever is asked. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@APIResponse(responseCode = "401", description = "Nobody is logged in")
@APIResponse(responseCode = "403", description = "No right to operate")
@interface LetterResponses {}
