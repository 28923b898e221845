package org.pamir.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.front.Places.Answer;

class PlacesTest {

    private final List<String> entered = new ArrayList<>();

    @Test
    void whoeverComesWhileThereIsRoomEnters() {
        Places places = new Places(2, 0);

        assertThat(places.arrive(turn("a"))).isEqualTo(Answer.ENTER);
        assertThat(places.arrive(turn("b"))).isEqualTo(Answer.ENTER);
        assertThat(places.arrive(turn("c"))).isEqualTo(Answer.TURNED_AWAY);
    }

    @Test
    void aPlaceThatIsLeftGoesToWhoeverWaitsLongest() {
        Places places = new Places(1, 2);
        places.arrive(turn("a"));
        places.arrive(turn("b"));
        places.arrive(turn("c"));

        places.leave();

        assertThat(entered).containsExactly("b");
        assertThat(places.arrive(turn("d"))).isEqualTo(Answer.WAIT);
        assertThat(places.arrive(turn("e"))).isEqualTo(Answer.TURNED_AWAY);
    }

    @Test
    void whoeverGaveUpIsPassedOver() {
        Places places = new Places(1, 2);
        Runnable impatient = turn("b");
        places.arrive(turn("a"));
        places.arrive(impatient);
        places.arrive(turn("c"));

        assertThat(places.giveUp(impatient)).isTrue();
        places.leave();

        assertThat(entered).containsExactly("c");
    }

    @Test
    void whoeverHasItsTurnCannotGiveUpAnyMore() {
        Places places = new Places(1, 1);
        Runnable waiting = turn("b");
        places.arrive(turn("a"));
        places.arrive(waiting);
        places.leave();

        assertThat(places.giveUp(waiting)).isFalse();
    }

    @Test
    void noPlaceIsLostOrGivenTwiceHoweverTheyComeAndGo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Places places = new Places(5, 7);
        List<Runnable> waiting = new ArrayList<>();
        int[] inside = {0};
        for (int step = 0; step < 100_000; step++) {
            Runnable[] self = new Runnable[1];
            self[0] = () -> {
                inside[0]++;
                waiting.remove(self[0]);
            };
            int choice = random.nextInt(5);
            if (choice < 2) {
                switch (places.arrive(self[0])) {
                    case ENTER -> inside[0]++;
                    case WAIT -> waiting.add(self[0]);
                    case TURNED_AWAY ->
                        assertThat(inside[0] + waiting.size())
                                .as("seed %d", seed)
                                .isEqualTo(12);
                }
            } else if (choice < 4 && inside[0] > 0) {
                inside[0]--;
                places.leave();
            } else if (!waiting.isEmpty()) {
                assertThat(places.giveUp(waiting.remove(random.nextInt(waiting.size()))))
                        .isTrue();
            }
            assertThat(inside[0]).as("seed %d", seed).isBetween(0, 5);
            assertThat(waiting.isEmpty() || inside[0] == 5).as("seed %d", seed).isTrue();
        }
    }

    private Runnable turn(String name) {
        return () -> entered.add(name);
    }
}
