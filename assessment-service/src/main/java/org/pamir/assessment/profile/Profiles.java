package org.pamir.assessment.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.thread.Threads;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Section;

/**
 * Profiles as they are sent. The ranks in one move with the edits of other countries, so a rendered profile belongs to a
 * state of its edition and not to a version of its assessment; where neither moved, the same bytes serve on.
 */
@ApplicationScoped
class Profiles {

    private record Kept(long versionSum, CompletableFuture<Rendered> rendered) {

        private boolean serves(Standings standings) {
            return versionSum >= standings.versionSum() && !rendered.isCompletedExceptionally();
        }

        private Rendered orNull() {
            return rendered.isDone() && !rendered.isCompletedExceptionally() ? rendered.join() : null;
        }

        private int weight() {
            Rendered known = orNull();
            return known == null ? 0 : known.weight();
        }
    }

    private final SectionStore sections;
    private final ObjectMapper json;
    private final Cache<AssessmentKey, Kept> kept;
    /** As many as there are processors, and as many again for those that wait for the database. */
    private final ExecutorService renderers;

    Profiles(SectionStore sections, ObjectMapper json, ProfileConfig config) {
        this.sections = sections;
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.renderedKept().asLongValue())
                .weigher((AssessmentKey key, Kept value) -> value.weight())
                .build();
        this.renderers = Threads.pool("profiles", 2 * Runtime.getRuntime().availableProcessors());
    }

    void stop(@Observes ShutdownEvent event) {
        renderers.shutdown();
    }

    /** The profile in the present standings or in later ones, if it is rendered. */
    Optional<Rendered> inMemory(Standings standings, Country country) {
        Kept known = kept.getIfPresent(new AssessmentKey(standings.edition(), country.code()));
        return known != null && known.serves(standings) ? Optional.ofNullable(known.orNull()) : Optional.empty();
    }

    /** The profile in the present standings or in later ones: from memory, or else rendered by one for all who ask. */
    CompletionStage<Rendered> now(Standings standings, Country country) {
        AssessmentKey key = new AssessmentKey(standings.edition(), country.code());
        Kept known = kept.getIfPresent(key);
        if (known != null && known.serves(standings)) {
            return known.rendered;
        }
        Kept begun = new Kept(standings.versionSum(), new CompletableFuture<>());
        Kept found = kept.asMap().merge(key, begun, (before, mine) -> before.serves(standings) ? before : mine);
        if (found == begun) {
            Rendered before = known == null ? null : known.orNull();
            begun.rendered
                    .completeAsync(() -> render(standings, country, before), renderers)
                    // Weighed when it was put, before there was anything to weigh.
                    .thenRun(() -> kept.asMap().replace(key, begun, begun));
        }
        return found.rendered;
    }

    /** The profile in any standings, on a worker thread. */
    Rendered render(Standings standings, Country country) {
        return render(standings, country, null);
    }

    private Rendered render(Standings standings, Country country, Rendered before) {
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        Map<String, SectionRevised> revisions = before == null || before.version() > scorecard.version()
                ? sections(standings, scorecard)
                : sections(scorecard, before);
        try {
            byte[] body = json.writeValueAsBytes(ProfileAnswer.of(standings, country, scorecard, revisions));
            return new Rendered(scorecard.version(), revisions, Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile that cannot be written: " + scorecard.key(), e);
        }
    }

    /** What was there, and what came since: of eleven sections mostly one. */
    private Map<String, SectionRevised> sections(ScorecardComputed scorecard, Rendered before) {
        if (before.version() == scorecard.version()) {
            return before.sections();
        }
        Map<String, SectionRevised> now = new HashMap<>(before.sections());
        sections.revised(scorecard.key(), before.version(), scorecard.version())
                .forEach(revised -> now.put(revised.section(), revised));
        return now;
    }

    private Map<String, SectionRevised> sections(Standings standings, ScorecardComputed scorecard) {
        List<String> codes =
                standings.methodology().sections().stream().map(Section::code).toList();
        return sections.sections(scorecard.key(), scorecard.version(), codes);
    }
}
