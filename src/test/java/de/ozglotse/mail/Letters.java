package de.ozglotse.mail;

import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/** Letters for tests. */
final class Letters {

    static final String TOKEN = "Zx8Qm2vT7bLw4Rk9Yc3Nh6Pd1Fg5Js0Ua-Ee_OoIiUu";
    static final StepId STEP = new StepId("step-1");

    private Letters() {}

    static Letter question(String key) {
        return with(
                key, "Bitte bis 03.03.2023: Ist Ihr Behördenkonto eingerichtet? – Bitz", "Frau Sabine Maurer", false);
    }

    static Letter reminder(String key) {
        return with(key, "Erinnerung", "Frau Sabine Maurer", true);
    }

    /** A letter without a link. */
    static Letter receipt(String key) {
        Letter letter = question(key);
        return new Letter(
                letter.dedupKey(),
                "quittung",
                letter.to(),
                letter.toName(),
                letter.caseKey(),
                letter.step(),
                false,
                letter.subject(),
                letter.place(),
                letter.heading(),
                letter.paragraphs(),
                Optional.empty(),
                letter.closing());
    }

    /** A letter that its reader may cancel, with a list. */
    static Letter weekly(String key) {
        Letter letter = question(key);
        return new Letter(
                letter.dedupKey(),
                LetterKind.WOCHENBERICHT,
                letter.to(),
                letter.toName(),
                letter.caseKey(),
                Optional.empty(),
                false,
                letter.subject(),
                letter.place(),
                letter.heading(),
                letter.paragraphs(),
                Optional.of("/fortschritt"),
                letter.closing(),
                Optional.of(new Letter.Bulletin(
                        List.of(new LetterSection(
                                "Überfällig", List.of(new LetterSection.Line("Bitz", "<Nachfassen>", "/aufgaben/1")))),
                        "/wochenbericht/7-abc")));
    }

    static Letter with(String key, String subject, String name, boolean reminder) {
        return new Letter(
                key,
                "frage",
                new EmailAddress("rathaus@bitz.example"),
                name,
                TownHallFixture.CASE,
                Optional.of(STEP),
                reminder,
                subject,
                "Für die Gemeinde Bitz",
                "Ist Ihr Behördenkonto eingerichtet?",
                List.of("bitte antworten Sie bis Freitag, 3. März 2023.", "Tür & <b>Tor</b>"),
                Optional.of("/r/" + TOKEN),
                List.of("Der Link gilt nur für diese Frage."));
    }
}
