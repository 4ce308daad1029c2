package org.mendline.storage.importing.fhir;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.text.TextFile;

/// FHIR in XML (FHIR R4 §2.1.0.4): one bundle or one resource.
final class FhirXml implements FhirDocument {
    private static final String FHIR = "http://hl7.org/fhir";
    private static final int DEEPEST = 100;

    /// Elements whose only child is a whole resource.
    private static final Set<String> HOLD_RESOURCE = Set.of("resource", "contained");

    private static final Set<String> SKIPPED = Set.of("text", "data", "extension", "modifierExtension");

    private final Source source;
    private int entries;

    FhirXml(Source source) {
        this.source = source;
    }

    static boolean looksLike(Source source) {
        String head = TextFile.head(source).stripLeading();
        return head.startsWith("<") && head.contains(FHIR + "\"");
    }

    @Override
    public Optional<String> walk(Consumer<FhirEntry> sink) throws IOException {
        entries = 0;
        try (Reader in = TextFile.open(source)) {
            return walk(factory().createXMLStreamReader(in), sink);
        } catch (XMLStreamException e) {
            return Optional.of("The XML is broken or cut off at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNumber()) + ". Export the file again.");
        }
    }

    private Optional<String> walk(XMLStreamReader xml, Consumer<FhirEntry> sink) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                return Optional.of("The XML file is empty.");
            }
        }
        if (!FHIR.equals(xml.getNamespaceURI())) {
            return Optional.of("The file is XML but not FHIR: its first element is not of the FHIR namespace.");
        }
        FhirNode root = new FhirNode();
        root.add("resourceType", FhirNode.ofText(xml.getLocalName()));
        boolean bundle = xml.getLocalName().equals("Bundle");
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                FhirNode child = element(xml, 1);
                if (bundle && name.equals("entry")) {
                    entries++;
                    FhirEntry.open(child, "entry " + entries, sink);
                } else if (!SKIPPED.contains(name)) {
                    root.add(name, child);
                }
            }
        }
        if (!bundle) {
            sink.accept(new FhirEntry("", "", root));
        }
        return Optional.empty();
    }

    private static FhirNode element(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("Elements are nested too deeply", xml.getLocation());
        }
        String own = xml.getLocalName();
        FhirNode node = new FhirNode();
        String value = xml.getAttributeValue(null, "value");
        node.hold(value == null ? "" : value);
        FhirNode held = node;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                FhirNode child = element(xml, depth + 1);
                if (HOLD_RESOURCE.contains(own)) {
                    child.add("resourceType", FhirNode.ofText(name));
                    held = child;
                } else if (!SKIPPED.contains(name) || own.equals("code")) {
                    node.add(name, child);
                }
            }
        }
        return held;
    }

    /// Without document types there are no entities to expand, so the built-in limits, which count `&lt;`
    /// too, are lifted: they stop at files of a few megabytes.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }
}
