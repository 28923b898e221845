package org.pamir.cli.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.ContentRules;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;

/**
 * A section as it stands in the working folder.
 *
 * @param original what it was pulled as; revision 0 and empty where it never was
 * @param fileRevision what the file says about where it comes from; -1 where it says nothing
 * @param gaps what is missing here, with what was pulled in its place
 * @param damage what cannot be read in its file, and would be lost if the file was written anew
 * @param places by JSON pointer into the content
 */
public record LocalSection(
        SectionKey key,
        Original original,
        Content content,
        int fileRevision,
        List<Finding> gaps,
        List<Finding> damage,
        Map<String, Place> places,
        String narrativeFile,
        int narrativeLine) {

    public LocalSection {
        gaps = List.copyOf(gaps);
        damage = List.copyOf(damage);
        places = Map.copyOf(places);
    }

    public boolean isChanged() {
        return !content.equals(original.content());
    }

    /** A file of another revision than the one that it is compared with would undo what came between, unseen. */
    public Optional<Finding> strayed() {
        if (fileRevision == -1 || fileRevision == original.revision()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                place("/revision"),
                "the file says revision " + fileRevision + ", but revision " + original.revision() + " was pulled",
                "pamir pull --theirs takes the server's, --mine keeps the file as a change of the server's",
                Outcome.PROBLEMS));
    }

    /** Where something in the content stands; the beginning of the file where that is not known. */
    public Place place(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return new Place.InText(narrativeFile, 1, 1);
    }

    /** Everything that keeps it from being sent. */
    public List<Finding> problems() {
        List<Finding> found = new ArrayList<>(gaps);
        found.addAll(damage);
        strayed().ifPresent(found::add);
        if (!isChanged()) {
            return found;
        }
        for (ContentRules.Violation violation : ContentRules.check(key, content)) {
            found.add(new Finding(place(violation), violation.detail(), null, Outcome.PROBLEMS));
        }
        return found;
    }

    private Place place(ContentRules.Violation violation) {
        String text = content.narrative();
        if (!violation.pointer().equals("/narrative")
                || text.codePointCount(0, text.length()) < violation.character()) {
            return place(violation.pointer());
        }
        int index = text.offsetByCodePoints(0, violation.character());
        return Position.of(text, index, new Position(narrativeLine, 1)).in(narrativeFile);
    }
}
