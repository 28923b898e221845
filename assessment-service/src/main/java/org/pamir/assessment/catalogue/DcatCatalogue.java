package org.pamir.assessment.catalogue;

import java.util.List;
import java.util.Map;
import org.pamir.assessment.download.Attribution;

/** The catalogue in the Data Catalog Vocabulary, version 3 (w3.org/TR/vocab-dcat-3), as it will stand in JSON-LD. */
final class DcatCatalogue {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String ENGLISH = "http://id.loc.gov/vocabulary/iso639-1/en";

    private DcatCatalogue() {}

    static Map<String, Object> of(List<Dataset> datasets, Addresses addresses) {
        return Linked.reference(addresses.catalogue())
                .with("@context", context())
                .with("@type", "dcat:Catalog")
                .with("dct:title", "Pamir: " + Attribution.INDEX)
                .with(
                        "dct:description",
                        "The editions of the " + Attribution.INDEX + ", kept current. " + Attribution.COMPUTED)
                .with("dct:publisher", publisher())
                .with("dct:language", Linked.reference(ENGLISH))
                .with("foaf:homepage", Linked.reference(addresses.base() + "/"))
                .with("dcat:service", service(datasets, addresses))
                .withAll(
                        "dcat:dataset",
                        datasets.stream().map(DcatCatalogue::dataset).toList())
                .members();
    }

    private static Linked context() {
        return new Linked()
                .with("dcat", "http://www.w3.org/ns/dcat#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("foaf", "http://xmlns.com/foaf/0.1/")
                .with("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static Linked publisher() {
        return Linked.reference(Attribution.SITE)
                .with("@type", "foaf:Organization")
                .with("foaf:name", Attribution.PUBLISHER);
    }

    private static Linked service(List<Dataset> datasets, Addresses addresses) {
        return Linked.node("dcat:DataService")
                .with("dct:title", "Pamir read API")
                .with("dcat:endpointURL", Linked.reference(addresses.base() + "/api"))
                .with("dcat:endpointDescription", Linked.reference(addresses.description()))
                .withAll(
                        "dcat:servesDataset",
                        datasets.stream()
                                .map(dataset -> Linked.reference(addresses.dataset(dataset.edition())))
                                .toList());
    }

    private static Linked dataset(Dataset dataset) {
        return Linked.reference(dataset.addresses().dataset(dataset.edition()))
                .with("@type", "dcat:Dataset")
                .with("dct:identifier", "global-organized-crime-index-" + dataset.edition())
                .with("dct:title", dataset.methodology().title())
                .with("dct:description", dataset.description())
                .with("dct:creator", publisher())
                .with("dct:publisher", publisher())
                .with("dct:source", Linked.reference(Attribution.SITE))
                .with("dct:language", Linked.reference(ENGLISH))
                .with("dct:license", Linked.node("dct:LicenseDocument").with("rdfs:label", Attribution.LICENCE))
                .with("dct:rights", Linked.node("dct:RightsStatement").with("rdfs:label", Attribution.STATEMENT))
                .with("dcat:version", dataset.version())
                .with("dct:modified", moment(dataset))
                .with("dcat:keyword", Dataset.KEYWORDS)
                .with("dcat:landingPage", Linked.reference(dataset.addresses().api(dataset.edition())))
                .with("dcat:inSeries", series(dataset.addresses()))
                .withAll(
                        "dcat:distribution",
                        dataset.distributions().stream()
                                .map(DcatCatalogue::distribution)
                                .toList());
    }

    private static Linked series(Addresses addresses) {
        return Linked.reference(addresses.series())
                .with("@type", "dcat:DatasetSeries")
                .with("dct:title", Attribution.INDEX)
                .with("dct:publisher", publisher());
    }

    private static Linked moment(Dataset dataset) {
        return dataset.state().at() == null
                ? null
                : new Linked()
                        .with("@type", "xsd:dateTime")
                        .with("@value", dataset.state().at().toString());
    }

    private static Linked distribution(Distribution distribution) {
        Linked node = Linked.reference(distribution.address())
                .with("@type", "dcat:Distribution")
                .with("dct:title", distribution.title())
                .with("dcat:accessURL", Linked.reference(distribution.address()))
                .with("dcat:downloadURL", Linked.reference(distribution.address()))
                .with(
                        distribution.mediaType().equals("application/zip") ? "dcat:packageFormat" : "dcat:mediaType",
                        Linked.reference(MEDIA_TYPES + distribution.mediaType()));
        distribution.conformsTo().ifPresent(standard -> node.with("dct:conformsTo", Linked.reference(standard)));
        return node;
    }
}
