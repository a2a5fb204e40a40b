package org.discern.storage.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.discern.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/// Nodes and edges of a GraphML file. Document types and entities from outside are never read.
/// Source: U. Brandes et al., *GraphML Progress Report*, 2002, doi:10.1007/3-540-45848-4_59; nested graphs, ports and
/// hyperedges are passed over.
final class GraphMlRows implements Rows {
    private final String source;
    private final Reader reader;
    private final XMLStreamReader xml;
    private final Map<String, String> names = new HashMap<>(); // of <key>s, by id
    private boolean isGraph;
    private long passedOver;

    GraphMlRows(String source, Reader reader) {
        this.source = source;
        this.reader = reader;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.xml = factory.createXMLStreamReader(reader);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "graphml", "graph" -> isGraph = true;
                    case "key" -> names.put(attribute("id"), attribute("attr.name"));
                    case "node", "edge" -> {
                        if (!isGraph) throw new WorkbenchException(source + " is XML, but no GraphML.");
                        return row(xml.getLocalName());
                    }
                    case "hyperedge", "port" -> passedOver++;
                    default -> {
                        // descriptions and what programs keep for themselves
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private RawRow row(String element) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        String[] cells = new String[GraphIntake.COLUMNS.size()];
        Arrays.fill(cells, "");
        for (String name : List.of("id", "source", "target")) {
            String value = attribute(name);
            if (!value.isEmpty() && !(element.equals("edge") && name.equals("id")))
                cells[GraphIntake.COLUMNS.indexOf(name)] = value;
        }
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element); event = xml
                .next()) {
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("data")) continue;
            String key = attribute("key");
            String column = column(names.getOrDefault(key, key), element);
            String text = xml.getElementText();
            if (!column.isEmpty()) cells[GraphIntake.COLUMNS.indexOf(column)] = Limits.shortened(text, Limits.FIELD);
        }
        return RawRow.of(line, new ArrayList<>(Arrays.asList(cells)));
    }

    private static String column(String name, String element) {
        boolean node = element.equals("node");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "kind", "nodekind" -> "kind";
            case "type" -> node ? "kind" : "relation";
            case "key" -> node ? "key" : "";
            case "name" -> node ? "name" : "relation";
            case "label" -> node ? "name" : "relation";
            case "relation", "verb" -> node ? "" : "relation";
            case "time", "date", "timestamp" -> node ? "" : "time";
            case "value", "rating" -> node ? "" : "value";
            default -> "";
        };
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private WorkbenchException broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new WorkbenchException(source + " is not sound XML at line " + line
                + ". Export the graph once more, then import it again. Nothing was imported.", e);
    }

    @Override
    public long blankLines() { return 0; }

    @Override
    public List<String> notes() {
        return passedOver == 0 ? List.of() : List.of(passedOver + " hyperedges and ports of " + source + " were passed over.");
    }

    @Override
    public void close() throws IOException { reader.close(); }
}
