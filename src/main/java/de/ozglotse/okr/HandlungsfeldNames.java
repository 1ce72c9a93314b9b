package de.ozglotse.okr;

import de.ozglotse.workflow.SubjectNames;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the Handlungsfeld that a step of the OKR cycle is about. */
@Component
class HandlungsfeldNames implements SubjectNames {

    private final Strategies strategies;

    HandlungsfeldNames(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public String variable() {
        return OkrCycle.HANDLUNGSFELD;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String code) {
        return strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .filter(handlungsfeld -> handlungsfeld.code().equals(code))
                .map(Handlungsfeld::name)
                .findFirst();
    }
}
