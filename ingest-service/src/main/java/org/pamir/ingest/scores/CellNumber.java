package org.pamir.ingest.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A number as cells hold it. */
sealed interface CellNumber {

    /** Far below any step of the scale, and above what a binary floating-point number adds to a decimal one. */
    int DECIMALS_BEFORE_NOISE = 10;

    Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]{1,20},[0-9]{1,40}");

    /** @param value without binary noise: {@code 4.7300000000000004} in a workbook is 4.73 */
    record Read(BigDecimal value) implements CellNumber {}

    record Unreadable(String detail) implements CellNumber {}

    static CellNumber of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new Read(new BigDecimal(text)
                    .setScale(DECIMALS_BEFORE_NOISE, RoundingMode.HALF_UP)
                    .stripTrailingZeros());
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return new Unreadable("not a number: write " + text.replace(',', '.') + ", with a point");
        }
        return new Unreadable("not a number");
    }
}
