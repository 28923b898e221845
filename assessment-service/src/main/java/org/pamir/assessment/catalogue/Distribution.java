package org.pamir.assessment.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.download.Downloads;
import org.pamir.assessment.download.View;

/**
 * A form in which a dataset can be had.
 *
 * @param mediaType without parameters
 * @param conformsTo the specification of its form, where it has one besides its media type
 */
record Distribution(String title, String address, String mediaType, Optional<String> conformsTo) {

    private static final String JSON_STAT = "https://json-stat.org/full/";
    private static final String DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json";

    /** The package, then every view that needs no further question, in every format. */
    static List<Distribution> of(String edition, List<Downloads.Format> formats, Addresses addresses) {
        List<Distribution> all = new ArrayList<>();
        all.add(new Distribution(
                "Data package: tables, codebook, changelog, checksums and citation",
                addresses.dataPackage(edition),
                "application/zip",
                Optional.of(DATA_PACKAGE)));
        for (View view : List.of(View.SCORES, View.MEASURES, View.AVERAGES)) {
            for (Downloads.Format format : formats) {
                all.add(new Distribution(
                        view.title() + " (" + format.extension() + ")",
                        addresses.download(edition, view, format.extension()),
                        format.mediaType().split(";", 2)[0],
                        format.extension().equals("jsonstat") ? Optional.of(JSON_STAT) : Optional.empty()));
            }
        }
        return all;
    }
}
