package org.pamir.ingest.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where answers to warnings are kept, all that were ever given. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AnswerStore implements PanacheRepositoryBase<AnswerRow, Long> {

    void add(long proposal, Answer answer) {
        AnswerRow row = new AnswerRow();
        row.proposal = proposal;
        row.rule = answer.rule();
        row.section = answer.section();
        row.indicator = answer.indicator().orElse(null);
        row.text = answer.text();
        row.by = answer.by();
        row.at = answer.at();
        row.warning = answer.warning();
        persistAndFlush(row);
    }

    /** By proposal, oldest first. */
    Map<Long, List<Answer>> of(Collection<Long> proposals) {
        return list("proposal in ?1 order by id", proposals).stream()
                .collect(Collectors.groupingBy(
                        row -> row.proposal, Collectors.mapping(AnswerRow::answer, Collectors.toList())));
    }
}
