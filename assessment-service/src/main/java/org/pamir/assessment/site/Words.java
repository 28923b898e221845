package org.pamir.assessment.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page, and words that several pages use. */
@MessageBundle("site")
public interface Words {

    @Message
    String tagline();

    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String world();

    @Message
    String ranking();

    @Message
    String matrix();

    @Message
    String compare();

    @Message
    String changes();

    @Message
    String methodology();

    @Message
    String data();

    @Message
    String find_country();

    @Message
    String find();

    @Message
    String find_nothing(String text);

    @Message
    String find_several(int count);

    @Message
    String languages();

    @Message
    String source();

    @Message
    String keeps();

    @Message
    String edition();

    @Message
    String moment();

    @Message
    String moment_field();

    @Message
    String moment_show();

    @Message
    String moment_now();

    @Message
    String moment_past(String moment);

    @Message
    String refused_404();

    @Message
    String refused_400();

    @Message
    String refused_503();

    @Message
    String refused_other();

    @Message
    String back_to_world();

    @Message
    String rank();

    @Message
    String country();

    @Message
    String value();

    @Message
    String band();

    @Message
    String tied(int others);

    @Message
    String of(int number);

    @Message
    String not_scored();

    @Message
    String live();

    @Message
    String download();
}
