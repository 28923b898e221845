package org.pamir.ingest.scores;

/** A sheet of which nothing was imported. */
public record SkippedSheet(String sheet, String reason) {}
