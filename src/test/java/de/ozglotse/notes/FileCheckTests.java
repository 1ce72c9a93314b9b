package de.ozglotse.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken, what is refused, and that nothing else ever happens. */
class FileCheckTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void knowsAKindByItsContent() {
        assertThat(FileCheck.typeOf(SampleFiles.pdf())).isEqualTo(FileType.PDF);
        assertThat(FileCheck.typeOf(SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(FileCheck.typeOf(SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(FileCheck.typeOf(SampleFiles.picture("png"))).isEqualTo(FileType.PNG);
        assertThat(FileCheck.typeOf(SampleFiles.picture("jpg"))).isEqualTo(FileType.JPG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "MZ\u0090",
                "GIF89a",
                "#!/bin/sh",
                "a;b\n1;2",
                " %PDF-1.7 %%EOF",
                "\u00D0\u00CF\u0011\u00E0"
            })
    void refusesEveryOtherKind(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "notes.file.kind");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], "notes.file.empty");
    }

    @Test
    void refusesAnArchiveThatIsNoDocument() {
        assertRefused(SampleFiles.zip(Map.of("a.txt", new byte[3])), "notes.file.kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "xl/vbaProject.bin",
                "WORD/VBAPROJECT.BIN",
                "word/activeX/activeX1.xml",
                "xl/macrosheets/sheet1.xml",
                "word/embeddings/oleObject1.bin",
                "word/media/a.exe"
            })
    void refusesActiveContent(String entry) {
        assertRefused(SampleFiles.docx(entry, new byte[10]), "office.file.active");
    }

    @Test
    void refusesMacrosThatOnlyTheContentTypesName() {
        assertRefused(
                SampleFiles.docx(
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                "office.file.active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/a", "/etc/passwd", "word\\..\\..\\a", "c:/a", "a/../b", "a\u0001b"})
    void refusesEntriesThatLeadOutside(String entry) {
        assertRefused(SampleFiles.docx(entry, new byte[10]), "office.file.damaged");
    }

    @Test
    @Timeout(5)
    void refusesAnArchiveThatBursts() {
        assertRefused(SampleFiles.docx("word/media/a.xml", new byte[60 * MEGABYTE]), "office.file.bomb");
    }

    @Test
    void refusesTooManyEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>(SampleFiles.office("word/document.xml"));
        for (int i = 0; i < 10_000; i++) {
            entries.put("word/" + i, new byte[0]);
        }
        assertRefused(SampleFiles.zip(entries), "office.file.bomb");
    }

    /** The archive announces small entries: unpacking stops where they should end. */
    @Test
    @Timeout(5)
    void doesNotTrustWhatAnArchiveAnnounces() {
        byte[] content = SampleFiles.docx("word/media/a.xml", new byte[60 * MEGABYTE]);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < content.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 24, Math.min(1000, bytes.getInt(at + 24)));
            }
        }
        assertRefused(content, "office.file.damaged");
    }

    @Test
    void refusesEntriesThatLieOverEachOther() {
        byte[] content = SampleFiles.docx("word/media/a.bin", random(5000));
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < content.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 20, content.length - 100);
            }
        }
        assertRefused(content, "office.file.bomb");
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "20001, 1", "10001, 10001", "-1, -1"})
    void refusesAFloodOfPixels(int width, int height) {
        assertRefused(SampleFiles.png(width, height), "notes.file.pixels");
    }

    @Test
    void refusesPicturesWithoutASize() {
        assertRefused(SampleFiles.png(0, 10), "office.file.damaged");
    }

    @Test
    @Timeout(20)
    void answersEveryDamagedFileByItself() {
        Random random = new Random(20230301);
        List<byte[]> files = List.of(
                SampleFiles.pdf(),
                SampleFiles.docx(),
                SampleFiles.xlsx(),
                SampleFiles.picture("png"),
                SampleFiles.picture("jpg"));
        for (int i = 0; i < 1000; i++) {
            byte[] file = files.get(i % files.size());
            byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) + 1 : file.length);
            for (int change = 0; change < 1 + i % 7; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(outcome(damaged)).isIn("taken", "refused");
        }
    }

    @Test
    void refusesWhatWasCutOff() {
        for (byte[] file : List.of(SampleFiles.pdf(), SampleFiles.docx(), SampleFiles.xlsx())) {
            for (int tenth = 1; tenth < 10; tenth++) {
                assertThat(outcome(Arrays.copyOf(file, file.length * tenth / 10)))
                        .isEqualTo("refused");
            }
        }
    }

    @Test
    @Timeout(2)
    void looksThroughALargeFileQuickly() {
        assertThat(FileCheck.typeOf(SampleFiles.docx("word/media/a.bin", random(9 * MEGABYTE))))
                .isEqualTo(FileType.DOCX);
    }

    private static String outcome(byte[] content) {
        try {
            FileCheck.typeOf(content);
            return "taken";
        } catch (Refused e) {
            return "refused";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static byte[] random(int length) {
        byte[] content = new byte[length];
        new Random(7).nextBytes(content);
        return content;
    }

    private static void assertRefused(byte[] content, String messageKey) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> FileCheck.typeOf(content))
                .extracting(Refused::messageKey)
                .isEqualTo(messageKey);
    }
}
