package org.pamir.ingest.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where comments are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class CommentStore implements PanacheRepositoryBase<CommentRow, Long> {

    Comment add(
            long proposal, Optional<String> section, Optional<String> indicator, String text, String by, Instant at) {
        CommentRow row = new CommentRow();
        row.proposal = proposal;
        row.section = section.orElse(null);
        row.indicator = indicator.orElse(null);
        row.text = text;
        row.by = by;
        row.at = at;
        persist(row);
        return row.comment();
    }

    /** Oldest first. */
    List<Comment> of(long proposal) {
        return list("proposal = ?1 order by id", proposal).stream()
                .map(CommentRow::comment)
                .toList();
    }

    /** By proposal, oldest first. */
    Map<Long, List<Comment>> of(Collection<Long> proposals) {
        return list("proposal in ?1 order by id", proposals).stream()
                .collect(Collectors.groupingBy(
                        row -> row.proposal, Collectors.mapping(CommentRow::comment, Collectors.toList())));
    }

    Optional<Comment> find(long proposal, long comment) {
        return find("proposal = ?1 and id = ?2", proposal, comment)
                .firstResultOptional()
                .map(CommentRow::comment);
    }

    void resolve(long comment, Optional<Comment.Resolution> resolved) {
        CommentRow row = findById(comment);
        row.resolvedBy = resolved.map(Comment.Resolution::by).orElse(null);
        row.resolvedAt = resolved.map(Comment.Resolution::at).orElse(null);
    }
}
