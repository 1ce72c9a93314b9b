package de.ozglotse.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Every delegate that a model names is a bean of the application. */
@Component
class DelegateRule implements ModelRule.OfEach {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private final BeanFactory beans;

    DelegateRule(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return ModelNode.all(model.bpmn())
                .flatMap(node -> node
                        .engineAttribute("delegateExpression")
                        .filter(expression -> !isDelegate(expression))
                        .map(expression -> model.error(
                                node.owner(),
                                "calls " + expression + ", which is no JavaDelegate; correct the name or add the bean"))
                        .stream());
    }

    private boolean isDelegate(String expression) {
        Matcher bean = BEAN.matcher(expression);
        return bean.matches()
                && beans.containsBean(bean.group(1))
                && beans.isTypeMatch(bean.group(1), JavaDelegate.class);
    }
}
