package org.mendline.storage.importing.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.Source;

/// Walks the elements of an XML file, one after the other, in little memory. What exporters get wrong is put right:
/// blanks before the declaration, control characters in values. Document types are skipped, so that there are no
/// entities to expand and nothing outside the file is ever opened.
public final class XmlElements implements Closeable {
    private static final int DEEPEST = 100;
    private static final int LONGEST_BLANK = 4096;
    private static final int LONGEST_TEXT = 10_000;

    private final InputStream in;
    private final XMLStreamReader2 xml;
    private final Shown shown = new Shown();
    private int depth;
    private boolean start;

    private XmlElements(InputStream in, XMLStreamReader2 xml) {
        this.in = in;
        this.xml = xml;
    }

    /// Opens a file.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws XMLStreamException if it does not begin like XML
    public static XmlElements open(Source source) throws IOException, XMLStreamException {
        InputStream in = bytes(source);
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            return new XmlElements(in, (XMLStreamReader2) factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream bytes(Source source) throws IOException {
        PushbackInputStream in = new PushbackInputStream(source.open(), 1);
        byte[] head = source.head();
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xff) >= 0xfe);
        if (wide) {
            return in;
        }
        for (int i = 0; i < LONGEST_BLANK; i++) {
            int octet = in.read();
            if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                if (octet >= 0) {
                    in.unread(octet);
                }
                break;
            }
        }
        return new WithoutControls(in);
    }

    /// Moves to where the next element begins or ends.
    ///
    /// @return false at the end of the file
    /// @throws XMLStreamException if the XML is broken, cut off or nested absurdly deep
    /// @throws IOException if the file cannot be read
    public boolean next() throws XMLStreamException, IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start = true;
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("Elements are nested too deeply", xml.getLocation());
                    }
                    return true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    start = false;
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw asIo(e);
        }
    }

    private static XMLStreamException asIo(XMLStreamException e) throws IOException {
        Throwable nested = e.getNestedException();
        if (nested instanceof IOException io && !(io instanceof EOFException) && !(io instanceof ZipException)) {
            throw io;
        }
        return e;
    }

    /// Whether an element begins here, rather than ends.
    public boolean isStart() {
        return start;
    }

    public boolean isStart(String name) {
        return start && is(name);
    }

    public boolean isEnd(String name) {
        return !start && is(name);
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    /// Name of the element without its prefix.
    public String name() {
        return xml.getLocalName();
    }

    /// How many elements are open; 1 at the start of the outermost.
    public int depth() {
        return depth;
    }

    public int attributes() {
        return xml.getAttributeCount();
    }

    public String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    public String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /// Shows the value of an attribute without making a text of it; blanks around it are left out.
    ///
    /// @throws XMLStreamException if the XML is broken
    public void show(int index, Letters letters) throws XMLStreamException {
        shown.letters = letters;
        xml.getAttributeAs(index, shown);
    }

    /// Hands on where the parser keeps the letters.
    private static final class Shown extends TypedValueDecoder {
        private Letters letters = new Letters();

        @Override
        public void decode(String text) {
            letters.show(text.toCharArray(), 0, text.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            letters.show(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {
            letters.clear();
        }
    }

    /// The attribute's value; empty text where there is none.
    public String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// Text of the element that begins here, up to its end or its first child; blanks at the ends removed.
    public String text() throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (text.length() < LONGEST_TEXT) {
                            text.append(chunk());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        start = false;
                        depth--;
                        return text.toString().strip();
                    }
                    case XMLStreamConstants.START_ELEMENT ->
                        throw new XMLStreamException("A value has elements inside", xml.getLocation());
                    default -> {
                        // remarks and processing instructions say nothing
                    }
                }
            }
            return text.toString().strip();
        } catch (XMLStreamException e) {
            throw asIo(e);
        }
    }

    /// The parser reads text only when asked for it, and then wraps what it meets.
    private String chunk() throws XMLStreamException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            if (e.getCause() instanceof XMLStreamException broken) {
                throw broken;
            }
            throw e;
        }
    }

    /// Why reading stopped, as a sentence.
    public static String damage(XMLStreamException e) {
        @Nullable Location at = e.getLocation();
        return "The XML is broken or cut off" + (at == null ? "" : " at line " + at.getLineNumber())
                + "; what stands before was read. Export the file again.";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
