package de.ozglotse;

import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.okr.StrategyCatalogue;
import org.springframework.boot.test.context.TestComponent;

/** Puts the demo into a test's database: the 25 municipalities with contacts, the running quarter, everything begun. */
@TestComponent
public class DemoCounty {

    private final MunicipalityCatalogue municipalities;
    private final StrategyCatalogue strategy;
    private final Demo demo;

    DemoCounty(MunicipalityCatalogue municipalities, StrategyCatalogue strategy, Demo demo) {
        this.municipalities = municipalities;
        this.strategy = strategy;
        this.demo = demo;
    }

    public void prepare() {
        municipalities.loadExtractOnce();
        strategy.loadOnce();
        demo.prepare();
    }
}
