package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

/** Brings two changes of one section together, so that neither overwrites the other. */
public final class ThreeWayMerge {

    private ThreeWayMerge() {}

    /**
     * The narrative is merged by sentences, the scores one by one, the sources by their addresses. The result may break
     * the rules of content, such as its length, where each change for itself does not.
     *
     * @param base what both changes were made on
     */
    public static MergedSection of(Section section, SectionContent base, SectionContent mine, SectionContent theirs) {
        TextMerge.Result text = TextMerge.of(base.narrative(), mine.narrative(), theirs.narrative());
        List<MergeConflict> conflicts = new ArrayList<>(text.conflicts());
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            String code = indicator.code();
            Score before = base.scores().get(code);
            Score here = mine.scores().get(code);
            Score there = theirs.scores().get(code);
            scores.put(code, Objects.equals(here, before) ? there : here);
            if (!Objects.equals(here, before) && !Objects.equals(there, before) && !Objects.equals(here, there)) {
                conflicts.add(new MergeConflict("/scores/" + code, text(before), text(here), text(there)));
            }
        }
        SourceMerge.Result sources = SourceMerge.of(base.sources(), mine.sources(), theirs.sources());
        conflicts.addAll(sources.conflicts());
        return new MergedSection(SectionContent.of(section, text.text(), scores, sources.sources()), conflicts);
    }

    private static String text(Score score) {
        return score == null ? null : score.toString();
    }
}
