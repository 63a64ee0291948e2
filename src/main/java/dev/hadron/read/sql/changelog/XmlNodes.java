package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML document into nodes; nothing outside of the document is ever looked up. */
final class XmlNodes {

  private final SourceFile file;
  private final XMLStreamReader reader;

  private XmlNodes(SourceFile file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** The root element; empty, with a problem, where the document is not well-formed. */
  static Optional<ChangeNode> read(SourceFile file, List<Diagnostic> problems) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file.text()));
      XmlNodes nodes = new XmlNodes(file, reader);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // The prolog says nothing.
      }
      return Optional.of(nodes.element());
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      SourceLocation where =
          at == null
              ? SourceLocation.ofFile(file.name())
              : new SourceLocation(file.name(), at.getLineNumber(), at.getColumnNumber());
      String message = e.getMessage().replaceFirst("(?s)^ParseError at .*\\nMessage: ", "");
      problems.add(
          Diagnostic.error(
              "changelog-xml",
              "this is not XML: " + message,
              where,
              "correct the document at this place"));
      return Optional.empty();
    }
  }

  private ChangeNode element() throws XMLStreamException {
    String name = reader.getLocalName();
    SourceLocation where = start();
    Map<String, String> attributes = new TreeMap<>(Comparator.naturalOrder());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<ChangeNode> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int event = reader.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element());
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
      event = reader.next();
    }
    return new ChangeNode(name, attributes, children, text.toString(), where);
  }

  /** The parser stands behind the start tag; its place is that of the tag's bracket. */
  private SourceLocation start() {
    int behind = Math.min(reader.getLocation().getCharacterOffset(), file.text().length());
    String name =
        reader.getPrefix() == null || reader.getPrefix().isEmpty()
            ? reader.getLocalName()
            : reader.getPrefix() + ":" + reader.getLocalName();
    int bracket = file.text().lastIndexOf("<" + name, Math.max(0, behind - 1));
    return file.locate(Math.max(0, bracket));
  }
}
