package org.pamir.assessment.site.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.Figures;
import org.pamir.assessment.site.methodology.Structure.Block;
import org.pamir.assessment.site.methodology.Structure.Branch;
import org.pamir.assessment.site.methodology.Structure.Leaf;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

class StructureTest {

    private static final Methodology EDITION =
            Methodologies.all().edition("2023").orElseThrow();
    private static final Figures ENGLISH = new Figures(Locale.ENGLISH);

    @Test
    void anIndicatorHasItsShareOfTheCompositeAndOfTheWhole() {
        Branch criminality = Structure.of(EDITION).branches().get(0);

        Leaf market = criminality.groups().get(0).chapters().get(0).leaves().get(0);
        Leaf actor = criminality.groups().get(1).chapters().get(0).leaves().get(0);
        assertThat(Percent.words(ENGLISH, market.weight())).isEqualTo("6.67%");
        assertThat(Percent.words(ENGLISH, market.share())).isEqualTo("3.33%");
        assertThat(Percent.words(ENGLISH, actor.weight())).isEqualTo("20%");
        assertThat(Percent.words(ENGLISH, actor.share())).isEqualTo("10%");
    }

    @Test
    void everyIndicatorStandsOnce() {
        List<String> indicators = Structure.of(EDITION).branches().stream()
                .flatMap(branch -> branch.groups().stream())
                .flatMap(group -> group.chapters().stream())
                .flatMap(chapter -> chapter.leaves().stream())
                .map(leaf -> leaf.indicator().code())
                .toList();

        assertThat(indicators).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void theBlocksOfALevelFillTheWidthWithoutOverlap() {
        Branch criminality = Structure.of(EDITION).branches().get(0);

        List<Block> leaves = criminality.blocks().stream()
                .filter(block -> !block.isComposite())
                .toList();
        Fraction end = Fraction.ZERO;
        for (Block block : leaves) {
            assertThat(block.start()).isEqualTo(end);
            end = end.plus(block.share());
        }
        assertThat(end).isEqualTo(Fraction.of(1));
    }
}
