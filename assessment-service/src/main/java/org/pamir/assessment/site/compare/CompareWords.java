package org.pamir.assessment.site.compare;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the comparison of countries says. */
@MessageBundle("compare")
public interface CompareWords {

    @Message
    String title();

    @Message
    String choose();

    @Message
    String field(int number);

    @Message
    String show();

    @Message
    String start();

    @Message
    String one_more();

    @Message
    String unknown(String text);

    @Message
    String too_many();

    @Message
    String absent(String country, String edition);

    @Message
    String remove(String country);

    @Message
    String remove_short();

    @Message
    String notable();

    @Message
    String measure();

    @Message
    String plot();

    @Message
    String difference();

    @Message
    String composites();

    @Message
    String rank_in_world(int rank, int of);

    @Message
    String quadrant_none();

    @Message
    String table();
}
