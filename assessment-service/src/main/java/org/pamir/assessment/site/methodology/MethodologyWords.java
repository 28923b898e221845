package org.pamir.assessment.site.methodology;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about the method. */
@MessageBundle("methodology")
public interface MethodologyWords {

    @Message
    String title(String edition);

    @Message
    String lede(int indicators, String lowest, String highest, String step, int composites);

    @Message
    String generated();

    @Message
    String contents();

    @Message
    String indicators();

    @Message
    String composites();

    @Message
    String sections();

    @Message
    String scale(String step);

    @Message
    String scored_of(int number);

    @Message
    String structure();

    @Message
    String structure_lede();

    @Message
    String branch_figure(String measure);

    @Message
    String share_words(String part, String share, String whole);

    @Message
    String group_share(String share, String whole);

    @Message
    String group_indicators(int count);

    @Message
    String higher_worse();

    @Message
    String higher_better();

    @Message
    String indicator();

    @Message
    String weight();

    @Message
    String share();

    @Message
    String rules();

    @Message
    String rule_score(String lowest, String highest);

    @Message
    String rule_mean();

    @Message
    String rule_round();

    @Message
    String rule_gap();

    @Message
    String rule_average();

    @Message
    String rule_rank();

    @Message
    String rule_delta();

    @Message
    String bands();

    @Message
    String bands_lede();

    @Message
    String bands_of(int composites, int indicators);

    @Message
    String band_name();

    @Message
    String band_scores();

    @Message
    String band_composites();

    @Message
    String band_from(String from);

    @Message
    String band_from_below(String from, String below);

    @Message
    String quadrants();

    @Message
    String quadrants_lede(String threshold);

    @Message
    String low(String measure);

    @Message
    String high(String measure);

    @Message
    String quadrants_matrix();

    @Message
    String changed(String edition);

    @Message
    String changed_nothing(String edition);

    @Message
    String changed_added();

    @Message
    String changed_removed();

    @Message
    String changed_renamed();

    @Message
    String changed_renamed_from(String from);

    @Message
    String changed_moved();

    @Message
    String changed_sections();

    @Message
    String changed_composites();

    @Message
    String changed_composite();

    @Message
    String changed_count();

    @Message
    String changed_like();

    @Message
    String changed_yes();

    @Message
    String changed_no();

    @Message
    String changed_regions();

    @Message
    String changed_from_to(String from, String to);

    @Message
    String changed_rules_same();

    @Message
    String changed_rules_differ();

    @Message
    String coverage();

    @Message
    String coverage_words(int countries, int assessed, int complete);

    @Message
    String coverage_complete();

    @Message
    String coverage_gap();

    @Message
    String coverage_gap_count();

    @Message
    String coverage_gaps();

    @Message
    String machine();

    @Message
    String machine_api();

    @Message
    String machine_package();

    @Message
    String machine_data();
}
