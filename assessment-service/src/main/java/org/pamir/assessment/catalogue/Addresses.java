package org.pamir.assessment.catalogue;

import org.pamir.assessment.download.View;

/**
 * Where readers find what belongs to a dataset.
 *
 * @param base scheme, host, port and path that all begin with, without a slash at the end
 */
record Addresses(String base) {

    String catalogue() {
        return base + "/api/catalogue";
    }

    String series() {
        return catalogue() + "#index";
    }

    String api(String edition) {
        return base + "/api/editions/" + edition;
    }

    String dataset(String edition) {
        return catalogue() + "#" + edition;
    }

    String download(String edition, View view, String extension) {
        return api(edition) + "/downloads/" + view.word() + "." + extension;
    }

    String dataPackage(String edition) {
        return api(edition) + "/package.zip";
    }

    String description() {
        return base + "/q/openapi";
    }
}
