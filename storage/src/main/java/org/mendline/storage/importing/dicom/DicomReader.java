package org.mendline.storage.importing.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;

/// Reads DICOM files: who was examined, when and by what, and the measurements and findings of structured reports.
/// Pixels
/// are never read and never kept.
public final class DicomReader implements FormatReader {
    private static final Kind BODY_WEIGHT = new Kind("29463-7", "Body weight", "kg");
    private static final Kind BODY_HEIGHT = new Kind("8302-2", "Body height", "m");
    private static final String DIRECTORY = "1.2.840.10008.1.3.10";
    /// Structured reports: all their classes begin so (PS3.4 annex B).
    private static final String REPORTS = "1.2.840.10008.5.1.4.1.1.88.";

    private final ZoneId zone;

    /// @param zone holds for times that carry no offset
    public DicomReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "dicom";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return DicomHead.looksLike(source.head());
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        DicomParser.Parsed file;
        try (DicomInput in = new DicomInput(source.open())) {
            file = new DicomParser(in).parse();
        }
        DataSet data = file.data();
        if (file.meta().first(Tag.MEDIA_CLASS).equals(DIRECTORY)) {
            throw new UnreadableFileException("The file is the table of contents of a DICOM medium (DICOMDIR)."
                    + " Import the folder with the images and reports instead.");
        }
        Optional<Subject> patient = DicomPatient.subject(data);
        Optional<ClockTime> made = made(data);
        if (patient.isEmpty() && data.first(Tag.MODALITY).isEmpty()) {
            throw new UnreadableFileException(file.damage()
                    .orElse("The DICOM header names neither a patient nor an examination. Export the file again."));
        }
        Emission owner = Emission.ofOwner("DICOM file", sink);
        Emission emission = new Emission(patient.orElse(owner.subject()), device(data), sink);
        patient(data, patient, emission);
        if (made.isPresent()) {
            study(data, made.get(), emission);
        } else {
            emission.note("study", "The header tells no date of the examination, so it has no place on the time line.");
        }
        emission.note("file", about(data, made));
        if (!file.preamble()) {
            emission.note("file", "The file lacks the beginning that DICOM prescribes; it was read all the same.");
        }
        file.damage().ifPresent(reason -> emission.damaged("file", reason));
    }

    private static Optional<ClockTime> made(DataSet data) {
        Optional<ClockTime> content = DicomTime.of(data, Tag.CONTENT_DATE, Tag.CONTENT_TIME);
        Optional<ClockTime> study = DicomTime.of(data, Tag.STUDY_DATE, Tag.STUDY_TIME);
        return isReport(data) ? content.or(() -> study) : study.or(() -> content);
    }

    private static boolean isReport(DataSet data) {
        return data.first(Tag.SOP_CLASS).startsWith(REPORTS);
    }

    private static void patient(DataSet data, Optional<Subject> patient, Emission emission) {
        if (patient.isPresent()) {
            emission.sink().accept(DicomPatient.seen(data, patient.get()));
        } else {
            emission.note(
                    "patient",
                    "The header states no patient number"
                            + DicomPatient.name(data)
                                    .map(name -> " (but the name \"" + Excerpt.brief(name) + "\")")
                                    .orElse("")
                            + ", so it is not known whose examination it is; choose the person at import.");
        }
        if (data.first(Tag.IDENTITY_REMOVED).equals("YES")) {
            emission.note("patient", "The header says that the patient's identity was removed from it.");
        }
    }

    private void study(DataSet data, ClockTime made, Emission emission) {
        String modality = data.first(Tag.MODALITY);
        if (modality.matches("[A-Z0-9_]{1,16}")) {
            String name = isReport(data) ? "Imaging report" : "Imaging study (" + modality + ")";
            Kind event = new Kind("mendline:imaging/" + modality, name, "1");
            emission.value(event, 1, made.instant(zone), made.offset(), "study");
        }
        body(BODY_WEIGHT, data.number(Tag.PATIENT_WEIGHT), made, emission);
        body(BODY_HEIGHT, data.number(Tag.PATIENT_SIZE), made, emission);
        if (isReport(data)) {
            new StructuredReport(data, emission, made, zone).read();
        }
    }

    private void body(Kind kind, OptionalDouble number, ClockTime made, Emission emission) {
        DicomPatient.positive(number)
                .ifPresent(value -> emission.value(kind, value, made.instant(zone), made.offset(), "patient"));
    }

    private static Optional<String> device(DataSet data) {
        String device = Stream.of(Tag.MANUFACTURER, Tag.MODEL)
                .map(data::first)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return device.isEmpty() ? Optional.empty() : Optional.of(Excerpt.brief(device));
    }

    private static String about(DataSet data, Optional<ClockTime> made) {
        String details = Stream.of(Tag.STUDY_DESCRIPTION, Tag.BODY_PART, Tag.INSTITUTION)
                .map(data::first)
                .filter(text -> !text.isEmpty())
                .map(Excerpt::brief)
                .collect(Collectors.joining(", "));
        return "Examination " + Excerpt.brief(data.first(Tag.MODALITY))
                + made.map(time -> " of " + time.local()).orElse("")
                + (details.isEmpty() ? "" : " (" + details + ")")
                + ": only the header was read; no picture is kept.";
    }

    /// How DICOM files begin.
    private static final class DicomHead {
        private DicomHead() {}

        static boolean looksLike(byte[] head) {
            return (head.length >= 132 && new String(head, 128, 4, StandardCharsets.US_ASCII).equals("DICM"))
                    || withoutPreamble(head);
        }

        /// Some programs leave the preamble out: then the first element is of the file meta information, or of group
        /// 0008, short, and either spelled explicitly or followed by another of its group.
        private static boolean withoutPreamble(byte[] head) {
            if (head.length < 20 || head[1] != 0 || (head[0] != 2 && head[0] != 8) || head[3] != 0) {
                return false;
            }
            String kind = new String(head, 4, 2, StandardCharsets.US_ASCII);
            if (Stream.of("UL", "OB", "CS", "UI", "DA", "TM", "SH", "LO").anyMatch(kind::equals)) {
                return true;
            }
            int length = head[4] & 0xff;
            int next = 8 + length;
            return head[5] == 0
                    && head[6] == 0
                    && head[7] == 0
                    && length % 2 == 0
                    && next + 4 <= head.length
                    && head[next] == 8
                    && head[next + 1] == 0
                    && (head[next + 2] & 0xff) > (head[2] & 0xff);
        }
    }
}
