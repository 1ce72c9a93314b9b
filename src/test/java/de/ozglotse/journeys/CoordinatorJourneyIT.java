package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way from a task to a counted key result, through real browser windows. */
class CoordinatorJourneyIT {

    private static final String RECORD_CONTACT = "Ansprechperson und Funktionspostfach erfassen";
    private static final String FIRST_QUESTION = "Hat Ihre Kommune schon ein Behördenkonto auf service-bw?";
    private static final String SECOND_QUESTION = "Ist Ihr Behördenkonto eingerichtet?";
    private static final String TEST_MESSAGE = "Testnachricht senden und Empfang prüfen";
    private static final String DAUTMERGEN = "08417014";
    private static final String OBERNHEIM = "08417047";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void countsABehoerdenkontoAndTakesItBackWithTheUndo() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        Visitor contact = JOURNEY.chromium().phone();
        Visitor management = JOURNEY.chromium().desk().signIn("leitung");

        recordContact(coordinator, "Dautmergen");
        coordinator.press("Aufgabe abschließen");
        coordinator.isTold("„" + RECORD_CONTACT + "“ für Dautmergen ist erledigt.");

        contact.open(coordinator.linkInOutbox(FIRST_QUESTION, DAUTMERGEN));
        contact.sees(FIRST_QUESTION);
        contact.choose("Bestätigen");
        contact.choose("Ja, es ist aktiv und wird genutzt");
        contact.sendAnswer("Silke Berner");

        contact.open(coordinator.linkInOutbox(SECOND_QUESTION, DAUTMERGEN));
        contact.choose("Bestätigen");
        describeBehoerdenkonto(contact);
        contact.sendAnswer("Silke Berner");

        coordinator.openTask(TEST_MESSAGE, "Dautmergen");
        coordinator.choose("Ja, sie wurde empfangen");
        coordinator.fill("Empfangen am", today());
        coordinator.press("Aufgabe abschließen");
        coordinator.isTold("„" + TEST_MESSAGE + "“ für Dautmergen ist erledigt.");

        management.open("/fortschritt");
        assertThat(keyResult(management)).containsText("1 von 25");
        assertThat(proofOfDautmergen(management)).hasText("erledigt");

        coordinator.press("Rückgängig machen");
        coordinator.isTold("Die Aufgabe ist wieder offen.");
        coordinator.sees(TEST_MESSAGE);

        management.page().reload();
        assertThat(keyResult(management)).containsText("0 von 25");
        assertThat(proofOfDautmergen(management)).hasText("in Arbeit");
    }

    @Test
    void worksWithoutJavaScript() {
        Visitor coordinator = JOURNEY.chromium().phoneWithoutJavaScript().signIn("koordination");
        Visitor contact = JOURNEY.chromium().phoneWithoutJavaScript();

        recordContact(coordinator, "Obernheim");
        coordinator.press("Aufgabe abschließen");
        coordinator.isTold("„" + RECORD_CONTACT + "“ für Obernheim ist erledigt.");

        contact.open(coordinator.linkInOutbox(FIRST_QUESTION, OBERNHEIM));
        contact.choose("Noch nicht");
        contact.choose("Bestätigen");
        contact.choose("Nein, es gibt keines");
        contact.sendAnswer("Sabine Maurer");

        coordinator.open("/aufgaben?gemeinde=" + OBERNHEIM);
        assertThat(coordinator.taskRow("Beantragung vorbereiten", "Obernheim")).isVisible();
    }

    @Test
    void worksByKeyboardAlone() {
        Visitor coordinator = JOURNEY.chromium().desk();
        Keyboard keyboard = new Keyboard(coordinator.page());
        coordinator.open("/anmelden");
        keyboard.write("Benutzername", "koordination");
        keyboard.write("Passwort", "lotse-demo");
        keyboard.press("Enter");
        coordinator.sees("Aufgaben");

        keyboard.shortcut("/");
        keyboard.type("Straßberg");
        keyboard.press("Enter");
        assertThat(coordinator.taskRow(RECORD_CONTACT, "Albstadt")).isHidden();
        keyboard.shortcut("j");
        keyboard.isAt(AriaRole.LINK, RECORD_CONTACT);
        keyboard.shortcut("j");
        keyboard.isAt(AriaRole.LINK, "Erstgespräch vorbereiten");
        keyboard.shortcut("k");
        keyboard.isAt(AriaRole.LINK, RECORD_CONTACT);
        keyboard.press("x");
        keyboard.press("e");
        keyboard.isAt(AriaRole.BUTTON, "Abschließen");
        keyboard.press("x");
        keyboard.press("j");
        keyboard.press("k");
        keyboard.press("Enter");
        coordinator.sees(RECORD_CONTACT);

        keyboard.write("Vorname und Name", "Frau Carmen Stauß");
        keyboard.write("Dienstliche E-Mail-Adresse", "rathaus@strassberg.example");
        keyboard.tabTo(AriaRole.BUTTON, "Aufgabe abschließen");
        keyboard.press("Enter");
        coordinator.isTold("„" + RECORD_CONTACT + "“ für Straßberg ist erledigt.");
        keyboard.tabTo(AriaRole.BUTTON, "Rückgängig machen");
        keyboard.press("Enter");
        coordinator.isTold("Die Aufgabe ist wieder offen.");
    }

    @Test
    void shortcutsCanBeSwitchedOffAndOnAgain() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        coordinator.open("/profil");
        Keyboard keyboard = new Keyboard(coordinator.page());
        keyboard.shortcut("?");
        keyboard.tabTo(AriaRole.BUTTON, "Tastenkürzel ausschalten");
        keyboard.press("Enter");
        keyboard.press("Escape");
        keyboard.press("?");
        Locator dialog = coordinator.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isHidden();

        keyboard.tabTo(AriaRole.BUTTON, "Tastenkürzel");
        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.BUTTON, "Tastenkürzel einschalten");
        keyboard.press("Enter");
        keyboard.press("Escape");
        keyboard.press("?");

        assertThat(dialog).isVisible();
    }

    private static void recordContact(Visitor coordinator, String town) {
        coordinator.openTask(RECORD_CONTACT, town);
        coordinator.fill("Vorname und Name", "Frau Silke Berner");
        coordinator.fillOptional("Funktion", "Bürgermeisteramt");
        coordinator.fill("Dienstliche E-Mail-Adresse", CountyInUse.mailOf(town));
    }

    private static void describeBehoerdenkonto(Visitor contact) {
        contact.fill("Name des Behördenkontos", "Gemeinde Dautmergen");
        contact.fill("Aktiv seit", "01.03.2023");
        contact.fill("Kontoverwaltung", "Silke Berner");
        contact.fill("Stellvertretung", "Felix Sprenger");
        contact.fill("Funktionspostfach für Benachrichtigungen", "rathaus@dautmergen.example");
    }

    private static Locator keyResult(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("haben ein Behördenkonto"))
                .last();
    }

    /** The cell of the matrix in the column "Konto nachgewiesen". */
    private static Locator proofOfDautmergen(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^Dautmergen")))
                .getByRole(AriaRole.CELL)
                .nth(3);
    }

    private static String today() {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(CountyTime.dayOf(Instant.now()));
    }
}
