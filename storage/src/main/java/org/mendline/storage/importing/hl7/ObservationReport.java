package org.mendline.storage.importing.hl7;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.Quality;

/// Walks one ORU message in segment order. A PID starts a patient, an OBR a group of results, an OBX is one
/// result.
final class ObservationReport {
    private static final Pattern SEGMENT_NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");

    private final Hl7Message message;
    private final ZoneId zone;
    private final Consumer<ReadItem> sink;
    private Optional<Subject> subject = Optional.empty();
    private Optional<ClockTime> collected = Optional.empty();
    private int results;
    private boolean sendingTimeTold;

    ObservationReport(Hl7Message message, ZoneId zone, Consumer<ReadItem> sink) {
        this.message = message;
        this.zone = zone;
        this.sink = sink;
    }

    void read() {
        int line = 1;
        for (String text : message.lines()) {
            line++;
            Hl7Segment segment = Hl7Segment.of(text, message.header().encoding());
            switch (segment.name()) {
                case "PID" -> patient(segment);
                case "OBR" -> collected = Hl7Time.parse(segment.component(7, 1));
                case "OBX" -> result(segment);
                default -> other(segment, line);
            }
        }
    }

    private void other(Hl7Segment segment, int line) {
        if (!SEGMENT_NAME.matcher(segment.name()).matches()) {
            sink.accept(new ReadItem.Rejected(
                    "message " + message.number() + ", line " + line,
                    "This line is not an HL7 segment: a segment begins with three letters and \""
                            + message.header().encoding().field() + "\". It may be the rest of a broken one.",
                    Excerpt.raw(segment.text())));
        }
    }

    private void patient(Hl7Segment pid) {
        subject = Hl7Patient.subject(pid);
        subject.ifPresent(who -> sink.accept(Hl7Patient.seen(pid, who, "message " + message.number() + ", PID")));
    }

    private void result(Hl7Segment obx) {
        results++;
        String record = "message " + message.number() + ", OBX " + results;
        Optional<ResultStatus> status = ResultStatus.of(obx.component(11, 1));
        if (status.isEmpty()) {
            reject(
                    record,
                    obx,
                    "The result status \"" + Excerpt.brief(obx.raw(11))
                            + "\" (OBX-11) is not one that HL7 knows, so it is unclear whether the result stands.");
            return;
        }
        switch (status.get()) {
            case ResultStatus.NoResult none -> note(record, obx, none.because());
            case ResultStatus.Stands stands -> standing(record, obx, stands.quality());
            case ResultStatus.TakenBack back -> placed(record, obx, place -> withdrawn(record, obx, place, back));
        }
    }

    private void standing(String record, Hl7Segment obx, Quality quality) {
        switch (NumericResult.of(obx)) {
            case NumericResult.NotNumeric text -> note(record, obx, text.what());
            case NumericResult.Unusable unusable -> reject(record, obx, unusable.reason());
            case NumericResult.Quantity number -> number(record, obx, quality, number.value());
        }
    }

    /// Whose, what and when.
    private record Place(Subject subject, Hl7Code code, ClockTime time) {}

    private void number(String record, Hl7Segment obx, Quality quality, double value) {
        placed(
                record,
                obx,
                place -> sink.accept(new ReadItem.Value(
                        place.subject(),
                        place.code().code(),
                        place.code().name(),
                        value,
                        unit(obx),
                        place.time().instant(zone),
                        place.time().offset(),
                        quality,
                        record,
                        Optional.empty())));
    }

    private void withdrawn(String record, Hl7Segment obx, Place place, ResultStatus.TakenBack back) {
        sink.accept(new ReadItem.Withdrawn(
                place.subject(),
                place.code().code(),
                place.code().name(),
                NumericResult.of(obx) instanceof NumericResult.Quantity number
                        ? OptionalDouble.of(number.value())
                        : OptionalDouble.empty(),
                unit(obx),
                place.time().instant(zone),
                place.time().offset(),
                back.because(),
                record,
                Optional.empty()));
    }

    private static String unit(Hl7Segment obx) {
        String unit = obx.component(6, 1);
        return unit.isEmpty() ? "1" : unit;
    }

    private void placed(String record, Hl7Segment obx, Consumer<Place> use) {
        Optional<Hl7Code> code = Hl7Code.of(obx, message.sender());
        Optional<ClockTime> time = time(obx);
        if (subject.isEmpty()) {
            reject(
                    record,
                    obx,
                    "The message names no patient (PID-3 is missing or empty), so the result belongs to nobody.");
        } else if (code.isEmpty()) {
            reject(record, obx, "OBX-3 is empty, so it is unknown what was measured.");
        } else if (time.isEmpty()) {
            reject(record, obx, "The result has no valid time: OBX-14, OBR-7 and MSH-7 hold none.");
        } else {
            use.accept(new Place(subject.get(), code.get(), time.get()));
        }
    }

    /// OBX-14, else when the sample was taken (OBR-7), else when the message was sent (MSH-7). A time that is
    /// given but wrong is not replaced by another.
    private Optional<ClockTime> time(Hl7Segment obx) {
        String own = obx.component(14, 1);
        Optional<ClockTime> time = own.isEmpty() ? collected : Hl7Time.parse(own);
        if (time.isEmpty() && own.isEmpty()) {
            time = message.time();
            if (time.isPresent() && !sendingTimeTold) {
                sendingTimeTold = true;
                sink.accept(new ReadItem.Note(
                        "message " + message.number(),
                        "Some results state no time of their own; the time of sending was taken."));
            }
        }
        return time.map(t -> t.orOffset(message.offset()));
    }

    private void note(String record, Hl7Segment obx, String because) {
        String name = Hl7Code.of(obx, message.sender()).map(Hl7Code::name).orElse("a result without a code");
        sink.accept(new ReadItem.Note(record, Excerpt.brief(name) + " was not stored: " + because + "."));
    }

    private void reject(String record, Hl7Segment obx, String reason) {
        sink.accept(new ReadItem.Rejected(record, reason, Excerpt.raw(obx.text())));
    }
}
