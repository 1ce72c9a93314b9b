package de.ozglotse.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A tag of a model's XML, for rules that hold wherever something is written. */
record ModelNode(Element xml) {

    /** The engine reads its attributes and tags under both names. */
    private static final Set<String> ENGINE_NAMESPACES =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Pattern PART = Pattern.compile(".*(EventDefinition|Expression|Characteristics)|time[A-Z].*");

    static Stream<ModelNode> all(BpmnModelInstance model) {
        Node document = model.getDocument().getDomSource().getNode();
        Element root = document instanceof Document whole ? whole.getDocumentElement() : (Element) document;
        return all(root);
    }

    private static Stream<ModelNode> all(Element element) {
        NodeList children = element.getChildNodes();
        return Stream.concat(
                Stream.of(new ModelNode(element)),
                IntStream.range(0, children.getLength())
                        .mapToObj(children::item)
                        .filter(Element.class::isInstance)
                        .flatMap(child -> all((Element) child)));
    }

    String name() {
        return xml.getLocalName();
    }

    boolean isOfTheEngine() {
        return isOfTheEngine(xml);
    }

    private static boolean isOfTheEngine(Node node) {
        return node.getNamespaceURI() != null && ENGINE_NAMESPACES.contains(node.getNamespaceURI());
    }

    Stream<Attr> attributes() {
        return IntStream.range(0, xml.getAttributes().getLength())
                .mapToObj(index -> (Attr) xml.getAttributes().item(index));
    }

    Optional<String> engineAttribute(String name) {
        return attributes()
                .filter(ModelNode::isOfTheEngine)
                .filter(attribute -> attribute.getLocalName().equals(name))
                .map(Attr::getValue)
                .findFirst();
    }

    /** @return what stands directly in the tag; empty if it holds other tags */
    String text() {
        return xml.getElementsByTagName("*").getLength() > 0
                ? ""
                : xml.getTextContent().strip();
    }

    /** @return id of the BPMN element that the tag belongs to, as a modeller sees it in the diagram */
    String owner() {
        for (Node node = xml; node instanceof Element element; node = element.getParentNode()) {
            boolean drawn = BPMN.equals(element.getNamespaceURI())
                    && !PART.matcher(element.getLocalName()).matches();
            if (drawn && element.hasAttribute("id")) {
                return element.getAttribute("id");
            }
        }
        return null;
    }
}
