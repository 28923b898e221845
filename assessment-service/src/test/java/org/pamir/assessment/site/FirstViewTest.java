package org.pamir.assessment.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

/** What a reader with an empty cache waits for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FirstViewTest {

    private static final String FIRST_VIEW = "/en/";

    /** The map, which comes after the words, is counted apart. */
    private static final Pattern MAP = Pattern.compile("/site/static/map[^/]*\\.svg");

    private static final int MOST_BYTES = 100_000;

    @Test
    void theFirstViewWeighsLessThanAHundredKilobytes() {
        try (Site site = new Site()) {
            Page page = site.open("/robots.txt");
            List<Response> responses = new ArrayList<>();
            page.onResponse(responses::add);

            site.open(FIRST_VIEW);
            page.waitForLoadState(LoadState.LOAD);

            Map<String, Integer> weights = weights(List.copyOf(responses));
            assertThat(weights).hasSizeGreaterThan(5);
            assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                    .as(weights.toString())
                    .isLessThan(MOST_BYTES);
        }
    }

    /** Bytes of each resource as they went over the wire, headers included. */
    private static Map<String, Integer> weights(List<Response> responses) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Response response : responses) {
            if (!MAP.matcher(response.url()).find() && !response.url().contains("/api/events")) {
                Sizes sizes = response.request().sizes();
                weights.put(response.url(), sizes.responseBodySize + sizes.responseHeadersSize);
            }
        }
        return weights;
    }
}
