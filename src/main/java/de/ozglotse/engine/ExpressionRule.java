package de.ozglotse.engine;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/** Expressions name a bean or a variable, or compare a variable with a value; wherever the engine would evaluate them. */
@Component
class ExpressionRule implements ModelRule.OfEach {

    private static final String VALUE = "('[^']*'|-?\\d+|true|false)";
    private static final Pattern ALLOWED = Pattern.compile("\\$\\{\\w+( (==|!=|>=|<=|>|<) " + VALUE + ")?}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return ModelNode.all(model.bpmn())
                .flatMap(node -> expressions(node)
                        .map(text -> model.error(
                                node.owner(),
                                "evaluates " + text.replaceAll("\\s+", " ") + "; name a bean or a variable, or compare"
                                        + " a variable with a value, and move the rest into a delegate")));
    }

    private static Stream<String> expressions(ModelNode node) {
        return Stream.concat(
                        node.attributes()
                                .filter(attribute -> !handsOnTheCase(node, attribute))
                                .map(Attr::getValue),
                        Stream.of(node.text()))
                .filter(text -> EXPRESSION.matcher(text).find())
                .filter(text -> !ALLOWED.matcher(text).matches());
    }

    private static boolean handsOnTheCase(ModelNode node, Attr attribute) {
        return node.isOfTheEngine()
                && node.name().equals("in")
                && attribute.getName().equals("businessKey")
                && attribute.getValue().equals(CalledProcessRule.BUSINESS_KEY);
    }
}
