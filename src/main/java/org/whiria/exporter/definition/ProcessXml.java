package org.whiria.exporter.definition;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What only the XML of a process says: names of its elements, their properties and headers, the start form. */
final class ProcessXml {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    /** Says nothing. */
    static final ProcessXml NONE = new ProcessXml("");

    private final String processId;
    private final List<Element> elements = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable String startFormId;

    /** An element, its type in the engine's words. */
    record Element(
            String id,
            @Nullable String name,
            String type,
            Map<String, String> properties,
            Map<String, String> headers) {}

    private ProcessXml(String processId) {
        this.processId = processId;
    }

    /** Reads one process of a file that may hold several. */
    static ProcessXml read(byte[] xml, String processId) {
        var process = new ProcessXml(processId);
        try {
            process.read(safeFactory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException failure) {
            throw new IllegalArgumentException("Process '%s' is not readable XML".formatted(processId), failure);
        }
        return process;
    }

    List<Element> elements() {
        return elements;
    }

    @Nullable
    String name() {
        return elements.isEmpty() ? null : elements.getFirst().name();
    }

    @Nullable
    String startFormId() {
        return startFormId;
    }

    private static XMLInputFactory safeFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> start(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml);
                default -> {}
            }
        }
        xml.close();
    }

    private void start(XMLStreamReader xml) {
        if (isFlowElement(xml)) {
            startElement(xml);
        } else if (!open.isEmpty() && ZEEBE.equals(xml.getNamespaceURI())) {
            startExtension(xml, open.element());
        }
    }

    private void startElement(XMLStreamReader xml) {
        var id = xml.getAttributeValue(null, "id");
        if (id == null || (open.isEmpty() && !id.equals(processId))) {
            return;
        }
        var element = new Element(
                id, xml.getAttributeValue(null, "name"), type(xml), new LinkedHashMap<>(), new LinkedHashMap<>());
        elements.add(element);
        open.push(element);
    }

    private void startExtension(XMLStreamReader xml, Element element) {
        switch (xml.getLocalName()) {
            case "property" -> put(element.properties(), xml, "name");
            case "header" -> put(element.headers(), xml, "key");
            case "formDefinition" -> {
                if (element.type().equals("START_EVENT") && open.size() == 2 && startFormId == null) {
                    startFormId = xml.getAttributeValue(null, "formId");
                }
            }
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) {
        if (isFlowElement(xml) && !open.isEmpty()) {
            open.pop();
        }
    }

    private static void put(Map<String, String> texts, XMLStreamReader xml, String keyAttribute) {
        var key = xml.getAttributeValue(null, keyAttribute);
        var value = xml.getAttributeValue(null, "value");
        if (key != null && value != null) {
            texts.put(key, value);
        }
    }

    private static boolean isFlowElement(XMLStreamReader xml) {
        var name = xml.getLocalName();
        return BPMN.equals(xml.getNamespaceURI())
                && (name.endsWith("Event")
                        || name.endsWith("Gateway")
                        || name.toLowerCase(Locale.ROOT).endsWith("task")
                        || name.toLowerCase(Locale.ROOT).endsWith("subprocess")
                        || name.equals("callActivity")
                        || name.equals("sequenceFlow")
                        || name.equals("process"));
    }

    private static String type(XMLStreamReader xml) {
        if ("true".equals(xml.getAttributeValue(null, "triggeredByEvent"))) {
            return "EVENT_SUB_PROCESS";
        }
        return xml.getLocalName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
