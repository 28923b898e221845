package org.pamir.ingest.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.pamir.ingest.audit.RecordedEntry;

/** Writes the audit log to a file, newest first, page by page: however long it is, one page is in memory. */
public final class AuditExport {

    private static final String[] COLUMNS = {
        "id", "at", "actor", "token", "action", "assessment", "section", "proposal", "detail"
    };

    private final LongFunction<List<RecordedEntry>> pages;
    private final ObjectMapper json;

    /** @param pages the next entries with ids below one; an empty page is the end */
    AuditExport(LongFunction<List<RecordedEntry>> pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** A table as in RFC 4180, in UTF-8; the detail of an entry is JSON in a cell. */
    public void csv(OutputStream out, long before) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter table = CsvWriter.builder().build(text);
        table.writeRecord(COLUMNS);
        eachPage(before, page -> {
            for (AuditDocument entry : page) {
                table.writeRecord(cells(entry).map(FormulaGuard::plain).toArray(String[]::new));
            }
            table.flush();
        });
        table.flush();
    }

    /** One JSON document a line, the same as in the answers of the API. */
    public void lines(OutputStream out, long before) throws IOException {
        eachPage(before, page -> {
            for (AuditDocument entry : page) {
                out.write(json.writeValueAsBytes(entry));
                out.write('\n');
            }
            out.flush();
        });
    }

    private interface PageWriter {
        void write(List<AuditDocument> page) throws IOException;
    }

    private void eachPage(long before, PageWriter writer) throws IOException {
        long end = before;
        List<AuditDocument> page = page(end);
        while (!page.isEmpty()) {
            writer.write(page);
            end = page.get(page.size() - 1).id();
            page = page(end);
        }
    }

    private List<AuditDocument> page(long before) {
        return pages.apply(before).stream().map(AuditDocument::of).toList();
    }

    private Stream<String> cells(AuditDocument entry) throws IOException {
        return Stream.of(
                Long.toString(entry.id()),
                entry.at().toString(),
                entry.actor(),
                orEmpty(entry.token()),
                entry.action(),
                orEmpty(entry.assessment()),
                orEmpty(entry.section()),
                orEmpty(entry.proposal()),
                json.writeValueAsString(entry.detail()));
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }
}
