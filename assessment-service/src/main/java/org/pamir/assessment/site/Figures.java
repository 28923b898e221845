package org.pamir.assessment.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;

/** How numbers and times are written in a language. Times are UTC. */
public record Figures(Locale locale) {

    private static final String NONE = "–";

    /** A value as it is published: composites with two decimals, indicators with one; a dash where there is none. */
    public String value(Measure measure, BigDecimal value) {
        return value == null ? NONE : fixed(value, decimals(measure));
    }

    /** Of several values of a measure, such as their median: may have more decimals than they have, and shows them. */
    public String between(Measure measure, BigDecimal value) {
        return fixed(value, Math.max(decimals(measure), value.scale()));
    }

    /** With as many decimals as it has. */
    public String plain(BigDecimal value) {
        return fixed(value, Math.max(0, value.scale()));
    }

    /** A difference with its sign; a dash where there is none. */
    public String delta(Measure measure, BigDecimal delta) {
        return delta == null ? NONE : signed(delta, decimals(measure));
    }

    /** So many decimals, without rounding away what is there: values come rounded. */
    public String fixed(BigDecimal value, int decimals) {
        return format(decimals).format(value);
    }

    /** A mean, with two decimals; a dash where there is none. */
    public String fixed(BigDecimal value) {
        return value == null ? NONE : fixed(value, 2);
    }

    public String signed(BigDecimal value, int decimals) {
        String number = fixed(value.abs(), decimals);
        return switch (value.signum()) {
            case 1 -> "+" + number;
            case -1 -> "−" + number;
            default -> number;
        };
    }

    /** A whole number with its sign: how many ranks. */
    public String signed(int number) {
        return signed(BigDecimal.valueOf(number), 0);
    }

    /** A whole number, thousands set apart. */
    public String count(long number) {
        DecimalFormat format = format(0);
        format.setGroupingUsed(true);
        return format.format(number);
    }

    public String count(int number) {
        return count((long) number);
    }

    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(ZoneOffset.UTC));
    }

    /** The time of day to the minute, UTC. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(ZoneOffset.UTC));
    }

    /** Time of the day to the second. */
    public String second(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(instant.atZone(ZoneOffset.UTC));
    }

    /** Day and time to the minute. */
    public String minute(Instant instant) {
        return day(instant) + ", " + clock(instant) + " UTC";
    }

    private static int decimals(Measure measure) {
        return measure instanceof Composite ? 2 : 1;
    }

    private DecimalFormat format(int decimals) {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setGroupingSize(3);
        return format;
    }
}
