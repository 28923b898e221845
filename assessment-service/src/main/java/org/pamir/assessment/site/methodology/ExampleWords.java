package org.pamir.assessment.site.methodology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the example on it. */
@MessageBundle("example")
public interface ExampleWords {

    @Message
    String example();

    @Message
    String example_lede();

    @Message
    String example_country();

    @Message
    String example_show();

    @Message
    String example_of(String country, long version);

    @Message
    String example_none();

    @Message
    String example_not_assessed(String country);

    @Message
    String step_parts(int count);

    @Message
    String step_composites();

    @Message
    String step_missing(int missing, int of);

    @Message
    String step_exactly(String fraction);

    @Message
    String step_published(String value);

    @Message
    String step_wrong(String wrong, String right);

    @Message
    String step_rank(int rank, int of);

    @Message
    String step_tied(int others);

    @Message
    String example_quadrant();
}
