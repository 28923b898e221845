package org.pamir.assessment.download;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pamir.assessment.standings.Standings;

/**
 * A view of one edition or more, at one moment.
 *
 * @param editions oldest first
 */
public record Download(View view, List<Standings> editions, Selection selection) {

    /** Two downloads with the same key have the same content. */
    record Key(View view, Selection selection, List<EditionState> states) {}

    Key key() {
        return new Key(view, selection, states());
    }

    List<EditionState> states() {
        return editions.stream().map(EditionState::of).toList();
    }

    public Table table() {
        return switch (view) {
            case SCORES -> ScoresTable.of(editions, selection);
            case MEASURES -> MeasuresTable.of(editions, selection);
            case RANKING -> RankingTable.of(editions, selection);
            case AVERAGES -> AveragesTable.of(editions, selection);
        };
    }

    String title() {
        return Attribution.INDEX + " "
                + editions.stream().map(Standings::edition).collect(Collectors.joining(", ")) + ": " + view.title();
    }

    /** When the newest of what it shows was made; null where there is nothing. */
    Instant at() {
        return states().stream()
                .map(EditionState::at)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /**
     * Made of codes that were looked up, and so of letters, digits, {@code _}, {@code -} and {@code .} only: it stands in a
     * header.
     */
    String fileName(String extension) {
        String edition = editions.size() == 1 ? editions.get(0).edition() : "all";
        String measure = view == View.RANKING ? String.join("", selection.measures()) : "";
        String country = selection.countries().size() == 1 ? String.join("", selection.countries()) : "";
        String moment = at() == null ? "" : at().toString().replace(":", "");
        return Stream.of("pamir", edition, view.word(), measure, country, moment)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"))
                + "." + extension;
    }
}
