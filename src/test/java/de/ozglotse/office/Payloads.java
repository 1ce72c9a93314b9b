package de.ozglotse.office;

import java.util.List;
import java.util.stream.Stream;

/** Texts that a spreadsheet might take for formulas. */
final class Payloads {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://a.example\")",
            "=WEBSERVICE(\"http://a.example\")",
            "\t=1",
            "\r=1");

    private Payloads() {}

    static Stream<String> all() {
        return Stream.of("", " ", "\t", "\r\n", "'")
                .flatMap(before -> FORMULAS.stream().map(formula -> before + formula))
                .flatMap(text -> Stream.of(
                        text,
                        text.replace('=', '＝')
                                .replace('+', '＋')
                                .replace('-', '－')
                                .replace('@', '＠')));
    }
}
