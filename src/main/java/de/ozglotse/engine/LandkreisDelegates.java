package de.ozglotse.engine;

import de.ozglotse.requirements.Landkreise;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the survey of other Landkreise keeps outside the process. */
@Configuration(proxyBeanMethods = false)
class LandkreisDelegates {

    private static final String LANDKREIS = "landkreis";

    private final Landkreise landkreise;
    private final CurrentMove move;

    LandkreisDelegates(Landkreise landkreise, CurrentMove move) {
        this.landkreise = landkreise;
        this.move = move;
    }

    @Bean
    JavaDelegate recordLandkreise() {
        return execution -> {
            TransientAnswers answers = new TransientAnswers(execution);
            landkreise.choose(
                    NamesInput.read(answers, "landkreise", answers.number("anzahlLandkreise")),
                    move.cause().orElseThrow());
        };
    }

    @Bean
    JavaDelegate pickLandkreis() {
        return execution -> landkreise
                .waiting(new TransientAnswers(execution).number(Variable.NUMBER))
                .ifPresent(key -> execution.getProcessInstance().setVariable(LANDKREIS, key));
    }

    @Bean
    JavaDelegate recordLandkreisAntwort() {
        return execution -> {
            TransientAnswers answers = new TransientAnswers(execution);
            landkreise.answered(
                    answers.text(LANDKREIS),
                    answers.day("antwortAm"),
                    answers.text("vorgehensweise"),
                    move.cause().orElseThrow());
        };
    }

    @Bean
    JavaDelegate replaceLandkreis() {
        return this::replace;
    }

    private void replace(DelegateExecution execution) {
        TransientAnswers answers = new TransientAnswers(execution);
        String other = NamesInput.read(answers, "ersatzLandkreis", 1).get(0);
        String key = landkreise
                .replace(answers.text(LANDKREIS), other, move.cause().orElseThrow())
                .orElseThrow(() -> NamesInput.problem("ersatzLandkreis", "requirements.landkreis.known"));
        execution.getProcessInstance().setVariable(LANDKREIS, key);
    }
}
