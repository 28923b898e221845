package org.pamir.ingest.scores;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pamir.ingest.scores.TestWorkbook.RELATIONS;
import static org.pamir.ingest.scores.TestWorkbook.SHEET;
import static org.pamir.ingest.scores.TestWorkbook.STRINGS;
import static org.pamir.ingest.scores.TestWorkbook.TYPES;
import static org.pamir.ingest.scores.TestWorkbook.row;
import static org.pamir.ingest.upload.RefusedFileException.Reason.TOO_LARGE;
import static org.pamir.ingest.upload.RefusedFileException.Reason.TOO_SLOW;
import static org.pamir.ingest.upload.RefusedFileException.Reason.UNREADABLE;
import static org.pamir.ingest.upload.RefusedFileException.Reason.UNSUPPORTED;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;

/** Files that were built to harm, or came to harm on their way. All of them are made here, none is kept. */
class HostileScoreFileTest {

    static final String HEADING = row(1, List.of("Country", "Heroin trade"));
    static final String TAJIKISTAN = row(2, List.of("Tajikistan", "8.5"));

    static Stream<Arguments> refused() {
        String entity = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"" + "&a;".repeat(50) + "\"><!ENTITY c \""
                + "&b;".repeat(50) + "\"><!ENTITY d \"" + "&c;".repeat(50) + "\">]><x>&d;</x>";
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        String foreignDtd = "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><x/>";
        return Stream.of(
                file("zeros, packed a thousand times", good().part(SHEET, new byte[15_000_000]), TOO_LARGE),
                file("an entry of more than 20 MiB", good().part("xl/media/a.png", noise(21)), TOO_LARGE),
                file("more than 50 MiB together", media(3, 18), TOO_LARGE),
                file("more than 200 entries", media(250, 0), TOO_LARGE),
                file("a hundred thousand entries", media(30_000, 0), TOO_LARGE),
                file("a size that lies", lyingAboutSizes(good().zip()), UNREADABLE),
                file(
                        "two entries of one name",
                        renamed(good().part("xl/twice1.xml", "<x/>").part("xl/twice2.xml", "<x/>")),
                        UNREADABLE),
                file("two entries but for capitals", good().part("XL/Workbook.xml", "<x/>"), UNREADABLE),
                file("a name that climbs", good().part("../../etc/x", "x"), UNREADABLE),
                file("a name from the root", good().part("/etc/x", "x"), UNREADABLE),
                file("a name with backslashes", good().part("..\\x", "x"), UNREADABLE),
                file("a name with NUL", good().part("xl/a\0b", "x"), UNREADABLE),
                file("laughs in the sheet", good().part(SHEET, entity), UNREADABLE),
                file("laughs in the texts", good().part(STRINGS, entity), UNREADABLE),
                file("laughs in the relations", good().part(RELATIONS, entity), UNREADABLE),
                file("laughs in the types", good().part(TYPES, entity), UNREADABLE),
                file("laughs in UTF-16", good().part(SHEET, entity.getBytes(UTF_16)), UNREADABLE),
                file("an external entity in the sheet", good().part(SHEET, external), UNREADABLE),
                file("an external entity in the texts", good().part(STRINGS, external), UNREADABLE),
                file("a document type elsewhere", good().part(SHEET, foreignDtd), UNREADABLE),
                file("no XML", good().part(SHEET, "sheet"), UNREADABLE),
                file("nested too deeply", good().part(SHEET, "<a>".repeat(1_000)), UNREADABLE),
                file("too many cells", sheetOf("<row>" + "<c/>".repeat(500) + "</row>", 401), TOO_LARGE),
                file("too many rows", sheetOf("<row/>", 200_001), TOO_LARGE),
                file("too many texts", good().strings("<si><t/></si>".repeat(200_001)), TOO_LARGE),
                file("a text too long", good().strings("<si><t>" + "x".repeat(32_768) + "</t></si>"), TOO_LARGE),
                file("one long text in all cells", longTextEverywhere(), TOO_LARGE),
                file("a text far beyond the last", sheetOf(text("999999999"), 1), UNREADABLE),
                file("a text beyond any number", sheetOf(text("99999999999"), 1), UNREADABLE),
                file("a text before the first", sheetOf(text("-1"), 1), UNREADABLE),
                file("a cell in the last column", sheetOf("<row><c r=\"XFD1048576\"><v>1</v></c></row>", 1), TOO_LARGE),
                file("a cell in no column", sheetOf("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>", 1), UNREADABLE),
                file(
                        "an address under another name",
                        sheetOf("<row><c xmlns:x=\"x\" x:r=\"A1\" r=\"ZZZZZZZ1\"/></row>", 1),
                        UNREADABLE),
                file("too many formulas", sheetOf("<row><c><f>A1</f></c></row>", 10_001), TOO_LARGE),
                file(
                        "too many array formulas",
                        sheetOf("<row><c><f t=\"array\" ref=\"A1:Z99\">A1</f></c></row>", 300),
                        TOO_LARGE),
                file("a formula too long", sheetOf("<row><c><f>" + "A1+".repeat(500) + "</f></c></row>", 1), TOO_LARGE),
                file(
                        "a shared formula of nobody",
                        sheetOf("<row><c><f t=\"shared\" si=\"7\"/></c></row>", 1),
                        UNREADABLE),
                file("a row that is no number", sheetOf("<row r=\"x\"/>", 1), UNREADABLE),
                file("a cell of no type", sheetOf("<row><c t=\"q\"><v>1</v></c></row>", 1), UNREADABLE),
                file("a sheet that is not there", good().part(RELATIONS, "<x/>"), UNREADABLE),
                file("an archive of something else", new TestWorkbook().part("word/document.xml", "<x/>"), UNREADABLE),
                file("an empty archive", HexFormat.of().parseHex("504b0506" + "00".repeat(18)), UNSUPPORTED),
                file("cut off in the middle", cut(good().zip(), 0.5), UNREADABLE),
                file("cut off in its directory", cut(good().zip(), 0.95), UNREADABLE),
                file("something before the archive", joined("%PDF-1.7\n".getBytes(UTF_8), good().zip()), UNSUPPORTED),
                file(
                        "a workbook with a password",
                        HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)),
                        UNSUPPORTED),
                file("a compressed file", HexFormat.of().parseHex("1f8b0800000000000003"), UNSUPPORTED),
                file("a picture", HexFormat.of().parseHex("89504e470d0a1a0a0000000d"), UNSUPPORTED),
                file("CSV in UTF-16", "edition,country,heroin_trade\n".getBytes(UTF_16), UNSUPPORTED),
                file("CSV with NUL", "edition,country,heroin_trade\n2021,TJK,\0\n".getBytes(UTF_8), UNSUPPORTED),
                file(
                        "CSV in Latin-1",
                        "edition,country,heroin_trade\n2021,Türkiye,5\n".getBytes(ISO_8859_1),
                        UNREADABLE),
                file(
                        "CSV of mixed encodings",
                        joined("Türkiye,".getBytes(UTF_8), "Türkiye".getBytes(ISO_8859_1)),
                        UNREADABLE),
                file("an open quote", "edition,country\n2021,\"TJK\n".getBytes(UTF_8), UNREADABLE),
                file("a field too long", ("country\n" + "x".repeat(40_000)).getBytes(UTF_8), UNREADABLE),
                file("too many fields", ",".repeat(2_000).getBytes(UTF_8), UNREADABLE),
                file("too many cells in CSV", ("1,2,3,4,5\n".repeat(40_001)).getBytes(UTF_8), TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Timeout(10)
    void aBadFileIsRefusedWithItsReason(String name, byte[] file, RefusedFileException.Reason reason) {
        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> ScoreFile.read(file, deadline()));

        assertThat(refused).as("refusal of " + name).isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        Deadline passed = Deadline.in(Clock.systemUTC(), Duration.ofSeconds(-1));

        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> ScoreFile.read(good().zip(), passed));

