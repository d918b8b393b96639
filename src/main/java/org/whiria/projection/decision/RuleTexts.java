package org.whiria.projection.decision;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads from a DMN file what is written beside each rule: Camunda Modeler keeps a rule's annotation in its description. */
final class RuleTexts {

    private RuleTexts() {}

    /** Id of each rule to its annotation. */
    static Map<String, String> of(String dmn) {
        var texts = new HashMap<String, String>();
        var rules = root(dmn).getElementsByTagNameNS("*", "rule");
        for (var i = 0; i < rules.getLength(); i++) {
            var rule = (Element) rules.item(i);
            texts.put(rule.getAttribute("id"), description(rule));
        }
        return texts;
    }

    private static String description(Element rule) {
        for (Node child = rule.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("description".equals(child.getLocalName())) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }

    private static Element root(String dmn) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(dmn)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A deployed decision cannot be read", e);
        }
    }
}
