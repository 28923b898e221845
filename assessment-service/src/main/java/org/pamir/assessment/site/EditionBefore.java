package org.pamir.assessment.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** What an edition is compared with. */
@ApplicationScoped
public class EditionBefore {

    private final StandingsReader reader;

    EditionBefore(StandingsReader reader) {
        this.reader = reader;
    }

    /** The latest edition before the one of the view in which anything was assessed, as it stood at the view's moment. */
    public Optional<Standings> of(View view) {
        List<Methodology> all = new ArrayList<>(Methodologies.all().methodologies());
        List<Methodology> earlier = all.subList(0, all.indexOf(view.methodology()));
        Collections.reverse(earlier);
        return earlier.stream()
                .map(methodology -> reader.standings(methodology, view.asOf()))
                .filter(standings -> !standings.scorecards().isEmpty())
                .findFirst();
    }
}
