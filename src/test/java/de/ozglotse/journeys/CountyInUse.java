package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Brings municipalities to where a journey wants to find them, as the coordinator. */
final class CountyInUse {

    static final String RECORD_CONTACT = "UserTask_RecordAnsprechperson";

    private final SignedIn coordination;

    CountyInUse(SignedIn coordination) {
        this.coordination = coordination;
    }

    /** @return an address for each town or step: whoever has the same one is the same contact and gets one letter a day */
    static String mailOf(String townOrStep) {
        return "rathaus-" + Integer.toHexString(townOrStep.hashCode()) + "@gemeinde.example";
    }

    String recordContact(String town) {
        String step = step(RECORD_CONTACT, town);
        complete(step, Map.of("name", "Frau Silke Berner", "email", mailOf(town)));
        return step;
    }

    void putBack(String ags) {
        String page = "/gemeinden/" + ags + "/begleitung/ende";
        Map<String, String> ending =
                Map.of("art", "ZURUECKGESTELLT", "wiedervorlage", "", "grund", "Bürgermeisterwahl im Herbst");
        assertThat(coordination.post(page, page, ending).statusCode()).isEqualTo(302);
    }

    void proveBehoerdenkonto(String town) {
        String note = "telefonisch bestätigt von Frau Berner";
        complete(step("UserTask_StateBestand", town), Map.of("bestand", "aktiv", "anmerkung", note));
        complete(
                step("UserTask_ConfirmBehoerdenkonto", town),
                Map.of(
                        "kontoname", "Gemeinde " + town,
                        "aktivSeit", "01.03.2023",
                        "kontoverwaltung", "Silke Berner",
                        "stellvertretung", "Felix Sprenger",
                        "funktionspostfach", "rathaus@gemeinde.example",
                        "anmerkung", note));
        complete(step("UserTask_SendTestnachricht", town), Map.of("empfangen", "ja", "empfangenAm", "02.03.2023"));
    }

    /** The days are those of another year, and meant so. */
    void complete(String step, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("trotzdem", "ja");
        assertThat(coordination
                        .post("/aufgaben/" + step, "/aufgaben/" + step + "/abschluss", fields)
                        .statusCode())
                .isEqualTo(302);
    }

    String step(String element, String town) {
        for (JsonNode step : coordination.json("/api/v1/steps?status=open")) {
            if (step.get("step").asString().equals(element)
                    && step.get("municipality").asString().equals(town)) {
                return step.get("id").asString();
            }
        }
        throw new AssertionError("No open step " + element + " of " + town);
    }
}
