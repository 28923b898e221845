package org.pamir.ingest.scores;

/**
 * Rows of one edition in one sheet.
 *
 * @param sheet null where the file has no sheets
 * @param rows countries, without heading and blank rows
 */
public record ImportedSheet(String sheet, String edition, int rows) {}
