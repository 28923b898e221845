package org.pamir.ingest.desk;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.narrative.Markdown;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.Role;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.merge.ScoreChange;
import org.pamir.ingest.merge.TextChange;

/** How values are written on pages. */
@TemplateExtension
final class PageText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private PageText() {}

    static String utc(Instant moment) {
        return MINUTE.format(moment);
    }

    static String utcDay(Instant moment) {
        return DAY.format(moment);
    }

    /** Markdown, as HTML that is safe to show. */
    static RawString markdown(String text) {
        return new RawString(Markdown.html(text));
    }

    /** Of a bar that is 100 wide and stands for 0 to 10. */
    static int width(Score score) {
        return score.halfSteps() * 5;
    }

    /** Where a grant holds, in words. */
    static String place(Grant grant) {
        if (grant.isEverywhere()) {
            return "everywhere";
        }
        return grant.country() == null
                ? "in " + grant.scope().name()
                : "in "
                        + Countries.all()
                                .byCode(grant.country())
                                .map(Country::name)
                                .orElse(grant.country());
    }

    /** What a role is for. */
    static String words(Role role) {
        return switch (role) {
            case AUTHOR -> "Proposes changes.";
            case REVIEWER -> "Approves what others proposed, or asks for changes; publishes what is approved.";
            case PUBLISHER -> "Proposes, publishes, imports and restores.";
            case ADMIN -> "Manages accounts and reads the audit log; has no say about content.";
        };
    }

    /** The name of a field as its label has it. */
    static String fieldWords(FieldError error) {
        String words = error.field().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A value of an audit entry's detail: text, a number, or lists and maps of them. */
    static String plainly(Object detail) {
        if (detail instanceof Collection<?> list) {
            return list.stream().map(PageText::plainly).collect(Collectors.joining(", "));
        }
        if (detail instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + plainly(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        return String.valueOf(detail);
    }

    static long insertedWords(ContentDiff diff) {
        return diff.words(TextChange.Op.INSERT);
    }

    static long deletedWords(ContentDiff diff) {
        return diff.words(TextChange.Op.DELETE);
    }

    /** With its sign: {@code +1.5}; a dash where one side is not scored. */
    static String difference(ScoreChange change) {
        if (change.from() == null || change.to() == null) {
            return "–";
        }
        BigDecimal by = change.to().decimal().subtract(change.from().decimal());
        return (by.signum() > 0 ? "+" : "−") + by.abs().stripTrailingZeros().toPlainString();
    }
}
