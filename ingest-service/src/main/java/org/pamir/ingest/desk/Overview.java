package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** How far the editions are. */
@ApplicationScoped
class Overview {

    private final OverviewStore store;

    Overview(OverviewStore store) {
        this.store = store;
    }

    /** Newest first. */
    @Transactional
    List<EditionProgress> editions() {
        return Methodologies.all().methodologies().stream()
                .map(methodology -> EditionProgress.of(methodology, countries(methodology)))
                .sorted(Comparator.comparing(EditionProgress::edition).reversed())
                .toList();
    }

    /** Every country of the Index by name, begun or not. */
    @Transactional
    List<CountryProgress> countries(Methodology methodology) {
        Map<String, List<WrittenSection>> written =
                store.latest(methodology).stream().collect(Collectors.groupingBy(WrittenSection::country));
        return Countries.all().countries().stream()
                .map(country -> progress(methodology, country, written.getOrDefault(country.code(), List.of())))
                .sorted(Comparator.comparing(progress -> progress.country().name()))
                .toList();
    }

    private static CountryProgress progress(Methodology methodology, Country country, List<WrittenSection> sections) {
        Optional<CountryProgress.Change> changed = sections.stream()
                .max(Comparator.comparing(WrittenSection::at))
                .map(last -> new CountryProgress.Change(last.at(), last.by()));
        return new CountryProgress(
                country,
                country.region(methodology.edition()),
                sections.stream().mapToInt(WrittenSection::scored).sum(),
                methodology.indicators().size(),
                (int) sections.stream().filter(WrittenSection::hasNarrative).count(),
                methodology.sections().size(),
                changed);
    }
}
