package org.pamir.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.upload.Shortened;

/** Finds the sections in the text layer of a published profile. What belongs to none is kept aside, with the reason. */
final class ProfileText {

    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_LEFT_OUT = 1_000;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9]{1,3}");

    /** Who paid for a publication is said at its end and is no part of what it says. */
    private static final Pattern DISCLAIMER =
            Pattern.compile("(?i)^this (summary|profile|report|publication|document|paper|study|brief|work|project)\\s+"
                    + "(was|is|has been)\\b.{0,60}\\b(funded|financed|supported|sponsored|made possible)\\b.*");

    private final Headings headings;
    private final List<SectionText> sections = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** What is being read: the line that opened it, and what that line means. */
    private TextLine opening;

    private Headings.Heading heading = new Headings.Heading(Optional.empty(), "", "before the first heading");
    private final List<TextLine> body = new ArrayList<>();

    private ProfileText(Headings headings) {
        this.headings = headings;
    }

    /** In the order of the text. A section comes twice if its heading does. */
    static Parsed parse(String text, Methodology methodology) {
        ProfileText reader = new ProfileText(new Headings(methodology, Methodologies.all()));
        reader.read(TextLine.of(text));
        return new Parsed(
                List.copyOf(reader.sections),
                reader.leftOut.stream().limit(MOST_LEFT_OUT).toList());
    }

    /** @param leftOut the first 1,000 */
    record Parsed(List<SectionText> sections, List<LeftOut> leftOut) {}

    private void read(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            TextLine next = i + 1 < lines.size() ? lines.get(i + 1) : new TextLine(0, "", true);
            if (isWrappedHeading(line, next)) {
                open(new TextLine(line.number(), line.text() + " " + next.text(), line.gap()));
                i++;
            } else if (headings.find(line.text()).isPresent()) {
                open(line);
            } else if (line.gap()
                    && next.gap()
                    && PAGE_NUMBER.matcher(line.text()).matches()) {
                leave(line, line.text(), "page number");
            } else {
                body.add(line);
            }
        }
        closeLast();
    }

    /** A long heading may stand in two lines. */
    private boolean isWrappedHeading(TextLine line, TextLine next) {
        return !next.gap() && headings.find(line.text() + " " + next.text()).isPresent();
    }

    private void open(TextLine line) {
        close();
        opening = line;
        heading = headings.find(line.text()).orElseThrow();
        if (heading.section().isEmpty()) {
            leave(line, line.text(), heading.left());
        }
    }

    private void close() {
        Optional<Section> section = heading.section();
        if (section.isEmpty() && !body.isEmpty()) {
            leave(body.get(0), String.join(" ", Paragraphs.of(body)), heading.leftBelow());
        } else if (section.isPresent() && body.isEmpty()) {
            leave(opening, opening.text(), heading.left());
        } else if (section.isPresent()) {
            sections.add(new SectionText(section.get(), opening.number(), opening.text(), Paragraphs.of(body)));
        }
        body.clear();
    }

    /** Only what ends the whole text can be its disclaimer. */
    private void closeLast() {
        for (int i = 0; i < body.size(); i++) {
            String start = body.get(i).text()
                    + (i + 1 < body.size() ? " " + body.get(i + 1).text() : "");
            boolean begins = i == 0
                    || body.get(i).gap()
                    || Paragraphs.endsSentence(body.get(i - 1).text());
            if (begins && DISCLAIMER.matcher(start).matches()) {
                List<TextLine> disclaimer = body.subList(i, body.size());
                LeftOut out =
                        leftOut(disclaimer.get(0), String.join(" ", Paragraphs.of(disclaimer)), "funding disclaimer");
                disclaimer.clear();
                close();
                leftOut.add(out);
                return;
            }
        }
        close();
    }

    private void leave(TextLine line, String text, String why) {
        leftOut.add(leftOut(line, text, why));
    }

    private static LeftOut leftOut(TextLine line, String text, String why) {
        return new LeftOut(line.number(), Shortened.to(LONGEST_QUOTE, text), why);
    }
}
