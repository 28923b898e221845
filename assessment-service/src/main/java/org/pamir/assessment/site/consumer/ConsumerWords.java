package org.pamir.assessment.site.consumer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.pamir.assessment.download.View;
import org.pamir.contract.standings.Scope;

/** The words of the page about data and API. */
@MessageBundle("consumer")
public interface ConsumerWords {

    @Message
    String title();

    @Message
    String lede();

    @Message
    String contents();

    @Message
    String files();

    @Message
    String files_lede();

    @Message
    String files_all();

    @Message
    String files_none();

    @Message
    String files_state(long version, String moment);

    @Message
    String view_label();

    @Message
    String package_zip();

    @Message
    String package_words();

    @Message
    String package_code();

    @Message
    String download_what(String view, String format);

    @Message
    String builder();

    @Message
    String builder_lede();

    @Message
    String builder_edition();

    @Message
    String builder_all();

    @Message
    String builder_format();

    @Message
    String builder_measure();

    @Message
    String builder_every();

    @Message
    String builder_scope();

    @Message
    String builder_by();

    @Message
    String builder_moment();

    @Message
    String builder_make();

    @Message
    String builder_result();

    @Message
    String builder_download();

    @Message
    String continents();

    @Message
    String regions();

    @Message
    String rest();

    @Message
    String rest_lede();

    @Message
    String rest_try();

    @Message
    String rest_description();

    @Message
    String rest_country();

    @Message
    String rest_history();

    @Message
    String rest_ranking();

    @Message
    String rest_averages();

    @Message
    String past();

    @Message
    String past_lede();

    @Message
    String past_code();

    @Message
    String streams();

    @Message
    String streams_lede();

    @Message
    String streams_live();

    @Message
    String streams_since();

    @Message
    String streams_resume();

    @Message
    String streams_words();

    @Message
    String webhooks();

    @Message
    String webhooks_lede();

    @Message
    String webhooks_subscribe();

    @Message
    String webhooks_words();

    @Message
    String webhooks_standard();

    @Message
    String webhooks_receiver();

    @Message
    String topics();

    @Message
    String topics_lede();

    @Message
    String topics_all();

    @Message
    String citing();

    @Message
    String citing_licence(String licence);

    @Message
    String citing_how();

    @Message
    String citing_words();

    @Message
    String citation(String publisher, String title, String moment, long version);

    @Message
    String catalogue();

    @Message
    String view(View view);

    @Message
    String view_short(View view);

    @Message
    String builder_unused(Wish.Unused unused);

    @Message
    String kind(Scope.Kind kind);
}
