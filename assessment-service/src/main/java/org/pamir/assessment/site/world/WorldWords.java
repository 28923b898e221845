package org.pamir.assessment.site.world;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the world page. */
@MessageBundle("world")
public interface WorldWords {

    @Message
    String description(String measure, String edition);

    @Message
    String lede_worse(String average, String lowest, String highest, int countries);

    @Message
    String lede_better(String average, String lowest, String highest, int countries);

    @Message
    String lede_none();

    @Message
    String measure();

    @Message
    String composites();

    @Message
    String show();

    @Message
    String about(String measure);

    @Message
    String skip_map();

    @Message
    String countries();

    @Message
    String whole_ranking();

    @Message
    String scroll();

    @Message
    String average();

    @Message
    String average_before(String edition, String value);

    @Message
    String not_like_for_like();

    @Message
    String quadrants();

    @Message
    String quadrants_axes();

    @Message
    String open_matrix();

    @Message
    String news(String measure, String average);

    @Message
    String continents();
}
