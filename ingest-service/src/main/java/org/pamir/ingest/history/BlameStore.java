package org.pamir.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Finds the revisions that things come from. Belongs into its caller's transaction. */
@ApplicationScoped
class BlameStore {

    /**
     * Scores in one pass over the section's revisions; the narrative by going back from the newest, since comparing the
     * texts of thousands of revisions would take long.
     */
    private static final String BLAME = """
            (select distinct on (indicator) indicator, cast(step.scores ->> indicator as int) as half_steps,
                    revision, version, author, at, message
             from (select revision, version, author, at, message, scores,
                          lag(scores) over (order by revision) as before
                   from revision
                   where edition = :edition and country = :country and section = :section) step
             cross join unnest(cast(:indicators as text[])) as indicator
             where (step.scores ->> indicator) is distinct from (step.before ->> indicator)
             order by indicator, revision desc)
            union all
            (select null, null, now.revision, now.version, now.author, now.at, now.message
             from revision now
             left join revision before on before.edition = now.edition and before.country = now.country
                 and before.section = now.section and before.revision = now.revision - 1
             where now.edition = :edition and now.country = :country and now.section = :section
                 and now.narrative <> coalesce(before.narrative, '')
             order by now.revision desc
             limit 1)""";

    private final EntityManager entities;

    BlameStore(EntityManager entities) {
        this.entities = entities;
    }

    Blame blame(AssessmentKey assessment, Section section) {
        BlamedRevision narrative = null;
        Map<String, BlamedScore> found = new HashMap<>();
        for (Tuple row : rows(assessment, section)) {
            BlamedRevision revision = new BlamedRevision(
                    row.get("revision", Integer.class),
                    row.get("version", Long.class),
                    row.get("author", String.class),
                    row.get("at", Instant.class),
                    row.get("message", String.class));
            String indicator = row.get("indicator", String.class);
            if (indicator == null) {
                narrative = revision;
            } else {
                Integer halfSteps = row.get("half_steps", Integer.class);
                found.put(indicator, new BlamedScore(halfSteps == null ? null : new Score(halfSteps), revision));
            }
        }
        Map<String, BlamedScore> ordered = new LinkedHashMap<>();
        section.indicators().stream()
                .map(Indicator::code)
                .filter(found::containsKey)
                .forEach(indicator -> ordered.put(indicator, found.get(indicator)));
        return new Blame(narrative, ordered);
    }

    private List<Tuple> rows(AssessmentKey assessment, Section section) {
        return entities.unwrap(Session.class)
                .createNativeQuery(BLAME, Tuple.class)
                .addScalar("indicator", StandardBasicTypes.STRING)
                .addScalar("half_steps", StandardBasicTypes.INTEGER)
                .addScalar("revision", StandardBasicTypes.INTEGER)
                .addScalar("version", StandardBasicTypes.LONG)
                .addScalar("author", StandardBasicTypes.STRING)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .addScalar("message", StandardBasicTypes.STRING)
                .setParameter("edition", assessment.edition())
                .setParameter("country", assessment.country())
                .setParameter("section", section.code())
                .setParameter(
                        "indicators",
                        section.indicators().stream().map(Indicator::code).toArray(String[]::new))
                .getResultList();
    }
}
