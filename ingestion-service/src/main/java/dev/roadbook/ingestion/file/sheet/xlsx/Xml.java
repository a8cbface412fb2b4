package dev.roadbook.ingestion.file.sheet.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element: no document type, nothing fetched, nothing longer than a cell may be. */
final class Xml implements AutoCloseable {

    private static final int LONGEST_ATTRIBUTE = 64 * 1024;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int DEEPEST = 100;
    /** Names are kept by the parser for as long as it reads. */
    private static final int MOST_FOREIGN_NAMES = 2_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String part;
    private final int longestText;
    private final Set<String> foreign = new HashSet<>();

    private Xml(InputStream in, XMLStreamReader reader, String part, int longestText) {
        this.in = in;
        this.reader = reader;
        this.part = part;
        this.longestText = longestText;
    }

    static Xml of(Archive archive, String part, FileProperties limits) throws IOException {
        return of(archive.part(part), part, limits);
    }

    static Xml of(InputStream in, String part, FileProperties limits) throws IOException {
        boolean opened = false;
        try {
            var reader = factory().createXMLStreamReader(in);
            opened = true;
            return new Xml(in, reader, part, limits.maxCellLength());
        } catch (XMLStreamException e) {
            throw malformed(part, e);
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    /** One for each part, so that no names outlive it. */
    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    /** Goes to the next start or end of an element: its event, or {@code END_DOCUMENT}. */
    int nextTag() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event;
    }

    /** Goes to the next start of an element, and says whether there is one. */
    boolean nextStart() {
        int event = nextTag();
        while (event == XMLStreamConstants.END_ELEMENT) {
            event = nextTag();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    boolean isEndOf(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && element.equals(reader.getLocalName());
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Something that has no place here; a few names of it do no harm. */
    void foreign(String name) {
        if (foreign.size() < MOST_FOREIGN_NAMES) {
            foreign.add(name);
        } else if (!foreign.contains(name)) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT, "%s in the workbook is no part of a workbook".formatted(part));
        }
    }

    /** The text up to the end of the element it is in. */
    String text() {
        try {
            String text = "";
            int event = next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    text = requireShort(text.isEmpty() ? reader.getText() : text.concat(reader.getText()));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    foreign(name());
                    skip();
                } else if (event == XMLStreamConstants.END_DOCUMENT) {
                    return text;
                }
                event = next();
            }
            return text;
        } catch (WstxLazyException e) {
            throw malformed(part, e);
        }
    }

    /** Passes over the rest of the element that just began. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = nextTag();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                foreign(name());
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    String requireShort(String text) {
        if (text.length() > longestText) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "%s in the workbook holds a text of more than %d characters".formatted(part, longestText));
        }
        return text;
    }

    private int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile(
                        FailureCode.MALFORMED_CONTENT,
                        "%s in the workbook declares a document type or entities, which no workbook does"
                                .formatted(part));
            }
            return event;
        } catch (XMLStreamException | WstxLazyException e) {
            throw malformed(part, e);
        }
    }

    private static RuntimeException malformed(String part, Exception e) {
        if (e.getCause() instanceof IOException cause) {
            return new UncheckedIOException(cause);
        }
        return new UnreadableFile(
                FailureCode.MALFORMED_CONTENT, "%s in the workbook is not well-formed XML".formatted(part), e);
    }

    @Override
    public void close() {
        try (in) {
            reader.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("could not close " + part, e);
        }
    }
}
