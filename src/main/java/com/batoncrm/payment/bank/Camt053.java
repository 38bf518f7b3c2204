package com.batoncrm.payment.bank;

import static com.batoncrm.engine.Words.say;

import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads bank statements in ISO 20022 camt.053, versions .02 to .08, entry by entry: no more than one entry is in memory.
 * Document types, and with them entities, are refused, and so is what is deeper or longer than any bank writes.
 */
final class Camt053 {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.0[2-8]");
    private static final int MOST_DEPTH = 30;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_ELEMENTS = 500_000;

    private final XMLStreamReader xml;
    private final Consumer<BankLine> lines;
    private int depth;
    private int elements;

    private Camt053(XMLStreamReader xml, Consumer<BankLine> lines) {
        this.xml = xml;
        this.lines = lines;
    }

    /** @throws CannotRead where the message is broken or none of those; the lines before that were handed over */
    static void read(InputStream message, Consumer<BankLine> lines) {
        try {
            XMLStreamReader xml = safeFactory().createXMLStreamReader(message);
            new Camt053(xml, lines).document();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory safeFactory() {
        // The JDK's own, whatever a library brings: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("An external entity");
        });
        return factory;
    }

    private void document() throws XMLStreamException {
        String account = "";
        boolean known = false;
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!known) {
                        requireStatement();
                        known = true;
                    }
                    depth++;
                    switch (xml.getLocalName()) {
                        case "Stmt" -> account = "";
                        case "Acct" -> account = accountOf(subtree());
                        case "Ntry" -> CamtEntry.lines(account, subtree()).forEach(lines);
                        default -> requireDepth();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void requireStatement() {
        if (!"Document".equals(xml.getLocalName())
                || xml.getNamespaceURI() == null
                || !NAMESPACE.matcher(xml.getNamespaceURI()).matches()) {
            throw new CannotRead(say(
                    "payment.refused.notCamt",
                    BankText.clean(String.valueOf(xml.getNamespaceURI()), 100),
                    BankText.clean(xml.getLocalName(), 50)));
        }
    }

    /** The element that begins here, to its end. */
    private Element subtree() throws XMLStreamException {
        elements = 0;
        Element root = element();
        depth--;
        return root;
    }

    private Element element() throws XMLStreamException {
        requireDepth();
        if (++elements > MOST_ELEMENTS) {
            throw tooLarge();
        }
        Element element = new Element(xml.getLocalName());
        String currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null) {
            element.attribute("Ccy", currency);
        }
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    element.add(element());
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (element.length() + xml.getTextLength() > MOST_TEXT) {
                        throw tooLarge();
                    }
                    element.add(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new CannotRead(say("payment.refused.documentType"));
        }
        return event;
    }

    private void requireDepth() {
        if (depth > MOST_DEPTH) {
            throw tooLarge();
        }
    }

    private CannotRead tooLarge() {
        return new CannotRead(say("payment.refused.tooLarge", xml.getLocation().getLineNumber()));
    }

    private static String accountOf(Element account) {
        String iban = account.text("Id", "IBAN");
        return BankText.account(iban.isEmpty() ? account.text("Id", "Othr", "Id") : iban);
    }

    private static CannotRead broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new CannotRead(say("payment.refused.brokenXml", line));
    }
}
