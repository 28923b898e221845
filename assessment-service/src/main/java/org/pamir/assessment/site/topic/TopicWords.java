package org.pamir.assessment.site.topic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about topics. */
@MessageBundle("topic")
public interface TopicWords {

    @Message
    String title();

    @Message
    String lede();

    @Message
    String back();

    @Message
    String asyncapi();

    @Message
    String schemas();

    @Message
    String contents();

    @Message
    String overview();

    @Message
    String topic();

    @Message
    String event();

    @Message
    String key();

    @Message
    String partitions();

    @Message
    String kept();

    @Message
    String kept_ever();

    @Message
    String kept_days(long days);

    @Message
    String kept_compact();

    @Message
    String kept_usual();

    @Message
    String cloudevent();

    @Message
    String schema();

    @Message
    String newest(String moment);

    @Message
    String example();

    @Message
    String headers();

    @Message
    String value();

    @Message
    String lines_left(int count);

    @Message
    String fields();

    @Message
    String headers_all();

    @Message
    String field();

    @Message
    String type();

    @Message
    String meaning();

    @Message
    String always();

    @Message
    String letters();

    @Message
    String letters_lede();

    @Message
    String promise();

    @Message
    String promise_words();

    @Message
    String consume();

    @Message
    String consume_lede(String node, String kcat);

    @Message
    String consume_kcat();

    @Message
    String consume_tail();

    @Message
    String consume_state();
}
