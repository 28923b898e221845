package org.pamir.assessment.site.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the history of a country says. */
@MessageBundle("history")
public interface HistoryWords {

    @Message
    String kicker();

    @Message
    String title(String country, String edition);

    @Message
    String lede();

    @Message
    String to_country();

    @Message
    String through_editions();

    @Message
    String measure();

    @Message
    String quadrant();

    @Message
    String rank(String rank, String of);

    @Message
    String flag();

    @Message
    String basis();

    @Message
    String chart();

    @Message
    String chart_label();

    @Message
    String compare();

    @Message
    String from();

    @Message
    String to();

    @Message
    String show();

    @Message
    String end();

    @Message
    String missing();

    @Message
    String now();

    @Message
    String difference(String from, String to);

    @Message
    String versions(String from, String to);

    @Message
    String nothing();

    @Message
    String measures();

    @Message
    String before();

    @Message
    String after();

    @Message
    String change();

    @Message
    String world_rank();

    @Message
    String band();

    @Message
    String no_indicator();

    @Message
    String quadrant_moved(String from, String to);

    @Message
    String quadrant_same(String quadrant);

    @Message
    String sections();

    @Message
    String no_section();

    @Message
    String edits(String count);

    @Message
    String text_same();

    @Message
    String diff_note();

    @Message
    String gone();

    @Message
    String added();

    @Message
    String source_gone();

    @Message
    String source_new();

    @Message
    String timeline();

    @Message
    String version(String version);

    @Message
    String then();

    @Message
    String then_label(String version);

    @Message
    String with_before();

    @Message
    String with_before_label(String version);

    @Message
    String older();

    @Message
    String newer();

    @Message
    String unknown();

    @Message
    String news(String version, String moment);

    @Message
    String api();

    @Message
    String edited_by(String by);

    @Message
    String written_by(String by);
}
