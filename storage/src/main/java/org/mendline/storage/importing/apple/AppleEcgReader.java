package org.mendline.storage.importing.apple;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;
import org.mendline.storage.importing.text.BoundedLines;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.text.TextFile;

/// Reads one electrocardiogram of an Apple Watch (`electrocardiograms/ecg_*.csv` of a Health export): a few lines of
/// particulars in the language of the phone, then one voltage a line. Recognised by what the particulars look like, not
/// by their words.
public final class AppleEcgReader implements FormatReader {
    private static final Kind VOLTAGE = new Kind("mendline:ecg", "Electrocardiogram, lead I", "uV");
    private static final Pattern RECORDED = Pattern.compile(
            "^[^,\\n]{1,60},\"?(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4})\"?\\s*$", Pattern.MULTILINE);
    private static final Pattern RATE = Pattern.compile(
            "^[^,\\n]{1,60},\"?(\\d{2,4}(?:[.,]\\d{1,6})?)\\s*(?:hertz|hz)\"?\\s*$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern VOLTS =
            Pattern.compile("^[^,\\n]{1,60},\"?[µμ]V\"?\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern WATCH = Pattern.compile("\"?(Watch\\d+,\\d+|Apple Watch[^\"\\n]{0,40})\"?");
    private static final Pattern VOLTAGE_LINE = Pattern.compile("\"?(-?\\d+(?:[.,]\\d+)?)\"?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final double RESOLUTION_UV = 0.001;
    private static final double SLOWEST_HERTZ = 50;
    private static final double FASTEST_HERTZ = 1000;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int LONGEST_LINE = 1000;

    @Override
    public String format() {
        return "apple-ecg";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source);
        return !TextFile.isBinary(source)
                && RECORDED.matcher(head).find()
                && RATE.matcher(head).find()
                && VOLTS.matcher(head).find();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        String head = TextFile.head(source);
        Instant start = start(head);
        double hertz = hertz(head);
        Matcher watch = WATCH.matcher(head);
        String device = watch.find() ? watch.group(1).strip() : "Apple Watch";
        Emission emission = Emission.ofOwner("Apple Health", sink).of(Optional.of(device));
        SampleTrack track = new SampleTrack();
        int unread = samples(source, start, hertz, track);
        if (track.isEmpty()) {
            throw new UnreadableFileException(
                    "The electrocardiogram holds no voltages. Export it again from the Health" + " app.");
        }
        track.emit(emission, VOLTAGE, RESOLUTION_UV, "electrocardiogram");
        classification(head)
                .ifPresent(words -> emission.note(
                        "electrocardiogram",
                        "The watch calls the recording \"" + words + "\"; this is its own word and no diagnosis."));
        if (unread > 0) {
            emission.damaged(
                    "file",
                    unread + " lines hold no voltage; the samples after them are dated as if they were"
                            + " there. Export the electrocardiogram again.");
        }
    }

    private static Instant start(String head) throws UnreadableFileException {
        Matcher m = RECORDED.matcher(head);
        try {
            if (m.find()) {
                return OffsetDateTime.parse(m.group(1), TIME).toInstant();
            }
        } catch (DateTimeException e) {
            throw new UnreadableFileException("The electrocardiogram's date \"" + Excerpt.brief(m.group(1))
                    + "\" is none of the calendar. Export it again from the Health app.");
        }
        throw new UnreadableFileException("The electrocardiogram states no date. Export it again from the Health app.");
    }

    private static double hertz(String head) throws UnreadableFileException {
        Matcher m = RATE.matcher(head);
        OptionalDouble rate = m.find() ? Numbers.parse(m.group(1).replace(',', '.')) : OptionalDouble.empty();
        return rate.stream()
                .filter(value -> value >= SLOWEST_HERTZ && value <= FASTEST_HERTZ)
                .boxed()
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException("The electrocardiogram states no sample rate between 50"
                        + " and 1,000 hertz. Export it again from the Health app."));
    }

    /// Voltages begin behind the line that states their unit.
    private static int samples(Source source, Instant start, double hertz, SampleTrack track) throws IOException {
        boolean begun = false;
        int seen = 0;
        int unread = 0;
        try (BoundedLines lines = BoundedLines.open(source, LONGEST_LINE)) {
            for (Optional<String> line = lines.next(); line.isPresent() && seen < MOST_SAMPLES; line = lines.next()) {
                Matcher voltage = VOLTAGE_LINE.matcher(line.get().strip());
                if (!begun) {
                    begun = VOLTS.matcher(line.get()).find();
                } else if (voltage.matches()) {
                    long millis = Math.round(seen++ * 1000 / hertz);
                    double value = Double.parseDouble(voltage.group(1).replace(',', '.'));
                    track.add(start.toEpochMilli() + millis, value);
                } else if (!line.get().isBlank() && seen > 0) {
                    seen++;
                    unread++;
                }
            }
        }
        return unread;
    }

    /// The particular below the date, which is the classification in every language.
    private static Optional<String> classification(String head) {
        List<String> lines = head.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            int comma = lines.get(i + 1).indexOf(',');
            if (RECORDED.matcher(lines.get(i)).find() && comma > 0) {
                String words =
                        Excerpt.brief(lines.get(i + 1).substring(comma + 1).replace("\"", ""));
                return words.isEmpty() ? Optional.empty() : Optional.of(words);
            }
        }
        return Optional.empty();
    }
}
