package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.okr.Facts;
import de.ozglotse.workflow.Cases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality brings several Leistungen online: one fact each. */
@FlowTest
class LeistungFlowTests {

    private static final String PROCESS = "ozg-service-activation";

    @Autowired
    private Towns towns;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

    @Autowired
    private AuditTrail trail;

    private Town town;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare();
        town = towns.of("08417014");
    }

    @Test
    void countsEachLeistungOnce() {
        bringOnline("Hundesteuer anmelden");
        bringOnline("Fischereischein");
        bringOnline("hundesteuer  anmelden");

        assertThat(leistungen()).containsExactly("Hundesteuer anmelden", "Fischereischein");
        assertThat(trail.of(town.caseKey(), 100))
                .extracting(AuditEntry::details)
                .contains(List.of("Leistung online festhalten: Fischereischein"));
    }

    private void bringOnline(String leistung) {
        prepare();
        record(leistung);
    }

    private void prepare() {
        cases.start(PROCESS, town.caseKey());
        town.complete("UserTask_ChooseLoesung", Map.of("leistung", "Leistung", "loesung", "universalprozess"));
        town.complete("UserTask_ActivateLeistung", Map.of("aktiviertAm", "01.03.2023"));
        town.complete("UserTask_RunTestantrag", Map.of("testErgebnis", "erfolgreich"));
        town.answer("UserTask_ApproveLeistung", Map.of("freigabe", "ja"));
    }

    private void record(String leistung) {
        town.complete(
                "UserTask_RecordLeistungOnline",
                Map.of(
                        "leistungOnline", leistung,
                        "onlineSeit", "01.03.2023",
                        "reifegrad", "3",
                        "reifegradModell", "v1_1"));
    }

    private List<String> leistungen() {
        return facts.of(town.caseKey()).stream()
                .filter(fact -> fact.type().value().equals("ozg-leistung-online"))
                .map(fact -> fact.subject().orElseThrow().name())
                .toList();
    }
}
