package org.pamir.assessment.datapackage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pamir.assessment.download.Column;
import org.pamir.assessment.download.Column.Kind;
import org.pamir.assessment.download.Table;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Fraction;

/** The changes of an edition in numbers and in words. */
record Changelog(String edition, ChangeStore.Changes changes) {

    static final List<Column> COLUMNS = List.of(
            new Column("at", Kind.INSTANT, "When the version was made"),
            new Column("edition", Kind.TEXT, "The edition of the Index"),
            new Column("country", Kind.TEXT, "ISO 3166-1 alpha-3 code of the country"),
            new Column("version", Kind.WHOLE, "Version of the assessment that the change made"),
            new Column("section", Kind.TEXT, "Code of the section that was edited"),
            new Column("revision", Kind.WHOLE, "Revision of the section"),
            new Column("by", Kind.TEXT, "Who edited it"),
            new Column("message", Kind.TEXT, "Why, in the editor's words"),
            new Column("measure", Kind.TEXT, "A measure that moved by it; empty where only text changed"),
            new Column("from", Kind.VALUE, "Its value before; empty for none"),
            new Column("to", Kind.VALUE, "Its value after; empty for none"),
            new Column("delta", Kind.VALUE, "The rounded difference of the exact values"));

    /** A row for each measure that moved, and one for each version that moved none. */
    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Change change : changes.newest()) {
            if (change.moves().isEmpty()) {
                rows.add(row(change, null));
            }
            change.moves().forEach(move -> rows.add(row(change, move)));
        }
        return new Table(COLUMNS, rows);
    }

    /** Markdown. */
    String words() {
        StringBuilder text =
                new StringBuilder("# Changes of the edition ").append(edition).append("\n\n");
        text.append("What moved since every section of an assessment was written, newest first.");
        if (changes.total() > changes.newest().size()) {
            text.append(" The newest %d of %d.".formatted(changes.newest().size(), changes.total()));
        }
        text.append(changes.newest().isEmpty() ? " Nothing did.\n" : "\n\n");
        changes.newest()
                .forEach(change -> text.append("* ").append(words(change)).append('\n'));
        return text.toString();
    }

    private List<Object> row(Change change, Change.Move move) {
        return Arrays.asList(
                change.at(),
                edition,
                change.country(),
                change.version(),
                change.cause().section(),
                (long) change.cause().revision(),
                change.cause().by(),
                change.cause().message(),
                move == null ? null : move.measure().code(),
                move == null ? null : published(move.from()),
                move == null ? null : published(move.to()),
                move == null ? null : published(move.delta()));
    }

    private static String words(Change change) {
        String name = Countries.all().byCode(change.country()).orElseThrow().name();
        String moved = change.moves().stream().map(Changelog::words).collect(Collectors.joining("; "));
        String quadrant = change.quadrant()
                .map(move -> "; quadrant " + code(move.from()) + " → " + code(move.to()))
                .orElse("");
        String message = change.cause().message();
        return "%s, %s, version %d: `%s` revised by %s%s. %s%s."
                .formatted(
                        change.at(),
                        Markdown.plain(name),
                        change.version(),
                        change.cause().section(),
                        Markdown.plain(change.cause().by()),
                        message.isBlank() ? "" : ": “" + Markdown.plain(message) + "”",
                        moved.isEmpty() ? "No value moved" : moved,
                        quadrant);
    }

    private static String words(Change.Move move) {
        Fraction delta = move.delta();
        String difference = delta == null
                ? ""
                : " (" + (delta.compareTo(Fraction.ZERO) > 0 ? "+" : "")
                        + delta.published().toPlainString() + ")";
        return move.measure().title() + " " + number(move.from()) + " → " + number(move.to()) + difference;
    }

    private static String number(Fraction value) {
        return value == null ? "none" : value.published().toPlainString();
    }

    private static String code(String quadrant) {
        return quadrant == null ? "none" : "`" + quadrant + "`";
    }

    private static BigDecimal published(Fraction value) {
        return value == null ? null : value.published();
    }
}
