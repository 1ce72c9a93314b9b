package de.ozglotse;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prepares the demo at the first start. */
@Component
@Profile("demo")
@Order(ReferenceData.ORDER + 100)
class DemoStart implements ApplicationRunner {

    private final Demo demo;

    DemoStart(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demo.prepare();
    }
}
