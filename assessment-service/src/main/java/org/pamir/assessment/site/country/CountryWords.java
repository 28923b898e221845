package org.pamir.assessment.site.country;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a country and its PDF say. */
@MessageBundle("country")
public interface CountryWords {

    @Message
    String scores();

    @Message
    String description(String country, String edition);

    @Message
    String version(long version);

    @Message
    String edited(String moment);

    @Message
    String pdf();

    @Message
    String history();

    @Message
    String compare_with();

    @Message
    String contents();

    @Message
    String since(String edition);

    @Message
    String in_edition(String edition, String value);

    @Message
    String not_alike();

    @Message
    String common_basis(int count);

    @Message
    String rank_of(int of);

    @Message
    String rank_tied(int others);

    @Message
    String ranks();

    @Message
    String ranks_of(String measure);

    @Message
    String place();

    @Message
    String rank_first();

    @Message
    String no_value();

    @Message
    String scored_of(int scored, int of);

    @Message
    String missing();

    @Message
    String gap_follows();

    @Message
    String gap_in(String composite);

    @Message
    String plot_words(String country, String region);

    @Message
    String near();

    @Message
    String far();

    @Message
    String quadrant();

    @Message
    String quadrant_none();

    @Message
    String quadrant_plot(String country, String region);

    @Message
    String quadrant_line();

    @Message
    String in_matrix();

    @Message
    String indicators();

    @Message
    String legend();

    @Message
    String legend_value();

    @Message
    String legend_region(String region);

    @Message
    String legend_world();

    @Message
    String legend_before(String edition);

    @Message
    String indicator();

    @Message
    String score();

    @Message
    String bar();

    @Message
    String parts(String composite);

    @Message
    String change(String edition);

    @Message
    String world_rank();

    @Message
    String medians(String region, String world);

    @Message
    String median_region();

    @Message
    String median_world();

    @Message
    String pdf_bars();

    @Message
    String new_indicator();

    @Message
    String absent_title(String country);

    @Message
    String absent(String edition);

    @Message
    String news(long version, String criminality, String resilience);

    @Message
    String state_of(String moment);
}
