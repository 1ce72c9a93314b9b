package de.ozglotse.office;

import static org.verapdf.pdfa.validation.profiles.Profiles.errorFromValues;
import static org.verapdf.pdfa.validation.profiles.Profiles.profileDetailsFromValues;
import static org.verapdf.pdfa.validation.profiles.Profiles.profileFromValues;
import static org.verapdf.pdfa.validation.profiles.Profiles.ruleFromValues;
import static org.verapdf.pdfa.validation.profiles.Profiles.ruleIdFromValues;
import static org.verapdf.pdfa.validation.profiles.Profiles.variableFromValues;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks veraPDF whether a file is a PDF/UA-1, as far as a program can tell. veraPDF reads its rules by JAXB of the old
 * name space, which does not go together with the new one; here they are read as XML.
 */
public final class PdfUa {

    private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;
    private static final ValidationProfile RULES;

    static {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = ValidationProfile.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
            Element profile = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            Set<Rule> rules = all(profile, "rule").map(PdfUa::rule).collect(Collectors.toSet());
            Set<Variable> variables = all(profile, "variable")
                    .map(it -> variableFromValues(
                            it.getAttribute("name"),
                            it.getAttribute("object"),
                            text(it, "defaultValue"),
                            text(it, "value")))
                    .collect(Collectors.toSet());
            RULES = profileFromValues(FLAVOUR, profileDetailsFromValues("", "", "", new Date(0)), "", rules, variables);
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private PdfUa() {}

    /** @return the rules that the file breaks, each with its place */
    public static List<String> problems(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), FLAVOUR);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(RULES, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfUa::text)
                    .toList();
        }
    }

    static int rules() {
        return RULES.getRules().size();
    }

    private static String text(TestAssertion assertion) {
        return "%s-%s %s at %s"
                .formatted(
                        assertion.getRuleId().getClause(),
                        assertion.getRuleId().getTestNumber(),
                        assertion.getMessage(),
                        assertion.getLocation().getContext());
    }

    private static Rule rule(Element it) {
        Element id = all(it, "id").findFirst().orElseThrow();
        List<ErrorArgument> arguments = all(it, "argument")
                .map(argument -> (ErrorArgument) ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null))
                .toList();
        return ruleFromValues(
                ruleIdFromValues(
                        FLAVOUR.getPart(), id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                it.getAttribute("object"),
                Boolean.valueOf(it.getAttribute("deferred")),
                it.getAttribute("tags"),
                text(it, "description"),
                text(it, "test"),
                errorFromValues(text(it, "message"), arguments),
                List.of());
    }

    private static String text(Element parent, String name) {
        return all(parent, name).findFirst().orElseThrow().getTextContent();
    }

    private static Stream<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
