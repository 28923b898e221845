package org.pamir.ingest.scores;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, built part by part, so that each part can be spoilt. */
final class TestWorkbook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** @param rows the content of {@code sheetData} */
    static TestWorkbook of(String sheetName, String rows) {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return new TestWorkbook()
                .part(
                        TYPES,
                        "<Types xmlns=\"" + PACKAGE + "content-types\">" + "<Override PartName=\"/" + WORKBOOK
                                + "\" ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/" + STRINGS
                                + "\" ContentType=\"" + types + "sharedStrings+xml\"/></Types>")
                .part(
                        WORKBOOK,
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + sheetName
                                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        RELATIONS,
                        "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                                + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .strings("")
                .part(SHEET, sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A row of texts and numbers; what reads as a number becomes one. */
    static String row(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String cell : cells) {
            row.append(
                    cell.matches("[0-9.]+")
                            ? "<c><v>" + cell + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    TestWorkbook strings(String items) {
        return part(STRINGS, "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    TestWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TestWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
