package org.pamir.ingest.desk;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pamir.contract.methodology.Score;

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
}
