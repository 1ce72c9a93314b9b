package de.ozglotse.journeys;

import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The addresses that the coordinator opens in a working day. */
final class CoordinatorPages {

    static final String DAUTMERGEN = "08417014";
    static final String BITZ = "08417010";

    private static final String OBERNHEIM = "08417047";
    private static final LocalDate YESTERDAY = LocalDate.now(CountyTime.ZONE).minusDays(1);

    private CoordinatorPages() {}

    static String[] paths(CountyInUse county, String closedTask) {
        return new String[] {
            "/aufgaben",
            "/aufgaben?suche=gibtesnicht",
            "/aufgaben?gemeinde=" + OBERNHEIM + "&ablauf=erstgespraech&status=offen",
            "/aufgaben?ansicht=zuletzt-erledigt",
            "/aufgaben?erledigt=" + closedTask,
            "/aufgaben/" + closedTask,
            "/aufgaben/" + closedTask + "/wieder-oeffnen",
            "/aufgaben/" + county.step("UserTask_StateBestand", "Ratshausen") + "/ueberspringen",
            "/aufgaben/" + county.step(CountyInUse.RECORD_CONTACT, "Hausen am Tann") + "/ueberspringen",
            "/aufgaben/" + county.step("UserTask_StateBestand", "Ratshausen"),
            "/aufgaben/" + county.step(CountyInUse.RECORD_CONTACT, "Hausen am Tann"),
            "/gemeinden",
            "/gemeinden?suche=gibtesnicht",
            "/gemeinden/stand?stand=" + YESTERDAY,
            "/gemeinden/" + DAUTMERGEN + "?stand=" + YESTERDAY,
            "/landkreis?stand=" + YESTERDAY,
            "/landkreis",
            "/anforderungen",
            "/anforderungen/neu",
            "/anforderungen/erhebung",
            "/anforderungen/vorlage",
            "/gemeinden/" + DAUTMERGEN,
            "/gemeinden/" + DAUTMERGEN + "/begleitung/ende",
            "/gemeinden/" + BITZ,
            "/gemeinden/" + BITZ + "/begleitung/wiederaufnahme",
            "/gemeinden/" + BITZ + "/ansprechperson",
            "/gemeinden/" + DAUTMERGEN + "/verlauf",
            "/gemeinden/" + DAUTMERGEN + "/aufgaben/neu",
            "/gemeinden/" + DAUTMERGEN + "/termin",
            "/gemeinden/kontakte",
            "/gemeinden?stand=ueberfaellig",
            "/landkreis/verlauf",
            "/notizen/neu?art=ANRUF&mit=Test&fall=" + DAUTMERGEN,
            "/postausgang",
            "/postausgang?status=FAILED",
            "/profil",
            "/profil/kalender",
            "/profil/token",
            "/verwaltung/mails",
            "/verwaltung/mails/frage",
            "/verwaltung",
            "/gibt-es-nicht"
        };
    }

    static String[] ofTheTaskList(CountyInUse county) {
        String task = county.step(CountyInUse.RECORD_CONTACT, "Hausen am Tann");
        Stream<String> acts = Stream.of("abschliessen", "frist", "wiedervorlage", "zuweisen", "prioritaet")
                .map(act -> "/aufgaben/sammel?aktion=" + act + "&aufgabe=" + task);
        return Stream.concat(
                        Stream.of(
                                "/aufgaben?ansicht=wiedervorlage",
                                "/aufgaben?ansicht=wartet-auf-rathaus",
                                "/aufgaben?gruppe=verband&sort=-zaehlt",
                                "/aufgaben/vertretung",
                                "/aufgaben/neu",
                                "/aufgaben/ansichten",
                                "/aufgaben/ansichten?liste=ansicht%3Dheute",
                                "/aufgaben/sammel?aktion=erinnern&aufgabe="
                                        + county.step("UserTask_StateBestand", "Ratshausen"),
                                "/gemeinden/sammel?aktion=frist&gemeinde=" + DAUTMERGEN + "&gemeinde=" + BITZ,
                                "/gemeinden/sammel?aktion=beobachten&gemeinde=" + DAUTMERGEN),
                        acts)
                .toArray(String[]::new);
    }
}
