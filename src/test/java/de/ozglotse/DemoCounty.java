package de.ozglotse;

import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.requirements.ChecklisteCatalogue;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Cases;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Puts the demo into a test's database: the 25 municipalities with contacts, the running quarter, everything begun. */
@TestComponent
public class DemoCounty {

    private final MunicipalityCatalogue municipalities;
    private final StrategyCatalogue strategy;
    private final ChecklisteCatalogue checkliste;
    private final Demo demo;
    private final Cases cases;

    DemoCounty(
            MunicipalityCatalogue municipalities,
            StrategyCatalogue strategy,
            ChecklisteCatalogue checkliste,
            Demo demo,
            Cases cases) {
        this.municipalities = municipalities;
        this.strategy = strategy;
        this.checkliste = checkliste;
        this.demo = demo;
        this.cases = cases;
    }

    /** Everything is there, but only these municipalities have begun: all 25 take their time. */
    public void prepare(String... begun) {
        municipalities.loadExtractOnce();
        strategy.loadOnce();
        checkliste.proposeOnce();
        demo.prepareOffice();
        Stream.of(begun).forEach(ags -> cases.start(Demo.ONBOARDING, new CaseKey(ags)));
    }

    /** As the application does it on its first start. */
    public void prepareAll() {
        prepare();
        demo.prepare();
    }
}
