package org.pamir.assessment.site.country;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands behind the figures of a country: texts, sources, edits, and how to cite and use them. */
@MessageBundle("evidence")
public interface EvidenceWords {

    @Message
    String narrative();

    @Message
    String narrative_none();

    @Message
    String narrative_missing();

    @Message
    String revision(int revision);

    @Message
    String by(String author);

    @Message
    String sources();

    @Message
    String sources_none();

    @Message
    String recent();

    @Message
    String recent_version(long version);

    @Message
    String no_reason();

    @Message
    String text_only();

    @Message
    String unknown_moves();

    @Message
    String whole_history();

    @Message
    String cite();

    @Message
    String cite_text(String publisher, String year, String title, long version, String moment);

    @Message
    String cite_stable();

    @Message
    String bibtex();

    @Message
    String use();

    @Message
    String files();

    @Message
    String api();

    @Message
    String api_editions();

    @Message
    String api_versions();

    @Message
    String stream();

    @Message
    String attribution();
}
