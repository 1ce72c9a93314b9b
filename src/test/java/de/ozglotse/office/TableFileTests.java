package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables from outside: what is read of them, what is left out, what is refused. */
class TableFileTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void leavesOutFormulasAndCountsThem() {
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "Name");
            sheet.formula(0, 1, "HYPERLINK(\"http://a.example\")");
            sheet.value(2, 0, 8417010);
            sheet.formula(2, 1, "[1]Tabelle!A1");
            sheet.value(2, 2, true);
        });

        TableFile.Content read = TableFile.read(content, 10);

        assertThat(read.rows()).containsExactly(List.of("Name", ""), List.of(), List.of("8417010", "", ""));
        assertThat(read.formulas()).isEqualTo(2);
    }

    @Test
    void looksNeitherAtMacrosNorAtLinksToElsewhere() {
        Map<String, byte[]> entries = Archives.entries(small());
        entries.put("xl/vbaProject.bin", new byte[100]);
        entries.put("xl/externalLinks/externalLink1.xml", "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThat(TableFile.read(Archives.zip(entries), 10).rows()).containsExactly(List.of("Name"));
    }

    @Test
    @Timeout(20)
    void expandsNoEntities() {
        Map<String, byte[]> entries = Archives.entries(small());
        String sheet = new String(entries.get(SHEET), StandardCharsets.UTF_8);
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        entries.put(
                SHEET,
                sheet.replaceFirst("\\?>", "?>" + bomb)
                        .replace(
                                "</sheetData>",
                                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(outcome(Archives.zip(entries))).isIn("refused", "taken");
        assertThat(textsOf(Archives.zip(entries))).doesNotContain("aaaa").hasSizeLessThan(200);
    }

    @Test
    @Timeout(10)
    void refusesAWorkbookThatBursts() {
        Map<String, byte[]> entries = Archives.entries(small());
        entries.put("xl/media/a.xml", new byte[60 * 1024 * 1024]);
        assertRefused(Archives.zip(entries), "office.file.bomb");

        entries.clear();
        entries.putAll(Archives.entries(small()));
        for (int i = 0; i < 2001; i++) {
            entries.put("xl/" + i, new byte[0]);
        }
        assertRefused(Archives.zip(entries), "office.file.bomb");
    }

    @Test
    void refusesMoreRowsThanAgreedAlsoWhenTheyAreFarDown() {
        assertThat(outcome(workbook(sheet -> sheet.value(9, 0, "a")))).isEqualTo("taken");
        assertRefused(workbook(sheet -> sheet.value(1_000_000, 0, "a")), "office.table.long");
        assertRefused("a\n".repeat(11).getBytes(StandardCharsets.UTF_8), "office.table.long");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused(Archives.zip(Map.of("word/document.xml", new byte[3])), "office.table.kind");
        assertRefused("a\u0000b".getBytes(StandardCharsets.UTF_8), "office.table.kind");
    }

    @Test
    @Timeout(60)
    void answersEveryDamagedFileByItself() {
        byte[] file = workbook(sheet -> {
            for (int row = 0; row < 10; row++) {
                sheet.value(row, 0, "Zeile " + row);
                sheet.value(row, 1, row);
            }
        });
        Random random = new Random(20230301);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) + 1 : file.length);
            for (int change = 0; change < 1 + i % 7; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(outcome(damaged)).isIn("taken", "refused");
        }
    }

    /** Damage inside a sheet, behind checksums that are right. */
    @Test
    @Timeout(60)
    void answersEveryDamagedSheetByItself() {
        Map<String, byte[]> entries = Archives.entries(small());
        byte[] sheet = entries.get(SHEET);
        Random random = new Random(20230302);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = sheet.clone();
            for (int change = 0; change < 1 + i % 5; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            entries.put(SHEET, damaged);
            assertThat(outcome(Archives.zip(entries))).isIn("taken", "refused");
        }
    }

    private static byte[] small() {
        return workbook(sheet -> sheet.value(0, 0, "Name"));
    }

    private static byte[] workbook(Consumer<Worksheet> writer) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "Test", "1.0")) {
            writer.accept(book.newWorksheet("Tabelle"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static String textsOf(byte[] content) {
        try {
            return TableFile.read(content, 10).rows().toString();
        } catch (Refused e) {
            return "";
        }
    }

    private static String outcome(byte[] content) {
        try {
            TableFile.read(content, 10);
            return "taken";
        } catch (Refused e) {
            return "refused";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static void assertRefused(byte[] content, String messageKey) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TableFile.read(content, 10))
                .extracting(Refused::messageKey)
                .isEqualTo(messageKey);
    }
}
