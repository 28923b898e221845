package org.pamir.cli.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;

/** Puts sections together from their files and the tables of scores. */
final class LocalReader {

    private final Folder folder;
    private final Originals originals;
    private final Map<String, Optional<ScoresFile>> tables = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LocalReader(Folder folder, Originals originals) {
        this.folder = folder;
        this.originals = originals;
    }

    Working read(Collection<SectionKey> keys) {
        Map<SectionKey, LocalSection> sections = new TreeMap<>();
        for (SectionKey key : keys) {
            try {
                sections.put(key, section(key));
            } catch (Failure e) {
                findings.addAll(e.findings());
            }
        }
        return new Working(sections, findings);
    }

    /** @return nothing where there is no such file */
    Optional<ScoresFile> table(String edition) throws Failure {
        Optional<ScoresFile> known = tables.get(edition);
        if (known != null) {
            return known;
        }
        // One that cannot be read at all is told once, not for every section.
        tables.put(edition, Optional.of(ScoresFile.empty("", edition)));
        String label = folder.label(folder.scores(edition));
        Optional<byte[]> bytes = folder.read(folder.scores(edition));
        Optional<ScoresFile> table = bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(ScoresFile.read(label, edition, bytes.get(), findings));
        tables.put(edition, table);
        return table;
    }

    List<Finding> findings() {
        return findings;
    }

    private LocalSection section(SectionKey key) throws Failure {
        Optional<Original> pulled = originals.get(key);
        Original original = pulled.orElse(Original.unwritten(key.definition()));
        String label = folder.label(folder.section(key));
        List<Finding> gaps = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        Map<String, Score> scores = scores(key, pulled, gaps, places);
        Optional<byte[]> bytes = folder.read(folder.section(key));
        if (bytes.isEmpty()) {
            gaps.add(gap(new Place.Named(label), "there is no such file any more", key));
            Content content = Content.of(
                    key.definition(),
                    original.content().narrative(),
                    scores,
                    original.content().sources());
            return new LocalSection(key, original, content, -1, gaps, List.of(), places, label, 1);
        }
        List<Finding> damage = new ArrayList<>();
        SectionFile file = SectionFile.read(label, key, bytes.get(), damage);
        file.head().positions().forEach((pointer, position) -> places.put(pointer, position.in(label)));
        places.put("/narrative", file.narrativeStart().in(label));
        Content content = Content.of(
                key.definition(), file.narrative(), scores, file.head().sources());
        int line = file.narrativeStart().line();
        return new LocalSection(key, original, content, file.head().revision(), gaps, damage, places, label, line);
    }

    private Map<String, Score> scores(
            SectionKey key, Optional<Original> pulled, List<Finding> gaps, Map<String, Place> places) throws Failure {
        String label = folder.label(folder.scores(key.edition()));
        Optional<ScoresFile> table = table(key.edition());
        Map<String, Score> rows = table.map(found -> found.scores().get(key)).orElse(null);
        Map<String, Score> scores = new HashMap<>();
        for (Indicator indicator : key.definition().indicators()) {
            String code = indicator.code();
            table.flatMap(found -> found.position(key, code))
                    .ifPresent(position -> places.put("/scores/" + code, position.in(label)));
            if (rows != null && rows.containsKey(code)) {
                scores.put(code, rows.get(code));
            } else if (pulled.isPresent()) {
                // A row that is gone could mean unscored, or a slip; only an empty cell means unscored.
                scores.put(code, pulled.get().content().scores().get(code));
                gaps.add(gap(new Place.Named(label), "no row for " + key + "/" + code, key));
            }
        }
        return scores;
    }

    private static Finding gap(Place place, String message, SectionKey key) {
        String hint = "pamir pull " + key.edition() + " " + key.country() + " restores it";
        return new Finding(place, message, hint, Outcome.PROBLEMS);
    }
}
