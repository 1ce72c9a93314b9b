package de.ozglotse.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files as attackers and ordinary people send them. */
public class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Protokoll Erstgespräch.pdf, Protokoll Erstgespräch.pdf",
        "C:\\Users\\maurer\\Antrag.PDF, Antrag.pdf",
        "/home/maurer/Antrag.pdf, Antrag.pdf",
        "Bericht 1.2.pdf, Bericht 1.2.pdf",
        "rechnung.pdf.exe, rechnung.pdf.exe.pdf",
        "'', Datei.pdf",
        ".pdf, Datei.pdf",
        "CON.pdf, Datei.pdf",
        "lpt1.alt.pdf, Datei.pdf",
        "'  viele   Leerzeichen .pdf', viele Leerzeichen.pdf"
    })
    void keepsWhatIsHarmless(String sent, String kept) {
        assertThat(FileName.safe(sent, FileType.PDF)).isEqualTo(kept);
    }

    public static Stream<String> hostileNames() {
        Stream<String> listed = Stream.of(
                "../../etc/passwd",
                "..\\..\\windows\\system32\\config",
                "%2e%2e%2fpasswd",
                "..%5c..%5cboot.ini",
                "....//....//passwd",
                "a\u0000.pdf",
                "a\r\nSet-Cookie: x=1.pdf",
                "a\tb.pdf",
                "\u202Efdp.exe",
                "a\u200Bb\uFEFF.pdf",
                "<script>alert(1)</script>.pdf",
                "\"; filename=\"b.html",
                "a;b.pdf",
                "`id`.pdf",
                "$(id).pdf",
                "aux",
                "NUL.docx",
                "COM9.txt",
                "com1",
                "prn.",
                ".htaccess",
                "...",
                "~root",
                "-rf",
                "\\\\server\\share\\a.pdf",
                "file:///etc/passwd",
                "a/b/c/../../d",
                "\uD800.pdf",
                "\uE000.pdf",
                "e\u0301.pdf",
                "a|b?c*d:e.pdf");
        return Stream.concat(
                listed,
                IntStream.of(119, 120, 121, 255, 256, 1000, 65_536)
                        .boxed()
                        .flatMap(length ->
                                Stream.of("a".repeat(length), "ä".repeat(length) + ".pdf", "😀".repeat(length))));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void neverLeadsAnywhereElse(String sent) {
        for (FileType type : FileType.values()) {
            String name = FileName.safe(sent, type);

            assertThat(name).endsWith(type.extension()).doesNotStartWith(".").hasSizeLessThanOrEqualTo(125);
            assertThat(name).matches("[^/\\\\\\p{Cc}\\p{Cf}\\p{Cs}<>:\"|?*%&;'`$]+");
            assertThat(name.toLowerCase()).doesNotMatch("(con|prn|aux|nul|com\\d|lpt\\d)\\..*");
        }
    }

    @Test
    void fiftyNamesAreTried() {
        assertThat(hostileNames()).hasSizeGreaterThanOrEqualTo(50);
    }
}
