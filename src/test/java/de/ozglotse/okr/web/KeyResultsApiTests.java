package de.ozglotse.okr.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.PlanCurve;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.StatusLight;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                          "value": 18, "target": 25, "met": false, "light": "GELB",
                          "lightReason": "KNAPP_HINTER_PLAN", "assessment": "IM_PLAN", "commitment": "VERBINDLICH",
                          "due": "2026-12-31"}]"""));
    }

    /** A quarter with a single key result. */
    private static class OneKeyResult implements QuarterStates {

        private static final LocalDate END = LocalDate.of(2026, 12, 31);

        @Override
        public Optional<QuarterState> now() {
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
            KeyResultState state = new KeyResultState(
                    new StatusLight(StatusLight.Colour.GELB, StatusLight.Reason.KNAPP_HINTER_PLAN),
                    BigDecimal.ONE,
                    PlanCurve.of(LocalDate.of(2026, 10, 1), END, Map.of()),
                    Commitment.VERBINDLICH,
                    "",
                    END,
                    Optional.of(Assessment.IM_PLAN),
                    false);
            return Optional.of(new QuarterState(
                    new QuarterView("2026-Q4", "Quartal 4 / 2026", LocalDate.of(2026, 10, 1), END),
                    new Sight(LocalDate.of(2026, 11, 23), Instant.EPOCH),
                    List.of(new ObjectiveProgress(
                            "2026-Q4-DD-O1",
                            "Digitale Dienstleistungen",
                            "Strategisches Ziel",
                            "Ziel",
                            List.of(keyResult))),
                    Map.of(keyResult.code(), state),
                    Map.of()));
        }

        @Override
        public Optional<QuarterState> at(Sight sight) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<QuarterState> of(String quarter, Sight sight) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<QuarterState> figures(String quarter, Sight asked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sight sight(Optional<LocalDate> day, Optional<LocalDate> knownUntil) {
            throw new UnsupportedOperationException();
        }
    }
}
