package org.pamir.assessment.site.country;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes tagged PDFs (PDF/UA-1) of XHTML, with its fonts inside. */
final class Pdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // By itself it tells the story of each document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Nothing is fetched for it: whatever the document names outside of itself is left out.
     *
     * @param moment when it was made, as it says itself
     */
    static void write(String xhtml, Instant moment, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withProducer("Pamir")
                .usePdfUaAccessibility(true)
                .withHtmlContent(xhtml, null);
        builder.useFastMode();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        font(builder, "LiberationSans-Regular", "Sans", REGULAR, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold", "Sans", BOLD, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Regular", "Serif", REGULAR, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Bold", "Serif", BOLD, FontStyle.NORMAL);
        font(builder, "LiberationSerif-Italic", "Serif", REGULAR, FontStyle.ITALIC);
        font(builder, "LiberationSerif-BoldItalic", "Serif", BOLD, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Calendar date = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            document.setDocumentId(checksum(xhtml));
            document.save(out);
            document.close();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open("/liberation/" + file + ".ttf"), family, weight, style, true);
    }

    private static InputStream open(String resource) {
        InputStream font = Pdf.class.getResourceAsStream(resource);
        if (font == null) {
            throw new IllegalStateException("no " + resource);
        }
        return font;
    }

    private static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
