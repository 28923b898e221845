package org.pamir.assessment.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.download.Downloads;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.request.RequestConfig;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** The datasets that the editions are, described for machines. */
@ApplicationScoped
public class DatasetDescriptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandingsReader reader;
    private final Downloads downloads;
    private final RequestConfig config;

    DatasetDescriptions(StandingsReader reader, Downloads downloads, RequestConfig config) {
        this.reader = reader;
        this.downloads = downloads;
        this.config = config;
    }

    /**
     * The schema.org description of an edition, to be put into a page between {@code <script type="application/ld+json">} and
     * {@code </script>} as it is: it can neither end the script nor begin another.
     *
     * @param asked what the address of the request begins with; used unless {@code pamir.request.public-address} is set
     */
    public String schemaOrg(Methodology methodology, URI asked) {
        return json(SchemaOrgDataset.of(dataset(methodology, addresses(asked))));
    }

    /** All editions in a DCAT catalogue, as JSON-LD. The address is that of {@link #schemaOrg}. */
    String dcat(URI asked) {
        Addresses addresses = addresses(asked);
        List<Dataset> datasets = Methodologies.all().methodologies().stream()
                .map(methodology -> dataset(methodology, addresses))
                .toList();
        return json(DcatCatalogue.of(datasets, addresses));
    }

    private Dataset dataset(Methodology methodology, Addresses addresses) {
        return Dataset.of(methodology, EditionState.of(reader.now(methodology)), downloads.formats(), addresses);
    }

    private Addresses addresses(URI asked) {
        return new Addresses(config.addressOr(asked.toString()));
    }

    private static String json(Map<String, Object> node) {
        try {
            return JSON.writeValueAsString(node).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers can be written", e);
        }
    }
}
