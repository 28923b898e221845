package org.pamir.assessment.site.place;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about continents and regions. */
@MessageBundle("place")
public interface PlaceWords {

    @Message
    String kind_continent();

    @Message
    String kind_region();

    @Message
    String region_of(String continent);

    @Message
    String description(String place, String edition);

    @Message
    String lede(int count);

    @Message
    String averages();

    @Message
    String rank_continents(int rank, int of);

    @Message
    String rank_regions(int rank, int of);

    @Message
    String against_world();

    @Message
    String map();

    @Message
    String countries();

    @Message
    String rank_note();

    @Message
    String quadrant();

    @Message
    String members_label();

    @Message
    String regions();

    @Message
    String regions_of(String continent);

    @Message
    String region_countries(int count);

    @Message
    String indicators();

    @Message
    String average();

    @Message
    String difference();

    @Message
    String tick();

    @Message
    String news(String place, String criminality, String resilience);
}
