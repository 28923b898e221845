package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.scoring.assessment.Assessment;
import org.pamir.scoring.assessment.Standings;

/**
 * The standings of the editions in memory. An assessment at a version never changes, so a comparison of versions tells
 * what another replica has advanced; only that is read again.
 *
 * <p>Used by one batch at a time. What a batch advanced and then did not commit has to be {@link #clear cleared}.
 */
@ApplicationScoped
class StandingsCache {

    private final ScoringStore store;
    private final Map<String, Standings> editions = new HashMap<>();

    StandingsCache(ScoringStore store) {
        this.store = store;
    }

    /**
     * The standings as this transaction sees them.
     *
     * @param sum of the versions of all assessments of the edition. Versions only grow: if it is the one that is known,
     *     nothing has changed
     */
    Standings asStored(Connection connection, String edition, long sum) throws SQLException {
        Methodology methodology = Methodologies.all().edition(edition).orElseThrow();
        Standings known = editions.computeIfAbsent(edition, none -> new Standings(methodology));
        if (known.sumOfVersions() == sum) {
            return known;
        }
        // A smaller sum: somebody set the database back.
        Standings standings = known.sumOfVersions() < sum ? known : new Standings(methodology);
        editions.put(edition, standings);
        Map<String, Long> changed = new HashMap<>();
        store.versions(connection, edition).forEach((country, version) -> {
            if (standings.of(country).version() != version) {
                changed.put(country, version);
            }
        });
        store.newest(connection, methodology, changed)
                .forEach((country, newest) ->
                        standings.put(Assessment.of(new AssessmentKey(edition, country), methodology, newest)));
        return standings;
    }

    void clear() {
        editions.clear();
    }
}
