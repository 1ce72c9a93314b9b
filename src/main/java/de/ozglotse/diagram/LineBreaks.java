package de.ozglotse.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks German labels into lines, as SVG does not do it by itself; the widths are those of Fira Sans at 14 px. */
final class LineBreaks {

    private static final String VOWELS = "aeiouyäöü";
    private static final int SHORTEST = 3;
    /** Ends with a space or with a hyphen before another word, not within "service-bw". */
    private static final Pattern PIECE = Pattern.compile("(\\s*)((?:[^\\s-]|-(?!\\p{L}{3}))+-?|-+)");
    /** Where German compounds are joined. */
    private static final Pattern JOINT = Pattern.compile("(?<=(?:ung|ion|heit|keit|schaft|tät)s)(?=\\p{L}{3})");

    private final int width;
    private final boolean hyphenate;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private LineBreaks(int width, boolean hyphenate) {
        this.width = width;
        this.hyphenate = hyphenate;
    }

    /** @return lines that are broken between words only; a long word sticks out */
    static List<String> between(String text, int width) {
        return new LineBreaks(width, false).breakUp(text);
    }

    /** @return lines of at most this width, long words hyphenated */
    static List<String> hyphenated(String text, int width) {
        return new LineBreaks(width, true).breakUp(text);
    }

    static double width(String text) {
        return text.chars().mapToDouble(LineBreaks::width).sum();
    }

    private static double width(int letter) {
        if ("iljtfrI.,:;'|!()[]".indexOf(letter) >= 0) {
            return 4.6;
        }
        if (letter == ' ') {
            return 3.7;
        }
        if ("mwMW".indexOf(letter) >= 0) {
            return 11.8;
        }
        return Character.isUpperCase(letter) ? 9 : 7.7;
    }

    private List<String> breakUp(String text) {
        for (MatchResult piece : PIECE.matcher(text.strip()).results().toList()) {
            add(line.isEmpty() || piece.group(1).isEmpty() ? "" : " ", piece.group(2));
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private void add(String space, String word) {
        String rest = word;
        String before = line + space;
        while (hyphenate && width(rest) > width && width(before + rest) > width) {
            int at = hyphen(before, rest);
            if (at == 0 && before.isEmpty()) {
                break;
            }
            lines.add(at == 0 ? line : before + rest.substring(0, at) + "-");
            rest = rest.substring(at);
            before = "";
        }
        if (!before.isEmpty() && width(before + rest) > width) {
            lines.add(line);
            before = "";
        }
        line = before + rest;
    }

    /** @return how many letters stand before the hyphen, 0 if the word has no place for one */
    private int hyphen(String before, String word) {
        Matcher joint = JOINT.matcher(word);
        int best = 0;
        while (joint.find()) {
            best = fits(before, word, joint.start()) ? joint.start() : best;
        }
        for (int at = word.length() - SHORTEST; best == 0 && at >= SHORTEST; at--) {
            best = beginsSyllable(word, at) && fits(before, word, at) ? at : 0;
        }
        return best;
    }

    private boolean fits(String before, String word, int at) {
        return width(before + word.substring(0, at) + "-") <= width;
    }

    /** A syllable begins with the last consonant before a vowel; ch, ck, sch and the like stay together. */
    private static boolean beginsSyllable(String word, int at) {
        return !isVowel(word, at)
                && isVowel(word, at + 1)
                && !word.substring(at - 1, at + 1).matches("[csp]h|ck|th|qu");
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(Character.toLowerCase(word.charAt(at))) >= 0;
    }
}
