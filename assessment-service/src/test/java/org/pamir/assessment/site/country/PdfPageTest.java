package org.pamir.assessment.site.country;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;

/** The PDF of a country, read with another eye than the one that made it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PdfPageTest {

    private static final String ENGLISH = "/en/editions/2021/countries/TJK.pdf";

    /** Before each: earlier there is no address of the service to ask. */
    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void itHasTheFiguresTheTextsAndWhereTheyAreFrom() throws IOException {
        Response answer = given().get(ENGLISH);

        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"pamir-2021-TJK-en-20260101T000900Z.pdf\"");
        assertThat(text(answer.asByteArray()))
                .contains("Tajikistan", "High criminality – low resilience")
                .contains("Criminality 5.61", "Criminal actors 6.13", "World: 62 of 193")
                .contains("Heroin trade 8.5")
                .contains("Narrative of people, revision 1.")
                .contains("Because of version 9")
                .contains("Global Initiative Against Transnational Organized Crime")
                .containsPattern("Pamir 1 / \\d");
    }

    @Test
    void itSpeaksRussianWithLettersOfItsOwn() throws IOException {
        byte[] pdf = given().get("/ru/editions/2021/countries/TJK.pdf").asByteArray();

        assertThat(text(pdf)).contains("Таджикистан", "Преступность 5,61", "Торговля героином 8,5");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded())
                            .as(font.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void itIsTaggedAndSaysItsTitleAndLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(given().get(ENGLISH).asByteArray())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Global Organized Crime Index 2021: Tajikistan");
        }
    }

    @Test
    void whoHasItIsToldSoAndWhatIsNotThereIsRefused() {
        String tag = given().get(ENGLISH).header("ETag");

        given().header("If-None-Match", tag).get(ENGLISH).then().statusCode(304);
        given().get("/en/editions/2025/countries/AND.pdf").then().statusCode(404);
    }

    @Test
    void nothingIsFetchedForIt() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        String page = """
                <html lang="en">
                  <head>
                    <title>t</title><meta name="description" content="d"/>
                    <link rel="stylesheet" href="%1$s/style.css"/>
                    <style>
                      @import url(%1$s/other.css);
                      body {
                        font-family: Sans;
                        background: url(%1$s/back.png);
                      }
                    </style>
                  </head>
                  <body><p>text</p><img alt="a" src="%1$s/picture.png"/></body>
                </html>
                """.formatted(address);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Pdf.write(page, Instant.EPOCH, out);

        server.stop(0);
        assertThat(asked).isEmpty();
        assertThat(text(out.toByteArray())).contains("text");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[ \\u00a0]+", " ");
        }
    }
}