        assertThat(refused.reason()).isEqualTo(TOO_SLOW);
    }

    static TestWorkbook good() {
        return TestWorkbook.of("2021", HEADING + TAJIKISTAN);
    }

    private static TestWorkbook sheetOf(String rows, int times) {
        return TestWorkbook.of("2021", rows.repeat(times));
    }

    private static String text(String index) {
        return "<row><c t=\"s\"><v>" + index + "</v></c></row>";
    }

    private static TestWorkbook longTextEverywhere() {
        String texts = text("0").replace("<row>", "").replace("</row>", "").repeat(100);
        return sheetOf("<row>" + texts + "</row>", 1_000).strings("<si><t>" + "x".repeat(32_000) + " </t></si>");
    }

    /** Packs about fifty times: below the ratio that gives a bomb away. */
    static byte[] noise(int mebibytes) {
        byte[] bytes = new byte[mebibytes * 1024 * 1024];
        Random random = new Random(1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i % 64 == 0 ? (byte) random.nextInt() : 0;
        }
        return bytes;
    }

    private static TestWorkbook media(int entries, int mebibytes) {
        byte[] content = noise(mebibytes);
        TestWorkbook workbook = good();
        for (int i = 0; i < entries; i++) {
            workbook.part("xl/media/" + i + ".png", content);
        }
        return workbook;
    }

    private static byte[] renamed(TestWorkbook workbook) {
        return new String(workbook.zip(), ISO_8859_1)
                .replace("twice2", "twice1")
                .getBytes(ISO_8859_1);
    }

    /** The sizes stand behind each entry, after the signature PK 07 08, the checksum and the packed size. */
    private static byte[] lyingAboutSizes(byte[] zip) {
        byte[] lying = zip.clone();
        for (int i = 0; i < lying.length - 16; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 7 && lying[i + 3] == 8) {
                lying[i + 12] = 1;
            }
        }
        return lying;
    }

    private static byte[] cut(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    static Deadline deadline() {
        return Deadline.in(Clock.systemUTC(), Duration.ofSeconds(10));
    }

    private static Arguments file(String name, TestWorkbook workbook, RefusedFileException.Reason reason) {
        return file(name, workbook.zip(), reason);
    }

    private static Arguments file(String name, byte[] content, RefusedFileException.Reason reason) {
        return Arguments.of(name, content, reason);
    }
}
