package de.ozglotse.okr.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class KeyResultsApiTests {

    @Test
    void givesNumbersAsNumbers() throws Exception {
        MockMvcBuilders.standaloneSetup(new KeyResultsApi(new OneKeyResult()))
                .build()
                .perform(get("/api/v1/key-results"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        [{"code": "2026-Q4-DD-O1-KR1", "quarter": "2026-Q4", "handlungsfeld": "Digitale Dienstleistungen",
                          "objective": "Ziel", "number": 1, "title": "Titel", "kind": "FAKTENZAEHLER",
                          "value": 18, "target": 25, "met": false}]"""));
    }

    /** A quarter with a single key result. */
    private static class OneKeyResult implements KeyResults {

        @Override
        public Optional<QuarterView> quarter() {
            return Optional.of(new QuarterView(
                    "2026-Q4", "Quartal 4 / 2026", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        }

        @Override
        public List<ObjectiveProgress> objectives() {
            KeyResultProgress keyResult = new KeyResultProgress(
                    "2026-Q4-DD-O1-KR1",
                    1,
                    "Titel",
                    KeyResultKind.FAKTENZAEHLER,
                    Optional.of(new FactType("behoerdenkonto-nachgewiesen")),
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(18),
                    BigDecimal.valueOf(25),
                    false);
            return List.of(new ObjectiveProgress(
                    "2026-Q4-DD-O1", "Digitale Dienstleistungen", "Strategisches Ziel", "Ziel", List.of(keyResult)));
        }

        @Override
        public Optional<Effect> effectOf(FactType fact, CaseKey caseKey, Optional<Subject> subject) {
            return Optional.empty();
        }
    }
}
