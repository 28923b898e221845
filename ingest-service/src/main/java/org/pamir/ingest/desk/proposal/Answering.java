package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Answer;
import org.pamir.ingest.proposal.AnsweredWarning;
import org.pamir.ingest.proposal.Discussing;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.Result;

/** Takes the answers to warnings that came with a saved section. */
@ApplicationScoped
class Answering {

    private final Discussing discussing;

    Answering(Discussing discussing) {
        this.discussing = discussing;
    }

    /** @return what is wrong with them; an answer to a warning that is gone has become needless, and is let go */
    List<Fault> answer(ProposalView view, String section, Map<String, List<String>> fields, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        for (AnsweredWarning answered : view.warnings()) {
            if (!answered.warning().section().equals(section)) {
                continue;
            }
            String field = field(answered);
            String text = SectionForm.lines(SectionForm.first(fields, field)).strip();
            boolean known =
                    answered.answer().map(Answer::text).filter(text::equals).isPresent();
            if (!text.isEmpty() && !known) {
                Result result = discussing.answer(
                        view.proposal().id(),
                        answered.warning().code(),
                        section,
                        Optional.ofNullable(answered.warning().indicator()),
                        text,
                        actor);
                if (result instanceof Result.Refused refused) {
                    Sentences.faults(refused.refusal()).forEach(fault -> faults.add(new Fault(field, fault.text())));
                }
            }
        }
        return faults;
    }

    /** Stays the same while the numbers in a warning change. */
    static String field(AnsweredWarning answered) {
        String indicator = answered.warning().indicator();
        return "answer-" + answered.warning().code() + (indicator == null ? "" : "-" + indicator);
    }
}
