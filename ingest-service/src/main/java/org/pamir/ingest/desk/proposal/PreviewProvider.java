package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.proposal.SectionMerge;

/** Asks the read side what would become of composites and ranks. That it is away keeps nobody from working. */
@ApplicationScoped
class PreviewProvider {

    private static final Logger LOG = Logger.getLogger(PreviewProvider.class);

    private final StandingsClient standings;

    PreviewProvider(@RestClient StandingsClient standings) {
        this.standings = standings;
    }

    /** @param merges what would be published */
    Preview of(Methodology methodology, AssessmentKey assessment, Map<String, SectionMerge> merges) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>();
        merges.values()
                .forEach(merge -> ContentDiff.of(merge.theirs(), merge.merged().content())
                        .scores()
                        .forEach((indicator, change) -> changed.put(
                                indicator,
                                change.to() == null ? null : change.to().decimal())));
        if (changed.isEmpty()) {
            return Preview.without(Preview.State.UNCHANGED);
        }
        try {
            return shown(
                    methodology,
                    standings.preview(assessment.edition(), assessment.country(), new StandingsClient.Wanted(changed)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.infof("No preview of %s: %s", assessment, e.getMessage());
            return Preview.without(Preview.State.AWAY);
        }
    }

    private static Preview shown(Methodology methodology, StandingsClient.Answer answer) {
        List<Preview.Line> lines = new ArrayList<>();
        for (Measure measure : methodology.measures()) {
            StandingsClient.Movement movement = answer.measures().get(measure.code());
            if (movement != null) {
                lines.add(new Preview.Line(
                        measure.title(),
                        measure instanceof Composite,
                        value(methodology, measure, movement.from()),
                        value(methodology, measure, movement.to())));
            }
        }
        StandingsClient.Quadrant quadrant = answer.quadrant();
        return new Preview(
                Preview.State.SHOWN,
                quadrant == null ? "" : words(quadrant.from()),
                quadrant == null ? "" : words(quadrant.to()),
                List.copyOf(lines));
    }

    private static Preview.Value value(Methodology methodology, Measure measure, StandingsClient.Value value) {
        if (value == null || value.value() == null) {
            return Preview.Value.NONE;
        }
        String band = methodology.bandScale(measure.code()).bands().stream()
                .filter(candidate -> candidate.code().equals(value.band()))
                .map(Band::title)
                .findFirst()
                .orElse("");
        return new Preview.Value(
                value.value().toPlainString(),
                band,
                value.rank() == null
                        ? ""
                        : value.rank().rank() + " of " + value.rank().of());
    }

    /** {@code high_criminality_low_resilience} as a reader says it. */
    private static String words(String quadrant) {
        if (quadrant == null) {
            return "";
        }
        String spoken = quadrant.replace('_', ' ').replaceFirst(" (high|low) ", ", $1 ");
        return spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
    }
}
