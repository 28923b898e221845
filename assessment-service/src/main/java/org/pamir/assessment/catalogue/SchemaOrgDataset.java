package org.pamir.assessment.catalogue;

import java.util.Map;
import org.pamir.assessment.download.Attribution;

/** A dataset as search engines read it: schema.org/Dataset, as it will stand in JSON-LD. */
final class SchemaOrgDataset {

    private SchemaOrgDataset() {}

    static Map<String, Object> of(Dataset dataset) {
        Addresses addresses = dataset.addresses();
        return new Linked()
                .with("@context", "https://schema.org/")
                .with("@type", "Dataset")
                .with("@id", addresses.dataset(dataset.edition()))
                .with("name", dataset.methodology().title())
                .with("description", dataset.description())
                .with("url", addresses.api(dataset.edition()))
                .with("identifier", "global-organized-crime-index-" + dataset.edition())
                .with("version", dataset.version())
                .with(
                        "dateModified",
                        dataset.state().at() == null
                                ? null
                                : dataset.state().at().toString())
                .with("temporalCoverage", dataset.edition())
                .with("spatialCoverage", "World")
                .with("inLanguage", "en")
                .with("isAccessibleForFree", true)
                .with("keywords", Dataset.KEYWORDS)
                .with(
                        "license",
                        Linked.node("CreativeWork")
                                .with("name", Attribution.LICENCE)
                                .with("url", Attribution.SITE))
                .with("creditText", Attribution.STATEMENT)
                .with("creator", organization())
                .with("publisher", organization())
                .withAll(
                        "variableMeasured",
                        dataset.methodology().measures().stream()
                                .map(measure -> Linked.node("PropertyValue")
                                        .with("name", measure.title())
                                        .with("propertyID", measure.code())
                                        .with(
                                                "minValue",
                                                dataset.methodology()
                                                        .scale()
                                                        .lowest()
                                                        .decimal())
                                        .with(
                                                "maxValue",
                                                dataset.methodology()
                                                        .scale()
                                                        .highest()
                                                        .decimal()))
                                .toList())
                .with(
                        "includedInDataCatalog",
                        Linked.node("DataCatalog")
                                .with("name", "Pamir: " + Attribution.INDEX)
                                .with("url", addresses.catalogue()))
                .withAll(
                        "distribution",
                        dataset.distributions().stream()
                                .map(distribution -> Linked.node("DataDownload")
                                        .with("name", distribution.title())
                                        .with("encodingFormat", distribution.mediaType())
                                        .with("contentUrl", distribution.address()))
                                .toList())
                .members();
    }

    private static Linked organization() {
        return Linked.node("Organization").with("name", Attribution.PUBLISHER).with("url", Attribution.SITE);
    }
}
