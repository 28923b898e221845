package org.pamir.ingest.proposal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment, in an answer; null stands for what it has not. */
@Schema(name = "Comment")
record CommentDocument(
        long id, String section, String indicator, String text, String by, Instant at, Comment.Resolution resolved) {

    static CommentDocument of(Comment comment) {
        return new CommentDocument(
                comment.id(),
                comment.section().orElse(null),
                comment.indicator().orElse(null),
                comment.text(),
                comment.by(),
                comment.at(),
                comment.resolved().orElse(null));
    }
}
