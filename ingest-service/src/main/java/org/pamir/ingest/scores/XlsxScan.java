package org.pamir.ingest.scores;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/**
 * Counts what is in the parts of a workbook before the reader of workbooks builds it: that one believes every column,
 * every index of a shared string and every formula, and would fill the memory for them.
 */
final class XlsxScan {

    private static final int DEEPEST = 64;
    private static final int MOST_FORMULAS = 10_000;
    private static final int MOST_ARRAY_FORMULAS = 200;

    /** Formulas are expanded cell by cell; only their values matter here. */
    private static final int LONGEST_FORMULA = 1_000;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private final Deadline deadline;
    private int cells;
    private int lines;
    private int strings;
    private int formulas;
    private int arrayFormulas;
    private int highestString = -1;

    XlsxScan(Deadline deadline) {
        this.deadline = deadline;
    }

    /** @throws RefusedFileException if the part is not well-formed, has a DTD, or is beyond the bounds */
    void part(byte[] xml) throws RefusedFileException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            new Part(reader).read();
        } catch (XMLStreamException e) {
            throw new RefusedFileException(Reason.UNREADABLE, "a part of the workbook is not well-formed XML");
        }
    }

    /** To be called after the last part. */
    void end() throws RefusedFileException {
        refuseIf(highestString >= strings, Reason.UNREADABLE, "a cell refers to a text that is not there");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void refuseIf(boolean refused, Reason reason, String detail) throws RefusedFileException {
        if (refused) {
            throw new RefusedFileException(reason, detail);
        }
    }

    /** One pass over one part. Names count without their namespaces, the more of them the safer. */
    private final class Part {

        private final XMLStreamReader reader;
        private int depth;
        private boolean inText;
        private int textLength;
        private boolean sharedText;
        private StringBuilder value;

        Part(XMLStreamReader reader) {
            this.reader = reader;
        }

        void read() throws XMLStreamException, RefusedFileException {
            for (int events = 0; reader.hasNext(); events++) {
                if (events % 1_000 == 0) {
                    deadline.check();
                }
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        refuseIf(true, Reason.UNREADABLE, "a part of the workbook has a document type of its own");
                    default -> {}
                }
            }
        }

        private void start(String element) throws RefusedFileException {
            refuseIf(++depth > DEEPEST, Reason.UNREADABLE, "a part of the workbook is nested too deeply");
            switch (element) {
                case "row" -> refuseIf(++lines > ScoreFile.MOST_CELLS, Reason.TOO_LARGE, "too many rows");
                case "si" -> {
                    beginText();
                    refuseIf(++strings > ScoreFile.MOST_CELLS, Reason.TOO_LARGE, "too many shared texts");
                }
                case "c" -> cell();
                case "v" -> value = sharedText ? new StringBuilder() : null;
                case "f" -> formula();
                default -> {}
            }
        }

        private void beginText() {
            inText = true;
            textLength = 0;
        }

        private void cell() throws RefusedFileException {
            beginText();
            sharedText = attributes("t").contains("s");
            String most = "more than " + ScoreFile.MOST_CELLS + " cells";
            refuseIf(++cells > ScoreFile.MOST_CELLS, Reason.TOO_LARGE, most);
            for (String address : attributes("r")) {
                Matcher parts = CELL.matcher(address);
                refuseIf(!parts.matches(), Reason.UNREADABLE, "a cell has no proper address");
                String columns = "a cell lies beyond the first " + ScoreFile.MOST_COLUMNS + " columns";
                refuseIf(column(parts.group(1)) > ScoreFile.MOST_COLUMNS, Reason.TOO_LARGE, columns);
            }
        }

        private void formula() throws RefusedFileException {
            refuseIf(++formulas > MOST_FORMULAS, Reason.TOO_LARGE, "more than " + MOST_FORMULAS + " formulas");
            if (attributes("t").contains("array")) {
                String most = "more than " + MOST_ARRAY_FORMULAS + " array formulas";
                refuseIf(++arrayFormulas > MOST_ARRAY_FORMULAS, Reason.TOO_LARGE, most);
            }
        }

        private void text() throws RefusedFileException {
            if (inText) {
                textLength += reader.getTextLength();
                refuseIf(textLength > ScoreFile.LONGEST_CELL, Reason.TOO_LARGE, "a cell has too long a text");
            }
            if (value != null) {
                value.append(reader.getText());
            }
        }

        private void end(String element) throws RefusedFileException {
            depth--;
            switch (element) {
                case "si", "c" -> inText = false;
                case "f" -> refuseIf(textLength > LONGEST_FORMULA, Reason.TOO_LARGE, "a formula is too long");
                case "v" -> stringIndex();
                default -> {}
            }
        }

        private void stringIndex() throws RefusedFileException {
            if (value != null && !value.isEmpty()) {
                refuseIf(!INDEX.matcher(value).matches(), Reason.UNREADABLE, "a cell refers to no text");
                highestString = Math.max(highestString, Integer.parseInt(value.toString()));
            }
            value = null;
        }

        private List<String> attributes(String name) {
            return IntStream.range(0, reader.getAttributeCount())
                    .filter(i -> reader.getAttributeLocalName(i).equals(name))
                    .mapToObj(reader::getAttributeValue)
                    .toList();
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
        }
    }
}
