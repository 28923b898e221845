package org.pamir.assessment.download;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file that every view can be had as. Equal downloads give equal bytes. */
interface FileFormat {

    /** As it stands in addresses and names of files. */
    String extension();

    String mediaType();

    void write(Download download, OutputStream out) throws IOException;
}
