package org.pamir.assessment.site.consumer;

import jakarta.ws.rs.QueryParam;

/** The fields of the form that makes the address of a download, as they came. */
public class Asked {

    @QueryParam("edition")
    String edition;

    @QueryParam("view")
    String view;

    @QueryParam("format")
    String format;

    @QueryParam("measure")
    String measure;

    @QueryParam("scope")
    String scope;

    @QueryParam("by")
    String by;

    @QueryParam("as_of")
    String asOf;
}
