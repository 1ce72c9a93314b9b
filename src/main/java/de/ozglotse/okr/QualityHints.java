package de.ozglotse.okr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks over a draft as an experienced colleague would. It advises: nothing is refused because of it. */
final class QualityHints {

    private static final int LONG = 160;
    private static final Pattern VAGUE =
            Pattern.compile("\\b(besser\\w*|verbesser\\w*|mehr|möglichst|weiter\\w*|optimier\\w*|gestärkt|stärker)\\b");
    private static final Pattern WORK = Pattern.compile(
            "\\b(wird|werden|durchführen|umsetzen|erarbeiten|prüfen|arbeiten|beginnen|planen|unterstützen)\\b");
    private static final String STATE = "\\b(ist|sind|liegt|liegen|steht|stehen|hat|haben)\\b";
    /** two sentences in one: "Städte und Gemeinden" is none */
    private static final Pattern TWO = Pattern.compile(STATE + ".*\\b(und|sowie)\\b.*" + STATE);

    private static final Pattern NUMBER = Pattern.compile("\\d");

    private QualityHints() {}

    /** @return keys of sentences */
    static List<String> ofObjective(String title, int keyResults) {
        List<String> hints = new ArrayList<>(ofTitle(title));
        if (NUMBER.matcher(title).find()) {
            hints.add("okr.hint.number");
        }
        if (keyResults < ReleaseCheck.MIN_KEY_RESULTS) {
            hints.add("okr.hint.few");
        } else if (keyResults > ReleaseCheck.MAX_KEY_RESULTS) {
            hints.add("okr.hint.many");
        }
        return hints;
    }

    /** @return keys of sentences */
    static List<String> ofKeyResult(String title, Optional<KeyResultKind> kind, boolean measurable) {
        List<String> hints = new ArrayList<>(ofTitle(title));
        String words = title.toLowerCase(Locale.GERMAN);
        if (!measurable) {
            hints.add("okr.hint.unmeasured");
        } else if (VAGUE.matcher(words).find()
                && kind.filter(KeyResultKind.JA_NEIN::equals).isPresent()) {
            hints.add("okr.hint.vague");
        }
        if (TWO.matcher(words).find()) {
            hints.add("okr.hint.two");
        }
        return hints;
    }

    private static List<String> ofTitle(String title) {
        List<String> hints = new ArrayList<>();
        if (WORK.matcher(title.toLowerCase(Locale.GERMAN)).find()) {
            hints.add("okr.hint.work");
        }
        if (title.length() > LONG) {
            hints.add("okr.hint.long");
        }
        return hints;
    }
}
