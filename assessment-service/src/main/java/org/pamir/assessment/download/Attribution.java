package org.pamir.assessment.download;

/** Where the figures come from, as every file and every description of a dataset says it. */
public final class Attribution {

    public static final String INDEX = "Global Organized Crime Index";
    public static final String PUBLISHER = "Global Initiative Against Transnational Organized Crime";
    public static final String SITE = "https://ocindex.net";

    /** The publisher's words for it. */
    public static final String LICENCE = "Open data, attribution required";

    /** Its id in the list of the Open Definition. */
    public static final String LICENCE_ID = "other-at";

    public static final String STATEMENT = PUBLISHER + ", " + INDEX + ", ocindex.net";

    public static final String COMPUTED =
            "Composites, bands, quadrants, ranks, averages and exact fractions are computed by Pamir from the scores, by"
                    + " the published method. Scores may have been revised since they were published; each revision is"
                    + " kept with its reason.";

    private Attribution() {}
}
