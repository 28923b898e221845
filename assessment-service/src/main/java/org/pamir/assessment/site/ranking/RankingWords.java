package org.pamir.assessment.site.ranking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of rankings say. */
@MessageBundle("ranking")
public interface RankingWords {

    @Message
    String lede_worse();

    @Message
    String lede_better();

    @Message
    String composites();

    @Message
    String measure();

    @Message
    String scope();

    @Message
    String continents();

    @Message
    String regions();

    @Message
    String name();

    @Message
    String all_bands();

    @Message
    String since();

    @Message
    String show();

    @Message
    String reset();

    @Message
    String choose();

    @Message
    String ranked(String count);

    @Message
    String mean(String value);

    @Message
    String newest(String country, String moment);

    @Message
    String bands_label();

    @Message
    String caption(String measure, String scope);

    @Message
    String sort_by(String column);

    @Message
    String before(String edition);

    @Message
    String change(String edition);

    @Message
    String basis();

    @Message
    String ranks(String edition);

    @Message
    String change_since();

    @Message
    String not_like_for_like();

    @Message
    String why_not_like_for_like(String edition, String before, String now, String then);

    @Message
    String why_basis();

    @Message
    String why_weights(String edition, String before);

    @Message
    String no_before();

    @Message
    String rank_convention();

    @Message
    String since_note(String moment);

    @Message
    String nobody();

    @Message
    String scored_of(String scored, String of);

    @Message
    String no_assessment();

    @Message
    String files();

    @Message
    String files_note();

    @Message
    String api();

    @Message
    String shown(String count);
}
