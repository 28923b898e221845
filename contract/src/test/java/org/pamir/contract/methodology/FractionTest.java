package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "49/8, 6.13",
        "449/80, 5.61",
        "51/10, 5.1",
        "8/3, 2.67",
        "5, 5",
        "10, 10",
        "1/200, 0.01",
        "1/201, 0",
        "401/200, 2.01",
        "-1/8, -0.13",
        "-1/200, -0.01",
        "-1/3, -0.33",
        "0, 0"
    })
    void isPublishedWithTwoDecimalsHalfAwayFromZero(String exact, String published) {
        BigDecimal value = Fraction.parse(exact).published();

        assertThat(value).isEqualTo(new BigDecimal(published));
    }

    @Test
    void isRoundedOnceAndNotFromARoundedMean() {
        Fraction actors = new Fraction(49, 8);
        Fraction markets = new Fraction(51, 10);

        Fraction criminality = markets.plus(actors).dividedBy(2);

        assertThat(criminality).isEqualTo(new Fraction(449, 80));
        assertThat(criminality.published()).isEqualTo("5.61");
        assertThat(Fraction.of(actors.published())
                        .plus(Fraction.of(markets.published()))
                        .dividedBy(2)
                        .published())
                .as("the mean of the rounded means, which is wrong")
                .isEqualTo("5.62");
    }

    @Test
    void isHeldInLowestTermsWithTheSignAbove() {
        assertThat(new Fraction(6, -4)).isEqualTo(new Fraction(-3, 2)).hasToString("-3/2");
        assertThat(new Fraction(0, -7)).isEqualTo(Fraction.ZERO).hasToString("0");
        assertThat(new Fraction(-12, -4)).isEqualTo(Fraction.of(3)).hasToString("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"49/8", "5", "0", "-3/2", "-7", "9223372036854775807/2", "-9223372036854775808"})
    void isReadAsItIsWritten(String text) {
        assertThat(Fraction.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5/",
                "/8",
                "4/2",
                "5/1",
                "0/5",
                "-0",
                "+5",
                "05",
                "1/-2",
                "1/0",
                "1/2/3",
                "5.5",
                "1e3",
                "٥",
                "NaN",
                "9223372036854775808",
                "1/9223372036854775808",
                " 1/2",
                "1/ 2",
                "-9223372036854775808/2"
            })
    void refusesToReadAnotherForm(String text) {
        assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheExactValueOfADecimal() {
        assertThat(Fraction.of(new BigDecimal("5.50"))).isEqualTo(new Fraction(11, 2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
        assertThat(Fraction.of(new BigDecimal("-0.125"))).isEqualTo(new Fraction(-1, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "1e-999999", "1e2147483647", "1e-2147483647", "0.0000000001", "10000000000"})
    void refusesADecimalThatIsTooLongForIt(String decimal) {
        BigDecimal value = new BigDecimal(decimal);

        assertThatThrownBy(() -> Fraction.of(value)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void saysOverflowInsteadOfGivingAWrongNumber() {
        Fraction huge = Fraction.of(Long.MAX_VALUE);
        Fraction tiny = new Fraction(1, Long.MAX_VALUE);

        List<Runnable> overflowing = List.of(
                () -> huge.plus(Fraction.of(1)),
                () -> huge.times(2),
                () -> tiny.dividedBy(2),
                () -> tiny.plus(new Fraction(1, Long.MAX_VALUE - 1)),
                () -> Fraction.ZERO.minus(Fraction.of(Long.MIN_VALUE)),
                () -> new Fraction(Long.MIN_VALUE, -1),
                () -> new Fraction(1, Long.MIN_VALUE));

        assertThat(overflowing)
                .allSatisfy(step -> assertThatThrownBy(step::run).isInstanceOf(ArithmeticException.class));
    }

    @Test
    void refusesTheDenominatorZero() {
        assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1).dividedBy(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesAlsoWhereTheCrossProductsOverflow() {
        Fraction larger = new Fraction(Long.MAX_VALUE, Long.MAX_VALUE - 1);
        Fraction smaller = new Fraction(Long.MAX_VALUE - 1, Long.MAX_VALUE - 2).times(-1);

        assertThat(larger).isGreaterThan(smaller).isGreaterThan(Fraction.of(1));
        assertThat(smaller).isLessThan(Fraction.of(-1));
    }
}
