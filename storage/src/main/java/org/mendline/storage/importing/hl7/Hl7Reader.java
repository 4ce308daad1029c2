package org.mendline.storage.importing.hl7;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;

/// Reads laboratory results from HL7 version 2 messages ORU^R01, versions 2.3 and later, tolerantly: what a
/// segment lacks is missing, what cannot be understood goes to quarantine, and the rest is read. Numbers
/// become values; text, pictures and pending results become notes.
public final class Hl7Reader implements FormatReader {
    private final ZoneId zone;

    /// @param zone holds for times that carry no offset, in messages that carry none either
    public Hl7Reader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "hl7v2";
    }

    @Override
    public int version() {
        // 2: results that the sender took back are withdrawn, not only told.
        return 2;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source);
        int from = 0;
        while (from < head.length() && head.charAt(from) <= ' ') {
            from++;
        }
        String start = head.substring(from, Math.min(head.length(), from + 4));
        return start.length() == 4
                && (start.startsWith("MSH") || start.startsWith("FHS") || start.startsWith("BHS"))
                && !Character.isLetterOrDigit(start.charAt(3));
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        Map<String, Integer> others = new LinkedHashMap<>();
        int reports = 0;
        try (BufferedReader in = TextFile.open(source)) {
            Hl7Messages messages = new Hl7Messages(in);
            for (Optional<Hl7Message> next = messages.next(); next.isPresent(); next = messages.next()) {
                Hl7Message message = next.get();
                if (message.isObservationReport()) {
                    reports++;
                    new ObservationReport(message, zone, sink).read();
                } else if (others.size() < 20 || others.containsKey(message.type())) {
                    others.merge(message.type(), 1, Integer::sum);
                }
            }
            if (messages.cut()) {
                sink.accept(new ReadItem.Damaged(
                        "file",
                        "A segment or message is longer than a laboratory report can be; its end was left out."));
            }
        }
        if (reports == 0) {
            throw new UnreadableFileException(noReports(others));
        }
        others.forEach((type, n) -> sink.accept(new ReadItem.Note(
                "file",
                n + " message(s) of type " + Excerpt.brief(type) + " hold no laboratory results and were skipped.")));
    }

    private static String noReports(Map<String, Integer> others) {
        if (others.isEmpty()) {
            return "The file holds no complete HL7 message. Export the laboratory results again as ORU^R01.";
        }
        return "The file holds HL7 messages of type " + Excerpt.brief(String.join(", ", others.keySet()))
                + ", not laboratory results. Export the results as ORU^R01 messages.";
    }
}
