package org.pamir.assessment.site.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * What the composites of an edition are made of.
 *
 * @param branches one for each composite that is no part of another
 */
public record Structure(List<Branch> branches) {

    private static final int LEVEL_HEIGHT = 40;

    /**
     * A composite at the top with all that is under it.
     *
     * @param groups the composites that have indicators of their own, in the order of the methodology
     */
    public record Branch(Composite top, List<Group> groups, List<Block> blocks) {

        /** Of its drawing, in CSS pixels. */
        public int height() {
            return blocks.stream().mapToInt(Block::y).max().orElse(0) + LEVEL_HEIGHT;
        }
    }

    /**
     * The indicators that feed a composite directly.
     *
     * @param share of the composite in the one at the top
     */
    public record Group(Composite composite, Fraction share, List<Chapter> chapters) {

        public int size() {
            return chapters.stream()
                    .mapToInt(chapter -> chapter.leaves().size())
                    .sum();
        }
    }

    /** Those of them that stand in one section of a profile. */
    public record Chapter(Section section, List<Leaf> leaves) {}

    /**
     * An indicator.
     *
     * @param weight its share in the composite that it feeds
     * @param share in the composite at the top
     */
    public record Leaf(Indicator indicator, Fraction weight, Fraction share) {}

    /**
     * A measure in the drawing of a branch, as wide as its share in the composite at the top.
     *
     * @param level 0 at the top
     * @param start where it begins, as a part of the whole width
     */
    public record Block(Measure measure, int level, Fraction start, Fraction share) {

        public boolean isComposite() {
            return measure instanceof Composite;
        }

        /** Of its upper edge, in CSS pixels. */
        public int y() {
            return level * LEVEL_HEIGHT;
        }

        public String x() {
            return Percent.coordinate(start);
        }

        public String width() {
            return Percent.coordinate(share);
        }
    }

    static Structure of(Methodology methodology) {
        return new Structure(methodology.composites().stream()
                .filter(composite -> composite.feeds() == null)
                .map(top -> branch(methodology, top))
                .toList());
    }

    private static Branch branch(Methodology methodology, Composite top) {
        List<Block> blocks = new ArrayList<>();
        draw(methodology, new Block(top, 0, Fraction.ZERO, Fraction.of(1)), blocks);
        List<Group> groups = blocks.stream()
                .filter(Block::isComposite)
                .map(block -> group(methodology, (Composite) block.measure(), block.share()))
                .filter(group -> !group.chapters().isEmpty())
                .toList();
        return new Branch(top, groups, blocks);
    }

    private static void draw(Methodology methodology, Block block, List<Block> drawn) {
        drawn.add(block);
        Fraction start = block.start();
        for (Measure part : methodology.parts(block.measure().code())) {
            Fraction share = share(methodology, part, block.share());
            draw(methodology, new Block(part, block.level() + 1, start, share), drawn);
            start = start.plus(share);
        }
    }

    private static Group group(Methodology methodology, Composite composite, Fraction share) {
        Map<String, List<Leaf>> leaves = new LinkedHashMap<>();
        for (Measure part : methodology.parts(composite.code())) {
            if (part instanceof Indicator indicator) {
                leaves.computeIfAbsent(indicator.section(), section -> new ArrayList<>())
                        .add(new Leaf(
                                indicator, share(methodology, part, Fraction.of(1)), share(methodology, part, share)));
            }
        }
        List<Chapter> chapters = new ArrayList<>();
        leaves.forEach((section, found) ->
                chapters.add(new Chapter(methodology.section(section).orElseThrow(), found)));
        return new Group(composite, share, chapters);
    }

    /** What a part has of the composite that it feeds, if that one has so much of the whole. */
    private static Fraction share(Methodology methodology, Measure part, Fraction whole) {
        long weights = methodology.parts(part.feeds()).stream()
                .mapToLong(Measure::weight)
                .sum();
        return whole.times(part.weight()).dividedBy(weights);
    }
}
