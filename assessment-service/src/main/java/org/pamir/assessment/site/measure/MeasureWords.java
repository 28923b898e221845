package org.pamir.assessment.site.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about a measure, and of maps and lists by one. */
@MessageBundle("measure")
public interface MeasureWords {

    @Message
    String up(String edition);

    @Message
    String down(String edition);

    @Message
    String common_basis();

    @Message
    String nobody();

    @Message
    String elsewhere();

    @Message
    String place_without(String name);

    @Message
    String map(String measure);

    @Message
    String place_of(String name, String value, int rank, int of, String band);

    @Message
    String kind_composite();

    @Message
    String kind_indicator();

    @Message
    String section();

    @Message
    String feeds();

    @Message
    String feeds_share(String composite, int parts);

    @Message
    String parts();

    @Message
    String bands();

    @Message
    String scored();

    @Message
    String mean();

    @Message
    String median();

    @Message
    String lede_worse(String lowest, String highest);

    @Message
    String lede_better(String lowest, String highest);

    @Message
    String indicator_of(String section);

    @Message
    String composite_of();

    @Message
    String distribution();

    @Message
    String distribution_label();

    @Message
    String distribution_composite();

    @Message
    String column(String from, int countries);

    @Message
    String median_here(String value);

    @Message
    String on_map();

    @Message
    String open_map();

    @Message
    String ranking();

    @Message
    String downloads();

    @Message
    String highest();

    @Message
    String lowest();

    @Message
    String more_highest(long count);

    @Message
    String more_lowest(long count);

    @Message
    String places();

    @Message
    String place();

    @Message
    String average();

    @Message
    String against();

    @Message
    String world_tick(String value);

    @Message
    String new_in_edition();

    @Message
    String description(String measure, String edition);

    @Message
    String news(String measure, String average);

    @Message
    String map_note();

    @Message
    String from(String value);
}
