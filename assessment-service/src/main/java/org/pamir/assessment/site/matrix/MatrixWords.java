package org.pamir.assessment.site.matrix;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the matrix says. */
@MessageBundle("matrix")
public interface MatrixWords {

    @Message
    String lede(String threshold);

    @Message
    String choose();

    @Message
    String place();

    @Message
    String everywhere();

    @Message
    String continents();

    @Message
    String regions();

    @Message
    String arrows(String edition);

    @Message
    String arrows_none();

    @Message
    String arrows_crossed();

    @Message
    String arrows_place();

    @Message
    String arrows_all();

    @Message
    String show();

    @Message
    String to_table();

    @Message
    String chart(String x, String y);

    @Message
    String title(String country, String x, String xvalue, String y, String yvalue);

    @Message
    String high_criminality();

    @Message
    String low_criminality();

    @Message
    String high_resilience();

    @Message
    String low_resilience();

    @Message
    String countries(String count);

    @Message
    String of_highlighted(String count);

    @Message
    String before(String edition, String count);

    @Message
    String crossed(String edition, String count);

    @Message
    String flag(String before, String edition);

    @Message
    String arrow_legend(String edition);

    @Message
    String without(String count);

    @Message
    String newest(String moment);

    @Message
    String table();

    @Message
    String table_caption();

    @Message
    String quadrant_before(String edition);

    @Message
    String was(String x, String y, String edition);

    @Message
    String same();

    @Message
    String nothing();
}
