package org.pamir.ingest.desk.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.merge.MergeConflict;
import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.merge.TextChange;
import org.pamir.ingest.merge.ThreeWayMerge;
import org.pamir.ingest.section.SectionContent;

/**
 * Two changes of one section that have to be brought together by hand.
 *
 * @param kind with what it collides
 * @param draft the number of the draft that is settled
 * @param revision the revision that is settled with
 * @param narrative as its editor has it by now
 * @param picks {@code mine} or {@code theirs} by pointer, as far as chosen
 */
record Conflict(
        Kind kind,
        OpenSection open,
        int draft,
        int revision,
        SectionContent base,
        SectionContent mine,
        SectionContent theirs,
        MergedSection merged,
        String narrative,
        Map<String, String> picks,
        List<Fault> faults) {

    enum Kind {
        /** The same author saved something else in another window. */
        DRAFT,
        /** Something else was published meanwhile. */
        PUBLISHED
    }

    /** @param merged nothing else needs to be chosen where mine and theirs do not collide */
    record ScoreChoice(
            Indicator indicator, String mine, String theirs, String merged, boolean colliding, String pick) {}

    /** @param pointer of the conflict; empty where there is none. @param mine empty where it is removed */
    record SourceChoice(String pointer, String title, String url, String mine, String theirs, String pick) {

        public boolean isColliding() {
            return !pointer.isEmpty();
        }
    }

    static Conflict of(
            Kind kind,
            OpenSection open,
            int draft,
            int revision,
            SectionContent base,
            SectionContent mine,
            SectionContent theirs) {
        MergedSection merged = ThreeWayMerge.of(open.section(), base, mine, theirs);
        return new Conflict(
                kind,
                open,
                draft,
                revision,
                base,
                mine,
                theirs,
                merged,
                merged.content().narrative(),
                Map.of(),
                List.of());
    }

    Conflict with(String typed, Map<String, String> chosen, List<Fault> found) {
        return new Conflict(kind, open, draft, revision, base, mine, theirs, merged, typed, chosen, found);
    }

    public boolean isAboutDrafts() {
        return kind == Kind.DRAFT;
    }

    /** What one side made of the text that both started from. */
    public List<TextChange> mineChanges() {
        return ContentDiff.of(base, mine).narrative();
    }

    public List<TextChange> theirChanges() {
        return ContentDiff.of(base, theirs).narrative();
    }

    public boolean isTextWrong() {
        return faults.stream().anyMatch(fault -> fault.field().equals("narrative"));
    }

    public List<MarkedText.Place> places() {
        return MarkedText.places(narrative);
    }

    public List<ScoreChoice> scores() {
        return open.section().indicators().stream()
                .map(indicator -> {
                    String pointer = "/scores/" + indicator.code();
                    return new ScoreChoice(
                            indicator,
                            text(mine, indicator),
                            text(theirs, indicator),
                            text(merged.content(), indicator),
                            collides(pointer),
                            picks.getOrDefault(pointer, ""));
                })
                .toList();
    }

    public List<SourceChoice> sources() {
        List<SourceChoice> rows = new ArrayList<>();
        List<Source> all = merged.content().sources();
        for (int i = 0; i < all.size(); i++) {
            String pointer = "/sources/" + i;
            Source source = all.get(i);
            rows.add(merged.conflicts().stream()
                    .filter(conflict -> conflict.pointer().equals(pointer))
                    .findFirst()
                    .map(conflict -> new SourceChoice(
                            pointer,
                            source.title(),
                            source.url(),
                            Objects.requireNonNullElse(conflict.mine(), ""),
                            Objects.requireNonNullElse(conflict.theirs(), ""),
                            picks.getOrDefault(pointer, "")))
                    .orElseGet(() -> new SourceChoice("", source.title(), source.url(), "", "", "")));
        }
        return rows;
    }

    /** Where somebody has to choose, and has not. */
    public List<Fault> open(Map<String, String> chosen) {
        List<Fault> missing = new ArrayList<>();
        for (MergeConflict conflict : merged.conflicts()) {
            if (!conflict.pointer().equals("/narrative") && !chosen.containsKey(conflict.pointer())) {
                missing.add(new Fault(field(conflict.pointer()), "Choose mine or theirs: " + name(conflict.pointer())));
            }
        }
        return missing;
    }

    /** What was chosen, put together; where nothing was, what the merge has. */
    public SectionContent settled(String text, Map<String, String> chosen) {
        Map<String, Score> scores = new LinkedHashMap<>(merged.content().scores());
        List<Source> sources = new ArrayList<>();
        scores.replaceAll((indicator, score) -> switch (chosen.getOrDefault("/scores/" + indicator, "")) {
            case "mine" -> mine.scores().get(indicator);
            case "theirs" -> theirs.scores().get(indicator);
            default -> score;
        });
        List<Source> all = merged.content().sources();
        for (int i = 0; i < all.size(); i++) {
            String url = all.get(i).url();
            switch (chosen.getOrDefault("/sources/" + i, "")) {
                case "mine" -> sources.addAll(having(mine, url));
                case "theirs" -> sources.addAll(having(theirs, url));
                default -> sources.add(all.get(i));
            }
        }
        return SectionContent.of(open.section(), text, scores, sources);
    }

    /** The id of the first field of a choice. */
    static String field(String pointer) {
        return "pick" + pointer.replace('/', '-');
    }

    private String name(String pointer) {
        return open.section().indicators().stream()
                .filter(indicator -> pointer.equals("/scores/" + indicator.code()))
                .map(Indicator::title)
                .findFirst()
                .orElse("a source");
    }

    private boolean collides(String pointer) {
        return merged.conflicts().stream()
                .anyMatch(conflict -> conflict.pointer().equals(pointer));
    }

    private static List<Source> having(SectionContent content, String url) {
        return content.sources().stream()
                .filter(source -> source.url().equals(url))
                .limit(1)
                .toList();
    }

    private static String text(SectionContent content, Indicator indicator) {
        Score score = content.scores().get(indicator.code());
        return score == null ? "not scored" : score.toString();
    }
}
