package de.ozglotse.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * How the tokens of one process instance change when it goes back to a node.
 *
 * @param graph the model
 * @param node where it goes back to
 * @param behind what comes after the node
 * @param around the forks whose branches run beside the node
 */
record Shift(ModelGraph graph, FlowNode node, Set<FlowNode> behind, Set<FlowNode> around) {

    static Shift to(ModelGraph graph, FlowNode node) {
        Set<FlowNode> around = graph.forksAround(node);
        return new Shift(graph, node, graph.behind(node, around), around);
    }

    /**
     * A place where a process instance waits.
     *
     * @param id of the activity instance
     */
    record Token(String id, FlowNode node) {}

    /** @return whether the token came after the node; of several steps of the same element only one is meant */
    boolean isBehind(Token token) {
        return behind.contains(token.node()) && !(token.node().equals(node) && graph.isMultiple(node));
    }

    /** @return whether the token comes to the node by itself, on this side of the forks */
    boolean isAhead(Token token) {
        return !token.node().equals(node)
                && !isBehind(token)
                && graph.behind(token.node(), around).contains(node);
    }

    /** @return the tokens to be cancelled; of those that wait at a join, only one branch's own */
    List<String> gone(Collection<Token> tokens) {
        List<String> gone = new ArrayList<>();
        for (Token token : tokens) {
            long kept = graph.joins().contains(token.node()) ? arrived(token.node(), tokens) : 0;
            long before = tokens.stream()
                    .takeWhile(other -> !other.equals(token))
                    .filter(other -> other.node().equals(token.node()))
                    .count();
            if (isBehind(token) && before >= kept) {
                gone.add(token.id());
            }
        }
        return gone;
    }

    /** @return the joins that have to wait again for the node's branch, once for each other branch that has arrived */
    List<String> joins(Collection<Token> tokens) {
        List<String> again = new ArrayList<>();
        for (FlowNode join : graph.joins()) {
            if (behind.contains(join)) {
                long waiting = tokens.stream()
                        .filter(token -> token.node().equals(join))
                        .count();
                for (long i = waiting; i < arrived(join, tokens); i++) {
                    again.add(join.getId());
                }
            }
        }
        return again;
    }

    /** A branch that the node does not belong to has arrived if nothing waits on it any more. */
    private long arrived(FlowNode join, Collection<Token> tokens) {
        Set<FlowNode> own = new LinkedHashSet<>(behind);
        own.add(node);
        own.addAll(graph.scopes(node));
        own.removeAll(around);
        return graph.sources(join).stream()
                .filter(source -> !own.contains(source))
                .filter(source -> tokens.stream()
                        .filter(token -> !isBehind(token))
                        .noneMatch(token -> comesTo(source, token, join)))
                .count();
    }

    private boolean comesTo(FlowNode source, Token token, FlowNode join) {
        Set<FlowNode> cut = new LinkedHashSet<>(around);
        cut.add(join);
        Set<FlowNode> ahead = withScopes(graph.behind(token.node(), cut));
        ahead.add(token.node());
        ahead.addAll(graph.scopes(token.node()));
        return ahead.contains(source);
    }

    private Set<FlowNode> withScopes(Set<FlowNode> nodes) {
        Set<FlowNode> all = new LinkedHashSet<>(nodes);
        nodes.forEach(each -> all.addAll(graph.scopes(each)));
        return all;
    }

    /** @return names of the answers that only steps beside or before the node give: they stay as they are */
    Set<String> decidedElsewhere() {
        Set<FlowNode> anew = new LinkedHashSet<>(behind);
        anew.add(node);
        Set<String> elsewhere = graph.fields(step -> !anew.contains(step));
        elsewhere.removeAll(graph.fields(anew::contains));
        return elsewhere;
    }
}
