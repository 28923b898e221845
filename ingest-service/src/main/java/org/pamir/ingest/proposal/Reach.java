package org.pamir.ingest.proposal;

import java.util.List;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.ingest.identity.Right;

/**
 * How far somebody's rights go, assessment by assessment: what a search is limited by.
 *
 * @param visible whose proposals they see
 * @param reviewed for which they review
 * @param published which they publish
 */
record Reach(String name, List<AssessmentKey> visible, List<AssessmentKey> reviewed, List<AssessmentKey> published) {

    static Reach of(Actor actor) {
        return new Reach(
                actor.name(), where(actor, Right.READ_DRAFTS), where(actor, Right.REVIEW), where(actor, Right.PUBLISH));
    }

    private static List<AssessmentKey> where(Actor actor, Right right) {
        return Methodologies.all().methodologies().stream()
                .flatMap(edition -> Countries.all().countries().stream()
                        .map(country -> new AssessmentKey(edition.edition(), country.code())))
                .filter(assessment -> actor.may(right, assessment))
                .toList();
    }
}
