package de.ozglotse.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTests {

    private static final int TASK = 110;

    @ParameterizedTest
    @CsvSource({
        "Termin wählen, Termin wählen",
        "Behördenkonto bestätigen, Behördenkonto|bestätigen",
        "Mandantendaten pflegen, Mandantendaten|pflegen",
        "Ablehnung dokumentieren und Vorgehen festlegen, Ablehnung|dokumentieren|und Vorgehen|festlegen",
        "'Onboarding auf service-bw durchführen', Onboarding auf|service-bw|durchführen",
        "AdminCenter-Zugang beantragen, AdminCenter-|Zugang|beantragen",
        "Organisationseinheiten anlegen, Organisations-|einheiten|anlegen",
        "Ansprechperson und Funktionspostfach erfassen, Ansprechperson|und Funktions-|postfach|erfassen",
        "Gesprächsergebnis bestätigen, Gesprächser-|gebnis|bestätigen"
    })
    void breaksBetweenWordsAndLongWordsWhereGermanAllowsIt(String label, String lines) {
        assertThat(String.join("|", LineBreaks.hyphenated(label, TASK))).isEqualTo(lines);
    }

    @Test
    void staysWithinTheWidthAndLosesNothing() {
        String label = "Verwaltungsgemeinschaftsangelegenheiten mit Kreislaufwirtschaftsbetrieben";

        List<String> lines = LineBreaks.hyphenated(label, TASK);

        assertThat(lines).allMatch(line -> LineBreaks.width(line) <= TASK);
        assertThat(String.join(" ", lines).replace("- ", "")).isEqualTo(label);
    }

    @Test
    void leavesWordsWholeBesideASymbol() {
        assertThat(LineBreaks.between("Wiedervorlage erreicht", 60)).containsExactly("Wiedervorlage", "erreicht");
    }

    @Test
    void keepsAWordThatCannotBeBroken() {
        assertThat(LineBreaks.hyphenated("XXXXXXXXXXXXXXXXXXXX", TASK)).containsExactly("XXXXXXXXXXXXXXXXXXXX");
    }

    @Test
    void makesNoLinesOfNothing() {
        assertThat(LineBreaks.hyphenated("  ", TASK)).isEmpty();
    }
}
