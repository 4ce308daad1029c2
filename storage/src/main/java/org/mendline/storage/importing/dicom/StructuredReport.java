package org.mendline.storage.importing.dicom;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.Quality;

/// The content tree of a structured report (DICOM PS3.3 C.17.3): measurements become values, findings in words notes.
final class StructuredReport {
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");
    private static final int MOST_NOTES = 200;
    private static final int LONGEST_CODE = 150;
    private static final int LONGEST_TEXT = 500;

    private final DataSet document;
    private final Emission emission;
    private final ZoneId zone;
    private final ClockTime made;
    private final Quality quality;
    private final Map<String, Double> stated = new HashMap<>();
    private int notes;
    private int values;

    /// @param made when the report was made; findings may carry a time of their own
    StructuredReport(DataSet document, Emission emission, ClockTime made, ZoneId zone) {
        this.document = document;
        this.emission = emission;
        this.made = made;
        this.zone = zone;
        this.quality = document.first(Tag.PRELIMINARY).equals("PRELIMINARY") ? Quality.PRELIMINARY : Quality.VALID;
    }

    /// A coded concept.
    private record Concept(String code, String name) {
        static Optional<Concept> of(Optional<DataSet> item) {
            String code = item.map(data -> data.first(Tag.CODE_VALUE)).orElse("");
            String scheme = item.map(data -> data.first(Tag.CODE_SCHEME)).orElse("");
            String meaning = item.map(data -> data.first(Tag.CODE_MEANING)).orElse("");
            if (code.isEmpty() || code.length() + scheme.length() > LONGEST_CODE) {
                return Optional.empty();
            }
            boolean known = (scheme.equals("LN") && LOINC.matcher(code).matches()) || code.startsWith("mendline:");
            String full = known ? code : "local:" + (scheme.isEmpty() ? "unknown" : scheme) + ":" + code;
            return Optional.of(new Concept(full, Excerpt.brief(meaning.isEmpty() ? code : meaning)));
        }
    }

    void read() {
        read(document, "");
        if (values > 0 && document.first(Tag.VERIFICATION).equals("UNVERIFIED")) {
            emission.note("report", "Nobody has verified the report's measurements; they are kept as they stand.");
        }
        if (notes > MOST_NOTES) {
            emission.note("report", (notes - MOST_NOTES) + " more findings in words were not listed.");
        }
    }

    private void read(DataSet parent, String path) {
        int number = 0;
        for (DataSet item : parent.items(Tag.CONTENT)) {
            number++;
            String here = path.isEmpty() ? String.valueOf(number) : path + "." + number;
            Optional<Concept> concept = Concept.of(item.item(Tag.CONCEPT_NAME));
            switch (item.first(Tag.VALUE_TYPE)) {
                case "NUM" -> measurement(item, concept, "report item " + here);
                case "TEXT" -> words(item, concept, item.text(Tag.TEXT_VALUE), "report item " + here);
                case "CODE" ->
                    words(
                            item,
                            concept,
                            item.item(Tag.CONCEPT_CODE)
                                    .map(data -> data.first(Tag.CODE_MEANING))
                                    .orElse(""),
                            "report item " + here);
                default -> {
                    // Containers, images and references hold no finding of their own.
                }
            }
            read(item, here);
        }
    }

    /// Only what the report contains or infers: the context says who observed whom.
    private void words(DataSet item, Optional<Concept> concept, String text, String record) {
        boolean finding = !item.first(Tag.RELATIONSHIP).startsWith("HAS ");
        if (finding && !text.isBlank() && ++notes <= MOST_NOTES) {
            String plain = text.strip().replaceAll("\\s+", " ");
            String shown = plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT) + "…";
            String under = concept.map(c -> " under \"" + c.name() + "\"").orElse("");
            emission.note(record, "The report says" + under + ": \"" + shown + "\".");
        }
    }

    private void measurement(DataSet item, Optional<Concept> concept, String record) {
        Optional<DataSet> measured = item.item(Tag.MEASURED_VALUE);
        String text = measured.map(data -> data.first(Tag.NUMERIC_VALUE)).orElse("");
        if (text.isEmpty()) {
            concept.ifPresent(c -> emission.note(record, "The report states no value for \"" + c.name() + "\"."));
            return;
        }
        OptionalDouble value = measured.orElseThrow().number(Tag.NUMERIC_VALUE);
        String unit = measured.flatMap(data -> data.item(Tag.UNITS))
                .map(data -> data.first(Tag.CODE_VALUE))
                .orElse("");
        if (concept.isEmpty() || value.isEmpty() || unit.isEmpty()) {
            String lacking = concept.isEmpty()
                    ? "does not say what it is"
                    : value.isEmpty() ? "is not a number" : "states no unit";
            emission.reject(
                    record,
                    "The measurement \"" + Excerpt.brief(text) + "\" of the report " + lacking
                            + ". Ask who made the report.",
                    concept.map(Concept::name).orElse("?") + " = " + text + " " + unit);
            return;
        }
        emit(item, concept.get(), value.getAsDouble(), unit, record);
    }

    private void emit(DataSet item, Concept concept, double value, String unit, String record) {
        Optional<ZoneOffset> offset = DicomTime.offset(document.first(Tag.UTC_OFFSET));
        ClockTime at = DicomTime.dateTime(item.first(Tag.OBSERVATION_DATE_TIME), offset)
                .orElse(made);
        values++;
        Double before = stated.putIfAbsent(concept.code() + " " + at, value);
        if (before != null && before != value) {
            emission.note(
                    record,
                    "The report states \"" + concept.name() + "\" more than once, perhaps of several places of the"
                            + " body; all are kept under one code.");
        }
        emission.sink()
                .accept(new ReadItem.Value(
                        emission.subject(),
                        concept.code(),
                        concept.name(),
                        value,
                        unit,
                        at.instant(zone),
                        at.offset(),
                        quality,
                        record,
                        emission.device()));
    }
}
