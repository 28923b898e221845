package org.pamir.assessment.site.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.matrix.Labels.Label;
import org.pamir.assessment.site.matrix.Labels.Wanted;

class LabelsTest {

    private static final Box INSIDE = new Box(0, 0, 400, 300);
    private static final double SIZE = 10;
    private static final double RADIUS = 4;

    @Test
    void aNameStandsToTheRightOfItsPointWhereThatIsFree() {
        List<Label> labels = new Labels(INSIDE, SIZE, RADIUS).place(List.of(new Wanted("Chad", 100, 100)), 5);

        assertThat(labels).singleElement().satisfies(label -> {
            assertThat(label.anchor()).isEqualTo("start");
            assertThat(label.x()).isEqualTo(107);
        });
    }

    @Test
    void atTheEdgeItStandsOnTheOtherSide() {
        List<Label> labels = new Labels(INSIDE, SIZE, RADIUS).place(List.of(new Wanted("Chad", 390, 100)), 5);

        assertThat(labels)
                .singleElement()
                .satisfies(label -> assertThat(label.anchor()).isEqualTo("end"));
    }

    @Test
    void noNameLiesOverAnotherOrOverAPointOrOutside() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            List<Wanted> wanted = new ArrayList<>();
            Labels labels = new Labels(INSIDE, SIZE, RADIUS);
            for (int point = 0; point < 80; point++) {
                Wanted one = new Wanted("Country " + point, random.nextDouble() * 400, random.nextDouble() * 300);
                wanted.add(one);
                labels.keepFree(one.x(), one.y());
            }

            List<Label> placed = labels.place(wanted, 200);

            assertThat(placed).as("seed %d, case %d", seed, i).isNotEmpty();
            for (Label label : placed) {
                assertThat(INSIDE.contains(label.box())).isTrue();
                assertThat(wanted).noneMatch(point -> label.box().overlaps(Box.around(point.x(), point.y(), RADIUS)));
                assertThat(placed)
                        .noneMatch(other -> other != label && other.box().overlaps(label.box()));
            }
        }
    }

    @Test
    void theFirstNamesComeFirstAndNotMoreThanAskedFor() {
        List<Wanted> wanted =
                List.of(new Wanted("One", 100, 100), new Wanted("Two", 100, 100), new Wanted("Three", 300, 200));

        List<Label> labels = new Labels(INSIDE, SIZE, RADIUS).place(wanted, 2);

        assertThat(labels).extracting(Label::text).containsExactly("One", "Two");
    }
}
