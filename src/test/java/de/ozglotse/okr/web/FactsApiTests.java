package de.ozglotse.okr.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import de.ozglotse.okr.Facts;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class FactsApiTests {

    @Test
    void givesTheFactsThatHold() throws Exception {
        MockMvcBuilders.standaloneSetup(new FactsApi(new OneFact()))
                .build()
                .perform(get("/api/v1/facts"))
                .andExpect(content().json("""
                        [{"type": "erstgespraech-gefuehrt", "caseKey": "08417014",
                          "occurredOn": "2023-03-01", "recordedAt": "2023-03-02T08:00:00Z"}]
                        """));
    }

    /** A ledger in which one fact holds. */
    private static class OneFact implements Facts {

        @Override
        public List<Fact> all() {
            return List.of(new Fact(
                    new FactType("erstgespraech-gefuehrt"),
                    new CaseKey("08417014"),
                    LocalDate.parse("2023-03-01"),
                    Instant.parse("2023-03-02T08:00:00Z")));
        }

        @Override
        public List<Fact> of(Collection<CaseKey> cases) {
            return all();
        }
    }
}
