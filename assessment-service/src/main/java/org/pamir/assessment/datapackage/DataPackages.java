package org.pamir.assessment.datapackage;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.download.CsvTable;
import org.pamir.assessment.download.Download;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.MadeFile;
import org.pamir.assessment.download.MadeFiles;
import org.pamir.assessment.download.Selection;
import org.pamir.assessment.download.Table;
import org.pamir.assessment.download.View;
import org.pamir.assessment.standings.Standings;

/** An edition with all that belongs to it in one archive. What is in it follows from the state of the edition alone. */
@ApplicationScoped
class DataPackages {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    /** The newest changes that are listed. Each is two scorecards, 20 kB, to be read. No setting: bytes depend on it. */
    private static final int MOST_CHANGES = 5_000;

    private static final String COLUMNS = "data/codebook_columns.csv";

    private final ChangeStore changes;
    private final MadeFiles files;

    DataPackages(ChangeStore changes, MadeFiles files) {
        this.changes = changes;
        this.files = files;
    }

    private record Key(EditionState state) {}

    /** @param standings with at least one assessment */
    MadeFile of(Standings standings) {
        EditionState state = EditionState.of(standings);
        return files.file(new Key(state), out -> write(standings, state, out));
    }

    private void write(Standings standings, EditionState state, OutputStream out) throws IOException {
        Changelog changelog = new Changelog(standings.edition(), changes.changes(standings, MOST_CHANGES));
        Map<String, Table> tables = tables(standings, changelog);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            CsvTable.write(table.getValue(), csv);
            contents.put(table.getKey(), csv.toByteArray());
        }
        Notes notes = new Notes(standings.methodology(), state);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "datapackage.json",
                JSON.writeValueAsBytes(Descriptor.of(standings.methodology(), state, tables, contents)));
        all.put("README.md", utf8(notes.readme()));
        all.put("CHANGELOG.md", utf8(changelog.words()));
        all.put("CITATION.cff", utf8(notes.citation()));
        all.putAll(contents);
        all.put("checksums.sha256", utf8(checksums(all)));
        PackageZip.write(all, state.at(), out);
    }

    private static Map<String, Table> tables(Standings standings, Changelog changelog) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (View view : List.of(View.SCORES, View.MEASURES, View.AVERAGES)) {
            tables.put("data/" + view.word() + ".csv", new Download(view, List.of(standings), Selection.ALL).table());
        }
        tables.put("data/changelog.csv", changelog.table());
        tables.put("data/codebook_measures.csv", Codebook.measures(standings.methodology()));
        tables.put(COLUMNS, Codebook.columns(tables, COLUMNS));
        return tables;
    }

    /** As {@code sha256sum} writes and checks them. */
    private static String checksums(Map<String, byte[]> files) {
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(EditionState.sha256(content))
                .append("  ")
                .append(name)
                .append('\n'));
        return sums.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
