package org.pamir.assessment.site.changes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the changes page says, and whatever else tells of movements. */
@MessageBundle("changes")
public interface ChangesWords {

    @Message
    String title();

    @Message
    String lede();

    @Message
    String choose();

    @Message
    String edition();

    @Message
    String region();

    @Message
    String measure();

    @Message
    String all_editions();

    @Message
    String all_regions();

    @Message
    String all_measures();

    @Message
    String first();

    @Message
    String show();

    @Message
    String reset();

    @Message
    String live();

    @Message
    String nothing();

    @Message
    String nothing_here();

    @Message
    String news(String country, String edition, String section, String moment);

    @Message
    String edited(String section, String by);

    @Message
    String written(String section, String by);

    @Message
    String text_only();

    @Message
    String rank(String from, String to);

    @Message
    String band(String from, String to);

    @Message
    String band_first(String to);

    @Message
    String quadrant(String from, String to);

    @Message
    String quadrant_first(String to);

    @Message
    String others(String count);

    @Message
    String indicators();

    @Message
    String none();

    @Message
    String version(String version);

    @Message
    String in_history(String version, String country);

    @Message
    String older();

    @Message
    String newest();

    @Message
    String same_elsewhere();

    @Message
    String stream();

    @Message
    String since();

    @Message
    String since_note();

    @Message
    String rank_first(String to);
}
