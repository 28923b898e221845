package org.pamir.scoring.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Whether a revision speaks of an edition, a country, a section, indicators and scores that exist. */
public final class RevisionCheck {

    private RevisionCheck() {}

    /**
     * The revision as far as scoring needs it: without its words and sources, with every indicator of its section named.
     *
     * @throws MalformedEventException with what does not exist
     */
    public static SectionRevised accept(SectionRevised event) throws MalformedEventException {
        Methodology methodology = Methodologies.all()
                .edition(event.edition())
                .orElseThrow(() -> new MalformedEventException("unknown edition " + event.edition()));
        if (Countries.all().byCode(event.country()).isEmpty()) {
            throw new MalformedEventException("unknown country " + event.country());
        }
        Section section = methodology
                .section(event.section())
                .orElseThrow(() -> new MalformedEventException(
                        "unknown section " + event.section() + " in edition " + event.edition()));
        return new SectionRevised(
                event.edition(),
                event.country(),
                event.section(),
                event.revision(),
                event.version(),
                "",
                scores(event, section, methodology),
                List.of(),
                event.by(),
                event.at(),
                event.message());
    }

    private static Map<String, Score> scores(SectionRevised event, Section section, Methodology methodology)
            throws MalformedEventException {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            scores.put(indicator.code(), event.scores().get(indicator.code()));
        }
        for (Map.Entry<String, Score> entry : event.scores().entrySet()) {
            if (!scores.containsKey(entry.getKey())) {
                throw new MalformedEventException("unknown indicator " + entry.getKey() + " in " + section.code());
            }
            if (entry.getValue() != null && !methodology.scale().allows(entry.getValue())) {
                throw new MalformedEventException(
                        entry.getKey() + " is scored " + entry.getValue() + ": outside the scale of the edition");
            }
        }
        return scores;
    }
}
