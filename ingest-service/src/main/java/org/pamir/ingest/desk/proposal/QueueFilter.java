package org.pamir.ingest.desk.proposal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.proposal.Query;
import org.pamir.ingest.proposal.State;

/** Which proposals one wants to see, as it stands in the address. What is empty or makes no sense filters nothing. */
record QueueFilter(String state, String edition, String country, String author, long before) {

    /** So many are read on one page without scrolling for ever. */
    static final int PAGE = 25;

    static QueueFilter of(String state, String edition, String country, String author, Long before) {
        return new QueueFilter(
                given(state),
                given(edition),
                given(country),
                given(author),
                before == null || before < 1 ? Long.MAX_VALUE : before);
    }

    /** One more than is shown: whether there are older ones. */
    Query query() {
        return new Query(
                State.of(state),
                Methodologies.all().edition(edition).map(Methodology::edition),
                countryCode(),
                Optional.of(author).filter(name -> !name.isEmpty()),
                false,
                before,
                PAGE + 1);
    }

    public boolean isActive() {
        return !(state.isEmpty() && edition.isEmpty() && country.isEmpty() && author.isEmpty());
    }

    public boolean isLater() {
        return before != Long.MAX_VALUE;
    }

    public List<State> states() {
        return List.of(State.values());
    }

    public List<Methodology> editions() {
        return List.copyOf(Methodologies.all().methodologies());
    }

    public List<String> countries() {
        return Countries.all().countries().stream().map(Country::name).sorted().toList();
    }

    /** The address of the page that begins below an id. */
    public String older(long id) {
        return "/desk?"
                + Stream.of(
                                "state=" + encoded(state),
                                "edition=" + encoded(edition),
                                "country=" + encoded(country),
                                "author=" + encoded(author),
                                "before=" + id)
                        .filter(part -> !part.endsWith("="))
                        .collect(Collectors.joining("&"))
                + "#all";
    }

    /** By code or by name; of a name that is none there are no proposals. */
    private Optional<String> countryCode() {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Countries.all().countries().stream()
                .filter(candidate -> candidate.code().equalsIgnoreCase(country)
                        || candidate.name().equalsIgnoreCase(country))
                .map(Country::code)
                .findFirst()
                .orElse(country));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }
}
