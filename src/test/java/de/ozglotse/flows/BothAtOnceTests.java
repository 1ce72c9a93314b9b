package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.CaseKey;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The same form is sent several times at the same moment. */
@FlowTest
class BothAtOnceTests {

    private static final String EVENTS = "/gemeinden/08417014/ereignisse";

    @Autowired
    private Pages pages;

    @Autowired
    private AuditTrail log;

    @BeforeEach
    void begin(@Autowired DemoUsers people) {
        people.createOnce();
    }

    @Test
    void reportAnEventOnce(@Autowired DemoCounty county) throws Exception {
        county.prepare("08417014");

        post(EVENTS, "message", "AnsprechpersonGewechselt");

        assertThat(logged("event.reported")).hasSize(1);
    }

    @Test
    void beginTheWorkWithAMunicipalityOnce(@Autowired DemoCounty county, @Autowired RuntimeService runtime)
            throws Exception {
        county.prepare();

        post(EVENTS + "/beginn");

        assertThat(logged("case.begun")).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("municipality-onboarding")
                        .processInstanceBusinessKey("08417014")
                        .count())
                .isEqualTo(1);
    }

    private void post(String path, String... fields) throws Exception {
        assertThat(Together.failures(
                        4,
                        () -> assertThat(pages.post(path, "koordination", fields))
                                .hasStatus(HttpStatus.FOUND)))
                .isEmpty();
    }

    private List<AuditEntry> logged(String kind) {
        return log.of(new CaseKey("08417014"), 50).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
