package org.pamir.ingest.scores;

/**
 * Something in a table that its sender has to mend.
 *
 * @param sheet null where the file has no sheets, or where the problem is the file's
 * @param row as the file counts, from 1; null where the problem is no row's
 * @param column its heading as printed; null where the problem is the row's
 * @param value what stands there, shortened; null where the problem is the row's
 * @param detail what is wrong, in a sentence's worth
 */
public record CellProblem(String sheet, Integer row, String column, String value, String detail) {}
